import CodingModel

extension CodebookRule {
  /// The kinds of table belong to the analysis, which says which there are.
  static let knownTableKinds = CodebookRule(
    name: "KnownTableKinds",
    summary: "Every table is of a kind that can be made."
  ) { context in
    let known = context.tableKinds.sorted()
    return context.draft.tables.compactMap { table in
      guard let kind = table.kind, !context.tableKinds.contains(kind.value) else { return nil }
      let nearest = NearestName.of(kind.value.rawValue, among: known.map(\.rawValue))
      return kind.place.finding(
        .table(.unknownKind(kind.value, known: known, suggestion: nearest)))
    }
  }
}
