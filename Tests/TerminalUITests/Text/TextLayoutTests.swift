import TerminalUI
import Testing

@Suite struct TextLayoutTests {
  private func lines(_ text: String, _ columns: Int) -> [String] {
    TextLayout(DisplayText(untrusted: text, keepLineBreaks: true), columns: columns)
      .lines.map(\.text.string)
  }

  @Test(arguments: [
    ("", 5, [""]), ("one two three", 7, ["one two", "three"]), ("one two", 7, ["one two"]),
    ("one   two", 4, ["one", "two"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("x abcdefgh", 3, ["x", "abc", "def", "gh"]), ("a\n\nb", 5, ["a", "", "b"]),
    ("a\n", 5, ["a", ""]), ("  in dent", 5, ["  in", "dent"]), ("end  ", 3, ["end"]),
    ("noord-zuid", 7, ["noord-", "zuid"]), ("-5 -6", 3, ["-5", "-6"]),
    ("漢字漢字", 5, ["漢字", "漢字"]), ("漢字", 1, ["漢", "字"]), ("ab漢字", 3, ["ab", "漢", "字"]),
    ("a\u{A0}b c", 3, ["a\u{A0}b", "c"]), ("aaa bbbbbbbb cc", 4, ["aaa", "bbbb", "bbbb", "cc"]),
    ("one two", 0, ["o", "n", "e", "t", "w", "o"]), ("        abc", 4, ["", "abc"]),
    ("漢字。漢", 4, ["漢", "字。", "漢"]),
  ])
  func wraps(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns) == expected)
  }

  @Test func neverBreaksAJoinedEmoji() {
    #expect(lines("👩‍👩‍👧👩‍👩‍👧", 3) == ["👩‍👩‍👧", "👩‍👩‍👧"])
    #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test(arguments: 1...30)
  func linesFitAndLoseOnlyBlanks(columns: Int) {
    let source = """
      De leverancier vroeg, zoals altijd, om een offerte; "漢字漢字" stond erbij.

        Ingesprongen – en een heel-lang-koppelteken-woord onbetaalbaarheidsverklaringsformulier 👩‍👩‍👧.
      """
    let text = DisplayText(untrusted: source, keepLineBreaks: true)
    let layout = TextLayout(text, columns: columns)
    #expect(layout.lines.allSatisfy { $0.text.columns <= max(2, columns) })
    let shown = layout.lines.map(\.text.string).joined()
    let isInk = { (character: Character) in !character.isWhitespace }
    #expect(shown.filter(isInk) == text.string.filter(isInk))
  }

  @Test func rangesPointIntoTheSource() {
    let text = DisplayText(untrusted: "één twee drie\nvier", keepLineBreaks: true)
    let layout = TextLayout(text, columns: 8)
    let utf8 = Array(text.string.utf8)
    for line in layout.lines {
      #expect(String(decoding: utf8[line.sourceRange], as: UTF8.self) == line.text.string)
    }
    #expect(layout.lines.map(\.endsParagraph) == [false, true, true])
    #expect(layout.line(containing: 0) == 0)
    #expect(layout.line(containing: 11) == 1)
    #expect(layout.line(containing: utf8.count) == 2)
  }

  @Test func onePassOverHugeTexts() {
    let endless = TextLayout(
      DisplayText(untrusted: String(repeating: "x", count: 1_000_000)), columns: 80)
    #expect(endless.lines.count == 12_500)
    let many = DisplayText(
      untrusted: String(repeating: "woord en woord\n", count: 10_000), keepLineBreaks: true)
    #expect(TextLayout(many, columns: 80).lines.count == 10_001)
    let blank = DisplayText(untrusted: String(repeating: " ", count: 1_000_000) + "x")
    #expect(TextLayout(blank, columns: 80).lines.count == 2)
  }
}
