import CodingModel
import GRDB

/// What a coder notes at present on a subject: a row of the derived table `note`.
struct NoteRecord: Equatable {
  /// What is noted.
  var value: NoteValue
  /// The event that noted it.
  var sequence: Int

  /// The columns that ``read(_:from:)`` and ``subject(_:from:)`` take.
  static let columns = "subject, unit, variable, code, value, sequence"

  /// What a coder notes on a subject, if anything.
  static func find(
    _ subject: NoteSubject, by coder: CoderID, _ db: Database
  ) throws -> NoteRecord? {
    try db.firstRow(
      """
      SELECT \(columns) FROM note
      WHERE coder = ? AND unit = ? AND subject = ? AND variable = ? AND code = ?
      """, key(subject, coder), table: "note"
    ) { try read($0, from: 0) }
  }

  /// The record whose columns begin at `column`.
  static func read(_ row: ColumnReader, from column: Int32) throws -> NoteRecord {
    guard let value = try NoteText.decode(try row.text(column + 4)) else {
      throw UnreadableRecord(table: "note")
    }
    return NoteRecord(value: value, sequence: row.integer(column + 5))
  }

  /// What the record whose columns begin at `column` is about.
  static func subject(_ row: ColumnReader, from column: Int32) throws -> NoteSubject {
    guard let kind = NoteSubject.Kind(rawValue: try row.text(column)),
      let subject = NoteSubject(
        filling: kind, unit: try row.name(column + 1), variable: try row.name(column + 2),
        code: try row.name(column + 3))
    else { throw UnreadableRecord(table: "note") }
    return subject
  }

  /// Puts what is noted, or that nothing is, into the file.
  static func save(
    _ note: Note, sequence: Int, by coder: CoderID, _ db: Database
  ) throws {
    guard let value = NoteText.encode(note.value) else {
      return try db.run(
        """
        DELETE FROM note
        WHERE coder = ? AND unit = ? AND subject = ? AND variable = ? AND code = ?
        """, key(note.subject, coder))
    }
    try db.run(
      """
      INSERT INTO note (coder, unit, subject, variable, code, value, sequence)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (coder, unit, subject, variable, code)
        DO UPDATE SET value = excluded.value, sequence = excluded.sequence
      """, key(note.subject, coder) + [value.stored, sequence.databaseValue])
  }

  private static func key(_ subject: NoteSubject, _ coder: CoderID) -> [DatabaseValue] {
    [
      coder.stored, (subject.unit?.rawValue ?? "").stored, subject.kind.rawValue.databaseValue,
      (subject.variable?.rawValue ?? "").stored, (subject.code?.rawValue ?? "").stored,
    ]
  }
}
