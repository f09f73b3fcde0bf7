import GRDB
import LongWork

/// The tables of a study file, version by version.
///
/// Migrations are append-only: a published one is never edited, the next one is added below it.
enum Schema {
  /// What SQLite's `application_id` holds: the four letters `DUID`.
  static let applicationID: Int32 = 0x4455_4944
  /// The newest schema this program knows, kept in SQLite's `user_version`.
  static let version = 7

  /// Brings a database up to the newest schema, all versions in one transaction: where it is stopped or
  /// fails, the file stays as the older program left it.
  ///
  /// Two programs may open an old study at the same moment: whoever comes second waits for the first, and
  /// then finds every step taken.
  ///
  /// - Parameters:
  ///   - queue: The database.
  ///   - monitor: Says whether to stop.
  ///   - finish: What else belongs to it, in the same transaction.
  /// - Throws: `DatabaseError`, `WorkCancelled`, or what `finish` throws.
  static func upgrade(
    _ queue: DatabaseQueue, _ monitor: WorkMonitor, finish: (Database) throws -> Void = { _ in }
  ) throws {
    try queue.inDatabase { db in
      // Tables are made anew under their old names, which foreign keys would hinder; they are checked
      // before the end instead.
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let outcome = Result {
        try db.inTransaction(.immediate) {
          for step in try steps(monitor, missingIn: db) {
            try step.run(db)
            try db.run("INSERT INTO grdb_migrations VALUES (?)", [step.name.databaseValue])
          }
          try finish(db)
          try db.checkForeignKeys()
          return .commit
        }
      }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
      try outcome.get()
    }
  }

  /// A step from one version to the next.
  private struct Step {
    let name: String
    let run: (Database) throws -> Void
  }

