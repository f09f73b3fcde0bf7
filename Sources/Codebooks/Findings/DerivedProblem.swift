public import CodingModel

/// What can be wrong with a derived variable.
public enum DerivedProblem: Hashable, Sendable {
  /// What a code needs, by the way in which its variable is derived.
  public enum Need: Hashable, Sendable {
    /// The codes it merges, or nothing.
    case from
    /// The bounds of its band.
    case bounds
    /// Its rule.
    case rule

    fileprivate var wording: Wording {
      switch self {
      case .from:
        Wording(dutch: "het veld from, of geen veld", english: "the field from, or no field")
      case .bounds:
        Wording(dutch: "at-least, below of allebei", english: "at-least, below or both")
      case .rule:
        Wording(dutch: "het veld when met een regel", english: "the field when with a rule")
      }
    }
  }

  /// It names more than one way to derive it.
  case severalSources(String)
  /// It has no codes and needs them.
  case codesMissing(String)
  /// It lists codes, although they follow from the variables it names.
  case codesUnexpected(String)
  /// A code lacks what gives it, or has what belongs to another way to derive.
  case codeMisfit(CodeID, needs: Need)
  /// It rests on something that is not there.
  case unknownVariable(VariableID, suggestion: String?)
  /// It merges a code that the variable does not have.
  case unknownCode(CodeID, VariableID, suggestion: String?)
  /// It rests on a text.
  case textSource(VariableID)
  /// The variables of which the most frequent counts have different codes.
  case codesDiffer(VariableID, from: VariableID)
  /// Derived variables rest on each other; the first one is repeated at the end.
  case cycle([VariableID])

  /// What is wrong and what to do about it.
  var wording: Wording {
    switch self {
    case .severalSources(let name):
      return Wording(
        dutch: "afgeleide variabele \(Wording.quoted(name)) noemt meer dan één van merge, bands en "
          + "most-frequent. Houd er een over.",
        english: "derived variable \(Wording.quoted(name)) names more than one of merge, bands and "
          + "most-frequent. Keep one.")
    case .codesMissing(let name):
      return Wording(
        dutch: "afgeleide variabele \(Wording.quoted(name)) heeft geen codes. Noem ze, of noem de "
          + "variabelen waarvan de meest voorkomende telt.",
        english: "derived variable \(Wording.quoted(name)) has no codes. List them, or name the "
          + "variables of which the most frequent counts.")
    case .codesUnexpected(let name):
      return Wording(
        dutch:
          "de codes van \(Wording.quoted(name)) volgen uit de variabelen onder most-frequent. Haal "
          + "het veld codes weg.",
        english: "the codes of \(Wording.quoted(name)) follow from the variables under "
          + "most-frequent. Remove the field codes.")
    case .codeMisfit(let code, let needs):
      let need = needs.wording
      return Wording(
        dutch:
          "code \(Wording.quoted(code.rawValue)) heeft hier \(need[.dutch]) nodig en niets anders.",
        english:
          "code \(Wording.quoted(code.rawValue)) needs \(need[.english]) here and nothing else."
      )
    case .unknownVariable(let name, let suggestion):
      return Wording(
        dutch: "\(Wording.quoted(name.rawValue)) is geen variabele en geen kenmerk.",
        english: "\(Wording.quoted(name.rawValue)) is neither a variable nor an attribute.")
        + Wording.suggestion(suggestion)
    case .unknownCode(let code, let variable, let suggestion):
      return Wording(
        dutch: "code \(Wording.quoted(code.rawValue)) wordt samengevoegd, maar "
          + "\(Wording.quoted(variable.rawValue)) heeft die niet.",
        english: "code \(Wording.quoted(code.rawValue)) is merged, which "
          + "\(Wording.quoted(variable.rawValue)) does not have.")
        + Wording.suggestion(suggestion)
    case .textSource(let variable):
      return Wording(
        dutch:
          "\(Wording.quoted(variable.rawValue)) is een tekst en heeft geen codes. Noem een andere "
          + "variabele.",
        english: "\(Wording.quoted(variable.rawValue)) is a text and has no codes. Name another "
          + "variable.")
    case .codesDiffer(let variable, let first):
      return Wording(
        dutch: "\(Wording.quoted(variable.rawValue)) heeft niet de codes van "
          + "\(Wording.quoted(first.rawValue)) in dezelfde volgorde, van meest naar minst vaak.",
        english: "\(Wording.quoted(variable.rawValue)) does not have the codes of "
          + "\(Wording.quoted(first.rawValue)) in the same order, from most to least frequent.")
    case .cycle(let names):
      let circle = names.map(\.rawValue).joined(separator: " -> ")
      return Wording(
        dutch: "afgeleide variabelen rusten in een kring op elkaar: \(circle). Verbreek de kring.",
        english: "derived variables rest on each other in a circle: \(circle). Break the circle.")
    }
  }
}
