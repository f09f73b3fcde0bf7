import CodingModel
import GRDB
import LongWork

/// The present state of codings and notes, from the derived tables, redacted words taken out.
enum LedgerQueries {
  /// Everybody's codings.
  static func ledger(
    _ db: Database, _ monitor: WorkMonitor = .none
  ) throws -> CodingLedger {
    let count = try shown(where: "", [], db)
    var meter = monitor.begin(.loadingCodings, of: count)
    return try ledger(where: "", [], RemarkFilter(db), db) { try meter.step() }
  }

  /// One coder's codings.
  static func ledger(
    of coder: CoderID, _ db: Database, _ monitor: WorkMonitor = .none
  ) throws -> CodingLedger {
    let count = try shown(where: "AND coder = ?", [coder.stored], db)
    var meter = monitor.begin(.loadingCodings, of: count)
    return try ledger(where: "WHERE coder = ?", [coder.stored], RemarkFilter(db), db) {
      try meter.step()
    }
  }

  /// How many ratings there are that show: nearly all of them, known without counting.
  private static func shown(
    where condition: String, _ arguments: [DatabaseValue], _ db: Database
  ) throws -> Int {
    try db.firstRow(
      "SELECT sum(units) FROM tally WHERE kind = ? \(condition)",
      [Tally.Kind.variable.rawValue.databaseValue] + arguments, table: "tally"
    ) { $0.optionalInteger(0) ?? 0 } ?? 0
  }

  /// Everybody's codings of some units.
  static func ledger(of units: [UnitID], _ db: Database) throws -> CodingLedger {
    var ledger = CodingLedger()
    for unit in units {
      // By coder first: that is how the table's key is ordered.
      try add(
        where: "WHERE coder IN (SELECT name FROM coder) AND unit = ?", [unit.stored],
        RemarkFilter(of: unit, db), to: &ledger, db)
    }
    try open(&ledger, db)
    return ledger
  }

  /// Adds everybody's codings of the units on which coders differ, at these positions.
  static func addDisputes(
    from first: Int, to last: Int, to ledger: inout CodingLedger, _ db: Database
  ) throws {
    try add(
      where: """
        WHERE coder IN (SELECT name FROM coder) AND unit IN (
          SELECT id FROM unitStanding JOIN respondent ON unitOrdinal = position
          WHERE isDisputed = 1 AND position BETWEEN ? AND ?)
        """, [first.databaseValue, last.databaseValue], RemarkFilter(db), to: &ledger, db)
    try open(&ledger, db)
  }

  private static func ledger(
    where condition: String, _ arguments: [DatabaseValue], _ filter: RemarkFilter, _ db: Database,
    onRow: () throws -> Void = {}
  ) throws -> CodingLedger {
    var ledger = CodingLedger()
    try add(where: condition, arguments, filter, to: &ledger, db, onRow: onRow)
    try open(&ledger, db)
    return ledger
  }

  private static func add(
    where condition: String, _ arguments: [DatabaseValue], _ filter: RemarkFilter,
    to ledger: inout CodingLedger, _ db: Database, onRow: () throws -> Void = {}
  ) throws {
    // Few different answers fill many ratings: each is decoded once.
    var answers: [String: Answer] = [:]
    try db.forEachRow(
      "SELECT coder, unit, variable, answer, memo FROM rating \(condition)", arguments,
      table: "rating"
    ) { row in
      try onRow()
      let text = try row.optionalText(3)
      let answer = try text.flatMap { answers[$0] } ?? AnswerText.decode(text)
      if let text, text.utf8.count <= 64 { answers[text] = answer }
      let decision = Decision(
        unit: try row.name(1), variable: try row.name(2), answer: answer, memo: try row.text(4))
      ledger.record(filter.filtered(decision), by: try row.name(0))
    }
    try db.forEachRow(
      "SELECT \(NoteRecord.columns), coder FROM note \(condition)", arguments, table: "note"
    ) { row in
      let note = Note(
        try NoteRecord.subject(row, from: 0), try NoteRecord.read(row, from: 0).value)
      ledger.record(filter.filtered(note), by: try row.name(6))
    }
  }

  /// Notes that the comparison is open, where it is.
  private static func open(_ ledger: inout CodingLedger, _ db: Database) throws {
    let opening = try db.firstRow(
      """
      SELECT \(CodingEventRecord.columns) FROM codingEvent
      WHERE kind = 'comparisonOpened' LIMIT 1
      """, table: "codingEvent", CodingEventRecord.readEvent)
    if let opening { ledger.apply(opening) }
  }
}
