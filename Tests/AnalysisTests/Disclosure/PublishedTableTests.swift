import CodingModel
import Tables
import Testing

@testable import Analysis

/// Whole per cents of the 2018 report (see the README of the sample data), row by row.
@Suite struct PublishedTableTests {
  private let study: Study2018

  init() throws { study = try Study2018() }

  private static let oneigenlijk = Condition.includes("oordeel", ["oneigenlijk"])
  private static let clusters = ["MO", "SO", "SB", "WI", "DV", "BCO", "CA"]

  private func table(_ plan: TablePlan) throws -> Table {
    try TableKinds.table(for: plan, from: study.frame, language: .dutch)
  }

  private func lines(_ codes: [String], group: LocalizedText = "") -> [TableLine] {
    codes.map { TableLine(group: group, label: LocalizedText($0), codes: [CodeID($0)]) }
  }

  private func percents(_ table: Table) -> [[Int?]] {
    table.rows.map { $0.cells.map { $0.percent.map(NumberStyle.wholePercent) } }
  }

  private func clusterBlock(_ order: [String]) -> TableBlock {
    TableBlock(variable: "cluster", lines: lines(order))
  }

  @Test("5-1: 19 and 81 of all respondents") func table51() throws {
    let table = try table(
      TablePlan(
        id: "5-1", kind: "frequency", title: "",
        blocks: [TableBlock(variable: "ervaren", lines: lines(["ja", "nee"]))]))
    #expect(percents(table) == [[19], [81]])
    #expect(table.headN == 1708)
    #expect(table.rows.map(\.n) == [1708, 1708])
  }

  @Test("5-2: experiences by cluster, with N and a test") func table52() throws {
    let table = try table(
      TablePlan(
        id: "5-2", kind: "crosstab", title: "", blocks: [clusterBlock(Self.clusters)],
        columns: TableBlock(variable: "ervaren", lines: lines(["ja", "nee"])),
        percentage: .row, showsTotal: true, publishedP: 0.004, testsIndependence: true))
    #expect(
      percents(table) == [
        [23, 77], [15, 85], [21, 79], [27, 73], [29, 71], [17, 83], [11, 89], [19, 81],
      ])
    #expect(table.rows.map(\.n) == [386, 360, 169, 118, 104, 517, 54, 1708])
    #expect(table.columns.map(\.id) == ["ja", "nee"])
    let test = try #require(table.test)
    #expect(test.df == 6)
    #expect(test.publishedP == 0.004)
    // The counts give about 0.0009; the published value rests on weights that are not published.
    #expect(test.p > 0.0005 && test.p < 0.002)
    #expect(table.rows.last?.isTotal == true)
  }

  @Test("5-4: verdicts as a share of all respondents, total 19") func table54() throws {
    let table = try table(
      TablePlan(
        id: "5-4", kind: "frequency", title: "",
        blocks: [
          TableBlock(
            variable: "oordeel", lines: lines(["oneigenlijk", "eigenlijk", "onvoldoende"]))
        ], showsTotal: true))
    #expect(percents(table) == [[7], [5], [7], [19]])
    #expect(table.rows.map { $0.cells[0].count } == [117, 91, 122, 330])
  }

  @Test("5-5: origin, adding up to 100 (the fixture has 52, 55 and 10)") func table55() throws {
    let table = try table(
      TablePlan(
        id: "5-5", kind: "frequency", title: "", base: Self.oneigenlijk,
        blocks: [
          TableBlock(
            variable: "oorsprong",
            lines: lines(["direct", "indirect_opdracht", "indirect_initiatief"]))
        ], showsTotal: true))
    #expect(percents(table) == [[44], [47], [9], [100]])
    #expect(table.headN == 117)
  }

  @Test("5-6: forms with 2a and 2b as one row, under three headings") func table56() throws {
    let content = lines(["1a", "1b", "1c"], group: "inhoud verzoek")
    let manner = [TableLine(group: "vorm verzoek", label: "2a/2b", codes: ["2a", "2b"])]
    let other = lines(["A1_politiek_werk", "A2_personeelsbeleid"], group: "anders")
    let table = try table(
      TablePlan(
        id: "5-6", kind: "frequency", title: "", base: Self.oneigenlijk,
        blocks: [TableBlock(variable: "vorm", lines: content + manner + other)],
        showsTotal: true))
    #expect(percents(table) == [[33], [18], [23], [15], [3], [8], [100]])
    #expect(table.rows[3].group == "vorm verzoek")
    #expect(table.rows[3].cells[0].count == 18)
    #expect(table.notes.contains { $0.contains("Cellen onder 5 personen") })
  }

  @Test("5-7: shares of the cluster's respondents, not of the 117 cases") func table57() throws {
    let table = try table(
      TablePlan(
        id: "5-7", kind: "crosstab", title: "", headCount: Self.oneigenlijk,
        blocks: [clusterBlock(["SO", "DV", "MO", "SB", "WI", "BCO", "CA"])],
        columns: TableBlock(variable: "oordeel", lines: lines(["oneigenlijk"])),
        percentage: .row, showsTotal: true))
    #expect(percents(table) == [[4], [11], [10], [10], [12], [4], [2], [7]])
    #expect(table.rows[0].n == 360)
    #expect(table.rows[0].cells[0].count == 15)
    #expect(table.headN == 117)
    #expect(table.notes == [AnalysisWords(language: .dutch).smallCells(1, below: 5)])
  }

  @Test("5-8: four blocks on one base; moment adds up to 99, bron to 101") func table58() throws {
    let table = try table(
      TablePlan(
        id: "5-8", kind: "frequency", title: "", base: Self.oneigenlijk,
        blocks: [
          try block("frequentie", group: "frequentie"), try block("personen", group: "personen"),
          try block("periode", group: "moment"), try block("bron", group: "bron"),
        ]))
    #expect(
      percents(table).map { $0[0] } == [
        47, 24, 21, 8, 17, 38, 22, 23, 51, 30, 3, 4, 11, 50, 4, 15, 15, 17,
      ])
    #expect(
      table.notes.contains(
        "Door afronding tellen de percentages niet precies op: moment 99 in plaats van 100, "
          + "bron 101 in plaats van 100."))
  }

  private func block(_ variable: VariableID, group: LocalizedText) throws -> TableBlock {
    let codes = try #require(study.codebook.variable(variable)).codes.map(\.id.rawValue)
    return TableBlock(variable: variable, lines: lines(codes, group: group))
  }
}
