import CodingModel
import GRDB

/// An event with its place in the journal and in its coder's chain: a row of `codingEvent`.
struct CodingEventRecord: Equatable {
  /// The columns in the order in which ``read(_:)`` takes them.
  static let columns = """
    coder, sequence, kind, unit, variable, answer, memo, undoes, time, codebookVersion, \
    previousHash, hash, subject, code, value
    """

  /// The event.
  let event: CodingEvent
  /// The hash of the coder's event before it, or the genesis.
  let previousHash: Digest256
  /// The hash over all of it.
  let hash: Digest256

  /// How many events there are; entries are numbered without gaps and never taken away.
  static func count(_ db: Database) throws -> Int {
    try db.firstRow("SELECT max(entry) FROM codingEvent", table: "codingEvent") {
      $0.optionalInteger(0) ?? 0
    } ?? 0
  }

  /// Appends the row to the journal.
  func insert(into db: Database) throws {
    let fields = EventFields(event.action)
    let (decision, note) = (fields.decision, fields.note)
    let places = Array(repeating: "?", count: 15).joined(separator: ", ")
    try db.run(
      "INSERT INTO codingEvent (\(Self.columns)) VALUES (\(places))",
      [
        event.coder.stored, event.sequence.databaseValue, fields.kind.rawValue.databaseValue,
        (fields.unit?.rawValue).stored, (fields.variable?.rawValue).stored,
        AnswerText.encode(decision?.answer).stored, (decision?.memo).stored,
        fields.undoes?.databaseValue ?? .null, event.time.databaseValue,
        event.codebookVersion.databaseValue, previousHash.stored, hash.stored,
        (note?.subject.kind.rawValue).stored, (note?.subject.code?.rawValue).stored,
        NoteText.encode(note?.value).stored,
      ])
  }

  /// The event on the present row, held to the form in which it was written.
  static func read(_ row: ColumnReader) throws -> CodingEventRecord {
    guard [1, 8, 9].allSatisfy(row.isInteger), row.isNull(7) || row.isInteger(7) else {
      throw UnreadableRecord(table: "codingEvent")
    }
    return CodingEventRecord(
      event: try readEvent(row), previousHash: try row.digest(10), hash: try row.digest(11))
  }

  /// The event on the present row, its hashes left aside.
  static func readEvent(_ row: ColumnReader) throws -> CodingEvent {
    guard let kind = EventFields.Kind(rawValue: try row.text(2)),
      let action = EventFields.action(
        kind: kind, utterance: try utterance(in: row), undoes: row.optionalInteger(7))
    else { throw UnreadableRecord(table: "codingEvent") }
    return CodingEvent(
      coder: try row.name(0), sequence: row.integer(1), action: action,
      time: Int64(row.integer(8)), codebookVersion: row.integer(9))
  }

  private static func utterance(in row: ColumnReader) throws -> Utterance? {
    if let subject = try row.optionalText(12) { return .note(try note(in: row, about: subject)) }
    guard let unit = try row.optionalText(3) else { return nil }
    return .decision(
      Decision(
        unit: UnitID(unit), variable: try row.name(4),
        answer: try AnswerText.decode(try row.optionalText(5)), memo: try row.text(6)))
  }

  private static func note(in row: ColumnReader, about kind: String) throws -> Note {
    guard let kind = NoteSubject.Kind(rawValue: kind),
      let subject = NoteSubject(
        kind: kind, unit: try row.optionalText(3).map { UnitID($0) },
        variable: try row.optionalText(4).map { VariableID($0) },
        code: try row.optionalText(13).map { CodeID($0) }),
      row.isNull(5), row.isNull(6)
    else { throw UnreadableRecord(table: "codingEvent") }
    return Note(subject, try NoteText.decode(try row.optionalText(14)))
  }
}
