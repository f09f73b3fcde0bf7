import CodingModel
import GRDB

/// Questions to the journal about what can be undone and done again.
///
/// A decision or note is *alive* unless the latest event that names it undid it. Undoing takes the
/// latest that is alive. Whatever is decided or noted anew ends the line of what could be done again,
/// so that line holds the events undone since, and the earliest of those was undone last. That the
/// lead looked at an original is a fact and no change; it stays out of all this.
enum UndoQueries {
  /// A decision or note as the journal holds it.
  struct Target {
    /// Whose.
    let coder: CoderID
    /// Its sequence number.
    let sequence: Int
    /// What it says.
    let utterance: Utterance
  }

  /// The coder's latest decision or note that is alive.
  static func lastUndoable(of coder: CoderID, _ db: Database) throws -> Target? {
    try target(
      """
      SELECT \(CodingEventRecord.columns) FROM codingEvent AS event
      WHERE coder = ? AND kind IN ('coded', 'noted') AND subject IS NOT 'originalShown'
        AND 'redone' = coalesce((
        SELECT kind FROM codingEvent AS later
        WHERE later.coder = event.coder AND later.undoes = event.sequence
        ORDER BY later.sequence DESC LIMIT 1), 'redone')
      ORDER BY sequence DESC LIMIT 1
      """, [coder.stored], db)
  }

  /// The coder's decision or note that was undone last, if it can be done again.
  static func lastRedoable(of coder: CoderID, _ db: Database) throws -> Target? {
    try target(
      """
      SELECT \(CodingEventRecord.columns) FROM codingEvent
      WHERE coder = ?1 AND sequence = (
        SELECT min(undoing.undoes) FROM codingEvent AS undoing
        WHERE undoing.coder = ?1 AND undoing.kind = 'undone' AND undoing.sequence > (
          SELECT sequence FROM codingEvent
          WHERE coder = ?1 AND kind IN ('coded', 'noted') AND subject IS NOT 'originalShown'
          ORDER BY sequence DESC LIMIT 1)
        AND NOT EXISTS (
          SELECT 1 FROM codingEvent AS later
          WHERE later.coder = ?1 AND later.undoes = undoing.undoes
            AND later.sequence > undoing.sequence))
      """, [coder.stored], db)
  }

  /// What held before an event: what the event before it on the same target said, or nothing.
  static func utterance(before target: Target, _ db: Database) throws -> Utterance {
    switch target.utterance {
    case .decision(let decision): .decision(try self.decision(before: target, like: decision, db))
    case .note(let note): .note(try self.note(before: target, like: note, db))
    }
  }

  private static func target(
    _ sql: String, _ arguments: [DatabaseValue], _ db: Database
  ) throws -> Target? {
    try db.firstRow(sql, arguments, table: "codingEvent") { row in
      let event = try CodingEventRecord.readEvent(row)
      guard let utterance = event.utterance else { throw UnreadableRecord(table: "codingEvent") }
      return Target(coder: event.coder, sequence: event.sequence, utterance: utterance)
    }
  }

  private static func decision(
    before target: Target, like decision: Decision, _ db: Database
  ) throws -> Decision {
    try db.firstRow(
      """
      SELECT answer, memo FROM codingEvent
      WHERE coder = ? AND unit = ? AND variable = ? AND sequence < ? AND memo IS NOT NULL
      ORDER BY sequence DESC LIMIT 1
      """,
      [
        target.coder.stored, decision.unit.stored, decision.variable.stored,
        target.sequence.databaseValue,
      ], table: "codingEvent"
    ) { row in
      Decision(
        unit: decision.unit, variable: decision.variable,
        answer: try AnswerText.decode(try row.optionalText(0)), memo: try row.text(1))
    } ?? Decision(unit: decision.unit, variable: decision.variable, answer: nil)
  }

  private static func note(
    before target: Target, like note: Note, _ db: Database
  ) throws -> Note {
    let subject = note.subject
    let value = try db.firstRow(
      """
      SELECT value FROM codingEvent
      WHERE coder = ? AND subject = ? AND unit IS ? AND variable IS ? AND code IS ?
        AND sequence < ?
      ORDER BY sequence DESC LIMIT 1
      """,
      [
        target.coder.stored, subject.kind.rawValue.databaseValue, (subject.unit?.rawValue).stored,
        (subject.variable?.rawValue).stored, (subject.code?.rawValue).stored,
        target.sequence.databaseValue,
      ], table: "codingEvent"
    ) { try NoteText.decode(try $0.optionalText(0)) }
    return Note(subject, value ?? nil)
  }
}
