import Statistics
import Testing

/// Comparisons of columns and adjustments for their number against R.
@Suite struct ColumnComparisonTests {
  @Test(arguments: 0..<3)
  func referenceTable(index: Int) throws {
    let fixture = try JSONValue.fixture("survey-columns")
    let reference = try #require(fixture["tables"]?.array)[index]
    let table = try FisherExactTests.table(reference["table"])
    let wanted = try #require(reference["pairs"]?.array)
    let holm = ColumnComparison(table, adjustment: .holm)
    let bonferroni = ColumnComparison(table)
    #expect(holm.pairs.count == wanted.count && bonferroni.pairs.count == wanted.count)
    for ((first, second), pair) in zip(zip(holm.pairs, bonferroni.pairs), wanted) {
      #expect(
        [first.row, first.first, first.second].map(Double.init)
          == ["row", "first", "second"].compactMap { pair[$0]?.number })
      #expect(agrees(first.z * first.z, pair["z2"]?.number, 1e-8))
      #expect(agrees(first.pValue, pair["p"]?.number, 1e-8))
      #expect(agrees(first.adjusted, pair["holm"]?.number, 1e-8))
      #expect(agrees(second.adjusted, pair["bonferroni"]?.number, 1e-8))
    }
  }

  @Test func lettersStandWithTheLargerShare() throws {
    let table = try #require(ContingencyTable(counts: [[40, 25, 12], [60, 75, 48]]))
    #expect(ColumnComparison(table).letters == [[["C"], [], []], [[], [], ["A"]]])
    #expect(
      ColumnComparison(table, adjustment: .holm).letters == [
        [["B", "C"], [], []], [[], ["A"], ["A"]],
      ])
    #expect(ColumnComparison(table, level: 0.001).letters.joined().allSatisfy { $0.isEmpty })
  }

  @Test func emptyColumnsAndFullCellsAreNotCompared() throws {
    let table = try #require(ContingencyTable(counts: [[5, 0, 9, 0], [5, 0, 21, 8]]))
    let comparison = ColumnComparison(table)
    #expect(comparison.pairs.map { [$0.row, $0.first, $0.second] } == [[0, 0, 2], [1, 0, 2]])
    #expect(comparison.notCompared(row: 0, column: 1) == .emptyColumn)
    #expect(comparison.notCompared(row: 0, column: 3) == .shareAtBoundary(0))
    #expect(comparison.notCompared(row: 1, column: 3) == .shareAtBoundary(1))
    #expect(comparison.notCompared(row: 0, column: 0) == nil)
    // One pair is not adjusted.
    #expect(comparison.pairs.allSatisfy { $0.adjusted == $0.pValue })
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"),
  ])
  func columnLetters(column: Int, letter: String) {
    #expect(ColumnComparison.letter(column) == letter)
  }

  @Test func weightedColumnsHaveEffectiveBases() throws {
    let rows = (0..<90).map { Optional($0 % 7 < 3 ? 0 : 1) }
    let columns = (0..<90).map { $0 == 5 ? nil : Optional($0 % 2) }
    let equal = try ColumnComparison(
      rows: rows, rowCount: 2, columns: columns, columnCount: 2,
      weights: [Double](repeating: 3, count: 90))
    var counts = [[0, 0], [0, 0]]
    for (row, column) in zip(rows, columns) {
      if let row, let column { counts[row][column] += 1 }
    }
    let plain = ColumnComparison(try #require(ContingencyTable(counts: counts)))
    #expect(abs(equal.pairs[0].z - plain.pairs[0].z) < 1e-12)
    let weights = (0..<90).map { 1 + Double($0 % 4) }
    let unequal = try ColumnComparison(
      rows: rows, rowCount: 2, columns: columns, columnCount: 2, weights: weights)
    let odd = (0..<90).filter { columns[$0] == 1 }.map { weights[$0] }
    let summary = try WeightSummary(odd)
    #expect(abs(unequal.bases[1] - summary.effectiveSize) < 1e-10)
    #expect(unequal.bases[0] < 45 && unequal.bases[1] < 44)
  }

  @Test func weightedListsMustFit() {
    #expect(throws: DesignUndefined.categoryOutOfRange(unit: 0, category: 2)) {
      try ColumnComparison(rows: [2], rowCount: 2, columns: [0], columnCount: 1, weights: [1])
    }
    #expect(throws: DesignUndefined.lengthMismatch(expected: 1, found: 2)) {
      try ColumnComparison(
        rows: [0, 1], rowCount: 2, columns: [0, 0], columnCount: 1, weights: [1])
    }
  }

  @Test(arguments: 0..<3)
  func referenceAdjustment(index: Int) throws {
    let family = try #require(try JSONValue.fixture("survey-exact")["holm"]?.array)[index]
    let pValues = try #require(family["p"]?.numbers)
    for (name, adjustment) in [("holm", PValueAdjustment.holm), ("bonferroni", .bonferroni)] {
      let wanted = try #require(family[name]?.numbers)
      for (found, wanted) in zip(adjustment.adjusted(pValues), wanted) {
        #expect(agrees(found, wanted, 1e-12))
      }
    }
    #expect(PValueAdjustment.none.adjusted(pValues) == pValues)
  }

  @Test func testsWithoutAPValueAreNotInTheFamily() {
    #expect(PValueAdjustment.holm.adjusted([nil, 0.02, nil, 0.03]) == [nil, 0.04, nil, 0.04])
    #expect(PValueAdjustment.bonferroni.adjusted([nil, 0.02]) == [nil, 0.02])
    #expect(PValueAdjustment.holm.adjusted([]) == [])
  }
}
