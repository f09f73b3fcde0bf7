import CodingModel
import GRDB

/// A claim as a row of table `session`.
struct SessionRecord {
  /// The opening of the file that claimed.
  let opening: String
  /// The claim itself.
  let claim: String
  /// The process.
  let process: ProcessIdentity
  /// Who is at work.
  let holder: SessionHolder

  private static let columns = "coder, opening, claim, pid, processStart, host, since"

  /// The claim on a coder, if there is one.
  static func find(_ coder: CoderID, _ db: Database) throws -> SessionRecord? {
    try db.firstRow(
      "SELECT \(columns) FROM session WHERE coder = ?", [coder.stored], table: "session", read)
  }

  /// All claims by coder, stale ones too.
  static func all(_ db: Database) throws -> [SessionRecord] {
    try db.rows("SELECT \(columns) FROM session ORDER BY coder", table: "session", read)
  }

  /// Puts the claim in, in place of an earlier one.
  func save(_ db: Database) throws {
    try db.run("DELETE FROM session WHERE coder = ?", [holder.coder.stored])
    try db.run(
      "INSERT INTO session (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        holder.coder.stored, opening.stored, claim.stored, process.pid.databaseValue,
        process.start.stored, process.host.stored, holder.since.databaseValue,
      ])
  }

  private static func read(_ row: ColumnReader) throws -> SessionRecord {
    let process = ProcessIdentity(
      pid: Int32(truncatingIfNeeded: row.integer(3)), start: try row.text(4),
      host: try row.text(5))
    return SessionRecord(
      opening: try row.text(1), claim: try row.text(2), process: process,
      holder: SessionHolder(
        coder: try row.name(0), pid: process.pid, host: process.host,
        since: Int64(row.integer(6))))
  }
}
