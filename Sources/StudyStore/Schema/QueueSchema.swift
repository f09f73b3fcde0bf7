import GRDB
import LongWork

/// The third version of the schema: full-text search of the units, ratings by variable, the queues
/// coders walked and their visits to units.
///
/// None of it is part of the journal: the index is made from the texts, and walks and visits say in
/// which order and how long was worked, not what was said.
enum QueueSchema {
  /// Puts the full-text index in, still empty.
  static let index = """
    CREATE VIRTUAL TABLE unitText USING fts5 (
      text, content = 'respondent', content_rowid = 'ordinal',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    """

  /// Puts the other tables in.
  static let tables = """
    CREATE INDEX ratingVariable ON rating (coder, variable, isShown, answer);
    CREATE TABLE walk (
      entry INTEGER PRIMARY KEY,
      coder TEXT NOT NULL REFERENCES coder (name),
      filter TEXT NOT NULL,
      ordering TEXT NOT NULL,
      units INTEGER NOT NULL,
      time INTEGER NOT NULL
    );
    CREATE TABLE visit (
      entry INTEGER PRIMARY KEY,
      coder TEXT NOT NULL REFERENCES coder (name),
      walk INTEGER REFERENCES walk (entry),
      unit TEXT NOT NULL REFERENCES respondent (id),
      place INTEGER NOT NULL,
      keys INTEGER NOT NULL,
      arrived INTEGER NOT NULL,
      duration INTEGER NOT NULL
    );
    CREATE INDEX visitCoder ON visit (coder, entry);
    """

  /// How many respondents are indexed at a time: enough that few parts of the index have to be merged,
  /// few enough that progress is seen and a stop is heard.
  private static let stretch = 4096

  /// Indexes the texts of all units; the index has to be empty.
  ///
  /// - Parameters:
  ///   - db: The database, in a transaction.
  ///   - monitor: Says whether to stop, and hears how many respondents are done.
  /// - Throws: `DatabaseError` or `WorkCancelled`.
  static func fillIndex(_ db: Database, _ monitor: WorkMonitor) throws {
    let count = try RespondentRecord.count(db)
    try monitor.report(WorkProgress(.indexing, of: count))
    for start in stride(from: 0, to: count, by: stretch) {
      let end = min(start + stretch, count)
      try db.run(
        """
        INSERT INTO unitText (rowid, text)
          SELECT ordinal, text FROM respondent
          WHERE ordinal >= ? AND ordinal < ? AND unitOrdinal IS NOT NULL
        """, [start.databaseValue, end.databaseValue])
      try monitor.report(WorkProgress(.indexing, done: end, of: count))
    }
  }
}
