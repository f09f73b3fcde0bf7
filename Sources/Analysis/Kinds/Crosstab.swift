public import CodingModel
public import Tables

/// Two variables crossed: respondents by row and column, as shares of the row, the column or all.
///
/// Respondents without an attribute by which the table is crossed drop out. Those for whom a coded
/// column variable was not asked stay in their row's denominator, so that a share is one of all
/// respondents of the row.
public enum Crosstab: TableKind {
  /// The name in codebooks.
  public static let identifier: TableKindID = "crosstab"

  /// Counts a table.
  ///
  /// - Parameters:
  ///   - plan: What to count.
  ///   - context: Whom to count, and in which language to label.
  /// - Returns: The finished table.
  /// - Throws: ``TableFault`` if there are no columns or a variable is unknown.
  public static func table(
    for plan: TablePlan, in context: TableContext
  ) throws(TableFault) -> Table {
    guard let columns = plan.columns else { throw .needsColumns(plan.id) }
    let crossed = plan.blocks.map(\.variable) + [columns.variable]
    let base = try TableBase(of: plan, in: context.frame, crossing: crossed)
    let columnIndex = try BlockIndex(columns, in: context.frame)
    var counts: [CrosstabCount] = []
    for block in plan.blocks {
      let rowIndex = try BlockIndex(block, in: context.frame)
      var count = CrosstabCount(
        rows: block.lines.count, columns: columns.lines.count,
        isDisjoint: rowIndex.isDisjoint && columnIndex.isDisjoint)
      count.add(base.members, in: context.frame, rows: rowIndex, columns: columnIndex)
      counts.append(count)
    }
    let layout = CrosstabLayout(
      plan: plan, columns: columns, counts: counts, whole: base.tally(in: context.frame),
      context: context)
    return layout.table(base: base)
  }
}

/// The respondents of a base by row and column.
struct CrosstabCount {
  /// Those in both a row and a column.
  private(set) var cells: [[Tally]]
  /// Those in a row, in a shown column or not.
  private(set) var rows: [Tally]
  /// Those in a column, in a shown row or not.
  private(set) var columns: [Tally]
  /// Those in any of the columns, by row.
  private(set) var inAnyColumn: [Tally]
  /// Whether nobody counts in two rows or two columns.
  let isDisjoint: Bool

  init(rows: Int, columns: Int, isDisjoint: Bool) {
    cells = Array(repeating: Array(repeating: Tally(), count: columns), count: rows)
    self.rows = Array(repeating: Tally(), count: rows)
    self.columns = Array(repeating: Tally(), count: columns)
    inAnyColumn = Array(repeating: Tally(), count: rows)
    self.isDisjoint = isDisjoint
  }

  mutating func add(
    _ members: [Int], in frame: AnalysisFrame, rows rowIndex: BlockIndex,
    columns columnIndex: BlockIndex
  ) {
    for member in members {
      let weight = frame.weights[member]
      let hits = columnIndex.lines(at: member)
      for column in hits { columns[column].add(weight) }
      for row in rowIndex.lines(at: member) {
        rows[row].add(weight)
        if !hits.isEmpty { inAnyColumn[row].add(weight) }
        for column in hits { cells[row][column].add(weight) }
      }
    }
  }
}
