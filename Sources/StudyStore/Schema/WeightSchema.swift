/// The sixth version of the schema: sets of weights that were made after the cases came in.
///
/// They are no part of the journal, nor of what the respondents' digest covers: a weight says how much
/// someone counts in a table, not what anybody said.
enum WeightSchema {
  /// Puts the table in.
  static let tables = """
    CREATE TABLE weightSet (
      name TEXT NOT NULL CHECK (name <> ''),
      respondent TEXT NOT NULL REFERENCES respondent (id),
      weight REAL NOT NULL CHECK (weight >= 0),
      PRIMARY KEY (name, respondent)
    ) WITHOUT ROWID;
    """
}
