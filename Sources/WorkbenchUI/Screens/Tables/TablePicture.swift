import Tables
import TerminalUI

/// What is drawn beside or behind the numbers of a table.
enum TablePicture: Equatable, Sendable {
  /// Nothing.
  case none
  /// A bar for the first column.
  case bars
  /// Cells shaded by the size of their share.
  case shades
  /// Shares with their intervals.
  case whiskers

  /// The pictures that a table can have, the one it begins with first.
  static func choices(for table: Table) -> [TablePicture] {
    let shares = table.columns.filter { $0.kind == .share }
    guard !shares.isEmpty else { return [.none] }
    let hasIntervals = table.rows.contains { $0.cells.contains { $0.interval != nil } }
    let usual: [TablePicture] =
      shares.count > 1 && shares.count == table.columns.count ? [.shades, .none] : [.bars, .none]
    return hasIntervals ? [.whiskers] + usual : usual
  }

  /// The picture after so many presses of the key.
  static func picture(for table: Table, step: Int) -> TablePicture {
    let choices = choices(for: table)
    return choices[step % choices.count]
  }
}

/// How shares become shades: in as many equal steps as there are shades, up to the largest share.
struct ShadeScale {
  /// The largest share of each step, in whole per cents.
  let bounds: [Int]

  /// Makes a scale for a table; `nil` where there is nothing to shade.
  init?(_ table: Table, steps: Int) {
    let shares = table.rows.filter { !$0.isTotal }.flatMap(\.cells).compactMap(\.percent)
    guard let most = shares.max(), most > 0, steps > 0 else { return nil }
    // Whole per cents, so that the legend says exactly what the shades do.
    let step = max(1, Int((most / Double(steps)).rounded(.up)))
    bounds = (1...steps).map { $0 * step }
  }

  /// The step of a share, from 0; `nil` for nobody.
  func step(of share: Double?) -> Int? {
    guard let share, share > 0 else { return nil }
    return bounds.firstIndex { share <= Double($0) } ?? bounds.count - 1
  }
}
