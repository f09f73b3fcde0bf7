import CodingModel
import GRDB

/// Questions to the journal.
enum JournalQueries {
  /// Whether the lead has opened the comparison.
  static func isComparisonOpen(_ db: Database) throws -> Bool {
    try db.hasRow("SELECT 1 FROM codingEvent WHERE kind = 'comparisonOpened' LIMIT 1")
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
