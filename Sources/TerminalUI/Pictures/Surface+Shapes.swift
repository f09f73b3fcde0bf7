extension Surface {
  /// Fills a rectangle with one character.
  ///
  /// - Parameters:
  ///   - rect: The cells to fill; what lies outside the screen is left out.
  ///   - style: How they are meant.
  ///   - text: What is repeated in every row.
  public mutating func fill(_ rect: Rect, style: Style = .text, text: DisplayText = " ") {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.top..<area.bottom {
      repeatText(text, in: Rect(column: area.left, row: row, columns: area.columns, rows: 1), style)
    }
  }

  /// Draws a line to the right of a point.
  public mutating func horizontalRule(at point: Point, columns: Int, style: Style = .border) {
    repeatText(
      glyphs.horizontal, in: Rect(origin: point, size: Size(columns: columns, rows: 1)), style)
  }

  /// Draws a line downwards from a point.
  public mutating func verticalRule(at point: Point, rows: Int, style: Style = .border) {
    for row in 0..<max(0, rows) {
      write(glyphs.vertical, at: point.offset(rows: row), style: style)
    }
  }

  /// Draws a box just inside a rectangle.
  ///
  /// - Parameters:
  ///   - rect: The outer edge; less than 2x2 cells draw nothing.
  ///   - title: A text in the upper line.
  ///   - style: How the lines are meant.
  /// - Returns: The cells inside the box.
  @discardableResult
  public mutating func box(
    _ rect: Rect, title: DisplayText? = nil, style: Style = .border
  ) -> Rect {
    guard rect.columns >= 2, rect.rows >= 2 else { return rect.inset(by: 1) }
    let right = rect.right - 1
    let bottom = rect.bottom - 1
    horizontalRule(at: rect.origin, columns: rect.columns, style: style)
    horizontalRule(
      at: Point(column: rect.left, row: bottom), columns: rect.columns, style: style)
    verticalRule(at: rect.origin, rows: rect.rows, style: style)
    verticalRule(at: Point(column: right, row: rect.top), rows: rect.rows, style: style)
    write(glyphs.topLeft, at: rect.origin, style: style)
    write(glyphs.topRight, at: Point(column: right, row: rect.top), style: style)
    write(glyphs.bottomLeft, at: Point(column: rect.left, row: bottom), style: style)
    write(glyphs.bottomRight, at: Point(column: right, row: bottom), style: style)
    if let title, !title.isEmpty, rect.columns > 6 {
      let label = title.truncated(toColumns: rect.columns - 6, ellipsis: glyphs.ellipsis)
      write(" " + label + " ", at: rect.origin.offset(columns: 2), style: .heading)
    }
    return rect.inset(by: 1)
  }

  private mutating func repeatText(_ text: DisplayText, in row: Rect, _ style: Style) {
    let step = text.columns
    guard step > 0, row.columns >= step else { return }
    for column in stride(from: row.left, through: row.right - step, by: step) {
      write(text, at: Point(column: column, row: row.top), style: style)
    }
  }
}
