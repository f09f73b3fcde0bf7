/// Rows of which one is chosen; only those in view are asked for.
public struct ListView {
  private let count: Int
  private let state: ListState
  private let isActive: Bool
  private let region: Region?
  private let row: (Int) -> [Span]

  /// Describes a list.
  ///
  /// - Parameters:
  ///   - count: The number of all rows.
  ///   - state: Which row is chosen.
  ///   - isActive: Whether the list has the keyboard.
  ///   - region: What clicks on its rows are called; nil when they cannot be pointed at.
  ///   - row: The contents of the row with an index.
  public init(
    count: Int, state: ListState, isActive: Bool = true, region: Region? = nil,
    row: @escaping (Int) -> [Span]
  ) {
    self.count = count
    self.state = state
    self.isActive = isActive
    self.region = region
    self.row = row
  }

  /// Draws the rows in view; the chosen one has a pointer, so that it shows without colours.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty, count > 0 else { return }
    let top = state.visibleTop(rows: rect.rows, count: count)
    for line in 0..<min(rect.rows, count - top) {
      let area = rect.row(line)
      if let region { surface.mark(.item(region, top + line), in: area) }
      let isChosen = top + line == state.selection
      if isChosen {
        surface.write(surface.glyphs.pointer, in: area, style: .mark)
      }
      let body = area.split(left: 2).rest
      // The sign that there are more rows must not stand on one of them.
      let columns = body.columns - (count > rect.rows ? 1 : 0)
      let spans = row(top + line).truncated(toColumns: columns, ellipsis: surface.glyphs.ellipsis)
      surface.write(spans, at: body.origin, maxColumns: body.columns)
      if isChosen {
        surface.restyle(area, style: isActive ? .cursor : .selection)
      }
    }
    ScrollMarks(top: top, visible: rect.rows, count: count).draw(on: &surface, in: rect)
  }
}
