import CodingModel

/// Writes a rule in the rule language.
enum RuleText {
  private enum Strength: Int {
    case or, and, not
  }

  /// The rule in words that read back as the same rule; `all` for one that always holds.
  static func text(of rule: Condition) -> String { text(of: rule, within: .or) }

  private static func text(of rule: Condition, within outer: Strength) -> String {
    switch rule {
    case .always: "all"
    case .answered(let variable): "answered(\(name(variable.rawValue)))"
    case .includes(let variable, let codes): comparison(of: variable, with: codes)
    case .not(.includes(let variable, let codes)) where codes.count == 1:
      "\(name(variable.rawValue)) != \(name(codes.first?.rawValue ?? ""))"
    case .not(let inner): "not \(text(of: inner, within: .not))"
    case .and(let left, let right):
      joined(left, right, with: "and", strength: .and, within: outer)
    case .or(let left, let right):
      joined(left, right, with: "or", strength: .or, within: outer)
    }
  }

  /// The language groups from the left, so a right side of the same strength needs parentheses.
  private static func joined(
    _ left: Condition, _ right: Condition, with word: String, strength: Strength,
    within outer: Strength
  ) -> String {
    let rightStrength = Strength(rawValue: strength.rawValue + 1) ?? .not
    let whole =
      "\(text(of: left, within: strength)) \(word) \(text(of: right, within: rightStrength))"
    return strength.rawValue < outer.rawValue ? "(\(whole))" : whole
  }

  private static func comparison(of variable: VariableID, with codes: [CodeID]) -> String {
    let names = codes.map { name($0.rawValue) }
    if names.count == 1 { return "\(name(variable.rawValue)) == \(names.joined())" }
    return "\(name(variable.rawValue)) in [\(names.joined(separator: ", "))]"
  }

  private static func name(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && !["and", "or", "not", "in", "all", "answered"].contains(word)
      && word.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    if isPlain { return word }
    return word.contains("'") ? "\"\(word)\"" : "'\(word)'"
  }
}
