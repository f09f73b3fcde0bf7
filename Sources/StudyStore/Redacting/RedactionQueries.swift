import CodingModel
import GRDB

/// Questions about what is redacted; everybody's redactions count together.
enum RedactionQueries {
  /// What is put over the text of a unit.
  static func overlay(of unit: UnitID, _ db: Database) throws -> RedactionOverlay {
    RedactionOverlay(
      notes: try notes(
        """
        WHERE coder IN (SELECT name FROM coder) AND unit = ? AND subject IN (?, ?)
        """, [unit.stored] + kinds, db))
  }

  /// What is put over the texts of all units that have something redacted.
  static func overlays(_ db: Database) throws -> [UnitID: RedactionOverlay] {
    let notes = try notes(
      "WHERE coder IN (SELECT name FROM coder) AND subject IN (?, ?)", kinds, db)
    return Dictionary(grouping: notes) { $0.0.unit ?? "" }
      .mapValues { RedactionOverlay(notes: $0) }
  }

  /// The kinds of notes that change how a text is shown.
  private static let kinds = [NoteSubject.Kind.redaction, .uncovering].map(\.rawValue.databaseValue)

  private static func notes(
    _ condition: String, _ arguments: [DatabaseValue], _ db: Database
  ) throws -> [(NoteSubject, NoteValue)] {
    try db.rows("SELECT \(NoteRecord.columns) FROM note \(condition)", arguments, table: "note") {
      (try NoteRecord.subject($0, from: 0), try NoteRecord.read($0, from: 0).value)
    }
  }
}
