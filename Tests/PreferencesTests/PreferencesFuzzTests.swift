import CodingModel
import TerminalUI
import Testing

@testable import Preferences

/// Files that nobody meant to be preferences: reading ends, and what is taken is within its bounds.
@Suite struct PreferencesFuzzTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 31)
    }
  }

  private static let pieces = [
    "language: ", "theme: ", "mouse: ", "measure: ", "idle-minutes: ", "keys:", "nl", "en",
    "monochrome",
    "true", "80", "-1", "99999999999999999999", "0x50", "1e2", "\n", "\n", "\n  ",
    "coding.next-unit: ",
    "[n, ctrl-n]", "[", "]", "{", "}", ": ", "- ", "'", "\"", "&a ", "*a", "!!int ", "? ", "|\n",
    "é",
    "\t", "\u{0}", "\u{FEFF}", "%YAML 1.1\n", "---\n", "...\n", "#", "press:1,2", "paste:x",
    "space",
  ]

  @Test(arguments: UInt64(1)...10)
  func anyFileIsRead(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<300 {
      let source = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let reading = PreferencesReader.read(source)
      let preferences = reading.preferences
      #expect(preferences.measure.map(PreferencesReader.measures.contains) != false)
      #expect(PreferencesReader.idleTimes.contains(preferences.idleMinutes))
      for choice in preferences.keys {
        #expect(!choice.keys.isEmpty)
        for key in choice.keys {
          switch key {
          case .paste, .mouse, .resize: Issue.record("\(key) is no key of a keyboard")
          default: break
          }
        }
      }
      #expect(reading.faults.map(\.line) == reading.faults.map(\.line).sorted())
      #expect(reading.faults.allSatisfy { $0.line >= 1 && !$0.sentence(in: .dutch).isEmpty })
    }
  }

  /// A fault leaves the other fields as they were chosen.
  @Test(arguments: [
    ("theme: dark", "theme"), ("mouse: perhaps", "mouse"), ("measure: 3", "measure"),
    ("idle-minutes: x", "idle-minutes"), ("colour: red", ""), ("keys: none", "keys"),
  ])
  func oneFaultDoesNotSpoilTheRest(line: String, field: String) {
    let lines = ["language: nl", line, "measure: 60", "idle-minutes: 3"]
      .filter { $0 == line || $0.prefix { $0 != ":" } != field }
    let reading = PreferencesReader.read(lines.joined(separator: "\n") + "\n")
    #expect(reading.faults.map(\.line) == [2])
    #expect(reading.faults.map(\.field) == [field])
    #expect(reading.preferences.language == .dutch)
    if field != "measure" { #expect(reading.preferences.measure == 60) }
    if field != "idle-minutes" { #expect(reading.preferences.idleMinutes == 3) }
  }

  @Test func aFileBeyondTheLimitIsNotRead() {
    let source = "theme: monochrome\n" + String(repeating: "#", count: PreferencesReader.limit)
    let reading = PreferencesReader.read(source)
    #expect(reading.preferences == Preferences())
    #expect(
      reading.faults.map(\.problem) == [
        .tooLarge(bytes: source.utf8.count, limit: PreferencesReader.limit)
      ])
  }
}
