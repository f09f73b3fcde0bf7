import Foundation
import Testing

@testable import Tables

/// What adjudication changed, what publishing gives away, and how many units to code, as text.
@Suite struct ReviewFormatTests {
  static let pair = AdjudicationSummary.ConfusedPair(
    variable: "oordeel", variableLabel: "Oordeel", first: "ja", firstLabel: "ja", second: "nee",
    secondLabel: "nee | geen", count: 12, uses: 40, ruledFirst: 8, ruledSecond: 1, ruledOther: 0,
    unruled: 3)

  static let adjudication = AdjudicationSummary(
    coders: ["anna", "bram"], disputes: 1234, ruled: 9, open: 3, together: 2, overruled: 1,
    changes: [
      .init(
        variable: "oordeel", variableLabel: "Oordeel", code: "ja", label: "ja", agreed: 1000,
        ruled: 8,
        shifts: [
          .init(coder: "anna", gained: 5, lost: 2), .init(coder: "bram", gained: 0, lost: 7),
        ]),
      .init(
        variable: "vorm", variableLabel: "Vorm", code: "{}", label: "geen", agreed: 4, ruled: 0,
        shifts: [
          .init(coder: "anna", gained: 0, lost: 0), .init(coder: "bram", gained: 1, lost: 0),
        ]),
    ], pairs: [pair])

  private func text(_ format: some AdjudicationFormat) -> String {
    var output = ""
    format.write(Self.adjudication, to: &output)
    return output
  }

