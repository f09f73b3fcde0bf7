public import CodingModel

/// What can be wrong with a derived variable.
public enum DerivedProblem: Hashable, Sendable {
  /// It names more than one way to derive it.
  case severalSources(String)
  /// It has no codes and needs them.
  case codesMissing(String)
  /// It lists codes, although they follow from the variables it names.
  case codesUnexpected(String)
  /// A code lacks what gives it, or has what belongs to another way to derive.
  case codeMisfit(CodeID, needs: String)
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
  public var sentence: String {
    switch self {
    case .severalSources(let name):
      "derived variable \(Wording.quoted(name)) names more than one of merge, bands and "
        + "most-frequent. Keep one."
    case .codesMissing(let name):
      "derived variable \(Wording.quoted(name)) has no codes. List them, or name the variables of "
        + "which the most frequent counts."
    case .codesUnexpected(let name):
      "the codes of \(Wording.quoted(name)) follow from the variables under most-frequent. Remove "
        + "the field codes."
    case .codeMisfit(let code, let needs):
      "code \(Wording.quoted(code.rawValue)) needs \(needs) here and nothing else."
    case .unknownVariable(let name, let suggestion):
      "\(Wording.quoted(name.rawValue)) is neither a variable nor an attribute."
        + Wording.suggestion(suggestion)
    case .unknownCode(let code, let variable, let suggestion):
      "code \(Wording.quoted(code.rawValue)) is merged, which \(Wording.quoted(variable.rawValue)) "
        + "does not have.\(Wording.suggestion(suggestion))"
    case .textSource(let variable):
      "\(Wording.quoted(variable.rawValue)) is a text and has no codes. Name another variable."
    case .codesDiffer(let variable, let first):
      "\(Wording.quoted(variable.rawValue)) does not have the codes of "
        + "\(Wording.quoted(first.rawValue)) in the same order, from most to least frequent."
    case .cycle(let names):
      "derived variables rest on each other in a circle: "
        + "\(names.map(\.rawValue).joined(separator: " -> ")). Break the circle."
    }
  }
}
