public import CodingModel

/// Why a port could not do what was asked, in a sentence for a person.
public struct StudyFailure: Error, Equatable, Sendable {
  /// The sentence.
  public let message: String

  /// Makes a failure.
  public init(_ message: String) { self.message = message }
}

/// How far one coder has come.
public struct CoderProgress: Equatable, Sendable {
  /// Who.
  public var coder: Coder
  /// The number of units with every variable that applies answered.
  public var complete: Int
  /// The number of units with something answered, the complete ones included.
  public var started: Int

  /// Makes a progress record.
  public init(coder: Coder, complete: Int, started: Int) {
    self.coder = coder
    self.complete = complete
    self.started = started
  }
}

/// What the study screen shows.
public struct StudyOverview: Equatable, Sendable {
  /// The number of respondents.
  public var respondents: Int
  /// The number of units to code.
  public var units: Int
  /// Progress of every coder.
  public var coders: [CoderProgress]
  /// For whoever looks: how many units have an answer, for each variable.
  public var answered: [VariableID: Int]
  /// The number of units without final values; `nil` while the viewer may not know.
  public var openUnits: Int?
  /// The number of units on which coders disagree; `nil` while the viewer may not know.
  public var disputedUnits: Int?
  /// Whether the lead has opened the comparison.
  public var isComparisonOpen: Bool
  /// How fast the viewer works; `nil` where they have not coded yet.
  public var pace: PaceOverview?

  /// Makes an overview.
  public init(
    respondents: Int, units: Int, coders: [CoderProgress], answered: [VariableID: Int],
    openUnits: Int?, disputedUnits: Int?, isComparisonOpen: Bool, pace: PaceOverview? = nil
  ) {
    self.respondents = respondents
    self.units = units
    self.coders = coders
    self.answered = answered
    self.openUnits = openUnits
    self.disputedUnits = disputedUnits
    self.isComparisonOpen = isComparisonOpen
    self.pace = pace
  }
}

/// One unit, as the coding screen needs it.
public struct UnitPage: Equatable, Sendable {
  /// The respondent with text and attributes.
  public var respondent: Respondent
  /// What the person at the screen has said about it.
  public var coding: CodingLedger.UnitCoding
  /// What the coders have said, for the lead only; empty for anyone else.
  public var others: [CoderID: CodingLedger.UnitCoding]
  /// Where the unit finally stands, for the lead only; empty for anyone else.
  public var finals: [VariableID: FinalValue]
  /// What the person at the screen noted on it.
  public var notes: [NoteSubject: NoteValue]
  /// What the coders noted on it, for the lead only; empty for anyone else.
  public var otherNotes: [CoderID: [NoteSubject: NoteValue]]

  /// Makes a page.
  public init(
    respondent: Respondent, coding: CodingLedger.UnitCoding,
    others: [CoderID: CodingLedger.UnitCoding] = [:], finals: [VariableID: FinalValue] = [:],
    notes: [NoteSubject: NoteValue] = [:], otherNotes: [CoderID: [NoteSubject: NoteValue]] = [:]
  ) {
    self.respondent = respondent
    self.coding = coding
    self.others = others
    self.finals = finals
    self.notes = notes
    self.otherNotes = otherNotes
  }
}

/// What was undone, and where.
public struct UndoneStep: Equatable, Sendable {
  /// The position of the unit among the units; `nil` for a note about no unit.
  public var position: Int?
  /// What holds again.
  public var restored: Utterance

  /// Makes a step.
  public init(position: Int?, restored: Utterance) {
    self.position = position
    self.restored = restored
  }
}

/// Whose values a table counts.
public enum TableSource: Hashable, Sendable {
  /// Final values.
  case final
  /// One coder's own values.
  case coder(CoderID)
}

/// Everything the screens ask of the world, as closures that the composition root fills.
///
/// All closures are called on the run loop's thread or in a background effect; those that take a
/// ``WorkReport`` may take long, and end early where their task is cancelled. None of them may show
/// one coder's codings to another while the comparison is closed.
public struct StudyClient: Sendable {
  /// The coders of the study.
  public var coders: @Sendable () -> Result<[Coder], StudyFailure>
  /// Takes a seat as a coder, who is added when new; fails if someone else sits there.
  public var signIn: @Sendable (CoderID) -> Result<Coder, StudyFailure>
  /// The state of the study, for a viewer.
  public var overview: @Sendable (Coder) -> Result<StudyOverview, StudyFailure>
  /// The next unit after a position that the viewer has work on, going round; `nil` if there is none.
  public var nextOpen: @Sendable (Int?, Coder) -> Result<Int?, StudyFailure>
  /// Where the coder left off, if they coded before.
  public var lastPosition: @Sendable (Coder) -> Result<Int?, StudyFailure>
  /// Makes decisions durable; returns only when they are on disk.
  public var save: @Sendable ([Decision], Coder) -> Result<Void, StudyFailure>
  /// Undoes the coder's last decision that is not undone yet; `nil` if there is none.
  public var undo: @Sendable (Coder) -> Result<UndoneStep?, StudyFailure>
  /// Opens the comparison for all coders; only the lead can.
  public var openComparison: @Sendable (Coder) -> Result<Void, StudyFailure>
  /// What the adjudication screen asks.
  public var adjudication: AdjudicationPorts
  /// What the redaction screen asks.
  public var redaction: RedactionPorts
  /// What the agreement screen asks.
  public var agreement: AgreementPorts
  /// Notes, queues and visits.
  public var room: CodingRoomClient
  /// What the screens of tables ask.
  public var tables: TablePorts

  /// Makes a client from its ports.
  public init(
    coders: @escaping @Sendable () -> Result<[Coder], StudyFailure>,
    signIn: @escaping @Sendable (CoderID) -> Result<Coder, StudyFailure>,
    overview: @escaping @Sendable (Coder) -> Result<StudyOverview, StudyFailure>,
    nextOpen: @escaping @Sendable (Int?, Coder) -> Result<Int?, StudyFailure>,
    lastPosition: @escaping @Sendable (Coder) -> Result<Int?, StudyFailure>,
    save: @escaping @Sendable ([Decision], Coder) -> Result<Void, StudyFailure>,
    undo: @escaping @Sendable (Coder) -> Result<UndoneStep?, StudyFailure>,
    openComparison: @escaping @Sendable (Coder) -> Result<Void, StudyFailure>,
    adjudication: AdjudicationPorts, redaction: RedactionPorts, agreement: AgreementPorts,
    tables: TablePorts, room: CodingRoomClient
  ) {
    self.coders = coders
    self.signIn = signIn
    self.overview = overview
    self.nextOpen = nextOpen
    self.lastPosition = lastPosition
    self.save = save
    self.undo = undo
    self.openComparison = openComparison
    self.adjudication = adjudication
    self.redaction = redaction
    self.agreement = agreement
    self.tables = tables
    self.room = room
  }
}
