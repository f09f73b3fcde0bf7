public import CodingModel
public import Tables

/// All disputes of a study, as the lead's screen needs them.
public struct DisputeOverview: Equatable, Sendable {
  /// The disputes, decided or not, in the order of units and then of variables.
  public var disputes: [Dispute]
  /// The share of each dispute in the disagreement on its variable; missing is 0.
  public var weights: [DisputePlace: Double]
  /// The coders in the order of their letters.
  public var aliases: CoderAliases
  /// Everyone who can be present at a meeting.
  public var staff: [Coder]
  /// What each coder remarked on codes, whatever the unit.
  public var codeMemos: [CoderID: [NoteSubject: NoteValue]]
  /// Whether these are all disputes, with their weights; else the first, in the order of the file.
  public var isWhole: Bool

  /// Makes an overview.
  public init(
    disputes: [Dispute], weights: [DisputePlace: Double], aliases: CoderAliases, staff: [Coder],
    codeMemos: [CoderID: [NoteSubject: NoteValue]] = [:], isWhole: Bool = true
  ) {
    self.disputes = disputes
    self.weights = weights
    self.aliases = aliases
    self.staff = staff
    self.codeMemos = codeMemos
    self.isWhole = isWhole
  }
}

/// A unit with disputes: what was written and what everybody said about it.
public struct DisputedUnit: Equatable, Sendable {
  /// The respondent with text and attributes.
  public var respondent: Respondent
  /// What each coder said.
  public var codings: [CoderID: CodingLedger.UnitCoding]
  /// What each coder noted about the unit.
  public var notes: [CoderID: [NoteSubject: NoteValue]]
  /// The disputes of the unit as they stand now.
  public var disputes: [Dispute]

  /// Makes a unit.
  public init(
    respondent: Respondent, codings: [CoderID: CodingLedger.UnitCoding],
    notes: [CoderID: [NoteSubject: NoteValue]] = [:], disputes: [Dispute]
  ) {
    self.respondent = respondent
    self.codings = codings
    self.notes = notes
    self.disputes = disputes
  }
}

/// What the adjudication screen asks of the world; only a lead is answered.
public struct AdjudicationPorts: Sendable {
  /// The disputes that can be had at once; begins a visit, which is journalled while the comparison
  /// is closed.
  public var disputes: @Sendable (Coder) -> Result<DisputeOverview, StudyFailure>
  /// All disputes of the visit, where there are more; takes its time.
  public var allDisputes:
    @Sendable (Coder, @escaping WorkReport) -> Result<DisputeOverview, StudyFailure>
  /// One unit with its disputes.
  public var unit: @Sendable (UnitID, Coder) -> Result<DisputedUnit, StudyFailure>
  /// Makes a ruling durable; returns only when it is on disk.
  public var rule: @Sendable (RulingDraft, Coder) -> Result<Void, StudyFailure>
  /// Undoes the last ruling with all that belongs to it; `nil` if there is nothing to undo.
  public var undo: @Sendable (Coder) -> Result<DisputePlace?, StudyFailure>
  /// What adjudication changed so far.
  public var summary:
    @Sendable (Coder, @escaping WorkReport) -> Result<AdjudicationSummary, StudyFailure>

  /// Makes the ports.
  public init(
    disputes: @escaping @Sendable (Coder) -> Result<DisputeOverview, StudyFailure>,
    allDisputes:
      @escaping @Sendable (Coder, @escaping WorkReport) -> Result<DisputeOverview, StudyFailure>,
    unit: @escaping @Sendable (UnitID, Coder) -> Result<DisputedUnit, StudyFailure>,
    rule: @escaping @Sendable (RulingDraft, Coder) -> Result<Void, StudyFailure>,
    undo: @escaping @Sendable (Coder) -> Result<DisputePlace?, StudyFailure>,
    summary:
      @escaping @Sendable (Coder, @escaping WorkReport) -> Result<AdjudicationSummary, StudyFailure>
  ) {
    self.disputes = disputes
    self.allDisputes = allDisputes
    self.unit = unit
    self.rule = rule
    self.undo = undo
    self.summary = summary
  }
}
