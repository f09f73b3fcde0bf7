import TerminalUI
import TerminalUITestSupport
import Testing

/// The line editor against the simplest editor there is: letters in an array.
@Suite struct EditorModelTests {
  /// Letters that never join each other, so that places are plain numbers.
  private struct Model {
    var letters: [Character] = []
    var cursor = 0

    private static func isWord(_ letter: Character) -> Bool { letter != " " && letter != "." }

    private var wordStart: Int {
      let blanks = letters[..<cursor].reversed().prefix { !Self.isWord($0) }.count
      return cursor - blanks
        - letters[..<(cursor - blanks)].reversed().prefix { Self.isWord($0) }.count
    }

    private var wordEnd: Int {
      let blanks = letters[cursor...].prefix { !Self.isWord($0) }.count
      return cursor + blanks + letters[(cursor + blanks)...].prefix { Self.isWord($0) }.count
    }

    private mutating func remove(_ range: Range<Int>) {
      letters.removeSubrange(range)
      cursor = range.lowerBound
    }

    mutating func handle(_ key: Key) {
      switch key {
      case .character(let letter):
        letters.insert(letter, at: cursor)
        cursor += 1
      case .paste(let text):
        letters.insert(contentsOf: text, at: cursor)
        cursor += text.count
      case .backspace: remove(max(0, cursor - 1)..<cursor)
      case .delete, .control("d"): remove(cursor..<min(cursor + 1, letters.count))
      case .control("w"), .alt("\u{7F}"): remove(wordStart..<cursor)
      case .alt("d"): remove(cursor..<wordEnd)
      case .control("u"): remove(0..<cursor)
      case .control("k"): remove(cursor..<letters.count)
      case .left, .control("b"): cursor = max(0, cursor - 1)
      case .right, .control("f"): cursor = min(letters.count, cursor + 1)
      case .controlLeft, .alt("b"): cursor = wordStart
      case .controlRight, .alt("f"): cursor = wordEnd
      case .home, .control("a"): cursor = 0
      case .end, .control("e"): cursor = letters.count
      default: break
      }
    }
  }

  private static let keys: [Key] = [
    "a", "b", "é", "漢", " ", ".", "7", .paste("een twee. drie"), .paste(""), .backspace, .delete,
    .control("d"), .control("w"), .alt("\u{7F}"), .alt("d"), .control("u"), .control("k"), .left,
    .control("b"), .right, .control("f"), .controlLeft, .alt("b"), .controlRight, .alt("f"), .home,
    .control("a"), .end, .control("e"), .enter, .escape, .tab, .up, .down, .function(3),
  ]

  @Test(arguments: UInt64(1)...8)
  func everyKeyDoesWhatTheModelDoes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var (editor, model) = (LineEditor(), Model())
    for _ in 0..<600 {
      let key = try #require(Self.keys.randomElement(using: &generator))
      editor.handle(key)
      model.handle(key)
      #expect(editor.text == String(model.letters), "after \(key)")
      #expect(editor.cursor == model.cursor, "after \(key)")
    }
  }

  /// Letters that do join: nothing to compare with, but what must hold holds.
  @Test(arguments: UInt64(1)...8)
  func anyTextKeepsTheEditorWhole(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var editor = LineEditor(maxBytes: 200)
    for _ in 0..<400 {
      let key =
        Bool.random(using: &generator)
        ? Key.paste(RandomText.anything(upTo: 6, using: &generator))
        : try #require(Self.keys.randomElement(using: &generator))
      let before = editor.text.utf8.count
      editor.handle(key)
      #expect((0...editor.text.count).contains(editor.cursor))
      #expect(editor.text.utf8.count <= max(200, before))
      #expect(!editor.text.unicodeScalars.contains { $0 == "\n" || $0 == "\u{1B}" || $0 == "\0" })
      let columns = Int.random(in: 1...30, using: &generator)
      var surface = Surface(size: Size(columns: columns, rows: 1))
      editor.draw(on: &surface, in: surface.bounds)
      #expect(surface.fault == nil)
      #expect(surface.cursor.map(surface.bounds.contains) == true)
    }
  }
}
