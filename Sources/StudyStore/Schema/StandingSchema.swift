/// The fifth version of the schema: where every unit stands between coders and lead, and counts that
/// are kept, so that no screen goes through a million rows to learn a number.
///
/// All of it is derived. Units that nobody has said anything about mostly have no row.
enum StandingSchema {
  /// Puts the tables and their triggers in, and counts what is there.
  static var tables: String {
    """
    CREATE TABLE unitStanding (
      position INTEGER PRIMARY KEY,
      isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
      isUndecided INTEGER NOT NULL CHECK (isUndecided IN (0, 1)),
      isDisputed INTEGER NOT NULL CHECK (isDisputed IN (0, 1))
    );
    CREATE INDEX unitUndecided ON unitStanding (position) WHERE isUndecided = 1;
    CREATE INDEX unitDisputed ON unitStanding (position) WHERE isDisputed = 1;
    CREATE TABLE standingBasis (
      codebookVersion INTEGER PRIMARY KEY REFERENCES codebookVersion (version)
    );
    CREATE TABLE tally (
      coder TEXT NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      units INTEGER NOT NULL,
      PRIMARY KEY (coder, kind, name)
    ) WITHOUT ROWID;
    INSERT INTO tally \(Tally.counted(Tally.first));

    """ + Tally.first.map(\.triggers).joined()
  }
}
