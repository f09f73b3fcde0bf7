import TerminalUI
import Testing

@Suite struct LineEditorTests {
  /// Before, keys, after; the bar is the cursor.
  @Test(arguments: [
    ("", "a b c", "abc|"), ("abc|", "left left x", "axbc".with(2)), ("abc|", "home x", "x|abc"),
    ("ab|cd", "backspace", "a|cd"), ("ab|cd", "delete", "ab|d"), ("|ab", "backspace", "|ab"),
    ("ab|", "delete", "ab|"), ("een twee|", "ctrl-w", "een |"), ("een twee |", "ctrl-w", "een |"),
    ("een twee|", "ctrl-left", "een |twee"), ("|een twee", "ctrl-right ctrl-right", "een twee|"),
    ("een| twee", "ctrl-k", "een|"), ("een| twee", "ctrl-u", "| twee"),
    ("een| twee", "ctrl-a x end y", "xeen tweey|"), ("👩‍👩‍👧|", "backspace", "|"),
    ("e\u{301}|", "backspace", "|"), ("ab|", "left left left left x", "x|ab"),
    ("een|", "alt-b", "|een"), ("|een", "alt-f", "een|"),
  ])
  func edits(before: String, keys: String, after: String) throws {
    var editor = LineEditor(before.filter { $0 != "|" })
    editor.moveCursor(to: before.firstIndexOfBar)
    for key in try Key.sequence(keys) {
      let isTaken = editor.handle(key)
      #expect(isTaken)
    }
    #expect(editor.shown == after)
  }

  @Test func marksJoinTheCharacterBefore() {
    var editor = LineEditor("e")
    editor.insert("\u{301}")
    #expect(editor.cursor == 1)
    #expect(editor.text == "é")
  }

  @Test func leavesOtherKeysToTheScreen() {
    var editor = LineEditor("abc")
    for key in [Key.enter, .escape, .up, .function(1), .resize(Size(columns: 1, rows: 1))] {
      let isTaken = editor.handle(key)
      #expect(!isTaken)
    }
    #expect(editor.text == "abc")
  }

  @Test func pastesOneLineIntoOneLine() {
    var editor = LineEditor("")
    editor.handle(.paste("a\r\nb\u{1B}[31m\u{0}c\rd"))
    #expect(editor.text == "a b[31mc d")
    var memo = LineEditor("", isMultiline: true)
    memo.insert("a\r\nb\rc\nd")
    #expect(memo.text == "a\nb\nc\nd")
  }

  @Test func refusesTooMuch() {
    var editor = LineEditor("ab", maxBytes: 4)
    editor.insert("ééé")
    #expect(editor.text == "ab")
    editor.insert("é")
    #expect(editor.text == "abé")
  }

  @Test func scrollsOneLineSideways() {
    var surface = Surface(size: Size(columns: 5, rows: 1))
    var editor = LineEditor("abcdefg")
    editor.draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "defg")
    #expect(surface.cursor == Point(column: 4, row: 0))
    editor.moveCursor(to: 0)
    editor.draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "abcde")
    #expect(surface.cursor == Point(column: 0, row: 0))
  }

  @Test func inactiveFieldsLeaveTheCursor() {
    var surface = Surface(size: Size(columns: 4, rows: 1))
    LineEditor("ab").draw(on: &surface, in: surface.bounds, isActive: false)
    #expect(surface.cursor == nil)
  }

  @Test func hidesNothingItHolds() {
    var surface = Surface(size: Size(columns: 12, rows: 1))
    LineEditor("a\u{202E}b").draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "a⟨U+202E⟩b")
  }
}

extension LineEditor {
  fileprivate var shown: String { text.with(cursor) }
}

extension String {
  fileprivate func with(_ place: Int) -> String {
    prefix(place) + "|" + dropFirst(place)
  }

  fileprivate var firstIndexOfBar: Int {
    prefix { $0 != "|" }.count
  }
}
