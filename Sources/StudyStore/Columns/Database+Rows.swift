import GRDB

/// Running statements, each prepared once per connection and bound anew.
extension Database {
  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ arguments: [DatabaseValue] = []) throws {
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(arguments))
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
    let statement = try cachedStatement(sql: sql)
    let rows = try RowMark?.fetchCursor(statement, arguments: StatementArguments(arguments))
    let reader = ColumnReader(statement.sqliteStatement, table: table)
    while try rows.next() != nil { try body(reader) }
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
    let statement = try cachedStatement(sql: sql)
    let rows = try RowMark?.fetchCursor(statement, arguments: StatementArguments(arguments))
    guard try rows.next() != nil else { return nil }
    return try value(ColumnReader(statement.sqliteStatement, table: table))
  }

  /// The whole number that a pragma gives.
  func pragma(_ name: String) throws -> Int {
    try firstRow("PRAGMA \(name)", table: "") { $0.integer(0) } ?? 0
  }

  /// Whether a query gives any row.
  func hasRow(_ sql: String, _ arguments: [DatabaseValue] = []) throws -> Bool {
    try firstRow(sql, arguments, table: "") { _ in true } ?? false
  }
}

/// Stands for a row whose columns ``ColumnReader`` reads: GRDB is only to step from row to row, and need
/// not look at the names of columns for each query.
private struct RowMark: DatabaseValueConvertible, StatementColumnConvertible {
  init?(sqliteStatement: SQLiteStatement, index: CInt) {}

  var databaseValue: DatabaseValue { .null }

  static func fromDatabaseValue(_ value: DatabaseValue) -> RowMark? { nil }
}
