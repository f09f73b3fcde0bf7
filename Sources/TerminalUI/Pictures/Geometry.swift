/// A size in character cells; negative numbers are taken as zero.
public struct Size: Hashable, Sendable {
  /// Number of columns.
  public let columns: Int
  /// Number of rows.
  public let rows: Int

  /// Makes a size from a number of columns and rows.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A place in a grid of cells; the upper left cell is column 0 of row 0.
public struct Point: Hashable, Sendable {
  /// Column, counted from the left edge.
  public var column: Int
  /// Row, counted from the top.
  public var row: Int

  /// Makes a point from its column and row.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The point so many columns to the right and rows down.
  public func offset(columns: Int = 0, rows: Int = 0) -> Point {
    Point(column: column + columns, row: row + rows)
  }
}

/// A rectangle of cells: where widgets draw.
///
/// Splitting never yields cells outside the receiver: a part that does not fit is
/// smaller or empty, so that a layout written for 80x24 survives 20x5.
public struct Rect: Hashable, Sendable {
  /// The upper left cell.
  public let origin: Point
  /// The extent in cells.
  public let size: Size

  /// Makes a rectangle from its upper left cell and extent.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// Makes a rectangle from four numbers.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// Makes the rectangle of that size at the upper left corner.
  public init(size: Size) {
    self.init(origin: Point(column: 0, row: 0), size: size)
  }

  /// Number of columns.
  public var columns: Int { size.columns }
  /// Number of rows.
  public var rows: Int { size.rows }
  /// First column.
  public var left: Int { origin.column }
  /// First row.
  public var top: Int { origin.row }
  /// First column to the right of the rectangle.
  public var right: Int { left + columns }
  /// First row below the rectangle.
  public var bottom: Int { top + rows }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether the cell at `point` belongs to the rectangle.
  public func contains(_ point: Point) -> Bool {
    point.column >= left && point.column < right && point.row >= top && point.row < bottom
  }

  /// The cells that both rectangles have; empty when there are none.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(left, other.left)
    let row = max(top, other.top)
    return Rect(
      column: column, row: row, columns: min(right, other.right) - column,
      rows: min(bottom, other.bottom) - row)
  }
}
