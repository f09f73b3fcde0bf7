import TerminalUI
import TerminalUITestSupport
import Testing

/// Names of keys stand in files and tests: every key has one, and it means that key.
@Suite struct KeyNamePropertyTests {
  private static let plain: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
    .controlLeft, .controlRight, .pageUp, .pageDown, .home, .end, .alt(" "), .alt("\r"),
  ]

  @Test(arguments: plain + (1...63).map { Key.function($0) })
  func everyKeyComesBackByItsName(key: Key) {
    #expect(!key.name.isEmpty)
    #expect(Key(name: key.name) == key)
  }

  @Test(arguments: UInt64(1)...4)
  func randomKeysComeBackByTheirNames(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let letter = try #require("abz09é漢👩-,:?".randomElement(using: &generator))
      let point = Point(
        column: Int.random(in: 0...999, using: &generator),
        row: Int.random(in: 0...999, using: &generator))
      let kind = try #require(MouseEvent.Kind.allCases.randomElement(using: &generator))
      let keys: [Key] = [
        .character(letter), .control(letter), .alt(letter), .mouse(MouseEvent(kind, at: point)),
        .resize(Size(columns: point.column, rows: point.row)),
        .paste(RandomText.drawable(upTo: 6, using: &generator)),
      ]
      for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
    }
  }

  @Test(arguments: UInt64(1)...4)
  func otherWordsAreNoKeysOrMeanThemselves(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "ctrl-", "alt-", "f", "1", "64", "0", "x", "80", "press", ":", ",", "page-", "up", "space",
      "-",
    ]
    for _ in 0..<600 {
      let word = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      if let key = Key(name: word) { #expect(Key(name: key.name) == key, "\(word)") }
    }
  }
}
