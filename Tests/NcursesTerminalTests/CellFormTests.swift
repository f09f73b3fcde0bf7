import TerminalUI
import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct CellFormTests {
  private func form(_ text: String, isUnicode: Bool = true) throws -> CellForm {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil, "the tests need a UTF-8 locale")
    var surface = Surface(size: Size(columns: 4, rows: 1))
    surface.write(DisplayText(untrusted: text), at: Point(column: 0, row: 0))
    return CellForm(surface[Point(column: 0, row: 0)], isUnicode: isUnicode)
  }

  @Test(arguments: [
    ("a", CellForm.whole([0x61])), ("é", .whole([0xE9])), ("e\u{301}", .whole([0x65, 0x301])),
    ("漢", .whole([0x6F22])), ("👩‍👩‍👧", .whole([0x1F469])), ("👍🏽", .whole([0x1F44D])),
    ("❤️", .split(0x2764, 0x20)), ("1️⃣", .split(0x31, 0x20)), ("🇳🇱", .split(0x1F1F3, 0x1F1F1)),
  ])
  func givesNcursesWhatItCanMeasure(text: String, expected: CellForm) throws {
    #expect(try form(text) == expected)
  }

  @Test func marksEndAtFour() throws {
    let marked = try form("e" + String(repeating: "\u{301}", count: 9))
    #expect(marked == .whole([0x65, 0x301, 0x301, 0x301, 0x301]))
  }

  @Test(arguments: [
    ("a", CellForm.whole([0x61])), ("ë", .whole([0x65])), ("Ç", .whole([0x43])),
    ("’", .whole([0x27])), ("…", .whole([0x7E])), ("ж", .whole([0x3F])), ("漢", .split(0x3F, 0x20)),
  ])
  func fallsBackToASCII(text: String, expected: CellForm) throws {
    #expect(try form(text, isUnicode: false) == expected)
  }
}
