import CodingModel
import Tables
import Testing

@testable import Analysis

@Suite struct MultiResponseTests {
  private func table(
    _ shareOf: TableOptions.ShareOf, columns: TableBlock? = nil,
    percentage: TablePlan.Percentage = .row, rows: [TableBlock]? = nil
  ) throws -> Table {
    var plan = TablePlan(
      id: "t", kind: "multi-response", title: "", base: SmallStudy.improper,
      blocks: rows ?? [SmallStudy.block("form", [["1"], ["2"], ["3"]])], columns: columns,
      percentage: percentage, showsTotal: true)
    plan.options.shareOf = shareOf
    plan.options.nonResponse = .inside
    var study = SmallStudy.standard
    study.code("a", "u5", "form", "1", "3")
    return try TableKinds.table(for: plan, from: study.frame(), language: .dutch)
  }

  // In the base: u1 (2 and 1), u2 (none), u5 (1 and 3), u6 (1).
  @Test("of cases: every code counts, shares can pass 100") func cases() throws {
    let table = try table(.cases)
    #expect(table.rows.map { $0.cells[0].count } == [3, 1, 1, 3])
    #expect(table.rows.map { $0.cells[0].percent } == [75, 25, 25, 75])
    #expect(table.notes.contains(AnalysisWords(language: .dutch).severalCodes))
  }

  @Test("of mentions: shares of the answers given add up to 100") func mentions() throws {
    let table = try table(.mentions)
    #expect(table.rows.map { $0.cells[0].count } == [3, 1, 1, 5])
    #expect(table.rows.map { $0.cells[0].percent } == [60, 20, 20, 100])
    #expect(!table.notes.contains(AnalysisWords(language: .dutch).severalCodes))
  }

  @Test("crossed: of the row's cases or of the row's mentions") func crossed() throws {
    let groups = [SmallStudy.block("group", [["p"], ["q"]])]
    let forms = SmallStudy.block("form", [["1"], ["2"], ["3"]])
    let cases = try table(.cases, columns: forms, rows: groups)
    #expect(
      cases.rows.map { $0.cells.map(\.percent) } == [[50, 50, 0], [100, 0, 0], [75, 25, 25]])
    #expect(cases.rows.map(\.n) == [2, 1, 4])
    let mentions = try table(.mentions, columns: forms, rows: groups)
    #expect(mentions.rows.map { $0.cells.map(\.percent) }[0] == [50, 50, 0])
    let columns = try table(.mentions, columns: forms, percentage: .column, rows: groups)
    #expect(columns.rows.map { $0.cells.map(\.percent) }[0] == [50, 100, nil])
  }
}
