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

  @Test func pastesAreLimited() {
    let flood = [RawInput?](repeating: .character(0x61), count: NcursesKeys.pasteLimit + 10)
    guard case .paste(let text)? = keys([Self.begin] + flood + [Self.end]).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == NcursesKeys.pasteLimit)
  }
}
