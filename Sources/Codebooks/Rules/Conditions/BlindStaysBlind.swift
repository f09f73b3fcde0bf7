import CodingModel

extension CodebookRule {
  /// What is asked tells a coder what the rule compares.
  static let blindStaysBlind = CodebookRule(
    name: "BlindStaysBlind",
    summary: "No variable applies because of an attribute that coders may not see."
  ) { context in
    let blind = Set(context.draft.attributes.filter(\.isBlind).compactMap(\.id?.value))
    return context.draft.variables.compactMap(\.applies).flatMap { (rule: RuleDraft) -> [Finding] in
      guard case .success(let reading) = rule.reading else { return [] }
      var reported: Set<VariableID> = []
      return reading.mentions.compactMap { mention in
        let name = mention.variable
        guard blind.contains(name), reported.insert(name).inserted else { return nil }
        return rule.place.finding(
          .rule(.namesBlind(name)), at: context.position(ofCharacter: mention.offset, in: rule))
      }
    }
  }
}
