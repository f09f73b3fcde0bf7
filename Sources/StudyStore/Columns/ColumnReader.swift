import CodingModel
import GRDB
import GRDBSQLite

/// Reads the columns of the row a statement stands on.
///
/// Reads texts whole, NUL included, and refuses what the program does not write where a lenient
/// reading would hide a tampered byte: invalid UTF-8, texts stored as blobs (which no look-up finds),
/// digests in capitals.
struct ColumnReader {
  private let statement: OpaquePointer
  private let table: String

  /// Reads the present row of a statement; `table` is named in errors.
  init(_ statement: OpaquePointer, table: String) {
    self.statement = statement
    self.table = table
  }

  /// A whole number.
  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// A whole number that may be absent.
  func optionalInteger(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

  /// A number.
  func real(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  /// A truth value.
  func flag(_ column: Int32) -> Bool { integer(column) != 0 }

  /// Whether the column holds a whole number, not something that can be read as one.
  func isInteger(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_INTEGER
  }

  /// Whether the column is NULL.
  func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  /// The bytes of a text or blob, valid until the statement moves on.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    // The order is SQLite's own demand: first the bytes, then their number.
    let start = sqlite3_column_blob(statement, column)
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// A text: stored as a blob if it holds NUL, and only then.
  func text(_ column: Int32) throws(UnreadableRecord) -> String {
    let type = sqlite3_column_type(statement, column)
    let bytes = bytes(column)
    guard type == (bytes.contains(0) ? SQLITE_BLOB : SQLITE_TEXT),
      let text = String(exactly: bytes)
    else { throw UnreadableRecord(table: table) }
    return text
  }

  /// A text that may be absent.
  func optionalText(_ column: Int32) throws(UnreadableRecord) -> String? {
    isNull(column) ? nil : try text(column)
  }

  /// A name.
  func name<Scope>(
    _ column: Int32, of scope: Scope.Type = Scope.self
  ) throws(UnreadableRecord) -> Identifier<Scope> {
    Identifier(try text(column))
  }

  /// A digest.
  func digest(_ column: Int32) throws(UnreadableRecord) -> Digest256 {
    let text = try text(column)
    guard let digest = Digest256(hex: text), digest.description == text else {
      throw UnreadableRecord(table: table)
    }
    return digest
  }
}
