import CodingModel
import Tables
import Testing

@testable import Analysis

/// Weighted tables where weights do what they seldom do.
@Suite struct WeightedTableTests {
  private func frame(_ people: [(group: CodeID, verdict: CodeID, weight: Double)]) throws
    -> AnalysisFrame
  {
    var study = SmallStudy()
    for (index, person) in people.enumerated() {
      let unit = UnitID("u\(index)")
      study.add(unit, group: person.group, weight: person.weight)
      study.code("a", unit, "verdict", .codes([person.verdict]))
    }
    return try study.frame()
  }

  private func plan(
    _ kind: TableKindID, percentage: TablePlan.Percentage = .column
  ) -> TablePlan {
    TablePlan(
      id: "t", kind: kind, title: "",
      blocks: [SmallStudy.block("group", [["p"], ["q"], ["r"]])],
      columns: kind == "crosstab" ? SmallStudy.block("verdict", [["yes"], ["no"]]) : nil,
      percentage: percentage, isWeighted: true)
  }

  @Test("shares of people who all weigh nothing are undefined, and no matter of rounding")
  func nothingWeighed() throws {
    let frame = try frame([("p", "yes", 0), ("p", "no", 0), ("q", "yes", 1), ("q", "no", 1)])
    for percentage in [TablePlan.Percentage.row, .column] {
      var plan = plan("crosstab", percentage: percentage)
      if percentage == .column {
        plan.columns = SmallStudy.block("group", [["p"], ["q"]])
        plan.blocks = [SmallStudy.block("verdict", [["yes"], ["no"]])]
      }
      let table = try TableKinds.table(for: plan, from: frame, language: .english)
      let places = percentage == .row ? [(0, 0), (0, 1)] : [(0, 0), (1, 0)]
      for (row, column) in places {
        #expect(table.rows[row].cells[column].count == 1)
        #expect(table.rows[row].cells[column].percent == nil)
      }
      #expect(!table.notes.contains { $0.contains("rounding") })
    }
  }

  @Test("lines by size stand by the shares that are shown")
  func orderOfWeightedLines() throws {
    let frame = try frame([
      ("p", "yes", 1), ("p", "yes", 1), ("p", "no", 1), ("q", "yes", 5), ("q", "yes", 1),
      ("r", "no", 4),
    ])
    func labels(_ plan: TablePlan, _ order: TableOptions.Order) throws -> [String] {
      var plan = plan
      plan.options.order = order
      return try TableKinds.table(for: plan, from: frame, language: .english).rows.map(\.label)
    }
    #expect(try labels(plan("frequency"), .descending) == ["q", "r", "p"])
    #expect(try labels(plan("frequency"), .ascending) == ["p", "r", "q"])
    #expect(try labels(plan("crosstab"), .descending) == ["q", "r", "p"])
    // Rows that show their own N stand by that.
    #expect(try labels(plan("crosstab", percentage: .row), .descending) == ["p", "q", "r"])
  }
}
