import Statistics
import Testing

/// Exact and simulated tests of independence against R's `fisher.test` and `chisq.test`.
@Suite struct FisherExactTests {
  static func table(_ value: JSONValue?) throws -> ContingencyTable {
    let rows = try #require(value?.array).map { ($0.numbers ?? []).map { Int($0) } }
    return try #require(ContingencyTable(counts: rows))
  }

  @Test(arguments: 0..<9)
  func referenceTable(index: Int) throws {
    let reference = try ChiSquareTests.cases()[index]
    let expected = try #require(reference["expected"])
    let table = try Self.table(reference["table"])
    if let wanted = expected["fisher_exact_p"]?.number {
      let found = try FisherExactTest(table).pValue
      #expect(abs(found - wanted) <= 1e-8 * wanted, "\(found) for \(wanted)")
    }
    if let wanted = expected["odds_ratio_conditional_mle"]?.number {
      let ratio = try ConditionalOddsRatio(table, precision: .fisherTestOfR)
      #expect(abs(ratio.estimate - wanted) <= 1e-8 * wanted, "\(ratio.estimate) for \(wanted)")
      #expect(agrees(ratio.interval(), expected["odds_ratio_ci95"], 1e-8))
    }
    let phi = try ChiSquareTest(table).phi
    if let wanted = expected["phi"]?.number { #expect(agrees(phi, wanted, 1e-8)) }
    if let wanted = expected["share_expected_below_5"]?.number {
      let test = try ChiSquareTest(table)
      let cells = table.rowTotals.count * table.columnTotals.count
      #expect(Double(test.smallExpectedCells.count) / Double(cells) == wanted)
      #expect(test.smallExpectedCells.count == test.cellsExpectedBelowFive)
    }
  }

  @Test(arguments: 0..<9)
  func referenceSimulation(index: Int) throws {
    let reference = try ChiSquareTests.cases()[index]
    guard let band = reference["expected"]?["monte_carlo_p_B9999_band"]?.numbers else { return }
    let exact = try #require(reference["expected"]?["monte_carlo_p_reference_B1e6"]?.number)
    let test = try MonteCarloTest(
      Self.table(reference["table"]), statistic: .pearson, replicates: 9999, seed: 2018)
    #expect(band[0] - 1e-12 <= test.pValue && test.pValue <= band[1] + 1e-12, "\(test.pValue)")
    #expect(abs(test.pValue - exact) <= 5 * test.standardError + 2e-4)
  }

  @Test(arguments: 0..<13)
  func drawnTables(index: Int) throws {
    let fixture = try JSONValue.fixture("survey-exact")
    let tables = try #require(fixture["tables"]?.array)
    #expect(tables.count == 13)
    let table = try Self.table(tables[index]["table"])
    let wanted = try #require(tables[index]["p"]?.number)
    let found = try FisherExactTest(table).pValue
    #expect(abs(found - wanted) <= 1e-8 * wanted, "\(found) for \(wanted)")
    let turned = (0..<table.columnTotals.count).map { column in table.counts.map { $0[column] } }
    let transposed = try FisherExactTest(try #require(ContingencyTable(counts: turned)))
    #expect(abs(transposed.pValue - found) <= 1e-11)
    if let estimate = tables[index]["estimate"]?.number {
      let ratio = try ConditionalOddsRatio(table, precision: .fisherTestOfR)
      #expect(agrees(ratio.estimate, estimate, 1e-8))
      #expect(agrees(ratio.interval(), tables[index]["ci"], 1e-8))
    }
  }

  /// The simulation of the same test comes within its own standard error of it.
  @Test func simulationAgreesWithTheExactTest() throws {
    let table = try #require(
      ContingencyTable(counts: [[4, 2, 0, 1], [0, 3, 1, 0], [1, 0, 5, 2]]))
    let exact = try FisherExactTest(table)
    let simulated = try MonteCarloTest(table, statistic: .probability, replicates: 20_000, seed: 7)
    #expect(abs(exact.pValue - simulated.pValue) < 4 * simulated.standardError)
    let again = try MonteCarloTest(table, statistic: .probability, replicates: 20_000, seed: 7)
    #expect(simulated == again)
    let other = try MonteCarloTest(table, statistic: .probability, replicates: 20_000, seed: 8)
    #expect(other.extreme != simulated.extreme)
  }

  @Test func tooMuchWorkIsSimulated() throws {
    let rows = (0..<8).map { row in (0..<8).map { (row * 7 + $0 * 5) % 9 + 3 } }
    let table = try #require(ContingencyTable(counts: rows))
    #expect(throws: ExactTestUndefined.tooMuchWork(limit: 5000)) {
      try FisherExactTest(table, workLimit: 5000)
    }
    let test = try IndependenceTest(table, workLimit: 5000, replicates: 499, seed: 1)
    let error = try #require(test.standardError)
    #expect(error > 0 && error < 0.03)
    let small = try #require(ContingencyTable(counts: [[3, 1], [1, 3]]))
    #expect(try IndependenceTest(small, seed: 1).standardError == nil)
  }

