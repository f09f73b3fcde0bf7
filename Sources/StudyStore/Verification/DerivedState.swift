import CodingModel
import GRDB
import LongWork

/// The content of the derived tables, as they are or as the journal makes them.
struct DerivedState: Equatable {
  /// Where a rating stands.
  struct RatingKey: Hashable {
    let coder: CoderID
    let unit: UnitID
    let variable: VariableID
  }

  /// Where a state of progress stands.
  struct ProgressKey: Hashable {
    let coder: CoderID
    let unit: UnitID
  }

  /// Where a note stands.
  struct NoteKey: Hashable {
    let coder: CoderID
    let subject: NoteSubject
  }

  /// The numbers of the latest events about each rating and each note.
  struct Sequences {
    private(set) var ratings: [RatingKey: Int] = [:]
    private(set) var notes: [NoteKey: Int] = [:]

    /// Takes in the next event of a coder.
    mutating func record(_ event: CodingEvent) {
      switch event.utterance {
      case .decision(let decision)?:
        let key = RatingKey(
          coder: event.coder, unit: decision.unit, variable: decision.variable)
        ratings[key] = event.sequence
      case .note(let note)?:
        notes[NoteKey(coder: event.coder, subject: note.subject)] = event.sequence
      case nil: break
      }
    }
  }

  /// The rows of `rating`.
  private(set) var ratings: [RatingKey: RatingRecord] = [:]
  /// The rows of `unitProgress`.
  private(set) var progress: [ProgressKey: UnitState] = [:]
  /// The rows of `note`.
  private(set) var notes: [NoteKey: NoteRecord] = [:]

  /// Reads the derived tables.
  ///
  /// - Parameters:
  ///   - db: The database.
  ///   - monitor: Hears how far the work is.
  /// - Throws: `DatabaseError`, ``UnreadableRecord`` or `WorkCancelled`.
  init(_ db: Database, _ monitor: WorkMonitor = .none) throws {
    let rows = try db.rows(
      """
      SELECT (SELECT count(*) FROM rating) + (SELECT count(*) FROM unitProgress)
        + (SELECT count(*) FROM note)
      """, table: "rating"
    ) { $0.integer(0) }
    var meter = monitor.begin(.checkingState, of: rows.first)
    try db.forEachRow(
      "SELECT coder, unit, variable, answer, memo, sequence, isShown FROM rating",
      table: "rating"
    ) { row in
      let key = RatingKey(
        coder: try row.name(0), unit: try row.name(1), variable: try row.name(2))
      ratings[key] = try RatingRecord.read(row, from: 3)
      try meter.step()
    }
    try db.forEachRow("SELECT state, coder, unit FROM unitProgress", table: "unitProgress") { row in
      progress[ProgressKey(coder: try row.name(1), unit: try row.name(2))] = try UnitState.read(row)
      try meter.step()
    }
    try db.forEachRow("SELECT \(NoteRecord.columns), coder FROM note", table: "note") { row in
      let key = NoteKey(coder: try row.name(6), subject: try NoteRecord.subject(row, from: 0))
      notes[key] = try NoteRecord.read(row, from: 0)
      try meter.step()
    }
  }

  /// Derives the tables anew.
  ///
  /// - Parameters:
  ///   - ledger: The fold of the journal.
  ///   - sequences: The numbers of the latest events.
  ///   - routing: The routing of the codebook in force.
  ///   - db: The database, for the respondents.
  ///   - monitor: Hears how far the work is.
  /// - Throws: `DatabaseError`, ``UnreadableRecord`` or `WorkCancelled`.
  init(
    of ledger: CodingLedger, sequences: Sequences, routing: Routing, _ db: Database,
    _ monitor: WorkMonitor
  ) throws {
    let coded = ledger.coders.reduce(0) { $0 + ledger.codings(by: $1).count }
    var meter = monitor.begin(.checkingState, of: coded)
    for coder in ledger.coders {
      for (unit, coding) in ledger.codings(by: coder) {
        try meter.step()
        guard let respondent = try RespondentRecord.find(unit, db)?.withoutText else { continue }
        let outcome = routing.outcome(of: respondent, coding: coding)
        for (variable, entry) in coding {
          let key = RatingKey(coder: coder, unit: unit, variable: variable)
          ratings[key] = RatingRecord(
            entry: entry, sequence: sequences.ratings[key] ?? 0,
            isShown: outcome.values[variable]?.answer != nil)
        }
        progress[ProgressKey(coder: coder, unit: unit)] = UnitState(
          of: outcome, saysSomething: !coding.isEmpty)
      }
    }
    for coder in ledger.noteTakers {
      for (subject, value) in ledger.notes(by: coder) {
        let key = NoteKey(coder: coder, subject: subject)
        notes[key] = NoteRecord(value: value, sequence: sequences.notes[key] ?? 0)
      }
    }
  }

  /// The rows that differ, by coder and unit.
  func differences(from other: DerivedState) -> [DerivedFault] {
    let ratingKeys = Set(ratings.keys).union(other.ratings.keys)
      .filter { ratings[$0] != other.ratings[$0] }
      .sorted { ($0.coder, $0.unit, $0.variable) < ($1.coder, $1.unit, $1.variable) }
    let progressKeys = Set(progress.keys).union(other.progress.keys)
      .filter { progress[$0] != other.progress[$0] }
      .sorted { ($0.coder, $0.unit) < ($1.coder, $1.unit) }
    let noteKeys = Set(notes.keys).union(other.notes.keys)
      .filter { notes[$0] != other.notes[$0] }
      .sorted { ($0.coder, $0.subject) < ($1.coder, $1.subject) }
    return ratingKeys.map { .rating(coder: $0.coder, unit: $0.unit, variable: $0.variable) }
      + progressKeys.map { .progress(coder: $0.coder, unit: $0.unit) }
      + noteKeys.map { .note(coder: $0.coder, subject: $0.subject) }
  }
}
