import GRDB
import GRDBSQLite

/// Running statements, each prepared once per connection and bound anew.
///
/// GRDB prepares and keeps them; they are bound and stepped here, since its arguments and rows serve names
/// and values of every kind and cost more than most of our statements: a key that codes runs a dozen.
extension Database {
  /// Runs a statement, whatever rows it gives.
  func run(_ sql: String, _ arguments: [DatabaseValue] = []) throws {
    try forEachStep(sql, arguments) { _ in true }
  }

  /// Gives every row of a query to `body`, in order.
  ///
  /// - Parameters:
  ///   - sql: The query.
  ///   - arguments: What is bound to its question marks.
  ///   - table: The table to name if a row cannot be read.
  ///   - body: Takes the row; the reader is valid only inside.
  /// - Throws: `DatabaseError`, and whatever `body` throws.
  func forEachRow(
    _ sql: String, _ arguments: [DatabaseValue] = [], table: String,
    _ body: (ColumnReader) throws -> Void
  ) throws {
    try forEachStep(sql, arguments) { statement in
      try body(ColumnReader(statement, table: table))
      return true
    }
  }

  /// The rows of a query as values.
  func rows<Value>(
    _ sql: String, _ arguments: [DatabaseValue] = [], table: String,
    _ value: (ColumnReader) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEachRow(sql, arguments, table: table) { values.append(try value($0)) }
    return values
  }

  /// The first row of a query as a value, if there is one.
  func firstRow<Value>(
    _ sql: String, _ arguments: [DatabaseValue] = [], table: String,
    _ value: (ColumnReader) throws -> Value
  ) throws -> Value? {
    var first: Value?
    try forEachStep(sql, arguments) { statement in
      first = try value(ColumnReader(statement, table: table))
      return false
    }
    return first
  }

  /// The whole number that a pragma gives.
  func pragma(_ name: String) throws -> Int {
    try firstRow("PRAGMA \(name)", table: "") { $0.integer(0) } ?? 0
  }

  /// Whether a query gives any row.
  func hasRow(_ sql: String, _ arguments: [DatabaseValue] = []) throws -> Bool {
    try firstRow(sql, arguments, table: "") { _ in true } ?? false
  }

  /// Steps through a statement until its end, or until `body` gives `false`.
  private func forEachStep(
    _ sql: String, _ arguments: [DatabaseValue], _ body: (SQLiteStatement) throws -> Bool
  ) throws {
    // Held on to: a statement that nobody refers to is gone, whatever its handle.
    let prepared = try cachedStatement(sql: sql)
    try withExtendedLifetime(prepared) {
      let statement = prepared.sqliteStatement
      // What a former use left is of no interest; how it ended was told then.
      sqlite3_reset(statement)
      defer {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
      }
      precondition(
        arguments.count == Int(sqlite3_bind_parameter_count(statement)),
        "a statement has a value for each of its question marks")
      for (place, argument) in arguments.enumerated() {
        let code = argument.bind(to: statement, at: CInt(place + 1))
        guard code == SQLITE_OK else { throw failure(code, sql) }
      }
      while true {
        let code = sqlite3_step(statement)
        if code == SQLITE_DONE { return }
        guard code == SQLITE_ROW else { throw failure(code, sql) }
        guard try body(statement) else { return }
      }
    }
  }

  /// What SQLite says of a code that it just gave.
  func failure(_ code: CInt, _ sql: String) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqliteConnection)),
      sql: sql)
  }
}
