import TerminalUI

extension GridScreen {
  /// What a click means: the row under it is chosen, and the column where there is one; a second
  /// click opens the unit.
  func action(for event: MouseEvent, _ state: State) -> Action? {
    guard !state.isTyping, case .item(let region, let index)? = event.target else { return nil }
    let columns = max(1, variables.count)
    switch region {
    case .gridRows where event.kind == .doublePress && index == state.list.selection:
      return .openKeyPressed
    case .gridRows: return .pointed(row: index, column: nil)
    case .gridCells: return .pointed(row: index / columns, column: index % columns)
    case .gridHeadings: return .pointed(row: state.list.selection, column: index)
    default: return nil
    }
  }
}

extension Region {
  /// The rows of the grid.
  static let gridRows: Region = "grid-rows"
  /// The cells of its variables, counted row by row.
  static let gridCells: Region = "grid-cells"
  /// The headings of its variables.
  static let gridHeadings: Region = "grid-headings"
}
