import CodingModel
import GRDB
import GRDBSQLite
import Glibc
import LongWork

extension StudyStoreError {
  /// Translates whatever came out of a database access, once, at the border of the module.
  ///
  /// Of SQLite's errors only the code and its own words are kept: never the SQL, never arguments.
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - path: The study file.
  ///   - queue: Where it was thrown; it tells a file that may not grow from a broken device.
  init(translating error: any Error, path: String, on queue: DatabaseQueue? = nil) {
    switch error {
    case let error as StudyStoreError: self = error
    case let error as UnreadableRecord: self = .unreadableRecord(table: error.table)
    case is WorkCancelled: self = .cancelled
    case let error as BlindnessError: self = .blind(viewer: error.viewer)
    case let error as DatabaseError:
      let isRefused = error.extendedResultCode == .SQLITE_IOERR_WRITE && queue?.mayNotGrow == true
      if isRefused { self = .diskFull } else { self.init(database: error, path: path) }
    default: self = .database(code: 0, message: "\(type(of: error))")
    }
  }

  private init(database error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAStudy(path: path)
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_INTERRUPT: self = .cancelled
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .notWritable(path: path)
    default:
      self = .database(
        code: error.extendedResultCode.rawValue,
        message: error.message ?? error.resultCode.description)
    }
  }
}

extension DatabaseQueue {
  /// Whether the system refused to let a file grow: a limit or a quota, no fault of the device.
  fileprivate var mayNotGrow: Bool {
    let number = inDatabase { sqlite3_system_errno($0.sqliteConnection) }
    return number == EFBIG || number == EDQUOT
  }
}
