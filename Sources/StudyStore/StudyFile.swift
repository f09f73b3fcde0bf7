public import CodingModel
import GRDB
public import LongWork
import Synchronization

/// An open study file: respondents, codebook, coders and the journal of their codings.
///
/// A study is one SQLite file, mode 0600, in write-ahead mode. What writes has reached the disk when
/// it returns. All functions block; all may be called from any thread.
public final class StudyFile: Sendable {
  /// Where the study is.
  public let path: String
  /// The title of the codebook in force, known before the rest of it.
  public let title: LocalizedText
  /// The codebook in force and its routing, read when somebody needs them.
  public let book: LazyCodebook
  /// The codebook's version, from 1.
  public let codebookVersion: Int
  /// Whether sets of weights had been added to the study when it was opened.
  public let hasWeightSets: Bool

  /// Tells this opening of the file from every other; claims carry it.
  let opening = RandomName.make()
  /// The claims of this opening that were not released.
  let claims = Mutex<Set<String>>([])
  // Empty once closed: GRDB does not survive the use of a closed connection, and a thread that is
  // still inside keeps its own reference.
  private let connection: Mutex<DatabaseQueue?>

  private init(
    path: String, queue: DatabaseQueue, found: KeptCodebook.Opening, reading: ReadCodebook
  ) {
    self.path = path
    self.connection = Mutex(queue)
    self.codebookVersion = found.stamp.version
    self.hasWeightSets = found.hasWeightSets
    self.title = reading.title
    self.book = reading.book
  }

  /// The codebook in force.
  public var codebook: Codebook { book.codebook }
  var routing: Routing { book.routing }

  /// The source text of the codebook in force, byte for byte as it was put in.
  ///
  /// - Throws: ``StudyStoreError``.
  public func codebookSource() throws(StudyStoreError) -> String {
    try read { try CodebookRecord.find(version: codebookVersion, $0).source }
  }

  /// Makes a new study file.
  ///
  /// The study is built out of sight and gets its name when all of it is on the disk. After a
  /// failure nothing is left behind; a file that is there is never replaced.
  ///
  /// - Parameters:
  ///   - path: Where to make it; its folder must be there.
  ///   - content: What it is made of.
  ///   - monitor: Hears how far the work is.
  /// - Throws: ``StudyStoreError``, ``StudyStoreError/exists(path:)`` among others.
  public static func create(
    at path: String, content: StudyContent, monitor: WorkMonitor = .none
  ) throws(StudyStoreError) {
    try StudyBuilder(content, monitor: monitor).build(at: path)
  }

  /// Opens a study file for reading and writing.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - decodeCodebook: Decodes the codebook's source text.
  /// - Returns: The study.
  /// - Throws: ``StudyStoreError``; what `decodeCodebook` throws becomes
  ///   ``StudyStoreError/codebookUnreadable(version:reason:)``.
  public static func open(
    _ path: String, decodeCodebook: (String) throws -> Codebook
  ) throws(StudyStoreError) -> StudyFile {
    try openKeepingReading(path) { ReadCodebook(codebook: try decodeCodebook($0.source())) }
  }

  /// Opens a study file for reading and writing, and keeps what reading its codebook came to.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - monitor: Hears how far bringing an older study up to date is; a stop leaves the file as it was.
  ///   - readCodebook: Reads the codebook; may use what an earlier opening kept.
  /// - Returns: The study.
  /// - Throws: ``StudyStoreError``; what `readCodebook` throws becomes
  ///   ``StudyStoreError/codebookUnreadable(version:reason:)``.
  public static func openKeepingReading(
    _ path: String, monitor: WorkMonitor = .none,
    readCodebook: (StoredCodebook) throws -> ReadCodebook
  ) throws(StudyStoreError) -> StudyFile {
    let queue: DatabaseQueue
    let found: KeptCodebook.Opening
    do {
      let schema: Int
      (queue, schema) = try Connection.open(path)
      if schema < Schema.version {
        try Schema.upgrade(queue, monitor) { db in
          try deriveStandings(db, monitor, readCodebook: readCodebook)
        }
      }
      found = try queue.inDatabase(KeptCodebook.findCurrent)
    } catch {
      throw StudyStoreError(translating: error, path: path)
    }
    let version = found.stamp.version
    let stored = StoredCodebook(kept: found.kept) {
      try queue.inDatabase { try CodebookRecord.find(version: version, $0).source }
    }
    let reading = try read(stored, version: version, path: path, readCodebook)
    if let keep = reading.kept, keep != found.kept {
      do {
        try queue.write { try KeptCodebook.save(keep, version: version, $0) }
      } catch is DatabaseError {
        // Only saves time at the next opening: a file that is busy or full does without.
      } catch {
        throw StudyStoreError(translating: error, path: path)
      }
    }
    let study = StudyFile(path: path, queue: queue, found: found, reading: reading)
    if !found.isStandingKept { try study.deriveStandings(monitor) }
    return study
  }

