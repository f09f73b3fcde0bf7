public import CodingModel
public import Tables

/// Two variables crossed: respondents by row and column, as shares of the row, the column or all.
///
/// Respondents without an attribute by which the table is crossed drop out. Those for whom a coded
/// column variable was not asked stay in their row's denominator, so that a share is one of all
/// respondents of the row. The plan's options can say otherwise.
public enum Crosstab: TableKind {
  /// The name in codebooks.
  public static let identifier: TableKindID = "crosstab"

  /// Counts a table.
  ///
  /// - Parameters:
  ///   - plan: What to count.
  ///   - context: Whom to count, and in which language to label.
  /// - Returns: The finished table.
  /// - Throws: ``TableFault`` if there are no columns, or a variable or set of weights is not there.
  public static func table(
    for plan: TablePlan, in context: TableContext
  ) throws(TableFault) -> Table {
    guard let columns = plan.columns else { throw .needsColumns(plan.id) }
    let crossed = plan.blocks.map(\.variable) + [columns.variable]
    let base = try TableBase(of: plan, in: context.frame, crossing: crossed)
    var blocks: [CountedBlock] = []
    for block in plan.blocks {
      blocks.append(
        try CountedBlock(block, columns: columns, of: plan, base: base, context: context))
    }
    return CrosstabLayout(
      plan: plan, columns: columns.without(plan.options.leftOut), blocks: blocks, context: context
    ).table(base: base)
  }
}
