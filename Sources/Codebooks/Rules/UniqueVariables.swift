import CodingModel

extension CodebookRule {
  /// Rules and tables must know which variable or attribute a name means.
  static let uniqueVariables = CodebookRule(
    name: "UniqueVariables",
    summary: "No two variables or attributes have the same name."
  ) { context in
    let attributes = context.draft.attributes.compactMap(\.id)
    let variables = context.draft.variables.compactMap(\.id)
    return Repetition.pairs(in: attributes + variables).map { again, first in
      let isAttribute = attributes.contains { $0.place.position == again.place.position }
      return again.place.finding(
        .name(
          .repeated(
            isAttribute ? .attribute : .variable, again.value.rawValue,
            firstLine: first.place.position.line)))
    }
  }
}
