import CodingModel
import Statistics
import Tables

/// Leaves out of a table what is small, and what small numbers could be computed from.
struct TableSuppression {
  /// Why each hidden cell is hidden, by row and column.
  private(set) var reasons: [[Suppression?]]
  /// Whether the cell is small itself, and not hidden to protect others.
  private(set) var isPrimary: [[Bool]]
  /// The rows whose N is hidden.
  private(set) var hidesN: [Bool]
  /// The counts as a reader sees them.
  private(set) var counts: LinkedCounts
  /// The hidden counts that nobody may be able to tell.
  private(set) var sensitive: [Int] = []
  /// The table with its sums.
  let layout: DisclosureLayout

  private let table: Table
  private let small: SmallCells

  /// Chooses what to leave out.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - percentage: What its percentages are a share of.
  ///   - small: Tells what is small.
  ///   - isHiddenElsewhere: Whether another table hides the same count; `nil` asks for a row's N.
  init(
    _ table: Table, percentage: TablePlan.Percentage, small: SmallCells,
    isHiddenElsewhere: (Int, Int?) -> Bool
  ) {
    self.table = table
    self.small = small
    layout = DisclosureLayout(table, percentage: percentage)
    counts = layout.counts
    hidesN = table.rows.map { _ in false }
    reasons = table.rows.map { $0.cells.map { _ in nil } }
    isPrimary = table.rows.map { $0.cells.map { _ in false } }
    hideSmall(isHiddenElsewhere)
    hideMore()
    takeOver()
  }

  private mutating func hideSmall(_ isHiddenElsewhere: (Int, Int?) -> Bool) {
    sensitive = layout.rests.filter { small.isSmall(counts.value($0) ?? 0) }
    for row in table.rows.indices {
      if let n = layout.rowNs[row], small.isSmall(table.rows[row].n) || isHiddenElsewhere(row, nil)
      {
        hide(n)
      }
      for column in table.rows[row].cells.indices where !isPublished(row, column) {
        let own = small.reason(table, row: row, column: column, in: layout)
        isPrimary[row][column] = own != nil
        let isRowHidden = layout.rowNs[row].map { !counts.isPrinted($0) } ?? false
        let reason = own ?? (isRowHidden || isHiddenElsewhere(row, column) ? .confidential : nil)
        guard let reason else { continue }
        reasons[row][column] = reason
        // Who contributes most to a mean is no matter of how many there are.
        if reason != .dominance { hide(layout.cells[row][column]) }
      }
    }
    hideColumns()
  }

  /// The N of a column goes when it is small, or when the total that says the same has gone.
  private mutating func hideColumns() {
    for column in table.columns.indices {
      guard let n = layout.columnNs[column], small.isSmall(counts.value(n) ?? 0) else { continue }
      hide(n)
      for row in table.rows.indices where reasons[row][column] == nil && !isPublished(row, column) {
        reasons[row][column] = .confidential
        hide(layout.cells[row][column])
      }
    }
  }

  private mutating func hide(_ quantity: Int) {
    counts.hide(quantity)
    if (counts.value(quantity) ?? 0) > 0, !sensitive.contains(quantity) {
      sensitive.append(quantity)
    }
  }

  private mutating func hideMore() {
    let result = ComplementarySuppression.safe(
      counts, sensitive: sensitive, candidates: candidates, minimum: small.policy.minimumCell)
    counts = result.counts
    guard !result.exposed.isEmpty else { return }
    // Nothing that is left protects them: the table goes without numbers.
    for row in table.rows.indices {
      for column in table.rows[row].cells.indices where !isPublished(row, column) {
        counts.hide(layout.cells[row][column])
      }
    }
    for quantity in layout.rowNs.compactMap(\.self) { counts.hide(quantity) }
  }

  private var candidates: [ComplementarySuppression.Candidate] {
    var candidates: [ComplementarySuppression.Candidate] = []
    for row in table.rows.indices {
      let line = table.rows[row]
      for column in line.cells.indices where !isFixed(row, column) {
        candidates.append(.init(layout.cells[row][column], rank: line.isTotal ? 2 : 0))
      }
      if let n = layout.rowNs[row], !line.isTotal, !layout.cells[row].contains(n) {
        candidates.append(.init(n, with: layout.cells[row], rank: 3))
      }
    }
    return candidates
  }

  /// Whether a cell stays: one that the lead publishes, and one that other numbers are shares of.
  private func isFixed(_ row: Int, _ column: Int) -> Bool {
    let line = table.rows[row]
    if isPublished(row, column) { return true }
    return line.isTotal
      && (layout.percentage == .column && layout.columnNs[column] != nil
        || line.cells[column].count == table.headN)
  }

  private func isPublished(_ row: Int, _ column: Int) -> Bool {
    small.published.contains(table.cellName(row: row, column: column))
  }

  private mutating func takeOver() {
    for row in table.rows.indices {
      if let n = layout.rowNs[row] { hidesN[row] = !counts.isPrinted(n) }
      for column in table.rows[row].cells.indices where reasons[row][column] == nil {
        if !counts.isPrinted(layout.cells[row][column]) { reasons[row][column] = .confidential }
      }
    }
  }

  /// The table without what is left out.
  var result: Table {
    var shown = table
    for row in shown.rows.indices {
      for column in shown.rows[row].cells.indices {
        guard let reason = reasons[row][column] else { continue }
        shown.rows[row].cells[column] = shown.rows[row].cells[column].suppressed(reason)
      }
      if hidesN[row] {
        shown.rows[row].n = 0
        shown.rows[row].hidesN = true
      }
    }
    for column in shown.columns.indices {
      if let n = layout.columnNs[column], !counts.isPrinted(n) { shown.columns[column].n = nil }
    }
    return shown
  }
}
