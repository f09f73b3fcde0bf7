import TerminalUI
import TerminalUITestSupport
import Testing

@Suite struct TextEditorTests {
  /// Before, keys, after; the bar is the cursor, the field eleven columns wide, ten for text.
  @Test(arguments: [
    ("een twee drie vier|", "up", "een twee| drie vier"),
    ("een twee drie vier|", "up down", "een twee drie vier|"),
    ("|een twee drie vier", "down", "een twee |drie vier"),
    ("|een twee drie vier", "end", "een twee| drie vier"),
    ("een twee dr|ie vier", "home", "een twee |drie vier"),
    ("een twee dr|ie vier", "ctrl-a", "|een twee drie vier"),
    ("een\n\nvier vijf|", "up up", "een|\n\nvier vijf"),
    ("een\n\nvier vijf|", "up up down down", "een\n\nvier vijf|"),
    ("een\n\nvier vijf|", "up left down", "een\n|\nvier vijf"),
    ("abcdefghijklmno|", "up", "abcde|fghijklmno"),
    ("een|", "alt-enter x", "een\nx|"), ("een twee|", "alt-<", "|een twee"),
    ("|een twee", "alt->", "een twee|"), ("|een twee", "alt-d", "| twee"),
    ("漢漢漢漢漢漢|", "up", "漢|漢漢漢漢漢"), ("a\tb|", "home", "|a\tb"),
    ("een\ntwee|", "ctrl-u", "een\n|"),
  ])
  func edits(before: String, keys: String, after: String) throws {
    var editor = TextEditor(before.filter { $0 != "|" }, columns: 11)
    editor.moveCursor(to: before.prefix { $0 != "|" }.count)
    for key in try Key.sequence(keys) { editor.handle(key) }
    let shown = editor.text.prefix(editor.cursor) + "|" + editor.text.dropFirst(editor.cursor)
    #expect(shown == after)
  }

  @Test func leavesEnterAndEscapeToTheScreen() {
    var editor = TextEditor("abc")
    for key in [Key.enter, .escape, .function(4), .control("o")] {
      let isTaken = editor.handle(key)
      #expect(!isTaken)
    }
    #expect(editor.text == "abc")
  }

  @Test func pastesSeveralLinesInOne() {
    var editor = TextEditor()
    editor.handle(.paste("een\ntwee\u{1B}[31m\tdrie"))
    #expect(editor.text == "een\ntwee[31m\tdrie")
  }

  @Test func keepsTheCursorInView() {
    var surface = Surface(size: Size(columns: 12, rows: 3))
    var editor = TextEditor((1...9).map { "regel \($0)" }.joined(separator: "\n"), columns: 12)
    editor.draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "regel 7    ▲\nregel 8\nregel 9")
    #expect(surface.cursor == Point(column: 7, row: 2))
    for _ in 0..<4 { editor.handle(.up) }
    editor.draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "regel 4    ▲\nregel 5\nregel 6    ▼")
    #expect(surface.cursor == Point(column: 7, row: 1))
  }

  @Test func wrapsAtWordsAndKeepsBlanks() {
    var surface = Surface(size: Size(columns: 8, rows: 4))
    let editor = TextEditor("een  twee-drie vier ", columns: 8)
    editor.draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "een\ntwee-dr\nie vier\n")
    // The blank that hangs over the edge leaves the cursor in the last column.
    #expect(surface.cursor == Point(column: 7, row: 2))
  }

  @Test func everyPlaceIsOnTheScreen() {
    let text = "een twee 漢字\tdrie\n\n" + String(repeating: "lang", count: 9) + " einde  \n"
    for columns in 1...13 {
      var editor = TextEditor(text, columns: columns)
      for place in 0...text.count {
        editor.moveCursor(to: place)
        var surface = Surface(size: Size(columns: columns, rows: 4))
        editor.draw(on: &surface, in: surface.bounds)
        #expect(surface.bounds.contains(surface.cursor ?? Point(column: -1, row: -1)))
        #expect(surface.fault == nil)
      }
    }
  }

  /// Random keys: the cursor stays in the text, the text within its limit, the picture whole.
  @Test(arguments: 0..<12)
  func randomKeysKeepItWhole(seed: UInt64) {
    var generator = Lehmer(state: seed &+ 1)
    let keys: [Key] = [
      "a", " ", "é", "漢", "\u{301}", "👩", .paste("een twee\ndrie\tvier"), .alt("\r"), .backspace,
      .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .controlLeft,
      .controlRight, .control("w"), .control("u"), .control("k"), .alt("d"), .alt("<"), .alt(">"),
    ]
    var editor = TextEditor(columns: 2 + Int(seed) * 2, maxBytes: 400)
    for _ in 0..<300 {
      guard let key = keys.randomElement(using: &generator) else { return }
      editor.handle(key)
      #expect((0...editor.text.count).contains(editor.cursor))
      #expect(editor.text.utf8.count <= 400)
      var surface = Surface(size: Size(columns: editor.columns, rows: 5))
      editor.draw(on: &surface, in: surface.bounds)
      #expect(surface.fault == nil)
      #expect(surface.bounds.contains(surface.cursor ?? Point(column: -1, row: -1)))
    }
  }

  @Test func takesWhatAnotherEditorMade() {
    var editor = TextEditor("oud")
    editor.replace(with: "nieuw\r\nen meer")
    #expect(editor.text == "nieuw\nen meer")
    #expect(editor.cursor == 13)
  }
}

/// A small seeded generator (Lehmer 1949 with the modulus 2^64 of Knuth's MMIX).
private struct Lehmer: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
