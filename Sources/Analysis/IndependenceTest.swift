import CodingModel
import Statistics
import Tables

/// Pearson's chi-square on the counts that a crosstab shows.
enum IndependenceTest {
  /// Tests rows and columns for independence.
  ///
  /// Only shown lines count, and always unweighted persons: the test supposes independent units.
  ///
  /// - Parameters:
  ///   - counts: Respondents by row and column.
  ///   - plan: Gives the p-value that was published.
  ///   - known: The exact tests that were made before.
  ///   - notes: Takes what must be known beside the outcome.
  /// - Returns: The outcome, or `nil` where fewer than two rows or columns have anybody.
  static func outcome(
    of counts: [[Int]], plan: TablePlan, known: ExactTests, notes: inout TableNotes
  ) -> Table.Test? {
    guard let table = ContingencyTable(counts: counts) else {
      notes.addNoTest()
      return nil
    }
    do {
      let test = try ChiSquareTest(table)
      if plan.isWeighted { notes.addUnweightedTest() }
      var outcome = Table.Test(
        name: "pearson-chi-square", statistic: test.statistic, df: test.degreesOfFreedom,
        p: test.pValue, cramersV: test.cramersV, publishedP: plan.publishedP,
        minimumExpected: test.minimumExpected)
      if test.smallExpected {
        let exact = known.outcome(of: counts) { exactTest(table) }
        outcome.exactP = exact?.pValue
        outcome.exactError = exact?.standardError
        outcome.exactIsSimulated = exact?.standardError != nil
        let cells = test.expected.joined().count { $0 > 0 }
        notes.addSmallExpected(
          test.cellsExpectedBelowFive, of: cells, hasExact: exact != nil)
      }
      return outcome
    } catch {
      notes.addNoTest()
      return nil
    }
  }

  /// The adjusted residuals of the shown lines, where the plan asks for them beside its test.
  ///
  /// - Parameters:
  ///   - count: What was counted.
  ///   - plan: The table.
  /// - Returns: By row and column; none where there is no test.
  static func residuals(of count: CrossCount, plan: TablePlan) -> [[Double?]] {
    guard plan.options.showsResiduals, plan.testsIndependence, plan.blocks.count == 1,
      count.isDisjoint, let table = ContingencyTable(counts: count.cells.map { $0.map(\.count) })
    else { return [] }
    // try? because the test itself says why there is none.
    return (try? ChiSquareTest(table).adjustedResiduals) ?? []
  }

  /// How many steps the exact test may take before random tables stand in: a moment, not a minute.
  private static let exactWork = 100_000
  /// The seed of the random tables, so that a table says the same every time.
  private static let seed: UInt64 = 2_018

  private static func exactTest(_ table: ContingencyTable) -> Statistics.IndependenceTest? {
    // try? because chi-square went before: rows and columns are there, so there is nothing to report.
    try? Statistics.IndependenceTest(table, workLimit: exactWork, seed: seed)
  }
}
