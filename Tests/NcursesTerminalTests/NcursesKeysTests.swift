import CNcurses
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import NcursesTerminal

@Suite struct NcursesKeysTests {
  /// Feeds reads one by one; what a terminal has not sent is nil.
  private final class Feed {
    private let inputs: [RawInput?]
    private var place = 0

    init(_ inputs: [RawInput?]) { self.inputs = inputs }

    var hasMore: Bool { place < inputs.count }

    func next() -> RawInput? {
      guard hasMore else { return nil }
      defer { place += 1 }
      return inputs[place]
    }
  }

  private static let begin = RawInput.key(CN_KEY_PASTE_BEGIN.rawValue)
  private static let end = RawInput.key(CN_KEY_PASTE_END.rawValue)

  private func keys(_ inputs: [RawInput?]) -> [Key] {
    let feed = Feed(inputs)
    var keys = NcursesKeys(read: feed.next, awaitMore: { feed.hasMore })
    var result: [Key] = []
    while let key = keys.next() { result.append(key) }
    return result
  }

  private func characters(_ text: String) -> [RawInput?] {
    text.unicodeScalars.map { .character($0.value) }
  }

  @Test(arguments: [
    ("a", [Key.character("a")]), ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]),
    ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]), ("\u{3}", [.control("c")]),
    ("\u{0}", [.control(" ")]), ("é漢", ["é", "漢"]), ("\u{1B}", [.escape]), ("\u{1B}x", [.alt("x")]),
    ("\u{1B}[99;5~a", ["a"]), ("\u{1B}[", [.alt("[")]), ("\u{1B}\u{7F}", [.alt("\u{7F}")]),
    ("\u{9B}", []), ("\u{1C}", [.control("\\")]),
    ("\u{1B}\r", [.alt("\r")]),
  ])
  func readsCharacters(text: String, expected: [Key]) {
    #expect(keys(characters(text)) == expected)
  }

  @Test(arguments: [
    (KEY_UP, Key.up), (KEY_NPAGE, .pageDown), (KEY_BTAB, .backTab), (KEY_F0 + 1, .function(1)),
    (KEY_F0 + 12, .function(12)), (KEY_DC, .delete), (KEY_IC, .insert),
  ])
  func readsKeys(code: Int32, expected: Key) {
    #expect(keys([.key(UInt32(code))]) == [expected])
  }

  @Test func skipsKeysWithoutAMeaning() {
    #expect(keys([.key(UInt32(KEY_MOUSE)), .character(0x61)]) == ["a"])
  }

  private static let report = RawInput.key(CN_KEY_MOUSE_REPORT.rawValue)
  private static let legacy = RawInput.key(CN_KEY_MOUSE_LEGACY.rawValue)

  @Test(arguments: [
    ("0;1;1M", MouseEvent.Kind.press), ("0;1;1m", .release), ("32;1;1M", .drag),
    ("64;1;1M", .wheelUp), ("65;1;1M", .wheelDown), ("4;1;1M", .press), ("80;1;1M", .wheelUp),
  ])
  func readsMouseReports(text: String, kind: MouseEvent.Kind) {
    let typed = keys([Self.report] + characters(text + "x"))
    #expect(typed == [.mouse(MouseEvent(kind, at: Point(column: 0, row: 0))), "x"])
  }

  @Test(arguments: [
    "2;1;1M", "1;1;1M", "0;0;1M", ";;M", "M", "0;1M", "66;1;1M", "35;1;1M", "0;1;1;1M", "x",
  ])
  func skipsOtherReports(text: String) {
    #expect(keys([Self.report] + characters(text + "q")) == ["q"])
  }

  @Test func readsReportsThatComeInPieces() {
    let pieces: [RawInput?] = [Self.report] + characters("0;1") + [nil] + characters("2;3M")
    #expect(keys(pieces) == [.mouse(MouseEvent(.press, at: Point(column: 11, row: 2)))])
  }

  @Test func readsTheOlderForm() {
    let typed = keys(
      [Self.legacy] + characters(" !\"") + [Self.legacy] + characters("#!\"")
        + [Self.legacy] + characters("`!\"") + [Self.legacy] + characters("!"))
    let point = Point(column: 0, row: 1)
    #expect(
      typed == [
        .mouse(MouseEvent(.press, at: point)), .mouse(MouseEvent(.release, at: point)),
        .mouse(MouseEvent(.wheelUp, at: point)),
      ])
  }

  @Test func pressesInQuickSuccessionAreOne() {
    var reports = MouseReports()
    let start = ContinuousClock.now
    let here = MouseReports.Report(button: 0, point: Point(column: 1, row: 1), isUp: false)
    let there = MouseReports.Report(button: 0, point: Point(column: 2, row: 1), isUp: false)
    let kinds = [(here, 0), (here, 300), (here, 500), (there, 600), (there, 1100)]
      .map { reports.event(for: $0.0, at: start + .milliseconds($0.1))?.kind }
    #expect(kinds == [.press, .doublePress, .press, .press, .press])
  }

  @Test func readsPastes() {
    let text = characters("a\r\nb\u{1B}\u{0}\tq\rr")
    let typed = keys([Self.begin] + text + [Self.end, .character(0x78)])
    #expect(typed == [.paste("a\nb\tq\nr"), "x"])
  }

  @Test func pastesMayComeInPieces() {
    let typed = keys([Self.begin, .character(0x61), nil, .character(0x62), Self.end])
    #expect(typed == [.paste("ab")])
  }

  @Test func pastesWithoutAnEndEnd() {
    #expect(keys([Self.begin, .character(0x61)]) == [.paste("a")])
  }

  /// Whatever comes in, also in pieces: reading ends, and keys hold nothing that moves a cursor.
  @Test(arguments: UInt64(1)...12)
  func anyInputIsTaken(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let codes = [
      UInt32(KEY_UP), UInt32(KEY_MOUSE), UInt32(KEY_F0) + 5, CN_KEY_PASTE_BEGIN.rawValue,
      CN_KEY_PASTE_END.rawValue, CN_KEY_MOUSE_REPORT.rawValue, CN_KEY_MOUSE_LEGACY.rawValue,
      CN_KEY_CONTROL_LEFT.rawValue, 4_294_967_295,
    ]
    let scalars: [UInt32] = [
      0x1B, 0x1B, 0x5B, 0x4F, 0x3B, 0x30, 0x39, 0x4D, 0x6D, 0x7E, 0x0D, 0x0A, 0x00, 0x7F, 0x9B,
      0x41,
      0x20, 0xE9, 0x6F22, 0x1F600, 0xD800, 0x110000,
    ]
    for _ in 0..<150 {
      let inputs = (0..<Int.random(in: 0...40, using: &generator)).map { _ -> RawInput? in
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: nil
        case 1: codes.randomElement(using: &generator).map { .key($0) }
        case 2: .character(UInt32.random(in: 0...0x11_0000, using: &generator))
        default: scalars.randomElement(using: &generator).map { .character($0) }
        }
      }
      let typed = keys(inputs)
      #expect(typed.count <= inputs.count)
      for key in typed {
        switch key {
        case .character(let letter):
          #expect(letter.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        case .paste(let text):
          let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
          #expect(controls.allSatisfy { $0 == "\n" || $0 == "\t" })
        case .mouse(let event): #expect(event.point.column >= 0 && event.point.row >= 0)
        default: break
        }
      }
    }
  }

  /// After any number of keys and half sequences a pause makes everything clear again.
  @Test(arguments: UInt64(1)...12)
  func aPauseEndsWhatWasBegun(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let scalars: [UInt32] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x7E, 0x61, 0x0D]
    for _ in 0..<150 {
      let begun = (0..<Int.random(in: 0...12, using: &generator)).map { _ -> RawInput? in
        .character(scalars.randomElement(using: &generator) ?? 0x61)
      }
      let feed = Feed(begun + [nil, .character(0x71)])
      var keys = NcursesKeys(read: feed.next, awaitMore: { false })
      var typed: [Key] = []
      while feed.hasMore { if let key = keys.next() { typed.append(key) } }
      #expect(typed.last == "q")
    }
  }

  @Test func pastesAreLimited() {
    let flood = [RawInput?](repeating: .character(0x61), count: NcursesKeys.pasteLimit + 10)
    guard case .paste(let text)? = keys([Self.begin] + flood + [Self.end]).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == NcursesKeys.pasteLimit)
  }
}