  private static func read(
    _ stored: StoredCodebook, version: Int, path: String,
    _ readCodebook: (StoredCodebook) throws -> ReadCodebook
  ) throws(StudyStoreError) -> ReadCodebook {
    do {
      return try readCodebook(stored)
    } catch let error as DatabaseError {
      throw StudyStoreError(translating: error, path: path)
    } catch let error as UnreadableRecord {
      throw StudyStoreError(translating: error, path: path)
    } catch {
      throw .codebookUnreadable(version: version, reason: "\(error)")
    }
  }

  /// Derives where every unit stands while a study that an older program made is brought up to date.
  private static func deriveStandings(
    _ db: Database, _ monitor: WorkMonitor,
    readCodebook: (StoredCodebook) throws -> ReadCodebook
  ) throws {
    let record = try CodebookRecord.current(db)
    let stored = StoredCodebook(kept: nil) { record.source }
    let codebook = try read(stored, version: record.version, path: "", readCodebook)
      .book.codebook
    try StandingKeeper(db, codebook: codebook, routing: Routing(codebook))
      .rebuild(version: record.version, monitor)
  }

  /// Derives where every unit stands, once for a study whose codebook is another now.
  private func deriveStandings(_ monitor: WorkMonitor) throws(StudyStoreError) {
    try write { db in
      guard try !StandingKeeper.isUpToDate(version: codebookVersion, db) else { return }
      try StandingKeeper(db, codebook: codebook, routing: routing)
        .rebuild(version: codebookVersion, monitor)
    }
  }

  /// Gives up this opening's claims and closes the file; any use afterwards fails with
  /// ``StudyStoreError/closed``.
  ///
  /// A study that nobody refers to any more closes by itself.
  public func close() throws(StudyStoreError) {
    defer { connection.withLock { $0 = nil } }
    // Here and not at the opening, where somebody waits for the first picture.
    HeldFile.removeLeftovers(in: PrivateFile.folder(of: path))
    // Whoever only read does not wait for somebody else who writes.
    guard claims.withLock({ !$0.isEmpty }) else { return }
    try writeWithoutWaiting { db in
      try db.run("DELETE FROM session WHERE opening = ?", [opening.stored])
    }
  }

  /// Reads one consistent state of the file.
  ///
  /// Not by `DatabaseQueue.read`: the pragma it sets and resets makes SQLite prepare every cached
  /// statement anew, at ten times the cost of most of our queries.
  func read<Value>(_ body: (Database) throws -> Value) throws(StudyStoreError) -> Value {
    let queue = try queue()
    do {
      return try queue.inDatabase { db in
        try db.beginTransaction(.deferred)
        do {
          let value = try body(db)
          try db.commit()
          return value
        } catch {
          try db.rollback()
          throw error
        }
      }
    } catch {
      throw StudyStoreError(translating: error, path: path)
    }
  }

  /// Reads by one statement, which sees one consistent state without a transaction around it.
  func readOnce<Value>(_ body: (Database) throws -> Value) throws(StudyStoreError) -> Value {
    let queue = try queue()
    do {
      return try queue.inDatabase(body)
    } catch {
      throw StudyStoreError(translating: error, path: path)
    }
  }

  /// Writes in one transaction, which is on the disk when this returns.
  func write<Value>(_ body: (Database) throws -> Value) throws(StudyStoreError) -> Value {
    let queue = try queue()
    do {
      return try queue.write(body)
    } catch {
      throw StudyStoreError(translating: error, path: path)
    }
  }

  /// Writes in one transaction that a loss of power may undo: for claims, never for the journal.
  ///
  /// It is safe from a crash of this program at once, and from a loss of power with the next
  /// ``write(_:)``; a loss of power ends a claim anyway.
  ///
  /// Nothing that ``write(_:)`` wrote is at risk: it is on the disk in the log before this begins,
  /// and a checkpoint synchronises log and file at this level of safety too.
  func writeWithoutWaiting<Value>(
    _ body: (Database) throws -> Value
  ) throws(StudyStoreError) -> Value {
    let queue = try queue()
    do {
      return try queue.inDatabase { db in
        // Not as cached statements: SQLite does what this pragma says while it compiles it.
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
        let outcome = Result { try db.writeTransaction(body) }
        do {
          try db.execute(sql: "PRAGMA synchronous = FULL")
        } catch {
          // Rather no study than one that acknowledges what is not on the disk.
          connection.withLock { $0 = nil }
          throw error
        }
        return try outcome.get()
      }
    } catch {
      throw StudyStoreError(translating: error, path: path)
    }
  }

  private func queue() throws(StudyStoreError) -> DatabaseQueue {
    guard let queue = connection.withLock({ $0 }) else { throw .closed }
    return queue
  }
}

extension Database {
  /// Carries out one write transaction, committed unless `body` throws.
  fileprivate func writeTransaction<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try beginTransaction(.immediate)
    do {
      let value = try body(self)
      try commit()
      return value
    } catch {
      try rollback()
      throw error
    }
  }
}
