/// The second version of the schema: the journal holds notes beside decisions, and what was undone
/// can be done again.
///
/// SQLite cannot widen a CHECK, so the journal is copied, row by row as it is, into a table of the new
/// form. Neither the events nor their hashes change.
enum NotesSchema {
  /// Puts the journal into its new form.
  static let journal = """
    CREATE TABLE codingEventNew (
      entry INTEGER PRIMARY KEY,
      coder TEXT NOT NULL REFERENCES coder (name),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      kind TEXT NOT NULL CHECK (kind IN
        ('coded', 'noted', 'undone', 'redone', 'comparisonOpened', 'comparisonViewed')),
      unit TEXT REFERENCES respondent (id),
      variable TEXT,
      answer TEXT,
      memo TEXT,
      undoes INTEGER,
      time INTEGER NOT NULL,
      codebookVersion INTEGER NOT NULL REFERENCES codebookVersion (version),
      previousHash TEXT NOT NULL,
      hash TEXT NOT NULL,
      subject TEXT,
      code TEXT,
      value TEXT,
      UNIQUE (coder, sequence),
      FOREIGN KEY (coder, undoes) REFERENCES codingEvent (coder, sequence),
      CHECK (kind <> 'coded' OR memo IS NOT NULL),
      CHECK (kind <> 'noted' OR subject IS NOT NULL),
      CHECK ((kind IN ('undone', 'redone')) = (undoes IS NOT NULL)),
      CHECK ((kind IN ('comparisonOpened', 'comparisonViewed'))
        = (memo IS NULL AND subject IS NULL)),
      CHECK (memo IS NULL OR subject IS NULL),
      CHECK (memo IS NULL OR (unit IS NOT NULL AND variable IS NOT NULL)),
      CHECK (memo IS NOT NULL OR answer IS NULL),
      CHECK (subject IS NOT NULL OR (code IS NULL AND value IS NULL)),
      CHECK (memo IS NOT NULL OR subject IS NOT NULL OR (unit IS NULL AND variable IS NULL))
    );
    INSERT INTO codingEventNew
      SELECT entry, coder, sequence, kind, unit, variable, answer, memo, undoes, time,
        codebookVersion, previousHash, hash, NULL, NULL, NULL
      FROM codingEvent ORDER BY entry;
    DROP TABLE codingEvent;
    ALTER TABLE codingEventNew RENAME TO codingEvent;
    CREATE INDEX codingEventUndoes ON codingEvent (coder, undoes, sequence)
      WHERE undoes IS NOT NULL;
    CREATE INDEX codingEventTarget ON codingEvent (coder, unit, variable, sequence)
      WHERE unit IS NOT NULL;
    CREATE INDEX codingEventSubject
      ON codingEvent (coder, subject, unit, variable, code, sequence)
      WHERE subject IS NOT NULL;
    CREATE INDEX codingEventComparison ON codingEvent (kind)
      WHERE kind = 'comparisonOpened';
    """

  /// What the notes say at present; a name that a subject does not have is an empty text.
  static let derived = """
    CREATE TABLE note (
      coder TEXT NOT NULL REFERENCES coder (name),
      unit TEXT NOT NULL,
      subject TEXT NOT NULL,
      variable TEXT NOT NULL,
      code TEXT NOT NULL,
      value TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      PRIMARY KEY (coder, unit, subject, variable, code)
    ) WITHOUT ROWID;
    CREATE INDEX noteSubject ON note (coder, subject);
    """
}
