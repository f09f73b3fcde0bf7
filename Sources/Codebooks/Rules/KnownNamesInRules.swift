import CodingModel

extension CodebookRule {
  /// A comparison with something that is not there is never true, silently.
  static let knownNamesInRules = CodebookRule(
    name: "KnownNamesInRules",
    summary: "Every variable and code in a rule exists; units are chosen by attributes only."
  ) { context in
    context.rules.flatMap { rule, attributesOnly in
      var reported: Set<RuleProblem> = []
      var words = RuleWords(rule.node.scalar ?? "")
      return (rule.value?.mentions ?? []).flatMap { variable, codes in
        let place = words.next(variable.rawValue)
        let codePlaces = codes.map { words.next($0.rawValue) }
        let faults = problems(with: variable, codes, attributesOnly: attributesOnly, in: context)
        return faults.filter { reported.insert($0.problem).inserted }.map { problem, code in
          let offset = code.map { codePlaces[$0] } ?? place
          return rule.place.finding(
            .rule(problem), at: context.position(ofCharacter: offset, in: rule))
        }
      }
    }
  }

  /// What is wrong with one comparison, each with the index of the code it is about, if any.
  private static func problems(
    with variable: VariableID, _ codes: [CodeID], attributesOnly: Bool, in context: RuleContext
  ) -> [(problem: RuleProblem, code: Int?)] {
    guard let target = context.targets[variable] else {
      let nearest = context.nearestVariable(to: variable)
      return [(.unknownVariable(variable, suggestion: nearest), nil)]
    }
    if attributesOnly, case .variable = target { return [(.notAnAttribute(variable), nil)] }
    if target.isText { return codes.isEmpty ? [] : [(.comparesText(variable), nil)] }
    if target.isOpen { return [] }
    let known = Set(target.codes)
    return codes.enumerated().filter { !known.contains($0.element) }.map { index, code in
      let nearest = context.nearestCode(to: code, of: target)
      return (.unknownCode(code, variable, suggestion: nearest), index)
    }
  }
}

/// Finds the names of a rule in its text, one after the other.
struct RuleWords {
  private let text: [Character]
  private var position = 0

  /// Starts at the beginning of a rule.
  init(_ rule: String) { text = Array(rule) }

  /// Where a name stands next as a whole word, in characters; goes on behind it.
  mutating func next(_ name: String) -> Int {
    let word = Array(name)
    guard !word.isEmpty, position + word.count <= text.count else { return position }
    for start in position...(text.count - word.count) where text[start] == word[0] {
      let end = start + word.count
      guard text[start..<end].elementsEqual(word) else { continue }
      let opens = start == 0 || !isWordCharacter(text[start - 1])
      let closes = end == text.count || !isWordCharacter(text[end])
      if opens && closes {
        position = end
        return start
      }
    }
    return position
  }

  private func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
      || character == "."
  }
}
