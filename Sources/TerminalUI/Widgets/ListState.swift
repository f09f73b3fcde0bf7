/// Which row of a list is chosen, and which one is at the top.
public struct ListState: Equatable, Sendable {
  /// Index of the chosen row.
  public var selection: Int
  /// Index of the row at the top when the list was last moved by a page.
  public var top: Int

  /// Begins at a row.
  public init(selection: Int = 0, top: Int = 0) {
    self.selection = selection
    self.top = top
  }

  /// Moves the choice by so many rows and stops at the ends.
  public mutating func move(by rows: Int, count: Int) {
    selection = min(max(0, selection + rows), max(0, count - 1))
  }

  /// Chooses the first row.
  public mutating func selectFirst() {
    selection = 0
  }

  /// The row to draw first, so that the chosen one is in view and no room is wasted.
  ///
  /// - Parameters:
  ///   - rows: The height of the list on the screen.
  ///   - count: The number of all rows.
  /// - Returns: An index from 0.
  public func visibleTop(rows: Int, count: Int) -> Int {
    let lastTop = max(0, count - max(1, rows))
    let first = selection - max(1, rows) + 1
    return min(max(0, min(max(top, first), selection)), lastTop)
  }
}
