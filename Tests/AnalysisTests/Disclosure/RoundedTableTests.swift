import CodingModel
import Tables
import Testing

@testable import Analysis

/// Tables whose counts are rounded before they are published.
@Suite struct RoundedTableTests {
  /// Sixty units, forty of which name two forms: a hundred answers.
  private static func frame() throws -> AnalysisFrame {
    var study = SmallStudy()
    for index in 0..<60 {
      let unit = UnitID("u\(index)")
      study.add(unit, group: index < 40 ? "p" : "q")
      study.code("a", unit, "verdict", "yes")
      study.code("a", unit, "form", .codes(index < 40 ? ["1", "2"] : ["1"]))
    }
    return try study.frame()
  }

  private func rounded(
    columns: TableBlock?, percentage: TablePlan.Percentage = .column, _ variable: VariableID,
    _ codes: [[CodeID]]
  ) throws -> [[Double?]] {
    var plan = TablePlan(
      id: "t", kind: "multi-response", title: "", blocks: [SmallStudy.block(variable, codes)],
      columns: columns, percentage: percentage, showsTotal: true)
    plan.options.shareOf = .mentions
    var policy = DisclosurePolicy()
    policy.method = .round
    let tables = try TablePublication(policy: policy, language: .english)
      .tables([plan], from: Self.frame())
    return tables[0].table.rows.map { $0.cells.map(\.percent) }
  }

  @Test("shares of answers stay shares of answers") func mentions() throws {
    let forms: [[CodeID]] = [["1"], ["2"], ["3"]]
    #expect(try rounded(columns: nil, "form", forms) == [[60], [40], [0], [100]])
    let crossed = try rounded(
      columns: SmallStudy.block("form", forms), percentage: .row, "group", [["p"], ["q"]])
    #expect(crossed == [[50, 50, 0], [100, 0, 0], [60, 40, 0]])
    let columns = try rounded(
      columns: SmallStudy.block("form", forms), percentage: .column, "group", [["p"], ["q"]])
    #expect(columns[0] == [100.0 * 40 / 60, 100, nil])
  }
}
