/// What a coder says about one variable on one unit: the whole of it, not a change to it.
public struct Decision: Hashable, Sendable {
  /// The unit.
  public var unit: UnitID
  /// The variable.
  public var variable: VariableID
  /// The answer, or `nil` where an earlier answer is taken back.
  public var answer: Answer?
  /// The coder's remark with this decision; may be empty.
  public var memo: String

  /// Makes a decision.
  public init(unit: UnitID, variable: VariableID, answer: Answer?, memo: String = "") {
    self.unit = unit
    self.variable = variable
    self.answer = answer
    self.memo = memo
  }

  /// Whether nothing is decided and nothing remarked.
  public var isEmpty: Bool { answer == nil && memo.isEmpty }
}

/// An entry of the journal: appended once, never changed.
public struct CodingEvent: Hashable, Sendable {
  /// What happened.
  public enum Action: Hashable, Sendable {
    /// A decision was made.
    case coded(Decision)
    /// A note was made.
    case noted(Note)
    /// The event with this sequence number was undone; the utterance is what holds again.
    case undone(sequence: Int, restored: Utterance)
    /// The undone event with this sequence number was done again; the utterance is what it said.
    case redone(sequence: Int, restored: Utterance)
    /// The lead opened the study for comparison: from here on coders see each other's codings.
    case comparisonOpened
    /// The lead looked at the codings of several coders while the comparison was still closed.
    case comparisonViewed
  }

  /// Who.
  public let coder: CoderID
  /// The how-manieth event of this coder, from 1.
  public let sequence: Int
  /// What.
  public let action: Action
  /// When, in milliseconds since 1970-01-01T00:00:00Z.
  public let time: Int64
  /// The version of the codebook that was in force.
  public let codebookVersion: Int

  /// Makes an event.
  public init(
    coder: CoderID, sequence: Int, action: Action, time: Int64, codebookVersion: Int
  ) {
    self.coder = coder
    self.sequence = sequence
    self.action = action
    self.time = time
    self.codebookVersion = codebookVersion
  }

  /// What holds after the event, for events by which something is said.
  public var utterance: Utterance? {
    switch action {
    case .coded(let decision): .decision(decision)
    case .noted(let note): .note(note)
    case .undone(_, let utterance), .redone(_, let utterance): utterance
    case .comparisonOpened, .comparisonViewed: nil
    }
  }

  /// The decision that holds after the event, for events about one.
  public var decision: Decision? { utterance?.decision }
}
