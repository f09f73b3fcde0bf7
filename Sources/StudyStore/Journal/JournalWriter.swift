import CodingModel
import GRDB
import LongWork

/// Appends events within one transaction: chains them and keeps the derived tables in step.
///
/// Nothing is derived until ``finish()``, which must be called last.
struct JournalWriter {
  private struct Target: Hashable {
    let coder: CoderID
    let unit: UnitID
  }

  private let db: Database
  private let book: Codebook
  private let routing: Routing
  private let codebook: CodebookStamp
  private let time: Int64
  private let staff: [Coder]?
  private var respondents: [UnitID: Respondent] = [:]
  private var heads: [CoderID: JournalHead] = [:]
  private var workspaces: [Target: UnitWorkspace] = [:]
  /// The units about which something is said or hidden.
  private var touched: Set<UnitID> = []

  /// Begins appending.
  ///
  /// - Parameters:
  ///   - db: The database, in a write transaction.
  ///   - book: The codebook in force.
  ///   - routing: Its routing.
  ///   - codebook: Its version.
  ///   - time: The time of all the events.
  ///   - staff: All coders, where they are known already.
  init(
    _ db: Database, book: Codebook, routing: Routing, codebook: CodebookStamp, time: Int64,
    staff: [Coder]? = nil
  ) {
    self.db = db
    self.book = book
    self.routing = routing
    self.codebook = codebook
    self.time = time
    self.staff = staff
  }

  /// Appends a decision unless it says what is said already.
  ///
  /// - Parameters:
  ///   - decision: A decision that fits the study.
  ///   - coder: Who decided.
  /// - Returns: The event; `nil` if there was nothing to append.
  /// - Throws: `DatabaseError` or ``UnreadableRecord``.
  mutating func decide(_ decision: Decision, by coder: CoderID) throws -> CodingEvent? {
    let target = try prepare(decision.unit, coder)
    if workspaces[target]?.holds(decision) == true { return nil }
    return try append(.coded(decision), by: coder)
  }

  /// Appends a note unless it says what is said already.
  ///
  /// - Parameters:
  ///   - note: A note that fits the study.
  ///   - coder: Who noted.
  /// - Returns: The event; `nil` if there was nothing to append.
  /// - Throws: `DatabaseError` or ``UnreadableRecord``.
  mutating func note(_ note: Note, by coder: CoderID) throws -> CodingEvent? {
    if try NoteRecord.find(note.subject, by: coder, db)?.value == note.value { return nil }
    return try append(.noted(note), by: coder)
  }

  /// Appends an event.
  mutating func append(_ action: CodingEvent.Action, by coder: CoderID) throws -> CodingEvent {
    let head = try heads[coder] ?? JournalHead.find(of: coder, db)
    let event = CodingEvent(
      coder: coder, sequence: head.events + 1, action: action, time: time,
      codebookVersion: codebook.version)
    let hash = Chain.hash(event, after: head.hash, codebook: codebook.hash)
    try CodingEventRecord(event: event, previousHash: head.hash, hash: hash).insert(into: db)
    heads[coder] = JournalHead(coder: coder, events: event.sequence, hash: hash)
    switch event.utterance {
    case .decision(let decision)?:
      let target = try prepare(decision.unit, coder)
      workspaces[target]?.record(decision, sequence: event.sequence)
      touched.insert(decision.unit)
    case .note(let note)?:
      try SearchIndex.follow(note, db) {
        try NoteRecord.save(note, sequence: event.sequence, by: coder, db)
      }
      // Texts that differ only in hidden words do not differ.
      if note.subject.changesText, let unit = note.subject.unit { touched.insert(unit) }
    case nil: break
    }
    return event
  }

  /// Brings the derived tables up to date.
  mutating func finish(_ monitor: WorkMonitor) throws {
    var meter = monitor.begin(.standings, of: workspaces.count + touched.count)
    for target in workspaces.keys {
      try workspaces[target]?.flush(routing, db)
      try meter.step()
    }
    guard !touched.isEmpty else { return }
    let keeper = StandingKeeper(
      db, codebook: book, routing: routing, staff: try staff ?? CoderRecord.all(db))
    for unit in touched {
      try keeper.refresh(try respondent(unit))
      try meter.step()
    }
  }

  private mutating func prepare(_ unit: UnitID, _ coder: CoderID) throws -> Target {
    let target = Target(coder: coder, unit: unit)
    if workspaces[target] == nil {
      workspaces[target] = try UnitWorkspace(try respondent(unit), coder: coder, db)
    }
    return target
  }

  private mutating func respondent(_ unit: UnitID) throws -> Respondent {
    if let respondent = respondents[unit] { return respondent }
    guard let respondent = try RespondentRecord.find(unit, db)?.withoutText else {
      throw UnreadableRecord(table: "respondent")
    }
    respondents[unit] = respondent
    return respondent
  }
}

extension JournalHead {
  /// The present head of a coder's chain; that of the study's beginning where there are no events.
  static func find(of coder: CoderID, _ db: Database) throws -> JournalHead {
    let last = try db.firstRow(
      "SELECT sequence, hash FROM codingEvent WHERE coder = ? ORDER BY sequence DESC LIMIT 1",
      [coder.stored], table: "codingEvent"
    ) { row in
      JournalHead(coder: coder, events: row.integer(0), hash: try row.digest(1))
    }
    return try last ?? JournalHead(coder: coder, events: 0, hash: StudyRecord.read(db).genesis)
  }
}