  /// The steps that a file has not taken; which it has is kept where GRDB's migrator keeps it, which
  /// earlier versions of this program used.
  private static func steps(_ monitor: WorkMonitor, missingIn db: Database) throws -> [Step] {
    try db.execute(
      sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    let taken = Set(try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations"))
    return steps(monitor).filter { !taken.contains($0.name) }
  }

  private static func steps(_ monitor: WorkMonitor) -> [Step] {
    [
      Step(name: "1-journal") { db in
        try db.execute(sql: studyTables)
        try db.execute(sql: journalTable)
        try db.execute(sql: derivedTables)
        for trigger in Guard.all { try db.execute(sql: trigger.sql) }
        try db.execute(sql: "PRAGMA user_version = 1")
      },
      Step(name: "2-notes") { db in
        try db.stopping(monitor, .upgrading) {
          try db.execute(sql: NotesSchema.journal)
          try db.execute(sql: NotesSchema.derived)
        }
        // The guards of a table go with it.
        for trigger in Guard.all where trigger.table == "codingEvent" {
          try db.execute(sql: trigger.sql)
        }
        try db.execute(sql: "PRAGMA user_version = 2")
      },
      Step(name: "3-queues") { db in
        try db.execute(sql: QueueSchema.index)
        try QueueSchema.fillIndex(db, monitor)
        try db.stopping(monitor, .upgrading) { try db.execute(sql: QueueSchema.tables) }
        try db.execute(sql: "PRAGMA user_version = 3")
      },
      Step(name: "4-kept-codebook") { db in
        try db.execute(sql: keptCodebookTable)
        try db.execute(sql: "PRAGMA user_version = 4")
      },
      Step(name: "5-standing") { db in
        // Where units stand is worked out when the codebook has been read.
        try db.stopping(monitor, .upgrading) { try db.execute(sql: StandingSchema.tables) }
        try db.execute(sql: "PRAGMA user_version = 5")
      },
      Step(name: "6-weight-sets") { db in
        try db.execute(sql: WeightSchema.tables)
        try db.execute(sql: "PRAGMA user_version = 6")
      },
      Step(name: "7-stretches") { db in
        try db.execute(sql: StretchSchema.tally)
        try db.execute(sql: "PRAGMA user_version = 7")
      },
    ]
  }

  private static let studyTables = """
    CREATE TABLE study (
      single INTEGER PRIMARY KEY CHECK (single = 1),
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      casesFileName TEXT NOT NULL,
      casesHash TEXT NOT NULL,
      importedAt INTEGER NOT NULL,
      respondentsHash TEXT NOT NULL
    );
    CREATE TABLE codebookVersion (
      version INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      hash TEXT NOT NULL,
      addedAt INTEGER NOT NULL
    );
    CREATE TABLE respondent (
      ordinal INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      text TEXT NOT NULL,
      attributes TEXT NOT NULL,
      weight REAL NOT NULL,
      unitOrdinal INTEGER
    );
    CREATE UNIQUE INDEX respondentUnitOrdinal ON respondent (unitOrdinal)
      WHERE unitOrdinal IS NOT NULL;
    CREATE TABLE coder (
      position INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      role TEXT NOT NULL CHECK (role IN ('coder', 'lead'))
    );
    CREATE TABLE session (
      coder TEXT PRIMARY KEY REFERENCES coder (name),
      opening TEXT NOT NULL,
      claim TEXT NOT NULL,
      pid INTEGER NOT NULL,
      processStart TEXT NOT NULL,
      host TEXT NOT NULL,
      since INTEGER NOT NULL
    ) WITHOUT ROWID;
    """

  private static let journalTable = """
    CREATE TABLE codingEvent (
      entry INTEGER PRIMARY KEY,
      coder TEXT NOT NULL REFERENCES coder (name),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      kind TEXT NOT NULL
        CHECK (kind IN ('coded', 'undone', 'comparisonOpened', 'comparisonViewed')),
      unit TEXT REFERENCES respondent (id),
      variable TEXT,
      answer TEXT,
      memo TEXT,
      undoes INTEGER,
      time INTEGER NOT NULL,
      codebookVersion INTEGER NOT NULL REFERENCES codebookVersion (version),
      previousHash TEXT NOT NULL,
      hash TEXT NOT NULL,
      UNIQUE (coder, sequence),
      FOREIGN KEY (coder, undoes) REFERENCES codingEvent (coder, sequence),
      CHECK ((kind IN ('coded', 'undone')) = (unit IS NOT NULL)),
      CHECK ((unit IS NULL) = (variable IS NULL)),
      CHECK ((unit IS NULL) = (memo IS NULL)),
      CHECK (unit IS NOT NULL OR answer IS NULL),
      CHECK ((kind = 'undone') = (undoes IS NOT NULL))
    );
    CREATE UNIQUE INDEX codingEventUndoes ON codingEvent (coder, undoes)
      WHERE undoes IS NOT NULL;
    CREATE INDEX codingEventTarget ON codingEvent (coder, unit, variable, sequence)
      WHERE unit IS NOT NULL;
    CREATE INDEX codingEventComparison ON codingEvent (kind)
      WHERE kind = 'comparisonOpened';
    """

  private static let derivedTables = """
    CREATE TABLE rating (
      coder TEXT NOT NULL REFERENCES coder (name),
      unit TEXT NOT NULL REFERENCES respondent (id),
      variable TEXT NOT NULL,
      answer TEXT,
      memo TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      isShown INTEGER NOT NULL CHECK (isShown IN (0, 1)),
      PRIMARY KEY (coder, unit, variable),
      CHECK (answer IS NOT NULL OR memo <> ''),
      CHECK (answer IS NOT NULL OR isShown = 0)
    ) WITHOUT ROWID;
    CREATE TABLE unitProgress (
      coder TEXT NOT NULL REFERENCES coder (name),
      unit TEXT NOT NULL REFERENCES respondent (id),
      state TEXT NOT NULL CHECK (state IN ('started', 'complete')),
      PRIMARY KEY (coder, unit)
    ) WITHOUT ROWID;
    """

  private static let keptCodebookTable = """
    CREATE TABLE keptCodebook (
      version INTEGER PRIMARY KEY REFERENCES codebookVersion (version),
      bytes BLOB NOT NULL
    );
    """
}
