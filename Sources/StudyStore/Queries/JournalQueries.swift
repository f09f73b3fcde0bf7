import CodingModel
import GRDB

/// Questions to the journal.
enum JournalQueries {
  /// Where an event aims.
  struct Target {
    /// Whose event.
    let coder: CoderID
    /// Its sequence number.
    let sequence: Int
    /// The unit.
    let unit: UnitID
    /// The variable.
    let variable: VariableID
  }

  /// Whether the lead has opened the comparison.
  static func isComparisonOpen(_ db: Database) throws -> Bool {
    try db.hasRow("SELECT 1 FROM codingEvent WHERE kind = 'comparisonOpened' LIMIT 1")
  }

  /// The coder's latest decision that is not undone.
  static func lastUndoable(of coder: CoderID, _ db: Database) throws -> Target? {
    try db.firstRow(
      """
      SELECT sequence, unit, variable FROM codingEvent AS event
      WHERE coder = ? AND kind = 'coded' AND NOT EXISTS (
        SELECT 1 FROM codingEvent AS undoing
        WHERE undoing.coder = event.coder AND undoing.undoes = event.sequence)
      ORDER BY sequence DESC LIMIT 1
      """, [coder.stored], table: "codingEvent"
    ) { row in
      Target(
        coder: coder, sequence: row.integer(0), unit: try row.name(1), variable: try row.name(2))
    }
  }

  /// What held before an event: the decision of the event before it on the same variable of the
  /// same unit, or none at all.
  static func decision(before target: Target, _ db: Database) throws -> Decision {
    try db.firstRow(
      """
      SELECT answer, memo FROM codingEvent
      WHERE coder = ? AND unit = ? AND variable = ? AND sequence < ?
      ORDER BY sequence DESC LIMIT 1
      """,
      [
        target.coder.stored, target.unit.stored, target.variable.stored,
        target.sequence.databaseValue,
      ], table: "codingEvent"
    ) { row in
      Decision(
        unit: target.unit, variable: target.variable,
        answer: try AnswerText.decode(try row.optionalText(0)), memo: try row.text(1))
    } ?? Decision(unit: target.unit, variable: target.variable, answer: nil)
  }

  /// The unit of the coder's latest event about a unit.
  static func lastUnit(of coder: CoderID, _ db: Database) throws -> UnitID? {
    try db.firstRow(
      """
      SELECT unit FROM codingEvent WHERE coder = ? AND unit IS NOT NULL
      ORDER BY sequence DESC LIMIT 1
      """, [coder.stored], table: "codingEvent"
    ) { try $0.name(0) }
  }

  /// The whole journal in the order of appending.
  static func events(_ db: Database) throws -> [CodingEvent] {
    try db.rows(
      "SELECT \(CodingEventRecord.columns) FROM codingEvent ORDER BY entry",
      table: "codingEvent", CodingEventRecord.readEvent)
  }

  /// One coder's events in order.
  static func events(of coder: CoderID, _ db: Database) throws -> [CodingEvent] {
    try db.rows(
      "SELECT \(CodingEventRecord.columns) FROM codingEvent WHERE coder = ? ORDER BY sequence",
      [coder.stored], table: "codingEvent", CodingEventRecord.readEvent)
  }
}
