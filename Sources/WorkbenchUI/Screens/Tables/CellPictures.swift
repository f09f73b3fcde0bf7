import Tables
import TerminalUI

/// The shades, bars and intervals of a table that is laid out.
struct CellPictures {
  private let layout: TableLayout

  /// The fewest columns in which an interval can be read.
  private static let intervalColumns = 8

  /// Prepares the pictures of a layout.
  init(_ layout: TableLayout) { self.layout = layout }

  /// The share at the right end of the axis of intervals.
  private var axis: Double? { Self.axis(of: layout.table) }

  /// The share at the right end of a table's axis of intervals, a multiple of 20; `nil` without
  /// intervals.
  static func axis(of table: Table) -> Double? {
    let ends = table.rows.flatMap(\.cells).compactMap { $0.interval?.upper }
    return ends.max().map { min(100, max(20, ($0 / 20).rounded(.up) * 20)) }
  }

  /// How much of a cell is left for a picture.
  ///
  /// - Parameters:
  ///   - picture: The picture.
  ///   - textColumns: How wide the number is.
  ///   - columns: How wide the cell is.
  /// - Returns: The columns of the picture; none or fewer where it is left out.
  static func room(
    for picture: TablePicture, beside textColumns: Int, in columns: Int
  ) -> Int {
    // One column stays free at either side, so that pictures and numbers do not touch; a single shade
    // does without the second, since numbers seldom fill theirs.
    let free = columns - textColumns - 2
    return picture == .shades && free == 0 ? 1 : free
  }

  /// Draws what stands in a cell before its number.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - column: The place of the cell in it.
  ///   - textColumns: How wide the number is, at the right of the cell.
  ///   - room: The cell.
  ///   - surface: What is drawn on.
  func draw(
    _ row: Table.Row, _ column: Int, textColumns: Int, in room: Rect, on surface: inout Surface
  ) {
    let cell = row.cells[column]
    let free = Self.room(for: layout.picture, beside: textColumns, in: room.columns)
    guard free > 0, layout.table.columns[column].kind == .share else { return }
    let area = room.split(left: 1).rest.split(left: free).left
    switch layout.picture {
    case .shades where !row.isTotal:
      guard let scale = ShadeScale(layout.table, steps: surface.glyphs.shades.count),
        let step = scale.step(of: cell.percent)
      else { return }
      surface.fill(area, style: .bar, text: surface.glyphs.shades[step])
    case .whiskers where layout.table.columns.count > 1 && free >= Self.intervalColumns:
      drawInterval(cell, in: area, on: &surface)
    default: return
    }
  }

  /// Draws what stands beside a row: the bar or the interval of its first cell.
  func drawBeside(_ row: Table.Row, in room: Rect, on surface: inout Surface) {
    guard let cell = row.cells.first, let share = cell.percent else { return }
    switch layout.picture {
    case .whiskers: drawInterval(cell, in: room, on: &surface)
    case .bars where !row.isTotal:
      BarView(fraction: min(1, share / 100)).draw(on: &surface, in: room)
    default: return
    }
  }

  private func drawInterval(_ cell: Table.Cell, in area: Rect, on surface: inout Surface) {
    guard let axis, let share = cell.percent else { return }
    let interval = cell.interval.flatMap { $0.lower <= $0.upper ? $0.lower...$0.upper : nil }
    IntervalPlot([IntervalPlot.Entry(share, interval: interval)], axis: 0...axis)
      .draw(on: &surface, in: area)
  }
}