  @Test func probabilitiesOfAllTablesAddUp() throws {
    // With these margins there are five tables; the observed one is the least probable.
    let table = try #require(ContingencyTable(counts: [[0, 4], [4, 0]]))
    let test = try FisherExactTest(table)
    #expect(abs(test.probability - 1.0 / 70) < 1e-14)
    #expect(abs(test.pValue - 2.0 / 70) < 1e-14)
    let middle = try #require(ContingencyTable(counts: [[2, 2], [2, 2]]))
    #expect(abs(try FisherExactTest(middle).pValue - 1) < 1e-12)
  }

  @Test func emptyRowsSayNothing() throws {
    let table = try #require(ContingencyTable(counts: [[3, 0, 9], [0, 0, 0], [8, 0, 2]]))
    let dense = try #require(ContingencyTable(counts: [[3, 9], [8, 2]]))
    #expect(try FisherExactTest(table).pValue == FisherExactTest(dense).pValue)
    let single = try #require(ContingencyTable(counts: [[3, 4], [0, 0]]))
    #expect(throws: ExactTestUndefined.needsTwoRowsAndColumns(rows: 1, columns: 2)) {
      try FisherExactTest(single)
    }
    #expect(throws: ExactTestUndefined.needsTwoRowsAndColumns(rows: 1, columns: 2)) {
      try MonteCarloTest(single, statistic: .pearson, seed: 1)
    }
    #expect(throws: ExactTestUndefined.needsReplicates(found: 0)) {
      try MonteCarloTest(dense, statistic: .pearson, replicates: 0, seed: 1)
    }
    #expect(throws: ExactTestUndefined.needsTwoByTwo(rows: 3, columns: 3)) {
      try ConditionalOddsRatio(table)
    }
  }

  /// SciPy 1.17.1, `scipy.stats.contingency.odds_ratio(kind="conditional")`.
  @Test(
    arguments: [
      ([[3, 1], [1, 3]], [6.408319658199662, 0.21173559544657966, 626.2435305888141]),
      ([[8, 1], [2, 5]], [15.465819716921013, 1.0088492079477167, 1059.63949508628]),
      (
        [[1198, 557], [1493, 1278]], [1.8408323042944377, 1.6213596688501453, 2.091235657011205]
      ),
      ([[19, 30], [10, 1]], [0.06598484357922824, 0.0014136036962789826, 0.528621259109983]),
    ] as [([[Int]], [Double])])
  func oddsRatioToFullPrecision(counts: [[Int]], wanted: [Double]) throws {
    let ratio = try ConditionalOddsRatio(try #require(ContingencyTable(counts: counts)))
    let interval = ratio.interval()
    for (found, wanted) in zip([ratio.estimate, interval.lower, interval.upper], wanted) {
      #expect(abs(found - wanted) <= 1e-9 * wanted, "\(found) for \(wanted)")
    }
  }

  @Test func anEmptyCellMakesTheOddsRatioZeroOrInfinite() throws {
    let low = try ConditionalOddsRatio(try #require(ContingencyTable(counts: [[0, 5], [7, 3]])))
    #expect(low.estimate == 0 && low.interval().lower == 0)
    #expect(low.interval().upper < 1)
    let high = try ConditionalOddsRatio(try #require(ContingencyTable(counts: [[5, 0], [3, 7]])))
    #expect(high.estimate == .infinity && high.interval().upper == .infinity)
    #expect(abs(high.interval().lower * low.interval().upper - 1) < 1e-9)
  }
}
