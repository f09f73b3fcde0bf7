import CodingModel
import Statistics
import Tables

/// Rounds every count of a table, and takes percentages of what is rounded.
struct RoundedTable {
  let policy: DisclosurePolicy

  private var rounding: CountRounding {
    CountRounding(
      base: policy.roundingBase, choice: policy.rounding == .nearest ? .nearest : .unbiased(seed: 1)
    )
  }

  /// The table as it can be shown.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - plan: Says what percentages are a share of, and whether they are weighted.
  /// - Returns: The same table, every count a multiple of the base.
  func rounded(_ table: Table, plan: TablePlan) -> Table {
    let layout = DisclosureLayout(table, percentage: plan.percentage)
    var shown = table
    shown.headN = rounding.rounded(table.headN, name: "\(table.headN)")
    for column in shown.columns.indices {
      shown.columns[column].n = table.columns[column].n.map { round($0, plan, [""], [column]) }
    }
    for row in shown.rows.indices {
      shown.rows[row].n = round(table.rows[row].n, plan, [table.rows[row].id], [])
      for column in shown.rows[row].cells.indices {
        shown.rows[row].cells[column].count = round(
          table.rows[row].cells[column].count, plan, [table.rows[row].id], [column])
        let people =
          layout.percentage == .column
          ? shown.columns[column].n ?? shown.rows[row].n : shown.rows[row].n
        let base = table.countsMentions ? answers(table.rows[row].cells[column], plan) : people
        share(&shown.rows[row].cells[column], of: base, isWeighted: plan.isWeighted)
      }
    }
    return shown
  }

  /// The same count under the same rule is rounded the same way in every table.
  private func round(_ count: Int, _ plan: TablePlan, _ rows: [String], _ columns: [Int]) -> Int {
    let name = "\(plan.base) \(rows.joined()) \(columns.map(String.init).joined()) \(count)"
    return rounding.rounded(count, name: name)
  }

  /// How many answers a cell is a share of, rounded: they stand nowhere in the table, but the cell's own
  /// number and share tell.
  private func answers(_ cell: Table.Cell, _ plan: TablePlan) -> Int {
    guard let percent = cell.percent, percent > 0 else { return 0 }
    let exact = Int((100 * Double(cell.count) / percent).rounded())
    return rounding.rounded(exact, name: "\(plan.base) \(exact)")
  }

  private func share(_ cell: inout Table.Cell, of base: Int, isWeighted: Bool) {
    let step = Double(policy.roundingBase)
    cell.number = nil
    if isWeighted {
      cell.weighted = (cell.weighted / step).rounded() * step
      cell.percent = cell.percent.map { min(100, ($0 / step).rounded() * step) }
    } else {
      cell.weighted = Double(cell.count)
      cell.percent = cell.percent.flatMap { exact in
        if exact == 0 { return 0 }
        return base > 0 ? min(100, 100 * Double(cell.count) / Double(base)) : nil
      }
    }
  }
}
