import CodingModel
import Statistics
import Tables

extension Table {
  /// The name of a cell.
  func cellName(row: Int, column: Int) -> PublishedCell {
    PublishedCell(table: TableID(id), row: rows[row].id, column: rows[row].cells[column].column)
  }
}

/// Which numbers of a table must not be shown by themselves, before any is hidden to protect them.
struct SmallCells {
  let policy: DisclosurePolicy
  let published: Set<PublishedCell>

  /// Why a cell must not be shown, if it must not.
  func reason(_ table: Table, row: Int, column: Int, in layout: DisclosureLayout) -> Suppression? {
    let line = table.rows[row]
    let cell = line.cells[column]
    if published.contains(table.cellName(row: row, column: column)) { return nil }
    if isSmall(cell.count) || layout.hasOwnN && isSmall(line.n) { return .confidential }
    let base = base(table, row: row, column: column, in: layout)
    if base > 0, base < policy.minimumBase { return .smallBase }
    let rule = DominanceRule(largest: policy.dominanceCount, percent: policy.dominancePercent)
    return rule.isBroken(by: cell.concentration) ? .dominance : nil
  }

  /// Whether so few people can be recognised.
  func isSmall(_ count: Int) -> Bool { count > 0 && count < policy.minimumCell }

  /// How many people a cell is a share or a mean of.
  private func base(_ table: Table, row: Int, column: Int, in layout: DisclosureLayout) -> Int {
    if layout.isOfNumbers { return table.rows[row].cells[column].count }
    if layout.percentage == .column, let n = table.columns[column].n { return n }
    return table.rows[row].n
  }
}
