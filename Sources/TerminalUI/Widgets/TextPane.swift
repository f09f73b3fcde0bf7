/// Running text that may be longer than its place.
///
/// The last column is kept for signs that say there is more; lay the text out for
/// ``textColumns(in:)`` columns.
public struct TextPane {
  let layout: TextLayout
  let top: Int
  private let style: Style
  private let highlights: [Range<Int>]
  private let region: Region?

  /// Describes a pane.
  ///
  /// - Parameters:
  ///   - layout: The text, laid out for the pane's columns.
  ///   - top: The line to show first; too large a number shows the end.
  ///   - style: How the text is meant.
  ///   - highlights: Stretches to point at, in UTF-8 offsets of the text that was laid out.
  ///   - region: What clicks on the text and its scroll position are called; nil when nobody asks.
  public init(
    _ layout: TextLayout, top: Int = 0, style: Style = .text, highlights: [Range<Int>] = [],
    region: Region? = nil
  ) {
    self.layout = layout
    self.top = top
    self.style = style
    self.highlights = highlights
    self.region = region
  }

  /// The columns that text has in a pane of that place.
  public static func textColumns(in rect: Rect) -> Int {
    max(1, rect.columns - 2)
  }

  /// The nearest line that can be at the top without leaving the place half empty.
  public static func clamp(top: Int, lineCount: Int, rows: Int) -> Int {
    min(max(0, top), max(0, lineCount - rows))
  }

  /// Draws the lines in view and the scroll signs.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let first = Self.clamp(top: top, lineCount: layout.lines.count, rows: rect.rows)
    for row in 0..<min(rect.rows, layout.lines.count - first) {
      let line = layout.lines[first + row]
      let origin = rect.origin.offset(rows: row)
      surface.write(line.text, at: origin, style: style, maxColumns: rect.columns)
      highlight(line, at: origin, in: rect, on: &surface)
      if let region { surface.mark(line, of: region, in: rect.row(row)) }
    }
    ScrollMarks(top: first, visible: rect.rows, count: layout.lines.count, region: region)
      .draw(on: &surface, in: rect)
  }

  private func highlight(
    _ line: TextLayout.Line, at origin: Point, in rect: Rect, on surface: inout Surface
  ) {
    guard !highlights.isEmpty else { return }
    var column = 0
    var clusters = line.text.clusters
    while let cluster = clusters.next(), column < rect.columns {
      let offset = line.sourceRange.lowerBound + cluster.range.lowerBound
      if highlights.contains(where: { $0.contains(offset) }) {
        let cells = Rect(
          origin: origin.offset(columns: column), size: Size(columns: cluster.columns, rows: 1))
        surface.restyle(cells.intersection(rect), style: .highlight)
      }
      column += cluster.columns
    }
  }
}
