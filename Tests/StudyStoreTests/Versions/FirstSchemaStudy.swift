/// A study as the first version of the schema left it: SQLite's own dump of a file made, coded in by
/// two coders and undone in by that version of the program.
enum FirstSchemaStudy {
  /// The chain heads that the same version printed.
  static let heads = [
    "lead:0:7842e3a3ef9e1c91372fcdfd7890ee518cbce9bec46061c8aa05bbd3a53247e5",
    "anna:7:b044dd454726a8c5002aff39f4d92c189bfc52124fac07eae239f5390c869138",
    "bram:1:acad315b37cd2cf36ee06fcb5d760aa4dddf9c282e77c83c69fec10f6e82a1fb",
  ]

  static let dump = #"""
    PRAGMA foreign_keys=OFF;
    BEGIN TRANSACTION;
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES('1-journal');
    CREATE TABLE study (
      single INTEGER PRIMARY KEY CHECK (single = 1),
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      casesFileName TEXT NOT NULL,
      casesHash TEXT NOT NULL,
      importedAt INTEGER NOT NULL,
      respondentsHash TEXT NOT NULL
    );
    INSERT INTO study VALUES(1,'2e0e24092b6edc925079038fb9a0a1ba','v1','v1.csv','0b75a9a2119cac68cc52d441379f8f14c937690c61211b98f54742a3abb60f90',1795593246887,'6d8e1b672e81c62813f925a6157ec829e1eb3ab72dfcd1d948510b0b6d6c7e9e');
    CREATE TABLE codebookVersion (
      version INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      hash TEXT NOT NULL,
      addedAt INTEGER NOT NULL
    );
    INSERT INTO codebookVersion VALUES(1,replace('codebook: fixture\nformat: 1\ntitle: {nl: Fixture, en: Fixture}\ncases: {id: id, text: text}\nvariables:\n  - name: verdict\n    type: single\n    label: {nl: Verdict, en: Verdict}\n    codes:\n      - {code: improper, key: a, label: {nl: improper, en: improper}}\n      - {code: proper, key: b, label: {nl: proper, en: proper}}\n      - {code: unclear, key: d, label: {nl: unclear, en: unclear}}\n  - name: form\n    type: multiple\n    label: {nl: Form, en: Form}\n    none: true\n    applies: verdict == improper\n    codes:\n      - {code: 1a, key: a, label: {nl: 1a, en: 1a}}\n      - {code: 1b, key: b, label: {nl: 1b, en: 1b}}\n      - {code: 2a, key: d, label: {nl: 2a, en: 2a}}\n','\n',char(10)),'60790f6269831502bacaa63e7a0d7a03440ea0aa4adc17facc1fa8b0d00eec6f',1795593246887);
    CREATE TABLE respondent (
      ordinal INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      text TEXT NOT NULL,
      attributes TEXT NOT NULL,
      weight REAL NOT NULL,
      unitOrdinal INTEGER
    );
    INSERT INTO respondent VALUES(0,'r0','eerste tekst','',1.0,0);
    INSERT INTO respondent VALUES(1,'r3','tweede tekst','',1.0,1);
    INSERT INTO respondent VALUES(2,'r6','derde tekst','',1.0,2);
    CREATE TABLE coder (
      position INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      role TEXT NOT NULL CHECK (role IN ('coder', 'lead'))
    );
    INSERT INTO coder VALUES(1,'lead','lead');
    INSERT INTO coder VALUES(2,'anna','coder');
    INSERT INTO coder VALUES(3,'bram','coder');
    CREATE TABLE session (
      coder TEXT PRIMARY KEY REFERENCES coder (name),
      opening TEXT NOT NULL,
      claim TEXT NOT NULL,
      pid INTEGER NOT NULL,
      processStart TEXT NOT NULL,
      host TEXT NOT NULL,
      since INTEGER NOT NULL
    ) WITHOUT ROWID;
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
    INSERT INTO codingEvent VALUES(1,'anna',1,'coded','r0','verdict','c8:improper,','zeker',NULL,1795593246915,1,'7842e3a3ef9e1c91372fcdfd7890ee518cbce9bec46061c8aa05bbd3a53247e5','52cab8c776ba801a51dab49e4136eaf434a4b567d93cb9c187fc14322c0e11f6');
    INSERT INTO codingEvent VALUES(2,'anna',2,'coded','r0','form','c2:1a,2:2a,','',NULL,1795593246915,1,'52cab8c776ba801a51dab49e4136eaf434a4b567d93cb9c187fc14322c0e11f6','994b65824d434f0cbd0995d6db7a8a40463ed10baa0ae3aaf4b7e74e5636dc4a');
    INSERT INTO codingEvent VALUES(3,'anna',3,'coded','r3','verdict','c6:proper,','',NULL,1795593246915,1,'994b65824d434f0cbd0995d6db7a8a40463ed10baa0ae3aaf4b7e74e5636dc4a','d70e2f44337dc72fc33f582a097db814b451c3e8b7d5e2c308b2c3c50dd6a3e5');
    INSERT INTO codingEvent VALUES(4,'bram',1,'coded','r0','verdict','c7:unclear,','',NULL,1795593246915,1,'7842e3a3ef9e1c91372fcdfd7890ee518cbce9bec46061c8aa05bbd3a53247e5','acad315b37cd2cf36ee06fcb5d760aa4dddf9c282e77c83c69fec10f6e82a1fb');
    INSERT INTO codingEvent VALUES(5,'anna',4,'undone','r3','verdict',NULL,'',3,1795593248953,1,'d70e2f44337dc72fc33f582a097db814b451c3e8b7d5e2c308b2c3c50dd6a3e5','3d7a8dd69db93610b51e4678ecfa898f5be815f78cbdd4e46454a8ffca729eb3');
    INSERT INTO codingEvent VALUES(6,'anna',5,'coded','r3','verdict','c7:unclear,','',NULL,1795593249456,1,'3d7a8dd69db93610b51e4678ecfa898f5be815f78cbdd4e46454a8ffca729eb3','ddc7b34e36414fec4ac2d2e6006ea8f5dac1e3df300be0ec4a6e77eeac8f72dc');
    INSERT INTO codingEvent VALUES(7,'anna',6,'undone','r3','verdict',NULL,'',5,1795593249968,1,'ddc7b34e36414fec4ac2d2e6006ea8f5dac1e3df300be0ec4a6e77eeac8f72dc','e659eb3c89327613ab2027ccde679205edf62475cfe63dd15fcf40a139ac35c4');
    INSERT INTO codingEvent VALUES(8,'anna',7,'undone','r0','form',NULL,'',2,1795593250476,1,'e659eb3c89327613ab2027ccde679205edf62475cfe63dd15fcf40a139ac35c4','b044dd454726a8c5002aff39f4d92c189bfc52124fac07eae239f5390c869138');
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
    INSERT INTO rating VALUES('anna','r0','verdict','c8:improper,','zeker',1,1);
    INSERT INTO rating VALUES('bram','r0','verdict','c7:unclear,','',1,1);
    CREATE TABLE unitProgress (
      coder TEXT NOT NULL REFERENCES coder (name),
      unit TEXT NOT NULL REFERENCES respondent (id),
      state TEXT NOT NULL CHECK (state IN ('started', 'complete')),
      PRIMARY KEY (coder, unit)
    ) WITHOUT ROWID;
    INSERT INTO unitProgress VALUES('anna','r0','started');
    INSERT INTO unitProgress VALUES('bram','r0','complete');
    CREATE UNIQUE INDEX respondentUnitOrdinal ON respondent (unitOrdinal)
      WHERE unitOrdinal IS NOT NULL;
    CREATE UNIQUE INDEX codingEventUndoes ON codingEvent (coder, undoes)
      WHERE undoes IS NOT NULL;
    CREATE INDEX codingEventTarget ON codingEvent (coder, unit, variable, sequence)
      WHERE unit IS NOT NULL;
    CREATE INDEX codingEventComparison ON codingEvent (kind)
      WHERE kind = 'comparisonOpened';
    CREATE TRIGGER codingEventRefusesUpdate BEFORE UPDATE ON codingEvent BEGIN SELECT RAISE(ABORT, 'codingEvent is append-only'); END;
    CREATE TRIGGER codingEventRefusesDelete BEFORE DELETE ON codingEvent BEGIN SELECT RAISE(ABORT, 'codingEvent is append-only'); END;
    CREATE TRIGGER codebookVersionRefusesUpdate BEFORE UPDATE ON codebookVersion BEGIN SELECT RAISE(ABORT, 'codebookVersion is append-only'); END;
    CREATE TRIGGER codebookVersionRefusesDelete BEFORE DELETE ON codebookVersion BEGIN SELECT RAISE(ABORT, 'codebookVersion is append-only'); END;
    CREATE TRIGGER respondentRefusesUpdate BEFORE UPDATE ON respondent BEGIN SELECT RAISE(ABORT, 'respondent is append-only'); END;
    CREATE TRIGGER respondentRefusesDelete BEFORE DELETE ON respondent BEGIN SELECT RAISE(ABORT, 'respondent is append-only'); END;
    CREATE TRIGGER coderRefusesUpdate BEFORE UPDATE ON coder BEGIN SELECT RAISE(ABORT, 'coder is append-only'); END;
    CREATE TRIGGER coderRefusesDelete BEFORE DELETE ON coder BEGIN SELECT RAISE(ABORT, 'coder is append-only'); END;
    CREATE TRIGGER studyRefusesUpdate BEFORE UPDATE ON study BEGIN SELECT RAISE(ABORT, 'study is append-only'); END;
    CREATE TRIGGER studyRefusesDelete BEFORE DELETE ON study BEGIN SELECT RAISE(ABORT, 'study is append-only'); END;
    CREATE TRIGGER codingEventInOrder BEFORE INSERT ON codingEvent WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM codingEvent WHERE coder = NEW.coder) OR EXISTS (SELECT 1 FROM codingEvent WHERE entry = NEW.entry) BEGIN SELECT RAISE(ABORT, 'codingEvent is append-only'); END;
    COMMIT;
    PRAGMA application_id = 0x44554944;
    PRAGMA user_version = 1;
    """#
}
