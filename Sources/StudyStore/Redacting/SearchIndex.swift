import CodingModel
import GRDB

/// Keeps the full-text index to what may be shown: words that are hidden are not found either.
enum SearchIndex {
  /// Saves a note and, where it hides or uncovers words of a unit, indexes the unit anew.
  static func follow(
    _ note: Note, _ db: Database, saving save: () throws -> Void
  ) throws {
    guard note.subject.changesText, let unit = note.subject.unit,
      let original = try RespondentRecord.find(unit, db),
      let row = try ordinal(of: unit, db)
    else { return try save() }
    let before = try displayed(original, db)
    try save()
    let after = try displayed(original, db)
    guard after != before else { return }
    // An index of texts that stand elsewhere has to be told what to forget.
    try db.run(
      "INSERT INTO unitText (unitText, rowid, text) VALUES ('delete', ?, ?)",
      [row.databaseValue, before.stored])
    try db.run(
      "INSERT INTO unitText (rowid, text) VALUES (?, ?)", [row.databaseValue, after.stored])
  }

  private static func displayed(_ original: OriginalRespondent, _ db: Database) throws -> String {
    original.displayed(through: try RedactionQueries.overlay(of: original.id, db)).text
  }

  private static func ordinal(of unit: UnitID, _ db: Database) throws -> Int? {
    try db.firstRow(
      "SELECT ordinal FROM respondent WHERE id = ?", [unit.stored], table: "respondent"
    ) { $0.integer(0) }
  }
}
