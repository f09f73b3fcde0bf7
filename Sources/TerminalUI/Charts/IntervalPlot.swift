/// Values with their intervals under each other on one axis.
public struct IntervalPlot {
  /// One value.
  public struct Entry: Equatable, Sendable {
    /// The estimate.
    public let value: Double
    /// Its interval, if there is one.
    public let interval: ClosedRange<Double>?

    /// Makes an entry.
    ///
    /// - Parameters:
    ///   - value: The estimate.
    ///   - interval: Its interval, if there is one.
    public init(_ value: Double, interval: ClosedRange<Double>? = nil) {
      self.value = value
      self.interval = interval
    }
  }

  private let entries: [Entry?]
  private let axis: ClosedRange<Double>
  private let reference: Double?

  /// Describes a plot.
  ///
  /// - Parameters:
  ///   - entries: One a row; nil leaves the row empty but for the axis.
  ///   - axis: The numbers at the left and the right edge; what lies beyond is cut there.
  ///   - reference: A number to draw a line at, such as a threshold.
  public init(_ entries: [Entry?], axis: ClosedRange<Double>, reference: Double? = nil) {
    self.entries = entries
    self.axis = axis
    self.reference = reference
  }

  /// Draws a row for each entry, as many as there is room for.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for (row, entry) in entries.prefix(rect.rows).enumerated() {
      draw(entry, in: rect.row(row), on: &surface)
    }
  }

  private func draw(_ entry: Entry?, in row: Rect, on surface: inout Surface) {
    let glyphs = surface.glyphs
    if let reference, axis.contains(reference) {
      surface.write(glyphs.vertical, at: place(of: reference, in: row), style: .dim)
    }
    guard let entry, entry.value.isFinite else { return }
    if let interval = entry.interval, interval.lowerBound.isFinite, interval.upperBound.isFinite {
      let left = place(of: interval.lowerBound, in: row)
      let right = place(of: interval.upperBound, in: row)
      surface.horizontalRule(at: left, columns: right.column - left.column + 1, style: .bar)
      end(glyphs.whiskerLeft, at: left, stands: interval.lowerBound >= axis.lowerBound, &surface)
      end(glyphs.whiskerRight, at: right, stands: interval.upperBound <= axis.upperBound, &surface)
    }
    surface.write(glyphs.point, at: place(of: entry.value, in: row), style: .accent)
  }

  /// An end of an interval; one that goes on beyond the edge has none.
  private func end(
    _ glyph: DisplayText, at point: Point, stands: Bool, _ surface: inout Surface
  ) {
    if stands { surface.write(glyph, at: point, style: .bar) }
  }

  private func place(of number: Double, in row: Rect) -> Point {
    let share = Sparkline.share(of: number, in: axis)
    let column = Int((share * Double(max(0, row.columns - 1))).rounded())
    return row.origin.offset(columns: column)
  }
}
