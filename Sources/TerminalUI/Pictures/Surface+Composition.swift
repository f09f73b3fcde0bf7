extension Surface {
  /// Draws another screen, with its cursor and what can be pointed at on it.
  ///
  /// - Parameters:
  ///   - other: The screen; what does not fit is left out.
  ///   - point: Where its upper left cell goes.
  public mutating func draw(_ other: Surface, at point: Point = Point(column: 0, row: 0)) {
    for row in 0..<other.size.rows where row + point.row < size.rows && row + point.row >= 0 {
      var column = point.column
      for cell in other.cells(inRow: row) {
        draw(cell, at: Point(column: column, row: row + point.row))
        column += 1
      }
    }
    areas += other.areas.map { area in
      let origin = area.rect.origin.offset(columns: point.column, rows: point.row)
      return TargetArea(rect: Rect(origin: origin, size: area.rect.size), content: area.content)
    }
    scrolls.merge(other.scrolls) { $1 }
    cursor = other.cursor?.offset(columns: point.column, rows: point.row) ?? cursor
    theme = other.theme ?? theme
  }

  /// Puts a cell of another screen; of a wide character that an edge cuts, a blank is seen.
  private mutating func draw(_ cell: Cell, at point: Point) {
    // The right half comes with the left one; by itself it would take that away again.
    guard cell.width > 0 else { return }
    let isCut = point.column < 0 || point.column + cell.width > size.columns
    guard isCut, cell.width == 2 else { return put(cell, at: point) }
    for column in 0..<2 {
      put(Cell(text: " ", width: 1, style: cell.style), at: point.offset(columns: column))
    }
  }
}
