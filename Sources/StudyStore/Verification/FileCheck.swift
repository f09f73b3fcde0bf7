import GRDB
import LongWork

/// SQLite's own check of a study file, and about how many steps of its virtual machine that takes.
///
/// SQLite does not tell how far its check is. It goes through every table row by row, though, and what
/// a row takes follows from its constraints and indices. The factors were fitted to SQLite 3.40; a
/// release that counts otherwise makes progress uneven, never wrong at the end.
enum FileCheck {
  /// Checks every page, row, index and foreign key.
  ///
  /// - Parameters:
  ///   - db: The database.
  ///   - monitor: Says whether to stop, and hears how far the check is.
  /// - Returns: What is wrong, in SQLite's words; empty for a sound file.
  /// - Throws: `DatabaseError`.
  static func faults(_ db: Database, _ monitor: WorkMonitor) throws -> [String] {
    let (messages, orphans) = try db.stopping(monitor, .checkingFile, steps: try steps(db)) {
      (
        try db.rows("PRAGMA integrity_check", table: "") { try $0.text(0) },
        try db.rows("PRAGMA foreign_key_check", table: "") {
          "foreign key of \(try $0.text(0)) fails"
        }
      )
    }
    return messages.filter { $0 != "ok" } + orphans
  }

  /// About how many steps the check takes; at least 1.
  static func steps(_ db: Database) throws -> Int {
    let tables = try db.rows(
      """
      SELECT t.name, 3
        + 2 * (SELECT count(*) FROM pragma_table_info(t.name) WHERE "notnull")
        + 8 * (SELECT count(*) FROM pragma_index_list(t.name))
        + 4 * (length(t.sql) - length(replace(t.sql, 'CHECK', ''))) / length('CHECK')
        + 4 * (SELECT count(*) FROM pragma_foreign_key_list(t.name))
      FROM sqlite_master AS t WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%'
      """, table: "sqlite_master"
    ) { (name: try $0.text(0), steps: $0.integer(1)) }
    return try tables.reduce(1) { sum, table in
      let name = table.name.replacing("\"", with: "\"\"")
      let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(name)\"") ?? 0
      return sum + rows * table.steps
    }
  }
}
