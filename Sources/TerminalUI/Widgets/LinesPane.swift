/// Lines of pieces of text that may be more than their place has rows.
public struct LinesPane {
  private let lines: [[Span]]
  private let top: Int
  private let region: Region?

  /// Describes a pane.
  ///
  /// - Parameters:
  ///   - lines: The lines, broken for the place; the last column is kept for signs where they scroll.
  ///   - top: The line to show first; too large a number shows the end.
  ///   - region: What the pane's scroll position and the wheel over it are called; nil when nobody asks.
  public init(_ lines: [[Span]], top: Int = 0, region: Region? = nil) {
    self.lines = lines
    self.top = top
    self.region = region
  }

  /// Draws the lines in view, with signs where there are more.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let region { surface.mark(.item(region, 0), in: rect) }
    let first = TextPane.clamp(top: top, lineCount: lines.count, rows: rect.rows)
    for (row, spans) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      surface.write(spans, at: rect.row(row).origin, maxColumns: rect.columns)
    }
    ScrollMarks(top: first, visible: rect.rows, count: lines.count, region: region)
      .draw(on: &surface, in: rect)
  }

  /// Draws the first lines; where that is not all of them, the last one ends with an ellipsis.
  public func drawStart(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for (row, spans) in lines.prefix(rect.rows).enumerated() {
      surface.write(spans, at: rect.row(row).origin, maxColumns: rect.columns)
    }
    guard lines.count > rect.rows else { return }
    let ellipsis = surface.glyphs.ellipsis
    let used = lines[rect.rows - 1].reduce(0) { $0 + $1.text.columns }
    let place = min(used + 1, rect.columns - ellipsis.columns)
    surface.write(
      ellipsis, at: rect.row(rect.rows - 1).origin.offset(columns: max(0, place)), style: .hint)
  }
}
