import CodingModel

extension CodebookRule {
  /// A choice needs something to choose from; a text does not.
  static let codesFitType = CodebookRule(
    name: "CodesFitType",
    summary: "Variables of type single and multiple have codes, variables of type text have none."
  ) { context in
    context.draft.variables.compactMap { variable in
      guard let kind = variable.kind else { return nil }
      let name = variable.id?.value.rawValue ?? ""
      if kind == .text {
        return variable.codesPlace?.finding(.variable(.codesOnText(name)))
      }
      guard !variable.hasCodes else { return nil }
      return (variable.codesPlace ?? variable.place)
        .finding(.variable(.codesMissing(name, kind)))
    }
  }
}
