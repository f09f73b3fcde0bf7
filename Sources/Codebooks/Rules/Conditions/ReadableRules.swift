import CodingModel

extension CodebookRule {
  /// A rule that cannot be read would leave a variable without routing.
  static let readableRules = CodebookRule(
    name: "ReadableRules",
    summary: "Every rule is written in the rule language."
  ) { context in
    context.rules.compactMap { rule, _ in
      guard case .failure(let error) = rule.reading else { return nil }
      let position = context.position(ofCharacter: error.offset, in: rule)
      return rule.place.finding(.rule(RuleProblem(error)), at: position)
    }
  }
}
