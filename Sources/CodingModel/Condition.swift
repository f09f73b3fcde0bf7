/// A rule over variables and attributes, such as `oordeel == oneigenlijk and not moment in [voor-2010]`.
public indirect enum Condition: Equatable, Sendable {
  /// Always true.
  case always
  /// The variable's codes contain one of these.
  case includes(VariableID, [CodeID])
  /// The variable has an answer.
  case answered(VariableID)
  /// The rule does not hold.
  case not(Condition)
  /// Both hold.
  case and(Condition, Condition)
  /// One of the two holds, or both.
  case or(Condition, Condition)

  /// The variables the rule speaks of, in order of appearance, repeats included.
  public var variables: [VariableID] { mentions.map(\.variable) }

  /// Every code the rule names, with its variable.
  public var mentions: [(variable: VariableID, codes: [CodeID])] {
    switch self {
    case .always: []
    case .includes(let variable, let codes): [(variable, codes)]
    case .answered(let variable): [(variable, [])]
    case .not(let inner): inner.mentions
    case .and(let left, let right), .or(let left, let right): left.mentions + right.mentions
    }
  }

  /// Whether the rule holds, in Kleene's three-valued logic (Kleene 1938).
  ///
  /// - Parameter value: Where a variable stands. *Not coded* makes a comparison unknown; *not asked*
  ///   and *none applies* make it false.
  /// - Returns: True, false, or `nil` while it depends on something not coded yet.
  public func holds(_ value: (VariableID) -> Value) -> Bool? {
    switch self {
    case .always:
      return true
    case .includes(let variable, let codes):
      switch value(variable) {
      case .answered(let answer): return answer.codes.contains(where: codes.contains)
      case .notAsked: return false
      case .notCoded: return nil
      }
    case .answered(let variable):
      switch value(variable) {
      case .answered: return true
      case .notAsked: return false
      case .notCoded: return nil
      }
    case .not(let inner):
      return inner.holds(value).map { !$0 }
    case .and(let left, let right):
      let first = left.holds(value)
      if first == false { return false }
      let second = right.holds(value)
      if second == false { return false }
      return first == nil || second == nil ? nil : true
    case .or(let left, let right):
      let first = left.holds(value)
      if first == true { return true }
      let second = right.holds(value)
      if second == true { return true }
      return first == nil || second == nil ? nil : false
    }
  }
}
