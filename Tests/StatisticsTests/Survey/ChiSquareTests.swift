import Statistics
import Testing

/// Pearson's chi-square against R, SciPy and published tables.
@Suite struct ChiSquareTests {
  static func cases() throws -> [JSONValue] {
    try #require(try JSONValue.fixture("survey-chisq")["tests"]?.array)
  }

  @Test(arguments: 0..<9)
  func referenceTable(index: Int) throws {
    let cases = try Self.cases()
    #expect(cases.count == 9)
    let reference = cases[index]
    let expected = try #require(reference["expected"])
    let tolerance = try #require(reference["tolerance"]?.number)
    let rows = try #require(reference["table"]?.array).map { ($0.numbers ?? []).map { Int($0) } }
    let test = try ChiSquareTest(try #require(ContingencyTable(counts: rows)))
    let fields: [(String, Double?)] = [
      ("statistic", test.statistic), ("df", Double(test.degreesOfFreedom)),
      ("p_value", test.pValue), ("cramers_v", test.cramersV),
      ("cramers_v_bias_corrected", test.cramersVCorrected),
      ("contingency_coefficient", test.contingencyCoefficient),
      ("g_statistic", test.likelihoodRatio.statistic), ("g_p", test.likelihoodRatio.pValue),
      ("min_expected", test.minimumExpected),
      ("cells_expected_below_5", Double(test.cellsExpectedBelowFive)),
      ("yates_statistic", test.yates?.statistic), ("yates_p", test.yates?.pValue),
    ]
    for (field, found) in fields {
      guard let wanted = expected[field]?.number else {
        #expect(field.hasPrefix("yates") && found == nil, "\(field) is missing")
        continue
      }
      #expect(isClose(found, wanted, tolerance), "\(field): \(found as Any) for \(wanted)")
      // Tail probabilities are small, so they are held to relative precision as well.
      #expect(abs((found ?? 0) - wanted) <= 1e-8 * abs(wanted) + 1e-13, "\(field): \(wanted)")
    }
    #expect(expected["warn_small_expected"] == .bool(test.smallExpected))
    #expect(expected["warn_cochran"] == .bool(test.breachesCochran))
    try compare(test.expected.map { $0.map { $0 } }, expected["expected_counts"], tolerance)
    try compare(test.adjustedResiduals, expected["adjusted_residuals"], tolerance)
  }

  private func compare(
    _ found: [[Double?]], _ wanted: JSONValue?, _ tolerance: Double
  ) throws {
    let rows = try #require(wanted?.array).map { $0.numbers ?? [] }
    #expect(rows.count == found.count)
    for (foundRow, wantedRow) in zip(found, rows) {
      #expect(foundRow.count == wantedRow.count)
      for (cell, value) in zip(foundRow, wantedRow) { #expect(isClose(cell, value, tolerance)) }
    }
  }

  @Test func emptyRowsSayNothing() throws {
    let table = try #require(ContingencyTable(counts: [[3, 0, 9], [0, 0, 0], [8, 0, 2]]))
    let dense = try #require(ContingencyTable(counts: [[3, 9], [8, 2]]))
    let test = try ChiSquareTest(table)
    #expect(test.degreesOfFreedom == 1)
    #expect(test.statistic == (try ChiSquareTest(dense)).statistic)
    #expect(test.adjustedResiduals[1] == [nil, nil, nil])
  }

  @Test func oneRowIsNoTest() throws {
    let table = try #require(ContingencyTable(counts: [[3, 4], [0, 0]]))
    #expect(throws: ChiSquareUndefined.needsTwoRowsAndColumns(rows: 1, columns: 2)) {
      try ChiSquareTest(table)
    }
    #expect(ContingencyTable(counts: [[1, 2], [3]]) == nil)
    #expect(ContingencyTable(counts: [[1, -2], [3, 1]]) == nil)
  }
}
