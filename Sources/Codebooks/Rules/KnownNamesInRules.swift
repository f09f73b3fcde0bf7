import CodingModel

extension CodebookRule {
  /// A comparison with something that is not there is never true, silently.
  static let knownNamesInRules = CodebookRule(
    name: "KnownNamesInRules",
    summary: "Every variable and code in a rule exists; units are chosen by attributes only."
  ) { context in
    context.rules.flatMap { rule, attributesOnly in
      var reported: Set<RuleProblem> = []
      let mentions = rule.value?.mentions ?? []
      return mentions.flatMap { variable, codes in
        problems(with: variable, codes, attributesOnly: attributesOnly, in: context)
      }
      .filter { reported.insert($0.problem).inserted }
      .map { problem, name in
        let offset = RuleWords.offset(of: name, in: rule.node.scalar ?? "")
        return rule.place.finding(
          .rule(problem), at: context.position(ofCharacter: offset, in: rule))
      }
    }
  }

  private static func problems(
    with variable: VariableID, _ codes: [CodeID], attributesOnly: Bool, in context: RuleContext
  ) -> [(problem: RuleProblem, name: String)] {
    guard let target = context.targets[variable] else {
      let nearest = context.nearestVariable(to: variable)
      return [(.unknownVariable(variable, suggestion: nearest), variable.rawValue)]
    }
    if attributesOnly, case .variable = target {
      return [(.notAnAttribute(variable), variable.rawValue)]
    }
    if target.isText {
      return codes.isEmpty ? [] : [(.comparesText(variable), variable.rawValue)]
    }
    if target.isOpen { return [] }
    let known = Set(target.codes)
    return codes.filter { !known.contains($0) }.map { code in
      let nearest = context.nearestCode(to: code, of: target)
      return (.unknownCode(code, variable, suggestion: nearest), code.rawValue)
    }
  }
}

/// Finds words in the text of a rule.
enum RuleWords {
  /// Where a name stands for the first time as a whole word, in characters.
  static func offset(of name: String, in rule: String) -> Int {
    let text = Array(rule)
    let word = Array(name)
    guard !word.isEmpty, word.count <= text.count else { return 0 }
    for start in 0...(text.count - word.count) where text[start] == word[0] {
      let end = start + word.count
      guard text[start..<end].elementsEqual(word) else { continue }
      let opens = start == 0 || !isWordCharacter(text[start - 1])
      let closes = end == text.count || !isWordCharacter(text[end])
      if opens && closes { return start }
    }
    return 0
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
      || character == "."
  }
}
