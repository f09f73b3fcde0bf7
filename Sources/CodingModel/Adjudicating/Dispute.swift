/// A variable of a unit on which coders say different things, and where it stands.
public struct Dispute: Equatable, Sendable {
  /// What became of it.
  public enum Standing: Sendable, CaseIterable {
    /// The lead has not decided.
    case open
    /// It cannot be decided yet: whether the variable applies depends on another dispute.
    case waiting
    /// The lead has decided.
    case ruled
    /// It need not be decided: given the other final values the variable is not asked.
    case notAsked
  }

  /// The unit.
  public var unit: UnitID
  /// The variable.
  public var variable: VariableID
  /// What each coder answered who has the variable to answer.
  public var answers: [CoderID: Answer]
  /// What became of it.
  public var standing: Standing
  /// What the lead decided, also where that need not be decided any more.
  public var ruling: Ruling?

  /// Makes a dispute.
  public init(
    unit: UnitID, variable: VariableID, answers: [CoderID: Answer], standing: Standing,
    ruling: Ruling? = nil
  ) {
    self.unit = unit
    self.variable = variable
    self.answers = answers
    self.standing = standing
    self.ruling = ruling
  }

  /// Whether it still has to be decided, now or later.
  public var isUndecided: Bool { standing == .open || standing == .waiting }

  /// Where it is.
  public var place: DisputePlace { DisputePlace(unit: unit, variable: variable) }
}

/// The unit and variable of a dispute.
public struct DisputePlace: Hashable, Sendable {
  /// The unit.
  public let unit: UnitID
  /// The variable.
  public let variable: VariableID

  /// Makes a place.
  public init(unit: UnitID, variable: VariableID) {
    self.unit = unit
    self.variable = variable
  }
}

/// What was decided on a dispute, by whom, and why.
public struct Ruling: Hashable, Sendable {
  /// The lead in whose name it stands.
  public var lead: CoderID
  /// What was decided.
  public var answer: Answer
  /// Why; may be empty.
  public var reason: String
  /// Who decided it together, in a meeting; empty where the lead decided alone.
  public var participants: [CoderID]
  /// Tells which of two rulings is newer: the later one has the greater number.
  public var order: Int

  /// Makes a ruling.
  public init(
    lead: CoderID, answer: Answer, reason: String = "", participants: [CoderID] = [],
    order: Int = 0
  ) {
    self.lead = lead
    self.answer = answer
    self.reason = reason
    self.participants = participants
    self.order = order
  }
}

/// A ruling about to be made.
public struct RulingDraft: Equatable, Sendable {
  /// What it rules on.
  public var place: DisputePlace
  /// What is decided.
  public var answer: Answer
  /// Why; may be empty.
  public var reason: String
  /// Who decides it together; empty where the lead decides alone.
  public var participants: [CoderID]

  /// Makes a draft.
  public init(
    place: DisputePlace, answer: Answer, reason: String = "", participants: [CoderID] = []
  ) {
    self.place = place
    self.answer = answer
    self.reason = reason
    self.participants = participants
  }

  /// The decision that goes into the journal; the reason is its memo.
  public var decision: Decision {
    Decision(unit: place.unit, variable: place.variable, answer: answer, memo: reason)
  }

  /// The note that goes with it: who decided together, or that the lead did alone.
  public var consensus: Note { Note(.consensus(on: place), .people(participants)) }
}

extension Decision {
  /// The unit and variable it is about.
  public var place: DisputePlace { DisputePlace(unit: unit, variable: variable) }
}

extension Utterance {
  /// The unit and variable it is about, if it is about both.
  public var place: DisputePlace? {
    switch self {
    case .decision(let decision): decision.place
    case .note(let note):
      note.subject.unit.flatMap { unit in
        note.subject.variable.map { DisputePlace(unit: unit, variable: $0) }
      }
    }
  }
}
