import Testing

@testable import Tables

@Suite struct MarkdownTableFormatTests {
  @Test("a table is a pipe table with title, base and notes") func table() {
    #expect(
      written(MarkdownTableFormat(style: .dutch), Samples.origin) == """
        ### 5-5  verdeling naar oorsprong

        Basis: oordeel oneigenlijk (N = 117)

        Nog open: 3

        |  | aantal | % |
        | :--- | ---: | ---: |
        | direct | 51 | 44 |
        | indirect, in opdracht bestuurder | 55 | 47 |
        | op initiatief | 11 | 9 |
        | **totaal** | **117** | **100** |

        - Een opmerking.

        """)
  }

  @Test(
    "text is shown literally and stays in its cell",
    arguments: [
      (#"a|b"#, #"a\|b"#), (#"a\|b"#, #"a\\\|b"#), ("<script>", #"\<script>"#),
      ("a\nb\r\nc", "a b c"), ("*x* _y_ `z`", #"\*x\* \_y\_ \`z\`"#), ("[x](y)", #"\[x\](y)"#),
      ("&lt;", #"\&lt;"#), ("\u{1B}[31m", "\u{FFFD}\\[31m"), ("\u{202E}x", "\u{FFFD}x"),
      ("2014-2017", "2014-2017"),
    ] as [(String, String)])
  func escaped(_ text: String, _ expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(
    "a remark never starts a heading, list or quote",
    arguments: [
      ("# x", "\\# x"), ("- x", #"\- x"#), ("> x", #"\> x"#), ("1. x", #"1\. x"#),
      ("12) x", #"12\) x"#), ("  - x", #"\- x"#), ("117 x", "117 x"), ("", ""),
    ] as [(String, String)])
  func paragraph(_ text: String, _ expected: String) {
    #expect(MarkdownText.paragraph(text) == expected)
  }

  @Test("a hostile label makes no extra row or column") func hostileLabel() {
    var table = Samples.origin
    let before = written(MarkdownTableFormat(style: .dutch), table)
    table.rows[0].label = "a|b\n| c | d |\n\n# e"
    let after = written(MarkdownTableFormat(style: .dutch), table)
    #expect(before.split(separator: "\n").count == after.split(separator: "\n").count)
  }

  @Test("agreement is a pipe table") func agreement() {
    let text = written(MarkdownAgreementFormat(style: .english), Samples.agreement)
    #expect(text.contains("| Krippendorff's alpha | 0.813 | 0.025 | \\[0.750; 0.875\\] |\n"))
    #expect(text.contains(#"- oordeel, Cohen's kappa: Deze maat is \| niet bepaald."#))
  }

  /// A number sign at the end of a heading would be read as its closing.
  @Test("a title keeps the number sign at its end", arguments: ["Vraag #", "C#", "# #", "a ##"])
  func title(_ title: String) {
    var table = Samples.origin
    table.id = ""
    table.title = title
    let heading = written(MarkdownTableFormat(style: .dutch), table).prefix { $0 != "\n" }
    #expect(heading == "### \(title.dropLast())\\#")
  }
}
