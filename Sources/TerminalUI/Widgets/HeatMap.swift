/// A table of numbers whose cells are shaded by size; the number stands in every cell, so that
/// nothing is said by shade alone.
public struct HeatMap {
  /// One cell.
  public struct Cell: Equatable, Sendable {
    /// What stands in it.
    public let text: DisplayText
    /// How much of it is shaded, from 0 to 1; nil leaves it plain.
    public let share: Double?

    /// Makes a cell.
    ///
    /// - Parameters:
    ///   - text: What stands in it.
    ///   - share: How much of it is shaded, from 0 to 1; others are cut.
    public init(_ text: DisplayText, share: Double?) {
      self.text = text
      self.share = share
    }
  }

  private let columnTitles: [DisplayText]
  private let rows: [(title: DisplayText, cells: [Cell])]
  private static let gap = 1

  /// Describes a map.
  ///
  /// - Parameters:
  ///   - columnTitles: The headings of the columns.
  ///   - rows: The rows with their headings, one cell a column.
  public init(columnTitles: [DisplayText], rows: [(title: DisplayText, cells: [Cell])]) {
    self.columnTitles = columnTitles
    self.rows = rows
  }

  /// Draws the headings and as many rows and columns as there is room for.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let titleColumns = min(rows.map(\.title.columns).max() ?? 0, rect.columns / 3)
    let (titles, body) = rect.split(left: titleColumns, gap: Self.gap)
    let width = cellColumns
    for (column, title) in columnTitles.enumerated() {
      let cell = body.split(left: column * (width + Self.gap)).rest.split(left: width).left
      guard cell.columns == width else { break }
      surface.write(title, in: cell, style: .heading, alignment: .trailing)
    }
    for (index, row) in rows.prefix(max(0, rect.rows - 1)).enumerated() {
      surface.write(row.title, in: titles.row(index + 1), style: .heading)
      draw(row.cells, width, in: body.row(index + 1), on: &surface)
    }
  }

  private func draw(_ cells: [Cell], _ width: Int, in row: Rect, on surface: inout Surface) {
    for (column, cell) in cells.enumerated() {
      let area = row.split(left: column * (width + Self.gap)).rest.split(left: width).left
      guard area.columns == width else { return }
      if let shade = Self.shade(cell.share, surface.glyphs) {
        surface.fill(area, style: .bar, text: shade)
      }
      let text = cell.text.truncated(toColumns: width, ellipsis: surface.glyphs.ellipsis)
      let isStrong = (cell.share ?? 0) >= 0.5
      surface.write(
        text, at: area.origin.offset(columns: width - text.columns),
        style: isStrong ? Style(.text, .bold) : .text)
    }
  }

  /// Wide enough for every number and two cells of shade before it.
  private var cellColumns: Int {
    let texts = rows.flatMap { $0.cells.map { $0.text.columns + 2 } }
    return max(3, (texts + columnTitles.map(\.columns)).max() ?? 0)
  }

  private static func shade(_ share: Double?, _ glyphs: Glyphs) -> DisplayText? {
    guard let share, share > 0, !glyphs.shades.isEmpty else { return nil }
    let count = Double(glyphs.shades.count)
    return glyphs.shades[min(Int((min(share, 1) * count).rounded(.up)), glyphs.shades.count) - 1]
  }
}
