import CodingModel

extension CodebookRule {
  /// A table is asked for by name.
  static let uniqueTables = CodebookRule(
    name: "UniqueTables",
    summary: "No two tables have the same name."
  ) { context in
    Repetition.findings(in: context.draft.tables.compactMap(\.id), kind: .table)
  }
}
