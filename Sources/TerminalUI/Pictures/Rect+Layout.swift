extension Rect {
  /// Cuts so many rows off the top.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let height = Self.clamp(rows, to: self.rows)
    return (
      Rect(column: left, row: top, columns: columns, rows: height),
      Rect(column: left, row: top + height, columns: columns, rows: self.rows - height)
    )
  }

  /// Cuts so many rows off the bottom.
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let parts = split(top: self.rows - Self.clamp(rows, to: self.rows))
    return (parts.top, parts.rest)
  }

  /// Cuts so many columns off the left, and leaves `gap` columns unused beside them.
  public func split(left columns: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
    let width = Self.clamp(columns, to: self.columns)
    let start = Self.clamp(width + max(0, gap), to: self.columns)
    return (
      Rect(column: left, row: top, columns: width, rows: rows),
      Rect(column: left + start, row: top, columns: self.columns - start, rows: rows)
    )
  }

  /// Cuts so many columns off the right, and leaves `gap` columns unused beside them.
  public func split(right columns: Int, gap: Int = 0) -> (rest: Rect, right: Rect) {
    let width = Self.clamp(columns, to: self.columns)
    let rest = Self.clamp(self.columns - width - max(0, gap), to: self.columns)
    return (
      Rect(column: left, row: top, columns: rest, rows: rows),
      Rect(column: right - width, row: top, columns: width, rows: rows)
    )
  }

  /// The rectangle without a border of `n` cells on every side.
  public func inset(by n: Int) -> Rect {
    inset(columns: n, rows: n)
  }

  /// The rectangle without so many columns at both sides and rows at top and bottom.
  public func inset(columns: Int, rows: Int) -> Rect {
    let horizontal = Self.clamp(columns, to: self.columns)
    let vertical = Self.clamp(rows, to: self.rows)
    return Rect(
      column: left + horizontal, row: top + vertical, columns: self.columns - 2 * horizontal,
      rows: self.rows - 2 * vertical)
  }

  /// The row with that index inside the rectangle; empty when there is none.
  public func row(_ index: Int) -> Rect {
    let exists = index >= 0 && index < rows
    return Rect(column: left, row: top + index, columns: columns, rows: exists ? 1 : 0)
  }

  /// A rectangle of that size, or as much as fits, in the middle of this one.
  public func centred(_ size: Size) -> Rect {
    let columns = min(size.columns, self.columns)
    let rows = min(size.rows, self.rows)
    return Rect(
      column: left + (self.columns - columns) / 2, row: top + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }

  private static func clamp(_ value: Int, to limit: Int) -> Int {
    min(max(0, value), limit)
  }
}
