import Testing

@testable import Tables

@Suite struct TextTableFormatTests {
  @Test("a distribution shows counts, per cents and bars") func distribution() {
    #expect(
      written(TextTableFormat(style: .dutch), Samples.origin) == """
        5-5  verdeling naar oorsprong
        Basis: oordeel oneigenlijk (N = 117)
        Nog open: 3

                                          aantal    %
        direct                                51   44  ████████▊
        indirect, in opdracht bestuurder      55   47  █████████▍
        op initiatief                         11    9  █▉
        ─────────────────────────────────────────────
        totaal                               117  100  ████████████████████

        Een opmerking.

        """)
  }

  @Test("a crosstab shows N, per cents, a heading and the test") func crosstab() {
    #expect(
      written(TextTableFormat(style: .dutch, bars: .ascii), Samples.cluster) == """
        5-2  ervaringen per cluster
        Basis: respondenten (N = 1.708)

                  N  ja %  nee %
        dienst
        MO    1.386    23     78  #####
        leeg      0     –      –

        chi-kwadraat = 22,46; vrijheidsgraden = 6; p < 0,001 (gepubliceerd: p = 0,004);
        Cramérs V = 0,11; kleinste verwachte aantal = 10,4

        """)
  }

  @Test("columns that are wholes of their own show their N") func columnN() {
    var table = Samples.cluster
    table.columns[0].n = 88
    table.columns[1].n = 298
    table.test = nil
    let text = written(TextTableFormat(style: .english, bars: .none), table)
    #expect(text.contains("      ja %  nee %\nN       88    298\n"))
  }

  @Test("labels are wrapped by display width, not by characters") func wideLabels() {
    var table = Samples.origin
    table.rows = [
      Table.Row(
        label: "漢字漢字 漢字漢字 漢字漢字", n: 2,
        cells: [.init(column: "all", count: 1, weighted: 1, percent: 50)])
    ]
    let display = TextDisplay(
      columns: { $0.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) } },
      filter: { $0 })
    let format = TextTableFormat(
      style: .dutch, display: display, bars: .none, width: .init(prose: 34, table: nil))
    let lines = written(format, table).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.contains("漢字漢字 漢字漢字            1  50"))
    #expect(lines.contains("漢字漢字"))
  }

  @Test("everything from data passes the filter", arguments: ["\u{1B}]0;x\u{7}", "a\rb\nc"])
  func filtered(_ hostile: String) {
    var table = Samples.cluster
    table.title = hostile
    table.base = hostile
    table.notes = [hostile]
    table.rows[0].label = hostile
    table.rows[0].group = hostile
    table.columns[0].label = hostile
    let text = written(TextTableFormat(style: .dutch), table)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 })
    #expect(text.split(separator: "\n").allSatisfy { $0 != "c" && !$0.hasPrefix("c ") })
  }

  @Test("several tables are kept apart by a blank line") func several() {
    var output = ""
    TextTableFormat(style: .dutch).write([Samples.origin, Samples.origin], to: &output)
    let one = written(TextTableFormat(style: .dutch), Samples.origin)
    #expect(output == one + "\n" + one)
  }

  @Test(
    "bars grow in eighths and anything above nothing shows",
    arguments: [(0.0, ""), (0.0001, "▏"), (0.5, "██"), (0.53, "██▏"), (1, "████"), (7, "████")])
  func bars(_ fraction: Double, _ expected: String) {
    #expect(BarGlyphs.unicode.bar(fraction, columns: 4) == expected)
  }

  @Test("words wider than a line are cut") func longWord() {
    let lines = WordWrap.lines(of: "aa bbbbbbb c", columns: 3) { $0.count }
    #expect(lines == ["aa", "bbb", "bbb", "b c"])
  }

  @Test("a sign wider than the line leaves no empty line before it") func wideSign() {
    let lines = WordWrap.lines(of: "漢 b", columns: 1) { $0 == "漢" ? 2 : $0.count }
    #expect(lines == ["漢", "b"])
  }

  @Test("agreement is a block for each variable, with notes") func agreement() {
    #expect(
      written(
        TextAgreementFormat(style: .dutch, width: .init(prose: 90, table: nil)), Samples.agreement)
          == """
          Overeenstemming tussen codeurs

          maat                waarde   s.e.    95%-interval
          oordeel (nominal; eenheden: 330; codeurs: coder-1, coder-2; niet van toepassing: 4)
          Krippendorffs alfa   0,813  0,025  [0,750; 0,875]
          Cohens kappa             –      –               –

          oordeel, Cohens kappa: Deze maat is | niet bepaald.

          """)
  }
}
