import Tables
import TerminalUI

/// How wide the cells of a table are, and what stands in them.
struct CellWidths {
  /// The columns of a share with a mark.
  static let share = 5
  /// The fewest columns in which an interval can be read, with a free one at either side.
  private static let interval = 10
  /// The columns of a share with its number of respondents, whatever the numbers.
  private static let shared = 13

  /// The columns of a cell.
  let columns: Int
  /// Whether shares stand with their number of respondents.
  let showsCounts: Bool
  /// The columns of such a number, with what sets it apart.
  let countRoom: Int

  /// Finds the widths.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - style: How its numbers are written.
  ///   - picture: What stands in the cells beside numbers.
  ///   - room: The columns that all cells have together.
  init(table: Table, style: TableStyle, picture: TablePicture, room: Int) {
    let each = room / max(1, table.columns.count)
    let most = table.rows.flatMap(\.cells).map(\.count).max() ?? 0
    // Three more than the digits: two brackets and a blank.
    let countRoom = min(8, style.numbers.integer(most).count + 3)
    let isPlotted = picture == .whiskers && table.columns.count > 1
    let needed = isPlotted ? Self.share + countRoom + Self.interval : Self.shared
    // Where there is room for one of them only, intervals go before counts.
    showsCounts =
      needed <= each || isPlotted && Self.share + Self.interval > each && Self.shared <= each
    self.countRoom = countRoom
    let titles = table.columns.map { DisplayText(untrusted: $0.label).columns }
    let roomy = max(Self.shared, min(18, (titles.max() ?? 0) + 1))
    let wide =
      switch picture {
      case .none, .bars: roomy
      case .shades: max(roomy, min(roomy + 8, each))
      case .whiskers: isPlotted ? max(roomy, min(roomy + 24, each)) : roomy
      }
    columns = showsCounts ? max(Self.shared, min(wide, each)) : max(6, min(wide, each))
  }
}
