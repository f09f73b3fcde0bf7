import CodingModel
import Statistics
import Tables

/// Leaves out of a table what is small, and says what else can be left out to protect it.
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
  /// The table.
  let table: Table

  private let small: SmallCells

  /// Hides what is small.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - percentage: What its percentages are a share of.
  ///   - small: Tells what is small.
  init(_ table: Table, percentage: TablePlan.Percentage, small: SmallCells) {
    self.table = table
    self.small = small
    layout = DisclosureLayout(table, percentage: percentage)
    counts = layout.counts
    hidesN = table.rows.map { _ in false }
    reasons = table.rows.map { $0.cells.map { _ in nil } }
    isPrimary = table.rows.map { $0.cells.map { _ in false } }
    hideSmall()
  }

  private mutating func hideSmall() {
    sensitive = layout.rests.filter { small.isSmall(counts.value($0) ?? 0) }
    for row in table.rows.indices {
      if let n = layout.rowNs[row], small.isSmall(table.rows[row].n), !publishesShares(of: row) {
        hide(n)
      }
      for column in table.rows[row].cells.indices where !isPublished(row, column) {
        guard let reason = small.reason(table, row: row, column: column, in: layout) else {
          continue
        }
        isPrimary[row][column] = true
        reasons[row][column] = reason
        // Who contributes most to a mean is no matter of how many there are.
        if reason != .dominance { hide(layout.cells[row][column]) }
      }
    }
    for n in layout.columnNs.compactMap(\.self) where small.isSmall(counts.value(n) ?? 0) {
      hide(n)
    }
  }

  private mutating func hide(_ quantity: Int) {
    counts.hide(quantity)
    if (counts.value(quantity) ?? 0) > 0, !sensitive.contains(quantity) {
      sensitive.append(quantity)
    }
  }

  // MARK: What can be hidden beside it

  /// The counts that can be left out to protect others.
  var candidates: [ComplementarySuppression.Candidate] {
    var candidates: [ComplementarySuppression.Candidate] = []
    for row in table.rows.indices {
      let line = table.rows[row]
      for column in line.cells.indices where !isFixed(row, column) {
        candidates.append(.init(layout.cells[row][column], rank: line.isTotal ? 2 : 0))
      }
      if let n = layout.rowNs[row], !line.isTotal, !layout.cells[row].contains(n),
        !publishesShares(of: row)
      {
        candidates.append(.init(n, rank: 3))
      }
    }
    return candidates
  }

  /// The counts that are printed whatever is left out: what the lead publishes, and what other numbers
  /// are shares of.
  var fixed: Set<Int> {
    var fixed: Set<Int> = []
    for row in table.rows.indices {
      for column in table.rows[row].cells.indices where isFixed(row, column) {
        fixed.insert(layout.cells[row][column])
      }
      if let n = layout.rowNs[row], publishesShares(of: row) { fixed.insert(n) }
    }
    return fixed
  }

  /// The counts that give another away, as they are printed with shares of it.
  var dependents: [Int: [Int]] {
    var dependents: [Int: [Int]] = [:]
    for row in table.rows.indices {
      guard let n = layout.rowNs[row] else { continue }
      dependents[n, default: []] += layout.cells[row].filter { $0 != n }
    }
    for column in table.columns.indices {
      guard let n = layout.columnNs[column] else { continue }
      dependents[n, default: []] += layout.cells.map { $0[column] }
    }
    return dependents
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

  /// Whether the lead publishes a cell with its share: the N it is a share of follows from the two.
  private func publishesShares(of row: Int) -> Bool {
    table.rows[row].cells.indices.contains {
      isPublished(row, $0) && table.rows[row].cells[$0].count > 0
    }
  }

  // MARK: The outcome

  /// Hides what came out as not to be printed.
  mutating func takeOver(isPrinted: (Int) -> Bool) {
    for quantity in counts.indices where counts.isPrinted(quantity) && !isPrinted(quantity) {
      counts.hide(quantity)
    }
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
