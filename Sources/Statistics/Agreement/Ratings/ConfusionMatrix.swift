/// How two coders coded the same units: rows are the first coder, columns the second.
public struct ConfusionMatrix: Sendable, Equatable {
  /// The names of the two coders.
  public let coders: [String]
  /// The names of the categories, for rows and columns.
  public let labels: [String]
  /// The number of units in each cell, row by row.
  public let cells: [Int]
  /// The number of units of each category by the first coder.
  public let rowTotals: [Int]
  /// The number of units of each category by the second coder.
  public let columnTotals: [Int]
  /// The number of units coded by both.
  public let total: Int

  /// Counts the units that two coders of `data` both coded.
  ///
  /// - Parameters:
  ///   - data: The ratings.
  ///   - first: The column of the coder for the rows.
  ///   - second: The column of the coder for the columns.
  /// - Throws: `unknownCoder` when a column does not exist.
  public init(
    _ data: ReliabilityData, first: Int, second: Int
  ) throws(ReliabilityDataError) {
    for coder in [first, second] where !data.coders.indices.contains(coder) {
      throw .unknownCoder(coder)
    }
    self.init(
      RatingPatterns(data), first: first, second: second, coders: data.coders,
      labels: data.scale.labels)
  }

  /// The matrix of data with exactly two coders.
  init(twoCoders data: ReliabilityData) throws(AgreementUndefined) {
    guard data.coders.count == 2 else { throw .needsExactlyTwoCoders(found: data.coders.count) }
    self.init(
      RatingPatterns(data), first: 0, second: 1, coders: data.coders, labels: data.scale.labels)
    guard total > 0 else { throw .noCommonUnits(first: coders[0], second: coders[1]) }
  }

  init(
    _ patterns: RatingPatterns, first: Int, second: Int, coders names: [String], labels: [String]
  ) {
    let width = labels.count
    var tally = [Int](repeating: 0, count: width * width)
    tally.withUnsafeMutableBufferPointer { tally in
      patterns.forEach { row in
        let (one, other) = (row.all[first], row.all[second])
        guard one >= 0, other >= 0 else { return }
        tally[Int(one) * width + Int(other)] += row.multiplicity
      }
    }
    coders = [names[first], names[second]]
    self.labels = labels
    cells = tally
    rowTotals = (0..<width).map { row in tally[row * width..<(row + 1) * width].reduce(0, +) }
    columnTotals = (0..<width).map { column in
      stride(from: column, to: tally.count, by: width).reduce(0) { $0 + tally[$1] }
    }
    total = tally.reduce(0, +)
  }

  /// The matrix of data with exactly two coders and two categories.
  init(twoCodersTwoCategories data: ReliabilityData) throws(AgreementUndefined) {
    guard data.scale.count == 2 else {
      throw .needsExactlyTwoCategories(found: data.scale.count)
    }
    try self.init(twoCoders: data)
  }

  /// An index that describes the table and has no standard error.
  func descriptive(_ value: Double) -> AgreementEstimate {
    AgreementEstimate(
      value: value, observed: value, expected: nil, counts: counts, precision: nil)
  }

  /// The number of categories.
  public var count: Int { labels.count }

  /// The number of units that the first coder put in `row` and the second in `column`.
  public subscript(row: Int, column: Int) -> Int { cells[row * count + column] }

  /// The matrix as rows.
  public var rows: [[Int]] {
    (0..<count).map { Array(cells[$0 * count..<($0 + 1) * count]) }
  }

  /// The number of units on the diagonal.
  public var agreements: Int {
    (0..<count).reduce(0) { $0 + self[$1, $1] }
  }

  /// What an estimate from this table rests on.
  var counts: RatingCounts {
    RatingCounts(units: total, pairableUnits: total, ratings: 2 * total)
  }

  /// The share of each category by the first coder.
  var rowShares: [Double] { rowTotals.map { Double($0) / Double(total) } }
  /// The share of each category by the second coder.
  var columnShares: [Double] { columnTotals.map { Double($0) / Double(total) } }
}
