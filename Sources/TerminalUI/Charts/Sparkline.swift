/// A row of small columns: how a number went, one cell a value.
public struct Sparkline {
  private let values: [Double?]
  private let range: ClosedRange<Double>
  private let style: Style

  /// Describes a line.
  ///
  /// - Parameters:
  ///   - values: The numbers in order; nil, and what is not finite, leaves a gap.
  ///   - range: The numbers at the foot and at the top of a cell; others are cut.
  ///   - style: How it is meant.
  public init(_ values: [Double?], in range: ClosedRange<Double>, style: Style = .bar) {
    self.values = values
    self.range = range
    self.style = style
  }

  /// Draws the last values that fit in the first row of a rectangle.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let levels = surface.glyphs.levels
    for (column, value) in values.suffix(rect.columns).enumerated() {
      let point = rect.origin.offset(columns: column)
      guard let value, value.isFinite, !levels.isEmpty else {
        surface.write(surface.glyphs.dash, at: point, style: .dim)
        continue
      }
      let share = Self.share(of: value, in: range)
      let level = min(Int(share * Double(levels.count)), levels.count - 1)
      surface.write(levels[level], at: point, style: style)
    }
  }

  /// Where a number stands in a range, from 0 to 1; numbers outside are cut.
  static func share(of value: Double, in range: ClosedRange<Double>) -> Double {
    let width = range.upperBound - range.lowerBound
    guard width > 0, width.isFinite else { return 0 }
    return min(max(0, (value - range.lowerBound) / width), 1)
  }
}
