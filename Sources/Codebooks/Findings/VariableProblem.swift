public import CodingModel

/// What can be wrong with a variable whose parts do not fit each other.
public enum VariableProblem: Hashable, Sendable {
  /// A variable of type single or multiple has no codes.
  case codesMissing(String, Variable.Kind)
  /// A variable of type text has codes.
  case codesOnText(String)
  /// The level does not fit the type.
  case levelMismatch(String, MeasurementLevel, Variable.Kind)

  /// What is wrong and what to do about it.
  var wording: Wording {
    switch self {
    case .codesMissing(let name, let kind):
      Wording(
        dutch:
          "variabele \(Wording.quoted(name)) heeft type \(kind.rawValue) maar geen codes. Noem "
          + "de codes, of maak het type text.",
        english:
          "variable \(Wording.quoted(name)) has type \(kind.rawValue) but no codes. List its "
          + "codes, or make its type text.")
    case .codesOnText(let name):
      Wording(
        dutch:
          "variabele \(Wording.quoted(name)) heeft type text en dus geen codes. Haal ze weg, of "
          + "maak het type single of multiple.",
        english: "variable \(Wording.quoted(name)) has type text and so cannot have codes. Remove "
          + "them, or make its type single or multiple.")
    case .levelMismatch(let name, let level, let kind):
      Wording(
        dutch: "variabele \(Wording.quoted(name)) heeft type \(kind.rawValue), en daar past level "
          + "\(level.rawValue) niet bij. Level set hoort bij type multiple; een tekst heeft level "
          + "nominal.",
        english: "variable \(Wording.quoted(name)) has type \(kind.rawValue), which level "
          + "\(level.rawValue) does not fit. Level set needs type multiple; a text has level "
          + "nominal.")
    }
  }
}
