import TerminalUI
import Testing

@Suite struct DisplayTextTests {
  @Test(arguments: [
    ("plain", "plain", 0), ("Crème brûlée", "Crème brûlée", 0), ("A\rB", "A␍B", 1),
    ("A\nB", "A␊B", 1), ("A\r\nB", "A␊B", 1), ("\u{0}", "␀", 1), ("\u{7F}", "␡", 1),
    ("\u{1B}[31mred", "␛[31mred", 1), ("\u{1B}]0;t\u{7}", "␛]0;t␇", 2),
    ("\u{9B}31m", "⟨U+009B⟩31m", 1), ("\u{85}", "⟨U+0085⟩", 1), ("\u{202E}x", "⟨U+202E⟩x", 1),
    ("\u{2066}\u{2069}", "⟨U+2066⟩⟨U+2069⟩", 2), ("a\u{200B}b", "a⟨U+200B⟩b", 1),
    ("a\u{200C}b", "a⟨U+200C⟩b", 1), ("a\u{200D}b", "a⟨U+200D⟩b", 1),
    ("\u{FEFF}a", "⟨U+FEFF⟩a", 1), ("\u{2060}", "⟨U+2060⟩", 1), ("\u{61C}", "⟨U+061C⟩", 1),
    ("a\u{AD}b", "a⟨U+00AD⟩b", 1), ("\u{2028}", "⟨U+2028⟩", 1), ("\u{FFFE}", "⟨U+FFFE⟩", 1),
    ("\u{1FFFF}", "⟨U+1FFFF⟩", 1), ("\u{E0041}", "⟨U+E0041⟩", 1), ("\u{378}", "⟨U+0378⟩", 1),
    ("👩‍👩‍👧", "👩‍👩‍👧", 0), ("❤️", "❤️", 0), ("a\u{FE0F}", "a⟨U+FE0F⟩", 1), ("🇳🇱", "🇳🇱", 0),
    ("\u{3164}", "⟨U+3164⟩", 1), ("\u{301}a", "◌\u{301}a", 0), ("漢字", "漢字", 0),
    ("👩\u{200D}", "👩⟨U+200D⟩", 1), ("\u{200D}👩", "⟨U+200D⟩👩", 1),
  ])
  func showsWhatHides(source: String, shown: String, hidden: Int) {
    let text = DisplayText(untrusted: source)
    #expect(text.string.unicodeScalars.elementsEqual(shown.unicodeScalars))
    #expect(text.hiddenCharacters == hidden)
  }

  @Test(arguments: [("A\rB", "A^MB"), ("\u{7F}", "^?"), ("\u{1B}", "^["), ("\u{202E}", "<U+202E>")])
  func showsItInASCII(source: String, shown: String) {
    #expect(DisplayText(untrusted: source, markers: .ascii).string == shown)
  }

  @Test func keepsLineBreaksOnRequest() {
    let text = DisplayText(untrusted: "a\r\nb\n\nc\rd", keepLineBreaks: true)
    #expect(text.string == "a\nb\n\nc␍d")
    #expect(text.lines.map(\.string) == ["a", "b", "", "c␍d"])
    #expect(text.hasLineBreaks)
  }

  @Test func expandsTabsToStops() {
    #expect(DisplayText(untrusted: "ab\tc").string == "ab      c")
    #expect(DisplayText(untrusted: "漢\tc").string == "漢      c")
    #expect(DisplayText(untrusted: "x\n\ty", keepLineBreaks: true).string == "x\n        y")
  }

  @Test func limitsMarks() {
    let text = DisplayText(untrusted: "e" + String(repeating: "\u{301}", count: 1000) + "x")
    #expect(text.string.unicodeScalars.count == 6)
    #expect(text.hiddenCharacters == 996)
    #expect(text.columns == 2)
  }

  @Test func limitsJoinedEmoji() {
    let chain = String(repeating: "👩\u{200D}", count: 500) + "👩"
    let text = DisplayText(untrusted: chain)
    #expect(text.hiddenCharacters > 0)
    #expect(text.string.contains("⟨U+200D⟩"))
  }

  @Test func repairsBytes() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0xED, 0xA0, 0x80, 0x63]
    let text = DisplayText(untrustedBytes: bytes)
    #expect(text.string.first == "a")
    #expect(text.string.last == "c")
    #expect(text.string.contains("\u{FFFD}"))
    #expect(text.hiddenCharacters >= 3)
  }

  @Test func everyControlOfTheBasicPlaneIsVisible() {
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = DisplayText(untrusted: String(Character(scalar)), keepLineBreaks: true)
      for result in shown.string.unicodeScalars where result != "\n" {
        let category = result.properties.generalCategory
        #expect(category != .control && category != .format, "U+\(String(value, radix: 16))")
        #expect(DisplayWidth.columns(of: result) >= 0)
      }
    }
  }

  @Test func literalsAreFilteredToo() {
    let text: DisplayText = "a\u{1B}b"
    #expect(text.string == "a␛b")
  }

  @Test func joinsAndPads() {
    #expect(DisplayText.joined(["a", "b", "c"], separator: ", ").string == "a, b, c")
    #expect(DisplayText("12").padded(toColumns: 5, alignment: .trailing).string == "   12")
    #expect(DisplayText("漢字").padded(toColumns: 5).string == "漢字 ")
    #expect(DisplayText("漢字表").padded(toColumns: 4).string == "漢… ")
    #expect(DisplayText("abc").padded(toColumns: 5, alignment: .centre).string == " abc ")
  }

  @Test(arguments: [
    ("abcdef", 4, "abc…"), ("abc", 3, "abc"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("漢字", 4, "漢字"),
    ("ab", 0, ""), ("a\nb", 9, "a…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func truncates(source: String, limit: Int, expected: String) {
    #expect(DisplayText(trusted: source).truncated(toColumns: limit).string == expected)
  }
}
