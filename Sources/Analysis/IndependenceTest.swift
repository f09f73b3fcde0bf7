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
  ///   - notes: Takes what must be known beside the outcome.
  /// - Returns: The outcome, or `nil` where fewer than two rows or columns have anybody.
  static func outcome(
    of counts: [[Int]], plan: TablePlan, notes: inout TableNotes
  ) -> Table.Test? {
    guard let table = ContingencyTable(counts: counts) else {
      notes.addNoTest()
      return nil
    }
    do {
      let test = try ChiSquareTest(table)
      if test.smallExpected {
        let cells = test.expected.joined().count { $0 > 0 }
        notes.addSmallExpected(test.cellsExpectedBelowFive, of: cells)
      }
      if plan.isWeighted { notes.addUnweightedTest() }
      return Table.Test(
        name: "pearson-chi-square", statistic: test.statistic, df: test.degreesOfFreedom,
        p: test.pValue, cramersV: test.cramersV, publishedP: plan.publishedP,
        minimumExpected: test.minimumExpected)
    } catch {
      notes.addNoTest()
      return nil
    }
  }
}
