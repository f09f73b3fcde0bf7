import CodingModel

extension CodebookRule {
  /// A comparison with something that is not there is never true, silently.
  static let knownNamesInRules = CodebookRule(
    name: "KnownNamesInRules",
    summary: "Every variable and code in a rule exists; units are chosen by attributes only."
  ) { context in
    context.rules.flatMap { rule, scope -> [Finding] in
      guard case .success(let reading) = rule.reading else { return [] }
      let misfits = reading.faults(names: Array(context.targets.keys)) { name in
        context.targets[name].map {
          ConditionTarget(codes: $0.codes, isOpen: $0.isOpen, isText: $0.isText)
        }
      }.map { (problem: RuleProblem($0.problem), offset: $0.offset) }
      let outside = reading.mentions.compactMap { mention in
        outOfScope(mention.variable, scope, context).map { ($0, mention.offset) }
      }
      var seen: Set<RuleProblem> = []
      return (outside + misfits).filter { seen.insert($0.0).inserted }.map { problem, offset in
        rule.place.finding(.rule(problem), at: context.position(ofCharacter: offset, in: rule))
      }
    }
  }

  /// Why a rule of this scope may not speak of a variable, if it may not.
  private static func outOfScope(
    _ name: VariableID, _ scope: RuleContext.Scope, _ context: RuleContext
  ) -> RuleProblem? {
    switch (scope, context.targets[name]) {
    case (.units, .variable): .notAnAttribute(name)
    case (.units, .derived), (.routing, .derived): .derivedInRouting(name)
    default: nil
    }
  }
}
