/// Why an exact test has no value.
public enum ExactTestUndefined: Error, Sendable, Equatable {
  /// Fewer than two rows or columns have a count above 0.
  case needsTwoRowsAndColumns(rows: Int, columns: Int)
  /// More tables have these margins than the test may look at.
  case tooMuchWork(limit: Int)
  /// The value is for tables of two rows and two columns.
  case needsTwoByTwo(rows: Int, columns: Int)
  /// A simulation needs at least one replicate.
  case needsReplicates(found: Int)
}

extension ExactTestUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .needsTwoRowsAndColumns(let rows, let columns):
      "A test needs two rows and two columns with counts; there are \(rows) and \(columns)."
    case .tooMuchWork(let limit):
      "The exact test needs more than \(limit) steps; simulate instead."
    case .needsTwoByTwo(let rows, let columns):
      "This is for a table of 2 by 2; there are \(rows) rows and \(columns) columns."
    case .needsReplicates(let found): "A simulation needs a replicate; \(found) were asked for."
    }
  }
}

extension ContingencyTable {
  /// The counts without empty rows and columns.
  func dense() throws(ExactTestUndefined) -> [[Int]] {
    let columns = columnTotals.indices.filter { columnTotals[$0] > 0 }
    let rows = rowTotals.indices.filter { rowTotals[$0] > 0 }
    guard rows.count >= 2, columns.count >= 2 else {
      throw .needsTwoRowsAndColumns(rows: rows.count, columns: columns.count)
    }
    return rows.map { row in columns.map { counts[row][$0] } }
  }
}
