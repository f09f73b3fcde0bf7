/// What a coder decided for a variable on a unit.
public enum Answer: Hashable, Sendable {
  /// One or more codes, the main one first; never empty and never the same code twice.
  case codes([CodeID])
  /// The coder looked and found that no code applies: an answer, not an absence.
  case noneApplies
  /// Free text, for variables of kind `text`.
  case text(String)

  /// The codes of the answer, the main one first; empty for the other cases.
  public var codes: [CodeID] {
    if case .codes(let codes) = self { return codes }
    return []
  }

  /// The main code, if the answer has codes.
  public var mainCode: CodeID? { codes.first }

  /// Whether two answers say the same: the same main code and the same further codes in any order.
  public func agrees(with other: Answer) -> Bool {
    switch (self, other) {
    case (.codes(let mine), .codes(let theirs)):
      mine.first == theirs.first && Set(mine) == Set(theirs)
    default:
      self == other
    }
  }
}

/// Where a variable stands on a unit, the three kinds of absence kept apart.
///
/// "None applies" is not an absence: it is ``Answer/noneApplies``.
public enum Value: Hashable, Sendable {
  /// Decided.
  case answered(Answer)
  /// The variable applies, or may yet apply, and nothing has been decided.
  case notCoded
  /// The codebook's routing skips the variable here.
  case notAsked

  /// The answer, if there is one.
  public var answer: Answer? {
    if case .answered(let answer) = self { return answer }
    return nil
  }
}
