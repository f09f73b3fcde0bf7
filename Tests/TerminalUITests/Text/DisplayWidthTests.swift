import CNcurses
import TerminalUI
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct DisplayWidthTests {
  /// Became a spacing mark after Unicode 15, which the library has.
  private static let changed: Set<UInt32> = [0x1171E]

  /// Besides that, only two things are not compared: what the C library calls unprintable, because it is
  /// unassigned or newer than the library, and NUL, which is its end of text.
  @Test func agreesWithTheLibrary() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil, "the tests need a UTF-8 locale")
    var differences: [String] = []
    for value in UInt32(1)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let library = Int(cn_wcwidth(value))
      let own = DisplayWidth.columns(of: scalar)
      if library >= 0 && own != library && !Self.changed.contains(value) {
        differences.append("\(String(value, radix: 16)): \(own), library \(library)")
      }
    }
    #expect(differences == [])
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("Ａ", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("👩🏽‍🤝‍👨🏿", 2), ("🇳🇱", 2), ("❤️", 2), ("❤", 1),
    ("1️⃣", 2), ("\u{301}", 0), ("क", 1),
  ])
  func characters(text: Character, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func sumsText() {
    #expect(DisplayWidth.columns(of: "Crème 漢字 🇳🇱!") == 14)
    #expect(DisplayWidth.columns(of: "") == 0)
  }
}
