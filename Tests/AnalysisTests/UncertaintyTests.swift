import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// Intervals, exact tests, letters and corrections beside the numbers of a table.
@Suite struct UncertaintyTests {
  let study: Study2018

  init() throws { study = try Study2018() }

  private func plan(
    _ rows: VariableID, _ columns: VariableID?, weighted: Bool = false
  ) -> TablePlan {
    TablePlan(
      id: "t", kind: columns == nil ? "frequency" : "crosstab", title: "",
      base: DisclosureControlTests.improper, blocks: [DisclosureControlTests.block(rows)],
      columns: columns.map(DisclosureControlTests.block), percentage: .row,
      isWeighted: weighted, testsIndependence: columns != nil)
  }

  private func table(_ plan: TablePlan) throws -> Table {
    try TableKinds.table(for: plan, from: study.frame, language: .english)
  }

  @Test func unweightedIntervalsAreWilsons() throws {
    let plan = plan("frequentie", nil)
    let counted = try table(plan)
    let shown = try TableIntervals(frame: study.frame, population: nil, language: .english)
      .added(to: counted, plan: plan)
    for (row, cell) in shown.rows.map({ ($0, $0.cells[0]) }) {
      let wilson = try SampleProportion(successes: cell.count, trials: row.n).wilson()
      let interval = try #require(cell.interval)
      #expect(abs(interval.lowerBound - 100 * wilson.lower) < 1e-9)
      #expect(abs(interval.upperBound - 100 * wilson.upper) < 1e-9)
      let percent = try #require(cell.percent)
      #expect(interval.contains(percent))
    }
    let finite = try TableIntervals(frame: study.frame, population: 4426, language: .english)
      .added(to: counted, plan: plan)
    let (wide, narrow) = (shown.rows[0].cells[0].interval, finite.rows[0].cells[0].interval)
    #expect(try #require(narrow).lowerBound > #require(wide).lowerBound)
    #expect(finite.notes.contains { $0.contains("4,426") })
  }

  @Test func weightedIntervalsHoldTheShare() throws {
    let plan = plan("frequentie", nil, weighted: true)
    let shown = try TableIntervals(frame: study.frame, population: nil, language: .english)
      .added(to: try table(plan), plan: plan)
    for cell in shown.rows.flatMap(\.cells) where cell.count > 0 {
      let (interval, percent) = (try #require(cell.interval), try #require(cell.percent))
      #expect(interval.contains(percent))
    }
  }

  /// With equal weights the linearised variance is p (1 - p) / (n - 1).
  @Test func equalWeightsGiveTheUsualVariance() throws {
    let proportion = try #require(
      WeightedProportion(
        .init(count: 30, weight: 60, squares: 120), of: .init(count: 100, weight: 200, squares: 400)
      ))
    #expect(abs(proportion.estimate.variance - 0.3 * 0.7 / 99) < 1e-15)
    #expect(abs(proportion.kishSize - 100) < 1e-9)
  }

  @Test func smallExpectedCountsGetAnExactTest() throws {
    let counted = try table(plan("bron", "oorsprong"))
    let shown = TestDetails(language: .english).added(to: counted)
    let test = try #require(shown.test)
    #expect(test.minimumExpected < 5)
    #expect(["fisher-exact", "monte-carlo"].contains(test.exactName))
    #expect((0...1).contains(try #require(test.exactP)))
    #expect(test.p == counted.test?.p)
    #expect(shown.rows[0].cells[0].residual != nil)
    var json = ""
    JSONTableFormat().write(shown, to: &json)
    #expect(json.contains("\"p_exact\""))
  }

  @Test func holmCorrectsAllTablesTogether() throws {
    let tables = [try table(plan("bron", "oorsprong")), try table(plan("frequentie", "personen"))]
    let corrected = TestDetails.holm(tables)
    let expected = PValueAdjustment.holm.adjusted(tables.map { $0.test?.p })
    #expect(corrected.map { $0.test?.holmP } == expected)
    #expect(expected.compactMap(\.self).count == 2)
  }
}
