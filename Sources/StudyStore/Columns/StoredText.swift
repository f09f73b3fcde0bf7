import CodingModel
import Foundation
import GRDB

/// Text and names as bound arguments, exact to the byte.
///
/// GRDB binds and reads a string up to its first NUL. A text that holds NUL is therefore bound as a
/// blob of its UTF-8 bytes, always, so that equal texts stay equal in indexes and look-ups; reading
/// (``ColumnReader``) takes the bytes of either kind.
extension String {
  /// The value to bind.
  var stored: DatabaseValue {
    utf8.contains(0) ? Data(utf8).databaseValue : databaseValue
  }
}

extension Identifier {
  /// The value to bind.
  var stored: DatabaseValue { rawValue.stored }
}

extension Optional where Wrapped == String {
  /// The value to bind, NULL for `nil`.
  var stored: DatabaseValue { self?.stored ?? .null }
}

extension Digest256 {
  /// The value to bind: hexadecimal digits, so that a study can be read with any SQLite tool.
  var stored: DatabaseValue { description.databaseValue }
}
