/// Which units to walk: conditions in words that all have to hold.
///
/// `oordeel:oneigenlijk memo:* wethouder` are the units with that code, a memo, and that word in
/// the text; ``UnitFilterParser`` has the words.
public struct UnitFilter: Hashable, Sendable {
  /// How far a unit is coded.
  public enum Progress: String, Hashable, Sendable {
    /// Something is still to be said.
    case open
    /// Something is said and something is still to be said.
    case started
    /// Everything the routing asks for is answered.
    case complete
  }

  /// One condition.
  public enum Term: Hashable, Sendable {
    /// The text has these words, one after the other; the last may go on.
    case text(String)
    /// The variable is answered with this code, as main one or further one.
    case code(CodeID, VariableID)
    /// The variable is answered.
    case answered(VariableID)
    /// The variable is not answered.
    case unanswered(VariableID)
    /// The variable is answered with "none applies".
    case noneApplies(VariableID)
    /// The respondent has this value of an attribute.
    case attribute(CodeID, VariableID)
    /// There is a memo on the unit or on one of its answers, with this text where one is given.
    case memo(containing: String?)
    /// The coder doubts, or does not.
    case doubt(Bool)
    /// A passage is highlighted.
    case passages
    /// The unit is so far.
    case progress(Progress)
  }

  /// The conditions.
  public var terms: [Term]
  /// The words they were read from.
  public var source: String

  /// Makes a filter.
  public init(_ terms: [Term], source: String) {
    self.terms = terms
    self.source = source
  }

  /// Every unit.
  public static let everything = UnitFilter([], source: "")

  /// Whether every unit passes.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether the filter asks what was coded or noted, and not only what respondents said.
  public var asksAboutCodings: Bool {
    terms.contains { term in
      switch term {
      case .text, .attribute: false
      default: true
      }
    }
  }
}
