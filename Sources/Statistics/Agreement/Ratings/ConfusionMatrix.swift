/// How two coders coded the same units: rows are the first coder, columns the second.
public struct ConfusionMatrix: Sendable, Equatable {
  /// The names of the two coders.
  public let coders: [String]
  /// The names of the categories, for rows and columns.
  public let labels: [String]
  /// The cells that are not 0, row by row.
  let entries: [Entry]
  /// The number of units of each category by the first coder.
  public let rowTotals: [Int]
  /// The number of units of each category by the second coder.
  public let columnTotals: [Int]
  /// The number of units coded by both.
  public let total: Int

  /// A cell.
  struct Entry: Sendable, Equatable {
    let row: Int
    let column: Int
    let units: Int
  }

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
    entries = Self.entries(patterns, first: first, second: second, width: width)
    var rows = [Int](repeating: 0, count: width)
    var columns = rows
    for entry in entries {
      rows[entry.row] += entry.units
      columns[entry.column] += entry.units
    }
    coders = [names[first], names[second]]
    self.labels = labels
    rowTotals = rows
    columnTotals = columns
    total = rows.reduce(0, +)
  }

  /// Counts cells in a table where one is no larger than the data, else by sorting, so that scales
  /// with as many values as units take no square of them.
  private static func entries(
    _ patterns: RatingPatterns, first: Int, second: Int, width: Int
  ) -> [Entry] {
    var cells: [(cell: Int, units: Int)] = []
    patterns.forEach { row in
      let (one, other) = (row.all[first], row.all[second])
      guard one >= 0, other >= 0 else { return }
      cells.append((Int(one) * width + Int(other), row.multiplicity))
    }
    if width * width <= max(4096, 4 * cells.count) {
      var tally = [Int](repeating: 0, count: width * width)
      for (cell, units) in cells { tally[cell] += units }
      cells = tally.indices.lazy.filter { tally[$0] > 0 }.map { ($0, tally[$0]) }
    } else {
      cells.sort { $0.cell < $1.cell }
    }
    var entries: [Entry] = []
    var next = 0
    while next < cells.count {
      let cell = cells[next].cell
      var units = 0
      while next < cells.count, cells[next].cell == cell {
        units += cells[next].units
        next += 1
      }
      entries.append(Entry(row: cell / width, column: cell % width, units: units))
    }
    return entries
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

  /// The number of units in each cell, row by row: memory for the square of the categories.
  public var cells: [Int] {
    var cells = [Int](repeating: 0, count: count * count)
    for entry in entries { cells[entry.row * count + entry.column] = entry.units }
    return cells
  }

  /// The number of units that the first coder put in `row` and the second in `column`.
  public subscript(row: Int, column: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      let isBefore = (entries[middle].row, entries[middle].column) < (row, column)
      (low, high) = isBefore ? (middle + 1, high) : (low, middle)
    }
    guard low < entries.count, entries[low].row == row, entries[low].column == column else {
      return 0
    }
    return entries[low].units
  }

  /// The matrix as rows.
  public var rows: [[Int]] {
    let cells = cells
    return (0..<count).map { Array(cells[$0 * count..<($0 + 1) * count]) }
  }

  /// The number of units on the diagonal.
  public var agreements: Int {
    entries.reduce(0) { $1.row == $1.column ? $0 + $1.units : $0 }
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
