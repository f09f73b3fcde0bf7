/// A horizontal bar, fine to an eighth of a cell where the glyphs allow it.
public struct BarView {
  private let fraction: Double
  private let style: Style
  private let showsTrack: Bool

  /// Describes a bar.
  ///
  /// - Parameters:
  ///   - fraction: The filled part, from 0 to 1; other numbers are cut, NaN is empty.
  ///   - style: How the filled part is meant.
  ///   - showsTrack: Whether the rest is drawn as well.
  public init(fraction: Double, style: Style = .bar, showsTrack: Bool = false) {
    self.fraction = fraction.isNaN ? 0 : min(max(0, fraction), 1)
    self.style = style
    self.showsTrack = showsTrack
  }

  /// Draws the bar in the first row of a rectangle; something above zero shows at least a trace.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let parts = surface.glyphs.barParts
    guard let whole = parts.last else { return }
    var units = Int((fraction * Double(rect.columns * parts.count)).rounded())
    if units == 0 && fraction > 0 { units = 1 }
    let full = units / parts.count
    let rest = units % parts.count
    let row = rect.row(0)
    surface.fill(row.split(left: full).left, style: style, text: whole)
    var used = full
    if rest > 0 {
      surface.write(parts[rest - 1], at: row.origin.offset(columns: full), style: style)
      used += 1
    }
    if showsTrack {
      surface.fill(
        row.split(left: used).rest, style: .barAlternate, text: surface.glyphs.barEmpty)
    }
  }
}
