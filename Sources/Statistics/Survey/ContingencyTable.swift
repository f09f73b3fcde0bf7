/// Counts of units by two classifications.
public struct ContingencyTable: Sendable, Equatable {
  /// The counts, row by row.
  public let counts: [[Int]]
  /// The total of each row.
  public let rowTotals: [Int]
  /// The total of each column.
  public let columnTotals: [Int]
  /// The total of all cells.
  public let total: Int

  /// Makes a table, when the rows are equally long and no count is negative.
  ///
  /// - Parameter counts: The counts, row by row.
  public init?(counts: [[Int]]) {
    let width = counts.first?.count ?? 0
    guard counts.allSatisfy({ $0.count == width && $0.allSatisfy { $0 >= 0 } }) else { return nil }
    self.counts = counts
    rowTotals = counts.map { $0.reduce(0, +) }
    columnTotals = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    total = rowTotals.reduce(0, +)
  }

  /// The counts to expect if rows and columns were independent; 0 in an empty row or column.
  public var expected: [[Double]] {
    rowTotals.map { row in
      columnTotals.map { column in
        total == 0 ? 0 : Double(row) * Double(column) / Double(total)
      }
    }
  }

  /// The number of rows with a count above 0.
  var usedRows: Int { rowTotals.count { $0 > 0 } }
  /// The number of columns with a count above 0.
  var usedColumns: Int { columnTotals.count { $0 > 0 } }
}
