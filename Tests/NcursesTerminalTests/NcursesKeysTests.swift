import CNcurses
import TerminalUI
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
    let keys = NcursesKeys(read: feed.next, awaitMore: { feed.hasMore })
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

  @Test func pastesAreLimited() {
    let flood = [RawInput?](repeating: .character(0x61), count: NcursesKeys.pasteLimit + 10)
    guard case .paste(let text)? = keys([Self.begin] + flood + [Self.end]).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == NcursesKeys.pasteLimit)
  }
}
