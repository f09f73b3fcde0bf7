public import CodingModel
import GRDB

/// What the study is, and who codes.
extension StudyFile {
  /// What the study file says about itself.
  public func info() throws(StudyStoreError) -> StudyInfo {
    try read { db in
      let study = try StudyRecord.read(db)
      let codebook = try CodebookRecord.current(db)
      return StudyInfo(
        id: study.id, name: study.name, provenance: study.provenance,
        codebookVersion: codebook.version, codebookHash: codebook.hash,
        respondentCount: try InfoQueries.respondentCount(db),
        unitCount: try UnitQueries.count(db), eventCount: try InfoQueries.eventCount(db),
        isComparisonOpen: try JournalQueries.isComparisonOpen(db))
    }
  }

  /// Whether the lead has opened the comparison.
  public func isComparisonOpen() throws(StudyStoreError) -> Bool {
    try readOnce(JournalQueries.isComparisonOpen)
  }

  /// How many events the journal has: as long as it stays the same, nothing was coded or noted.
  public func eventCount() throws(StudyStoreError) -> Int { try readOnce(InfoQueries.eventCount) }

  /// All coders in order of addition.
  public func coders() throws(StudyStoreError) -> [Coder] { try readOnce(CoderRecord.all) }

  /// The coder of that name; `nil` if there is none.
  public func coder(_ id: CoderID) throws(StudyStoreError) -> Coder? {
    try readOnce { try CoderRecord.find(id, $0) }
  }

  /// Adds a coder.
  ///
  /// - Parameter coder: Whom.
  /// - Throws: ``StudyStoreError/duplicateCoder(_:)``, ``StudyStoreError/emptyName`` or another
  ///   ``StudyStoreError``.
  public func addCoder(_ coder: Coder) throws(StudyStoreError) {
    try write { try add(coder, $0) }
  }

  /// Adds a coder within a transaction.
  func add(_ coder: Coder, _ db: Database) throws {
    guard !coder.id.rawValue.isEmpty else { throw StudyStoreError.emptyName }
    guard try !CoderRecord.all(db).contains(where: { $0.id == coder.id }) else {
      throw StudyStoreError.duplicateCoder(coder.id)
    }
    try CoderRecord.insert(coder, into: db)
  }
}

/// Questions about the study as a whole.
enum InfoQueries {
  /// How many respondents there are; they are numbered from 0 without gaps.
  static func respondentCount(_ db: Database) throws -> Int {
    try db.firstRow("SELECT max(ordinal) FROM respondent", table: "respondent") {
      $0.optionalInteger(0).map { $0 + 1 } ?? 0
    } ?? 0
  }

  /// How many events the journal has; they are numbered from 1 without gaps.
  static func eventCount(_ db: Database) throws -> Int {
    try db.firstRow("SELECT max(entry) FROM codingEvent", table: "codingEvent") {
      $0.integer(0)
    } ?? 0
  }
}
