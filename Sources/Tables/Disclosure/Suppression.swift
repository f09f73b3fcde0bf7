/// Why the numbers of a cell are not shown.
///
/// It does not tell cells that are small from those that are hidden to protect them: a reader who could
/// tell would know more than the table says.
public enum Suppression: String, Sendable, CaseIterable {
  /// The cell is small, or a small one could be computed from it.
  case confidential
  /// There are too few respondents for it to be a share of.
  case smallBase = "small-base"
  /// A few contribute most of the amount.
  case dominance

  /// What stands in place of a number.
  public static let sign = "·"
}

extension Table.Cell {
  /// The cell without its numbers.
  public func suppressed(_ reason: Suppression) -> Table.Cell {
    var cell = Table.Cell(column: column, count: 0, weighted: 0, percent: nil)
    cell.suppressed = reason
    return cell
  }
}

extension Table.Row {
  /// The name of the row, the same in every language: the block and what is counted.
  public var id: String {
    let line = isTotal ? "total" : parts.joined(separator: "+")
    return block.isEmpty ? line : "\(block)=\(line)"
  }
}

extension Table {
  /// Whether any of its numbers is not shown.
  public var hasSuppressed: Bool {
    rows.contains { row in row.hidesN || row.cells.contains { $0.suppressed != nil } }
  }
}
