import CodingModel

extension CodebookRule {
  /// A code in a file must mean one thing.
  static let uniqueCodes = CodebookRule(
    name: "UniqueCodes",
    summary: "No two codes of a variable, or categories of an attribute, have the same name."
  ) { context in
    let codes = context.draft.variables.flatMap { variable in
      Repetition.findings(in: variable.codes.compactMap(\.id), kind: .code)
    }
    let categories = context.draft.attributes.flatMap { attribute in
      Repetition.findings(in: attribute.categories.compactMap(\.id), kind: .category)
    }
    let derived = context.draft.derived.flatMap { variable in
      Repetition.findings(in: variable.codes.compactMap(\.id), kind: .code)
    }
    return codes + categories + derived
  }
}
