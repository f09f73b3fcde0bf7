public import CodingModel

/// What can be wrong with a rule.
public enum RuleProblem: Hashable, Sendable {
  /// Something else was expected; `found` is empty at the end of the rule.
  case expected(ConditionSyntaxError.Expectation, found: String)
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
  public init(_ error: ConditionSyntaxError) {
    switch error.problem {
    case .expected(let what, let found): self = .expected(what, found: found)
    case .unterminatedQuote: self = .unterminatedQuote
    case .tooComplex(let limit): self = .tooComplex(limit: limit)
    }
  }

  /// The problem of a rule whose names do not fit the codebook.
  public init(_ problem: ConditionFault.Problem) {
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
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: The sentence.
  public func sentence(in language: Language) -> String { wording[language] }

  /// What is wrong and what to do about it, in both languages.
  var wording: Wording {
    switch self {
    case .expected(let what, let found):
      let (dutch, english) = what.words
      let foundDutch = found.isEmpty ? "ze houdt op" : "er staat \(Wording.quoted(found))"
      let foundEnglish = found.isEmpty ? "it ends" : "it says \(Wording.quoted(found))"
      return Wording(
        dutch:
          "de regel zou hier verder moeten gaan met \(dutch), maar \(foundDutch). Regels zien er zo "
          + "uit: \(Self.example).",
        english:
          "the rule should go on with \(english) here, but \(foundEnglish). Rules look like: "
          + "\(Self.example).")
    case .unterminatedQuote:
      return Wording(
        dutch: "het aanhalingsteken dat hier opent, wordt niet gesloten. Sluit het.",
        english: "a quotation mark opens here and is not closed. Close it.")
    case .tooComplex(let limit):
      return Wording(
        dutch: "de regel is hier te lang of te diep genest (grens \(limit)). Maak die korter.",
        english:
          "the rule is too long or nested too deeply here (limit \(limit)). Write it shorter.")
    case .unknownVariable(let name, let suggestion):
      return Wording(
        dutch: "de regel noemt \(Wording.quoted(name.rawValue)), en dat is geen variabele en geen "
          + "kenmerk.",
        english:
          "the rule names \(Wording.quoted(name.rawValue)), which is neither a variable nor an "
          + "attribute.")
        + Wording.suggestion(suggestion)
    case .unknownCode(let code, let variable, let suggestion):
      return Wording(
        dutch: "de regel noemt code \(Wording.quoted(code.rawValue)), die "
          + "\(Wording.quoted(variable.rawValue)) niet heeft.",
        english: "the rule names code \(Wording.quoted(code.rawValue)), which "
          + "\(Wording.quoted(variable.rawValue)) does not have.")
        + Wording.suggestion(suggestion)
    case .comparesText(let variable):
      return Wording(
        dutch:
          "de regel vergelijkt \(Wording.quoted(variable.rawValue)) met een code, maar dat is een "
          + "tekst. Schrijf answered(\(variable.rawValue)) om te vragen of die er is.",
        english:
          "the rule compares \(Wording.quoted(variable.rawValue)) with a code, but it is a text. "
          + "Write answered(\(variable.rawValue)) to ask whether there is one.")
    case .notNumeric(let variable):
      return Wording(
        dutch:
          "de regel vergelijkt \(Wording.quoted(variable.rawValue)) met een getal, maar geen van de "
          + "codes is een getal. Vergelijk met een code, met ==, != of in.",
        english:
          "the rule compares \(Wording.quoted(variable.rawValue)) with a number, but none of its "
          + "codes is a number. Compare it with a code, by ==, != or in.")
    case .notQuiteNumeric(let variable, let code):
      return Wording(
        dutch:
          "de regel vergelijkt \(Wording.quoted(variable.rawValue)) met een getal, en dat gaat "
          + "voorbij aan code \(Wording.quoted(code.rawValue)). Noem de bedoelde codes, met in [...].",
        english:
          "the rule compares \(Wording.quoted(variable.rawValue)) with a number, which would pass "
          + "over code \(Wording.quoted(code.rawValue)). Name the codes that are meant, by in [...]."
      )
    case .notAnAttribute(let variable):
      return Wording(
        dutch: "welke respondenten eenheden zijn, moet voor het coderen vaststaan, maar "
          + "\(Wording.quoted(variable.rawValue)) vullen codeurs in. Gebruik alleen kenmerken.",
        english: "which respondents are units must be known before coding, but "
          + "\(Wording.quoted(variable.rawValue)) is filled by coders. Use attributes only.")
    case .namesBlind(let name):
      return Wording(
        dutch:
          "\(Wording.quoted(name.rawValue)) is blind, maar of een variabele wordt gevraagd, zou het "
          + "codeurs laten zien. Laat het uit de regel, of haal 'blind' weg.",
        english:
          "\(Wording.quoted(name.rawValue)) is blind, but whether a variable is asked would show "
          + "it to coders. Leave it out of the rule, or take off 'blind'.")
    case .derivedInRouting(let variable):
      return Wording(
        dutch:
          "\(Wording.quoted(variable.rawValue)) is afgeleid, en wat wordt gevraagd mag daar niet op "
          + "wachten. Noem de variabelen waarop het rust.",
        english:
          "\(Wording.quoted(variable.rawValue)) is derived, and what is asked must not wait for "
          + "that. Name the variables it rests on.")
    case .cycle(let names):
      let circle = names.map(\.rawValue).joined(separator: " -> ")
      return Wording(
        dutch: "regels wachten in een kring op elkaar: \(circle). Verbreek de kring.",
        english: "rules wait for each other in a circle: \(circle). Break the circle.")
    }
  }

  private static let example = "oordeel == oneigenlijk and moment in [2010-2013, '>5']"
}

extension ConditionSyntaxError.Expectation {
  fileprivate var words: (dutch: String, english: String) {
    switch self {
    case .variable: ("een variabele", "a variable")
    case .code: ("een code", "a code")
    case .number: ("een getal", "a number")
    case .signs(let signs): (signs, signs)
    }
  }
}
