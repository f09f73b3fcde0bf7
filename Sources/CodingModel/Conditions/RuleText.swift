/// Writes a rule in the rule language.
public enum RuleText {
  private enum Strength: Int {
    case or, and, not
  }

  /// The rule in words that read back as the same rule; `all` for one that always holds.
  ///
  /// - Parameter rule: The rule.
  /// - Returns: The words.
  public static func text(of rule: Condition) -> String { text(of: rule, within: .or) }

  private static func text(of rule: Condition, within outer: Strength) -> String {
    switch rule {
    case .always: "all"
    case .answered(let variable): "answered(\(name(variable.rawValue)))"
    case .includes(let variable, let codes): comparison(of: name(variable.rawValue), with: codes)
    case .leads(let variable, let codes):
      comparison(of: "main(\(name(variable.rawValue)))", with: codes)
    case .compares(let quantity, let relation, let number):
      "\(subject(quantity)) \(relation.rawValue) \(written(number))"
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

  private static func comparison(of subject: String, with codes: [CodeID]) -> String {
    let names = codes.map { name($0.rawValue) }
    if names.count == 1 { return "\(subject) == \(names.joined())" }
    return "\(subject) in [\(names.joined(separator: ", "))]"
  }

  private static func subject(_ quantity: Condition.Quantity) -> String {
    switch quantity {
    case .number(let variable): name(variable.rawValue)
    case .codeCount(let variable): "count(\(name(variable.rawValue)))"
    }
  }

  /// A number with a decimal point, without one where it is whole, and never with an exponent, which
  /// the rule language does not read: the digits of the shortest text, moved to their places.
  private static func written(_ number: Double) -> String {
    let text = "\(abs(number))"
    let parts = text.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".")
    var whole = String(mantissa[0])
    var fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    for _ in 0..<max(0, exponent) { whole.append(fraction.isEmpty ? "0" : fraction.removeFirst()) }
    for _ in 0..<max(0, -exponent) {
      fraction = (whole.isEmpty ? "0" : String(whole.removeLast())) + fraction
    }
    whole = String(whole.drop { $0 == "0" })
    let shown = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    return number < 0 ? "-" + shown : shown
  }

  private static func name(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && !ConditionParser.words.contains(word)
      && word.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    if isPlain { return word }
    return word.contains("'") ? "\"\(word)\"" : "'\(word)'"
  }
}
