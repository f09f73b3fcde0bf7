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
  public var sentence: String {
    switch self {
    case .codesMissing(let name, let kind):
      "variable \(Wording.quoted(name)) has type \(kind.rawValue) but no codes. List its codes, or "
        + "make its type text."
    case .codesOnText(let name):
      "variable \(Wording.quoted(name)) has type text and so cannot have codes. Remove them, or "
        + "make its type single or multiple."
    case .levelMismatch(let name, let level, let kind):
      "variable \(Wording.quoted(name)) has type \(kind.rawValue), which level \(level.rawValue) "
        + "does not fit. Level set needs type multiple; a text has level nominal."
    }
  }
}
