/// A cell whose expected count is too small to trust the chi-square distribution.
public struct SmallExpectedCell: Sendable, Equatable {
  /// The row, from 0.
  public let row: Int
  /// The column, from 0.
  public let column: Int
  /// The count under independence.
  public let expected: Double
}

extension ChiSquareTest {
  /// The cells with an expected count below 5, row by row, so that a table can name them.
  public var smallExpectedCells: [SmallExpectedCell] {
    expected.enumerated().flatMap { row, counts in
      counts.enumerated().filter { $0.element > 0 && $0.element < 5 }.map {
        SmallExpectedCell(row: row, column: $0.offset, expected: $0.element)
      }
    }
  }

  /// The phi coefficient of a two by two table, `sqrt(X^2 / n)`; `nil` for larger tables.
  public var phi: Double? {
    degreesOfFreedom == 1 ? (statistic / Double(table.total)).squareRoot() : nil
  }
}
