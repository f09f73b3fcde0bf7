extension ColumnComparison {
  /// Compares the columns of a weighted table, each with Kish's effective size as its base.
  ///
  /// Shares are weighted; the base `(sum w)^2 / sum w^2` of a column takes account of what unequal
  /// weights cost, as custom tables do with effective bases (Kish 1965, section 11.7).
  ///
  /// - Parameters:
  ///   - rows: The row of each unit, from 0; `nil` leaves it out.
  ///   - rowCount: The number of rows.
  ///   - columns: The column of each unit, from 0; `nil` leaves it out.
  ///   - columnCount: The number of columns.
  ///   - weights: The weight of each unit.
  ///   - level: The level of significance.
  ///   - adjustment: The adjustment for the number of pairs in a row.
  /// - Throws: `DesignUndefined` when the lists do not fit together.
  public init(
    rows: [Int?], rowCount: Int, columns: [Int?], columnCount: Int, weights: [Double],
    level: Double = 0.05, adjustment: PValueAdjustment = .bonferroni
  ) throws(DesignUndefined) {
    try SurveyDesign.check(weights: weights, lists: [])
    for codes in [rows, columns] where codes.count != weights.count {
      throw .lengthMismatch(expected: weights.count, found: codes.count)
    }
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: columnCount), count: rowCount)
    var totals = [Double](repeating: 0, count: columnCount)
    var squares = totals
    for (unit, weight) in weights.enumerated() {
      guard let row = rows[unit], let column = columns[unit] else { continue }
      for (code, count) in [(row, rowCount), (column, columnCount)]
      where !(0..<count).contains(code) {
        throw .categoryOutOfRange(unit: unit, category: code)
      }
      sums[row][column] += weight
      totals[column] += weight
      squares[column] += weight * weight
    }
    let shares = sums.map { row in zip(row, totals).map { $1 > 0 ? $0 / $1 : 0 } }
    let bases = zip(totals, squares).map { $1 > 0 ? $0 * $0 / $1 : 0 }
    self.init(shares: shares, bases: bases, level: level, adjustment: adjustment)
  }
}
