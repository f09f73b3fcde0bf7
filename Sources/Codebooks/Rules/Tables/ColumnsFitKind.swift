import CodingModel

extension CodebookRule {
  /// A crosstab crosses two variables, a frequency table counts one.
  static let columnsFitKind = CodebookRule(
    name: "ColumnsFitKind",
    summary: "A crosstab has columns, a frequency table has none."
  ) { context in
    context.draft.tables.compactMap { table in
      guard let kind = table.kind?.value else { return nil }
      switch (kind, table.columnsPlace) {
      case ("crosstab", nil): return table.place.finding(.table(.columnsMissing(kind)))
      case ("frequency", let place?): return place.finding(.table(.columnsUnexpected(kind)))
      default: return nil
      }
    }
  }
}
