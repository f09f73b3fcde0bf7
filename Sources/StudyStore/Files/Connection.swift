import GRDB
import GRDBSQLite
import Glibc
import Synchronization

/// How a study's database is opened.
enum Connection {
  /// How long a writer waits for another process before it says so: some five seconds.
  ///
  /// It asks every two milliseconds at first, about as long as a decision of another coder takes. SQLite's own
  /// wait soon asks ten times a second only: beside somebody who writes without a pause it never gets its turn.
  ///
  /// - Parameter tries: How often it has waited already.
  /// - Returns: How long to wait before the next try, in microseconds; `nil` when that was long enough.
  static func pause(after tries: Int) -> UInt32? {
    switch tries {
    case ..<500: 2_000
    case ..<900: 10_000
    default: nil
    }
  }

  /// How long the log may grow before a commit moves its pages into the file: some 400 keys of coding, 16 MB.
  ///
  /// The commit that does so takes several times as long as others; SQLite's own 1,000 pages make it every
  /// hundredth key.
  private static let pagesInLog = 4000

  /// A connection to a study that is there, and the version of its schema.
  ///
  /// Whether the file is a study is asked before anything else, so that a foreign database is not
  /// changed in any way.
  static func open(_ path: String) throws -> (queue: DatabaseQueue, schema: Int) {
    try inspect(path)
    // What is asked on the way is not asked again.
    let schema = Mutex(0)
    var configuration = base
    configuration.prepareDatabase { db in
      let version = try identify(db, path: path)
      schema.withLock { $0 = version }
      // Only now that it is known to be a study: nobody else's file gets another mode.
      for name in [path] + PrivateFile.companions(of: path) { try restrict(name) }
      try db.set([
        "foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL", "recursive_triggers = ON",
        "wal_autocheckpoint = \(pagesInLog)",
      ])
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return (queue, schema.withLock { $0 })
  }

  /// Makes sure that a database is a study this program can write.
  ///
  /// - Returns: The version of its schema.
  private static func identify(_ db: Database, path: String) throws -> Int {
    let application = try db.pragma("application_id")
    guard application == Int(Schema.applicationID) else {
      throw StudyStoreError.notAStudy(path: path)
    }
    let version = try db.pragma("user_version")
    guard version <= Schema.version else {
      throw StudyStoreError.newerSchema(path: path, found: version, supported: Schema.version)
    }
    guard sqlite3_db_readonly(db.sqliteConnection, "main") == 0 else {
      throw StudyStoreError.notWritable(path: path)
    }
    return version
  }

  /// A connection to an empty file in which a study is built.
  ///
  /// Nothing is synchronised and the rollback journal stays in memory: until the file gets its
  /// name it may be lost, and after a failure it is removed anyway.
  static func build(_ path: String) throws -> DatabaseQueue {
    var configuration = base
    configuration.prepareDatabase { db in
      try db.set([
        "foreign_keys = ON", "journal_mode = MEMORY", "synchronous = OFF",
        "application_id = \(Schema.applicationID)",
      ])
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static var base: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback { tries in
      guard let pause = pause(after: tries) else { return false }
      usleep(pause)
      return true
    }
    // Switched on with everything else that is set.
    configuration.foreignKeysEnabled = false
    configuration.label = "study"
    return configuration
  }

  // Only asks for the file's status: opening and closing a file that SQLite has open elsewhere in
  // this process would drop SQLite's locks on it.
  private static func inspect(_ path: String) throws(StudyStoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(path: path) : .system(operation: .inspect, path: path, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAStudy(path: path) }
  }

  // A copy may have come with a wider mode, and SQLite gives its companions the mode of the file;
  // files of other owners, and companions that are not there, are left as they are.
  private static func restrict(_ path: String) throws(StudyStoreError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_uid == geteuid(),
      status.st_mode & 0o777 != PrivateFile.mode
    else { return }
    guard chmod(path, PrivateFile.mode) == 0 else {
      throw .system(operation: .restrict, path: path, code: errno)
    }
  }
}

extension Database {
  /// Sets pragmas, all at once: an opening has no time for statements that are used once.
  fileprivate func set(_ pragmas: [String]) throws {
    let sql = pragmas.reduce("") { $0 + "PRAGMA " + $1 + ";" }
    let code = sqlite3_exec(sqliteConnection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code, sql) }
  }
}
