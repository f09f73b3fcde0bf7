public import CodingModel

/// What can be wrong with a rule.
public enum RuleProblem: Hashable, Sendable {
  /// Something else was expected; `found` is empty at the end of the rule.
  case expected(String, found: String)
  /// A quotation mark is not closed.
  case unterminatedQuote
  /// The rule is longer, or nested deeper, than is read.
  case tooComplex(limit: Int)
  /// The rule names something that is neither a variable nor an attribute.
  case unknownVariable(VariableID, suggestion: String?)
  /// The rule names a code that the variable does not have.
  case unknownCode(CodeID, VariableID, suggestion: String?)
  /// The rule compares a variable of type text with a code.
  case comparesText(VariableID)
  /// The rule compares a variable with a number, but none of its codes is one.
  case notNumeric(VariableID)
  /// The rule compares a variable with a number, but one of its codes only looks like one.
  case notQuiteNumeric(VariableID, CodeID)
  /// A rule about respondents names something that coders fill.
  case notAnAttribute(VariableID)
  /// Whether a variable is asked depends on an attribute that coders may not see.
  case namesBlind(VariableID)
  /// A rule about units or routing names a derived variable.
  case derivedInRouting(VariableID)
  /// Variables wait for each other; the first one is repeated at the end.
  case cycle([VariableID])

  /// The problem of a rule that the rule language does not allow.
  init(_ error: ConditionSyntaxError) {
    switch error.problem {
    case .expected(let what, let found): self = .expected(what, found: found)
    case .unterminatedQuote: self = .unterminatedQuote
    case .tooComplex(let limit): self = .tooComplex(limit: limit)
    }
  }

  /// The problem of a rule whose names do not fit the codebook.
  init(_ problem: ConditionFault.Problem) {
    switch problem {
    case .unknownVariable(let name, let suggestion):
      self = .unknownVariable(name, suggestion: suggestion)
    case .unknownCode(let code, let name, let suggestion):
      self = .unknownCode(code, name, suggestion: suggestion)
    case .comparesText(let name): self = .comparesText(name)
    case .notNumeric(let name): self = .notNumeric(name)
    case .notQuiteNumeric(let name, let code): self = .notQuiteNumeric(name, code)
    }
  }

  /// What is wrong and what to do about it.
  public var sentence: String {
    switch self {
    case .expected(let what, let found):
      "the rule should go on with \(what) here, but "
        + (found.isEmpty ? "it ends." : "it says \(Wording.quoted(found)).")
        + " Rules look like: oordeel == oneigenlijk and moment in [2010-2013, '>5']."
    case .unterminatedQuote:
      "a quotation mark opens here and is not closed. Close it."
    case .tooComplex(let limit):
      "the rule is too long or nested too deeply here (limit \(limit)). Write it shorter."
    case .unknownVariable(let name, let suggestion):
      "the rule names \(Wording.quoted(name.rawValue)), which is neither a variable nor an "
        + "attribute.\(Wording.suggestion(suggestion))"
    case .unknownCode(let code, let variable, let suggestion):
      "the rule names code \(Wording.quoted(code.rawValue)), which "
        + "\(Wording.quoted(variable.rawValue)) does not have.\(Wording.suggestion(suggestion))"
    case .comparesText(let variable):
      "the rule compares \(Wording.quoted(variable.rawValue)) with a code, but it is a text. Write "
        + "answered(\(variable.rawValue)) to ask whether there is one."
    case .notNumeric(let variable):
      "the rule compares \(Wording.quoted(variable.rawValue)) with a number, but none of its codes "
        + "is a number. Compare it with a code, by ==, != or in."
    case .notQuiteNumeric(let variable, let code):
      "the rule compares \(Wording.quoted(variable.rawValue)) with a number, which would pass over "
        + "code \(Wording.quoted(code.rawValue)). Name the codes that are meant, by in [...]."
    case .derivedInRouting(let variable):
      "\(Wording.quoted(variable.rawValue)) is derived, and what is asked must not wait for that. "
        + "Name the variables it rests on."
    case .notAnAttribute(let variable):
      "which respondents are units must be known before coding, but "
        + "\(Wording.quoted(variable.rawValue)) is filled by coders. Use attributes only."
    case .namesBlind(let name):
      "\(Wording.quoted(name.rawValue)) is blind, but whether a variable is asked would show it to "
        + "coders. Leave it out of the rule, or take off 'blind'."
    case .cycle(let names):
      "rules wait for each other in a circle: "
        + "\(names.map(\.rawValue).joined(separator: " -> ")). Break the circle."
    }
  }
}