  @Test func adjudicationAsText() {
    #expect(
      text(TextAdjudicationFormat(style: .dutch)) == """
        Wat de beslissingen veranderden
        Verschillen: 1.234; beslist: 9 (waarvan 2 in overleg); open: 3.

        code   eens  beslist   eind  anna +  anna −  bram +  bram −
        Oordeel
        ja    1.000        8  1.008       5       2       0       7
        Vorm
        geen      4        0      4       0       0       1       0

        + en − achter een codeur: eenheden die de code erbij kregen en die haar
        verloren, vergeleken met wat die codeur zei.
        Beslist tegen een eensgezind antwoord in: 1.

        Codes die het vaakst zijn verward

        codes                         keer  1  2  anders  open  definitie
        Oordeel: 1 ja / 2 nee | geen    12  8  1       0     3  2 is te ruim

        Een paar telt per eenheid en per tweetal codeurs. Onder drie beslissingen geen
        advies; vanaf vier van de vijf geldt een kant als bijna altijd gekozen
        (vuistregel).

        """)
  }

  @Test func adjudicationInOtherFormats() throws {
    let markdown = text(MarkdownAdjudicationFormat(style: .english))
    #expect(markdown.contains("### What adjudication changed"))
    #expect(markdown.contains(#"| Oordeel: 1 ja / 2 nee \| geen | 12 | 8 | 1 | 0 | 3 |"#))
    #expect(markdown.contains("(2 of them in a meeting)"))
    let html = text(HTMLAdjudicationFormat(style: .english))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(html.components(separatedBy: "<table>").count == 3)
    let latex = text(LaTeXAdjudicationFormat(style: .dutch))
    #expect(latex.components(separatedBy: "\\begin{tabular}").count == 3)
    #expect(latex.contains("\\emph{Oordeel}"))
    let json = try JSONSerialization.jsonObject(
      with: Data(text(JSONAdjudicationFormat()).utf8))
    let root = try #require(json as? [String: Any])
    #expect(root["disputes"] as? Int == 1234 && root["overruled"] as? Int == 1)
    let change = try #require((root["changes"] as? [[String: Any]])?.first)
    #expect(change["final"] as? Int == 1008)
    #expect((change["coders"] as? [[String: Any]])?.last?["lost"] as? Int == 7)
    let pair = try #require((root["pairs"] as? [[String: Any]])?.first)
    #expect(pair["advice"] as? String == "secondTooWide" && pair["ruled_other"] as? Int == 0)
  }

  @Test func noMeetingsAndNothingOverruledIsNotSaid() {
    var summary = Self.adjudication
    (summary.together, summary.overruled) = (0, 0)
    var output = ""
    TextAdjudicationFormat(style: .english).write(summary, to: &output)
    #expect(output.contains("Disagreements: 1,234; ruled: 9; open: 3."))
    #expect(!output.contains("meeting") && !output.contains("on which all agreed"))
  }

  typealias Advice = AdjudicationSummary.ConfusedPair.Advice

  @Test(
    arguments: [
      ((0, 0, 0), .undecided), ((2, 0, 0), .undecided), ((3, 0, 0), .secondTooWide),
      ((4, 1, 0), .secondTooWide), ((3, 1, 0), .boundary), ((1, 4, 0), .firstTooWide),
      ((2, 2, 0), .boundary), ((0, 0, 3), .neither), ((1, 0, 2), .neither), ((1, 1, 2), .boundary),
      ((40, 10, 0), .secondTooWide), ((39, 10, 1), .boundary), ((10, 40, 0), .firstTooWide),
    ] as [((Int, Int, Int), Advice)])
  func adviceFollowsTheRulings(rulings: (Int, Int, Int), advice: Advice) {
    var pair = Self.pair
    (pair.ruledFirst, pair.ruledSecond, pair.ruledOther) = rulings
    #expect(pair.advice == advice)
    for style in [TableStyle.dutch, .english] {
      #expect(!AdjudicationTableWords(style).advice(advice).isEmpty)
    }
    // With the sides exchanged the advice is exchanged too.
    (pair.ruledFirst, pair.ruledSecond) = (rulings.1, rulings.0)
    let mirror: [Advice: Advice] = [
      .secondTooWide: .firstTooWide, .firstTooWide: .secondTooWide,
    ]
    #expect(pair.advice == mirror[advice] ?? advice)
  }

  // MARK: Disclosure

  static let disclosure = DisclosureSummary(
    minimumCell: 5, minimumBase: 10,
    tables: [
      .init(
        table: "5-1", title: "T",
        cells: [
          .init(
            row: "v=a", column: "all", label: "ja", count: 2, reason: .confidential, isAtRisk: true),
          .init(
            row: "v=b", column: "all", label: "nee", count: 1900, reason: .confidential,
            isAtRisk: false),
          .init(
            row: "v=c", column: "all", label: "x", count: 7, reason: .smallBase, isAtRisk: true),
          .init(
            row: "v=d", column: "m", label: "y", count: 30, reason: .dominance, isAtRisk: true),
        ]), .init(table: "5-2", title: "U", cells: []),
    ],
    export: .init(combinations: 40, unique: 3, smallestGroup: 1, belowMinimum: 17))

  @Test func disclosureAsText() {
    var output = ""
    TextDisclosureFormat(style: .dutch, words: .dutch)
      .write(Self.disclosure, notes: ["Let op."], to: &output)
    #expect(
      output == """
        Onthulling bij publicatie

        tabel  cel  personen  lezer weet  reden
        5-1    ja          2           2  te klein
        5-1    nee     1.900       1.900  beschermt een kleine cel
        5-1    x           7           7  kleine basis
        5-1    y          30          30  enkelen bepalen het bedrag

        Let op.

        """)
    var empty = Self.disclosure
    empty.tables = []
    output = ""
    TextDisclosureFormat(style: .english, words: .english).write(empty, notes: [], to: &output)
    #expect(output.contains("No table has a cell that is too small."))
  }

  @Test func disclosureAsJSON() throws {
    var output = ""
    JSONDisclosureFormat().write(Self.disclosure, to: &output)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(root["minimum_cell"] as? Int == 5 && root["minimum_base"] as? Int == 10)
    let tables = try #require(root["tables"] as? [[String: Any]])
    #expect(tables.map { $0["id"] as? String } == ["5-1", "5-2"])
    let cells = try #require(tables[0]["cells"] as? [[String: Any]])
    #expect(
      cells.map { $0["suppressed"] as? String }
        == ["confidential", "confidential", "small-base", "dominance"])
    #expect(cells.map { $0["at_risk"] as? Bool } == [true, false, true, true])
    #expect((root["export"] as? [String: Any])?["below_minimum"] as? Int == 17)
  }

  // MARK: Plans and hidden cells

  @Test func plansAsJSONHoldNoNumberThatIsNone() throws {
    var output = ""
    JSONPlanFormat().write(
      PlannedSample(
        method: "m", source: "s", units: 3, exact: .infinity,
        assumptions: ["a": 0.5, "b": .nan], note: "n"), to: &output)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(root["exact"] is NSNull && root["units"] as? Int == 3)
    #expect((root["assumptions"] as? [String: Double]) == ["a": 0.5])
  }

  @Test(arguments: Suppression.allCases)
  func aHiddenCellHoldsNoNumber(reason: Suppression) {
    var cell = Table.Cell(
      column: "c", count: 3, weighted: 3.5, percent: 12, number: 4, isMarked: true)
    cell.letters = "A"
    cell.residual = 2
    cell.interval = .init(lower: 1, upper: 2)
    cell.concentration = [80]
    let hidden = cell.suppressed(reason)
    #expect(hidden.column == "c" && hidden.suppressed == reason)
    #expect(hidden.count == 0 && hidden.weighted == 0 && hidden.percent == nil)
    #expect(hidden.number == nil && hidden.residual == nil && hidden.interval == nil)
    #expect(hidden.letters.isEmpty && !hidden.isMarked && hidden.concentration.isEmpty)
    var table = Samples.cluster
    #expect(!table.hasSuppressed)
    table.rows[0].cells[0] = hidden
    #expect(table.hasSuppressed)
    let text = written(TextTableFormat(style: .dutch, bars: .none), table)
    #expect(text.contains("MO    1.386     ·     78"))
    table = Samples.cluster
    table.rows[0].hidesN = true
    #expect(table.hasSuppressed)
    #expect(written(TextTableFormat(style: .dutch, bars: .none), table).contains("MO    ·"))
  }

  @Test func rowsAreNamedByWhatTheyCount() {
    var row = Table.Row(label: "x", n: 1, cells: [])
    row.block = "vorm"
    row.parts = ["1a", "1b"]
    #expect(row.id == "vorm=1a+1b")
    row.isTotal = true
    #expect(row.id == "vorm=total")
    row.block = ""
    #expect(row.id == "total")
  }
}
