/// The third version of the schema: full-text search of the units, ratings by variable, the queues
/// coders walked and their visits to units.
///
/// None of it is part of the journal: the index is made from the texts, and walks and visits say in
/// which order and how long was worked, not what was said.
enum QueueSchema {
  /// Puts the tables in and indexes the units that are there.
  static let tables = """
    CREATE VIRTUAL TABLE unitText USING fts5 (
      text, content = 'respondent', content_rowid = 'ordinal',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    \(fillIndex);
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

  /// Indexes the texts of all units; the index has to be empty.
  static let fillIndex = """
    INSERT INTO unitText (rowid, text)
      SELECT ordinal, text FROM respondent WHERE unitOrdinal IS NOT NULL
    """
}
