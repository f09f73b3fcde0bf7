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
  private let selection: (row: Int, column: Int)?
  private let region: Region?
  private static let gap = 1

  /// Describes a map.
  ///
  /// - Parameters:
  ///   - columnTitles: The headings of the columns.
  ///   - rows: The rows with their headings, one cell a column.
  ///   - selection: The chosen cell, which stays in view with its next neighbours; nil shows the
  ///     upper left part.
  ///   - region: What clicks on its cells are called, counted row by row; nil when they cannot be
  ///     pointed at.
  public init(
    columnTitles: [DisplayText], rows: [(title: DisplayText, cells: [Cell])],
    selection: (row: Int, column: Int)? = nil, region: Region? = nil
  ) {
    self.columnTitles = columnTitles
    self.rows = rows
    self.selection = selection
    self.region = region
  }

  /// Draws the headings and as many rows and columns as there is room for.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let titleColumns = min(rows.map(\.title.columns).max() ?? 0, rect.columns / 3)
    let (titles, body) = rect.split(left: titleColumns, gap: Self.gap)
    let width = cellColumns
    let left = Self.first(
      selection?.column, fitting: (body.columns + Self.gap) / (width + Self.gap),
      of: columnTitles.count)
    for (place, title) in columnTitles.dropFirst(left).enumerated() {
      let cell = Self.cell(place, width, in: body)
      guard cell.columns == width else { break }
      surface.write(title, in: cell, style: .heading, alignment: .trailing)
    }
    let height = max(0, rect.rows - 1)
    let top = Self.first(selection?.row, fitting: height, of: rows.count)
    for (line, row) in rows.dropFirst(top).prefix(height).enumerated() {
      surface.write(row.title, in: titles.row(line + 1), style: .heading)
      for (place, cell) in row.cells.dropFirst(left).enumerated() {
        let area = Self.cell(place, width, in: body.row(line + 1))
        guard area.columns == width else { break }
        draw(cell, at: (top + line, left + place), in: area, on: &surface)
      }
    }
  }

  private func draw(
    _ cell: Cell, at place: (row: Int, column: Int), in area: Rect, on surface: inout Surface
  ) {
    if let shade = Self.shade(cell.share, surface.glyphs) {
      surface.fill(area, style: .bar, text: shade)
    }
    let text = cell.text.truncated(toColumns: area.columns, ellipsis: surface.glyphs.ellipsis)
    let isStrong = (cell.share ?? 0) >= 0.5
    surface.write(
      text, at: area.origin.offset(columns: area.columns - text.columns),
      style: isStrong ? Style(.text, .bold) : .text)
    if let region {
      surface.mark(.item(region, place.row * columnTitles.count + place.column), in: area)
    }
    if let selection, selection == place { surface.restyle(area, style: .cursor) }
  }

  /// The first row or column to draw, so that the chosen one and the next are in view.
  private static func first(_ chosen: Int?, fitting count: Int, of all: Int) -> Int {
    guard let chosen, count > 0 else { return 0 }
    let next = min(chosen + (count > 1 ? 1 : 0), all - 1)
    return max(0, next - count + 1)
  }

  private static func cell(_ place: Int, _ width: Int, in row: Rect) -> Rect {
    row.split(left: place * (width + gap)).rest.split(left: width).left
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
