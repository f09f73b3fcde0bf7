extension TextPane {
  /// Restyles stretches of the text that is drawn, and puts a sign beside their lines.
  ///
  /// - Parameters:
  ///   - ranges: The stretches, in UTF-8 offsets of the text that was laid out.
  ///   - style: How they are meant.
  ///   - sign: What stands in the column to the left of the place, for eyes without colour.
  ///   - surface: What the pane was drawn on.
  ///   - rect: Where it was drawn.
  public func mark(
    _ ranges: [Range<Int>], style: Style, sign: DisplayText? = nil, on surface: inout Surface,
    in rect: Rect
  ) {
    guard !rect.isEmpty, !ranges.isEmpty else { return }
    let first = Self.clamp(top: top, lineCount: layout.lines.count, rows: rect.rows)
    for row in 0..<min(rect.rows, layout.lines.count - first) {
      let line = layout.lines[first + row]
      guard ranges.contains(where: { $0.overlaps(line.sourceRange) }) else { continue }
      let origin = rect.origin.offset(rows: row)
      if let sign { surface.write(sign, at: origin.offset(columns: -1), style: .mark) }
      restyle(line, ranges, style, at: origin, in: rect, on: &surface)
    }
  }

  private func restyle(
    _ line: TextLayout.Line, _ ranges: [Range<Int>], _ style: Style, at origin: Point,
    in rect: Rect, on surface: inout Surface
  ) {
    var column = 0
    var clusters = line.text.clusters
    while let cluster = clusters.next(), column < rect.columns {
      let offset = line.sourceRange.lowerBound + cluster.range.lowerBound
      if ranges.contains(where: { $0.contains(offset) }) {
        let cells = Rect(
          origin: origin.offset(columns: column), size: Size(columns: cluster.columns, rows: 1))
        surface.restyle(cells.intersection(rect), style: style)
      }
      column += cluster.columns
    }
  }
}
