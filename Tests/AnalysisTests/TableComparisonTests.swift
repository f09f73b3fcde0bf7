import CodingModel
import Tables
import Testing

@testable import Analysis

@Suite struct TableComparisonTests {
  private func variant(_ kind: TableVariant.Kind, _ percents: [[Double?]]) -> TableVariant {
    let table = Table(
      id: "t", title: "titel", base: "basis", headN: 40,
      columns: [.init(id: "ja", label: "ja"), .init(id: "nee", label: "nee")],
      rows: percents.enumerated().map { index, cells in
        Table.Row(
          label: "rij \(index)", n: 10,
          cells: zip(["ja", "nee"], cells).map {
            .init(column: $0, count: 4, weighted: 4, percent: $1)
          })
      })
    return TableVariant(kind, table: table, language: .dutch)
  }

  @Test("a row for each cell, a column for each way of counting") func layout() throws {
    let comparison = TableComparison(
      [
        variant(.final, [[40, 60], [10, 90]]), variant(.agreed, [[41, 59], [nil, 90]]),
        variant(.coder("anna"), [[36.5, 63.5], [10, 90]]),
      ], language: .dutch)
    let table = try #require(comparison.table())
    #expect(table.columns.map(\.label) == ["definitief", "voor beslissing", "anna"])
    #expect(table.columns.map(\.short) == ["eind", "eens", nil])
    #expect(table.rows.map(\.label) == ["ja", "nee", "ja", "nee"])
    #expect(table.rows.map(\.group) == ["rij 0", "rij 0", "rij 1", "rij 1"])
    #expect(table.rows[2].cells.map(\.percent) == [10, nil, 10])
    #expect(
      table.notes == [
        "Grootste verschil: 3,5 punten, in 'rij 0, ja' (definitief 40,0; anna 36,5)."
      ])
    #expect(table.rows[0].cells.map(\.isMarked) == [false, false, true])
  }

  @Test("without differences nothing is named") func same() throws {
    let comparison = TableComparison(
      [variant(.final, [[40, 60]]), variant(.agreed, [[40, 60]])], language: .english)
    #expect(try #require(comparison.table()).notes == [])
    #expect(TableComparison([], language: .english).table() == nil)
  }

  @Test("a plan is compared in full: every line, in its own order") func plan() {
    var plan = TablePlan(id: "t", kind: "frequency", title: "", blocks: [])
    plan.options.order = .descending
    plan.options.showsEmptyRows = false
    plan.options.markPoints = 10
    #expect(TableComparison.comparable(plan).options == TableOptions())
  }
}
