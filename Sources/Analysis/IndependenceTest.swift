import CodingModel
import Statistics
import SurveyModels
import Tables

/// Tests whether the rows and columns of a crosstab are independent: Pearson's chi-square on the counts
/// that it shows and, in a weighted table, Rao and Scott's on the shares that it shows.
struct IndependenceTest {
  let plan: TablePlan
  let context: TableContext

  /// Tests rows and columns for independence.
  ///
  /// Only shown lines count. Pearson's test is one of unweighted persons: it supposes that units weigh
  /// the same.
  ///
  /// - Parameters:
  ///   - block: The only block of the table.
  ///   - columns: The labels of the columns.
  ///   - notes: Takes what must be known beside the outcome.
  /// - Returns: The outcome, or `nil` where fewer than two rows or columns have anybody.
  func outcome(
    of block: CountedBlock, columns: [String], notes: inout TableNotes
  ) -> Table.Test? {
    guard let table = Self.counts(block.count) else {
      notes.addNoTest(.tooFewLines)
      return nil
    }
    let test: ChiSquareTest
    do throws(ChiSquareUndefined) {
      test = try ChiSquareTest(table)
    } catch {
      // There is one reason to fail, and the note says it.
      notes.addNoTest(.tooFewLines)
      return nil
    }
    var outcome = Table.Test(
      name: "pearson-chi-square", statistic: test.statistic, df: test.degreesOfFreedom,
      p: test.pValue, cramersV: test.cramersV, publishedP: plan.publishedP,
      minimumExpected: test.minimumExpected)
    if plan.isWeighted { outcome.weighted = weighted(block, notes: &notes) }
    if test.smallExpected {
      let counts = block.count.cells.map { $0.map(\.count) }
      let exact = context.frame.exactTests.outcome(of: counts) { exactTest(table) }
      outcome.exactP = exact?.pValue
      outcome.exactError = exact?.standardError
      outcome.exactIsSimulated = exact?.standardError != nil
      let rows = block.lines.map { $0.line.label[context.language] }
      notes.addSmallExpected(
        test.smallExpectedCells.map { cell in
          TableNotes.SmallExpected(
            row: rows[cell.row], column: columns[cell.column], expected: cell.expected)
        }, of: test.expected.joined().count { $0 > 0 }, hasExact: exact != nil)
    }
    return outcome
  }

  /// The tests of the weighted shares, under a design in which the weights say all that is known.
  private func weighted(_ block: CountedBlock, notes: inout TableNotes) -> WeightedTest? {
    guard let squares = block.squares else { return nil }
    do throws(RaoScottUndefined) {
      let test = try RaoScottTest(
        CellShares(
          counts: block.count.cells.map { $0.map(\.count) },
          weights: block.count.cells.map { $0.map(\.weight) },
          squares: squares.cells.map { $0.map(\.weight) }, sample: context.frame.count,
          population: context.frame.population.map(Double.init)))
      notes.addWeightedTest()
      return WeightedTest(
        naive: (test.naive.statistic, Int(test.naive.degreesOfFreedom), test.naive.pValue),
        statistic: test.secondOrder.statistic, df: test.secondOrder.degreesOfFreedom,
        denominatorDF: test.secondOrder.denominatorDegrees ?? .infinity,
        p: test.secondOrder.pValue, meanDesignEffect: test.meanDesignEffect)
    } catch {
      notes.addNoWeightedTest(error)
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
      count.isDisjoint, let table = counts(count)
    else { return [] }
    // try? because the test itself says why there is none.
    return (try? ChiSquareTest(table).adjustedResiduals) ?? []
  }

  private static func counts(_ count: CrossCount) -> ContingencyTable? {
    ContingencyTable(counts: count.cells.map { $0.map(\.count) })
  }

  /// How many steps the exact test may take before random tables stand in: a moment, not a minute.
  private static let exactWork = 100_000
  /// The seed of the random tables, so that a table says the same every time.
  private static let seed: UInt64 = 2_018

  private func exactTest(_ table: ContingencyTable) -> Statistics.IndependenceTest? {
    // try? because chi-square went before: rows and columns are there, so there is nothing to report.
    try? Statistics.IndependenceTest(table, workLimit: Self.exactWork, seed: Self.seed)
  }
}
