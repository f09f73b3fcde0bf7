import CodingModel
import GRDB

/// The one row of table `study`.
struct StudyRecord {
  /// The study's own id.
  let id: String
  /// The study's name.
  let name: String
  /// Where the cases come from.
  let provenance: Provenance
  /// The digest over all respondents.
  let respondentsHash: Digest256

  /// What every coder's chain begins with.
  var genesis: Digest256 { Chain.genesis(study: id, respondents: respondentsHash) }

  /// Adds the row, under a random id.
  static func insert(
    name: String, provenance: Provenance, respondentsHash: Digest256, into db: Database
  ) throws {
    try db.run(
      "INSERT INTO study VALUES (1, ?, ?, ?, ?, ?, ?)",
      [
        RandomName.make().stored, name.stored, provenance.casesFileName.stored,
        provenance.casesHash.stored, provenance.importedAt.databaseValue,
        respondentsHash.stored,
      ])
  }

  /// Reads the row.
  static func read(_ db: Database) throws -> StudyRecord {
    let record = try db.firstRow(
      "SELECT id, name, casesFileName, casesHash, importedAt, respondentsHash FROM study",
      table: "study"
    ) { row in
      StudyRecord(
        id: try row.text(0), name: try row.text(1),
        provenance: Provenance(
          casesFileName: try row.text(2), casesHash: try row.digest(3),
          importedAt: Int64(row.integer(4))),
        respondentsHash: try row.digest(5))
    }
    guard let record else { throw UnreadableRecord(table: "study") }
    return record
  }
}

/// Which version of the codebook an event is made under.
struct CodebookStamp {
  /// The version, from 1.
  let version: Int
  /// The SHA-256 of the source text.
  let hash: Digest256

  /// The version in force, without its source text.
  static func current(_ db: Database) throws -> CodebookStamp {
    let stamp = try db.firstRow(
      "SELECT version, hash FROM codebookVersion ORDER BY version DESC LIMIT 1",
      table: "codebookVersion"
    ) { CodebookStamp(version: $0.integer(0), hash: try $0.digest(1)) }
    guard let stamp else { throw UnreadableRecord(table: "codebookVersion") }
    return stamp
  }
}

/// A version of the codebook as a row of table `codebookVersion`.
struct CodebookRecord {
  /// The version, from 1.
  let version: Int
  /// The source text.
  let source: String
  /// The SHA-256 of the source text.
  let hash: Digest256

  /// Adds a version.
  static func insert(source: String, version: Int, at time: Int64, into db: Database) throws {
    try db.run(
      "INSERT INTO codebookVersion VALUES (?, ?, ?, ?)",
      [
        version.databaseValue, source.stored, Digest256.of(source.utf8).stored,
        time.databaseValue,
      ])
  }

  /// All versions, the oldest first.
  static func all(_ db: Database) throws -> [CodebookRecord] {
    try db.rows(
      "SELECT version, source, hash FROM codebookVersion ORDER BY version",
      table: "codebookVersion", read)
  }

  /// The version in force.
  static func current(_ db: Database) throws -> CodebookRecord {
    let record = try db.firstRow(
      "SELECT version, source, hash FROM codebookVersion ORDER BY version DESC LIMIT 1",
      table: "codebookVersion", read)
    guard let record else { throw UnreadableRecord(table: "codebookVersion") }
    return record
  }

  /// A version that is known to be there.
  static func find(version: Int, _ db: Database) throws -> CodebookRecord {
    let record = try db.firstRow(
      "SELECT version, source, hash FROM codebookVersion WHERE version = ?",
      [version.databaseValue], table: "codebookVersion", read)
    guard let record else { throw UnreadableRecord(table: "codebookVersion") }
    return record
  }

  private static func read(_ row: ColumnReader) throws -> CodebookRecord {
    CodebookRecord(version: row.integer(0), source: try row.text(1), hash: try row.digest(2))
  }
}

/// A coder as a row of table `coder`.
enum CoderRecord {
  /// Adds a coder at the end.
  static func insert(_ coder: Coder, into db: Database) throws {
    try db.run(
      "INSERT INTO coder (name, role) VALUES (?, ?)",
      [coder.id.stored, coder.role.rawValue.databaseValue])
  }

  /// All coders in order of addition.
  static func all(_ db: Database) throws -> [Coder] {
    try db.rows("SELECT name, role FROM coder ORDER BY position", table: "coder", read)
  }

  /// The coder of that name, if there is one.
  static func find(_ id: CoderID, _ db: Database) throws -> Coder? {
    try db.firstRow(
      "SELECT name, role FROM coder WHERE name = ?", [id.stored], table: "coder", read)
  }

  /// The coder of that name.
  static func require(_ id: CoderID, _ db: Database) throws -> Coder {
    guard let coder = try find(id, db) else { throw StudyStoreError.unknownCoder(id) }
    return coder
  }

  private static func read(_ row: ColumnReader) throws -> Coder {
    guard let role = Coder.Role(rawValue: try row.text(1)) else {
      throw UnreadableRecord(table: "coder")
    }
    return Coder(id: try row.name(0), role: role)
  }
}
