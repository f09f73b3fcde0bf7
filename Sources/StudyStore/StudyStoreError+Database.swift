import CodingModel
import GRDB
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
  init(translating error: any Error, path: String) {
    switch error {
    case let error as StudyStoreError: self = error
    case let error as UnreadableRecord: self = .unreadableRecord(table: error.table)
    case is WorkCancelled: self = .cancelled
    case let error as BlindnessError: self = .blind(viewer: error.viewer)
    case let error as DatabaseError:
      // For SQLite a file that may not grow is a broken device.
      let isRefused = error.extendedResultCode == .SQLITE_IOERR_WRITE && Self.filesAreLimited
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

  /// Whether the system limits the size of files that this process writes.
  private static var filesAreLimited: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0
      && limit.rlim_cur != ~0
  }
}
