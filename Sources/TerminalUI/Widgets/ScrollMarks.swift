/// Signs in the last column that say there is more above or below.
public struct ScrollMarks {
  let top: Int
  let visible: Int
  let count: Int
  private let region: Region?

  /// Describes the marks of a place that shows so many of all lines.
  ///
  /// - Parameters:
  ///   - top: The line that is shown first.
  ///   - visible: The lines that fit.
  ///   - count: All lines.
  ///   - region: Under which name the picture remembers the position; nil when nobody asks.
  public init(top: Int, visible: Int, count: Int, region: Region? = nil) {
    self.top = top
    self.visible = visible
    self.count = count
    self.region = region
  }

  /// Draws the signs that apply.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let region {
      surface.note(ScrollPosition(top: top, visible: visible, count: count), of: region)
    }
    let column = rect.right - 1
    if top > 0 {
      surface.write(
        surface.glyphs.moreAbove, at: Point(column: column, row: rect.top), style: .mark)
    }
    if top + visible < count {
      surface.write(
        surface.glyphs.moreBelow, at: Point(column: column, row: rect.bottom - 1), style: .mark)
    }
  }
}
