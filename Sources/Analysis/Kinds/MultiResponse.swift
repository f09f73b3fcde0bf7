public import CodingModel
public import Tables

/// Variables of which a respondent can give several answers: every code counts, not the main one only.
///
/// Shares are of cases (respondents; they may add up to more than 100) or of mentions (answers given;
/// they add up to 100). With columns it is a crosstab, without a frequency table.
public enum MultiResponse: TableKind {
  /// The name in codebooks.
  public static let identifier: TableKindID = "multi-response"

  /// Counts a table.
  ///
  /// - Parameters:
  ///   - plan: What to count; `use` is always *any*.
  ///   - context: Whom to count, and in which language to label.
  /// - Returns: The finished table.
  /// - Throws: ``TableFault`` if a variable or a set of weights is not there.
  public static func table(
    for plan: TablePlan, in context: TableContext
  ) throws(TableFault) -> Table {
    var plan = plan
    for index in plan.blocks.indices { plan.blocks[index].use = .any }
    plan.columns?.use = .any
    return plan.columns == nil
      ? try FrequencyTable.table(for: plan, in: context)
      : try Crosstab.table(for: plan, in: context)
  }
}
