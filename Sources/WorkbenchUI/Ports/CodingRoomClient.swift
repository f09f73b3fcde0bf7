public import CodingModel

/// How many units pass a filter, as far as they were counted.
public struct QueueCount: Equatable, Sendable {
  /// The number counted.
  public var units: Int
  /// Whether there are more than were counted.
  public var isMore: Bool

  /// Makes a count.
  public init(units: Int, isMore: Bool) {
    self.units = units
    self.isMore = isMore
  }
}

/// A unit as a row of the grid.
public struct GridRow: Equatable, Sendable {
  /// The respondent with text and attributes.
  public var respondent: Respondent
  /// What the person at the screen has said about it.
  public var coding: CodingLedger.UnitCoding
  /// Whether they doubt their coding.
  public var isDoubtful: Bool
  /// Where every variable stands between coders and lead, for the lead only; empty for anyone else.
  public var standings: [VariableID: Adjudication.Comparison]

  /// Makes a row.
  public init(
    respondent: Respondent, coding: CodingLedger.UnitCoding, isDoubtful: Bool,
    standings: [VariableID: Adjudication.Comparison] = [:]
  ) {
    self.respondent = respondent
    self.coding = coding
    self.isDoubtful = isDoubtful
    self.standings = standings
  }

  /// What holds for a variable: what the person at the screen said, for the lead also what coders agree on.
  func answer(to variable: VariableID) -> Answer? {
    coding[variable]?.answer ?? standings[variable]?.final.value.answer
  }
}

/// How fast someone works, and whether that is of the present session.
public struct PaceOverview: Equatable, Sendable {
  /// The pace.
  public var pace: CodingPace
  /// Whether it is that of the present session; else that of the last units before it.
  public var isOfSession: Bool

  /// Makes an overview.
  public init(pace: CodingPace, isOfSession: Bool) {
    self.pace = pace
    self.isOfSession = isOfSession
  }
}

/// What the coding screen and the grid ask of the world besides decisions: notes, queues, visits.
///
/// Places are those of a queue as it was when it was opened; a queue that was never opened is opened
/// when it is first asked about.
public struct CodingRoomClient: Sendable {
  /// Makes notes durable; returns only when they are on disk.
  public var note: @Sendable ([Note], Coder) -> Result<Void, StudyFailure>
  /// Does again what was undone last; `nil` if there is nothing.
  public var redo: @Sendable (Coder) -> Result<UndoneStep?, StudyFailure>
  /// The viewer's memos on codes.
  public var codeMemos: @Sendable (Coder) -> Result<[NoteSubject: NoteValue], StudyFailure>
  /// The memos on codes of everybody else, for the lead only; empty for anyone else.
  ///
  /// To be asked for with a unit, whose reading is the look that is journalled.
  public var othersCodeMemos:
    @Sendable (Coder) -> Result<[CoderID: [NoteSubject: NoteValue]], StudyFailure>
  /// Opens a queue anew, and says how many units are in it.
  public var openQueue: @Sendable (UnitQueue, Coder) -> Result<Int, StudyFailure>
  /// How many units would pass a filter.
  public var count: @Sendable (UnitFilter, Coder) -> Result<QueueCount, StudyFailure>
  /// A seed for a random order.
  public var seed: @Sendable () -> UInt64
  /// Reads the unit at a place and starts its clock; the visit that ends with this is remembered.
  public var enter: @Sendable (Int, UnitQueue, Visit?, Coder) -> Result<UnitPage, StudyFailure>
  /// Reads the unit at a place without going there.
  public var peek: @Sendable (Int, UnitQueue, Coder) -> Result<UnitPage, StudyFailure>
  /// Remembers the visit that ends with leaving the screen or the queue.
  public var leave: @Sendable (Visit, UnitQueue, Coder) -> Result<Void, StudyFailure>
  /// The place of a unit in a queue; `nil` if it is not in it.
  public var place: @Sendable (UnitID, UnitQueue, Coder) -> Result<Int?, StudyFailure>
  /// The next place after one with work for the viewer, going round; `nil` if there is none.
  public var nextOpen: @Sendable (Int?, UnitQueue, Coder) -> Result<Int?, StudyFailure>
  /// The units at some places, as rows; a lead's look at everybody's codings, which is journalled while
  /// the comparison is closed.
  public var rows: @Sendable (Range<Int>, UnitQueue, Coder) -> Result<[GridRow], StudyFailure>
  /// A text as searches compare it: without differences of case and diacritics.
  public var folded: @Sendable (String) -> String

  /// Makes a client from its ports.
  public init(
    note: @escaping @Sendable ([Note], Coder) -> Result<Void, StudyFailure>,
    redo: @escaping @Sendable (Coder) -> Result<UndoneStep?, StudyFailure>,
    codeMemos: @escaping @Sendable (Coder) -> Result<[NoteSubject: NoteValue], StudyFailure>,
    othersCodeMemos:
      @escaping @Sendable (Coder) -> Result<
        [CoderID: [NoteSubject: NoteValue]], StudyFailure
      >,
    openQueue: @escaping @Sendable (UnitQueue, Coder) -> Result<Int, StudyFailure>,
    count: @escaping @Sendable (UnitFilter, Coder) -> Result<QueueCount, StudyFailure>,
    seed: @escaping @Sendable () -> UInt64,
    enter: @escaping @Sendable (Int, UnitQueue, Visit?, Coder) -> Result<UnitPage, StudyFailure>,
    peek: @escaping @Sendable (Int, UnitQueue, Coder) -> Result<UnitPage, StudyFailure>,
    leave: @escaping @Sendable (Visit, UnitQueue, Coder) -> Result<Void, StudyFailure>,
    place: @escaping @Sendable (UnitID, UnitQueue, Coder) -> Result<Int?, StudyFailure>,
    nextOpen: @escaping @Sendable (Int?, UnitQueue, Coder) -> Result<Int?, StudyFailure>,
    rows: @escaping @Sendable (Range<Int>, UnitQueue, Coder) -> Result<[GridRow], StudyFailure>,
    folded: @escaping @Sendable (String) -> String
  ) {
    self.note = note
    self.redo = redo
    self.codeMemos = codeMemos
    self.othersCodeMemos = othersCodeMemos
    self.openQueue = openQueue
    self.count = count
    self.seed = seed
    self.enter = enter
    self.peek = peek
    self.leave = leave
    self.place = place
    self.nextOpen = nextOpen
    self.rows = rows
    self.folded = folded
  }
}
