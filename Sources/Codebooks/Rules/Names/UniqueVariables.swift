import CodingModel

extension CodebookRule {
  /// Rules and tables must know which variable or attribute a name means.
  static let uniqueVariables = CodebookRule(
    name: "UniqueVariables",
    summary: "No two variables or attributes have the same name."
  ) { context in
    let attributes = context.draft.attributes.compactMap(\.id)
    let variables = context.draft.variables.compactMap(\.id)
    let derived = context.draft.derived.compactMap(\.id)
    return Repetition.pairs(in: attributes + variables + derived).map { again, first in
      func isAmong(_ names: [Located<VariableID>]) -> Bool {
        names.contains { $0.place.position == again.place.position }
      }
      let kind: NameProblem.Kind =
        isAmong(attributes) ? .attribute : isAmong(derived) ? .derived : .variable
      return again.place.finding(
        .name(
          .repeated(kind, again.value.rawValue, firstLine: first.place.position.line)))
    }
  }
}
