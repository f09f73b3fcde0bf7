import CodingModel
import GRDB
import LongWork

/// Builds a new study file out of sight and names it only when it is whole.
struct StudyBuilder {
  private let content: StudyContent
  private let monitor: WorkMonitor

  /// Checks the content of a study to be.
  ///
  /// - Parameters:
  ///   - content: What it will be made of.
  ///   - monitor: Hears how far the work is; a stop leaves nothing behind.
  /// - Throws: ``StudyStoreError/duplicateRespondent(_:)``, ``StudyStoreError/duplicateCoder(_:)``,
  ///   ``StudyStoreError/emptyName`` or ``StudyStoreError/invalidWeight(_:)``.
  init(_ content: StudyContent, monitor: WorkMonitor = .none) throws(StudyStoreError) {
    var units: Set<UnitID> = []
    for respondent in content.respondents {
      guard !respondent.id.rawValue.isEmpty else { throw .emptyName }
      guard units.insert(respondent.id).inserted else {
        throw .duplicateRespondent(respondent.id)
      }
      guard respondent.weight.isFinite else { throw .invalidWeight(respondent.id) }
    }
    var coders: Set<CoderID> = []
    for coder in content.coders {
      guard !coder.id.rawValue.isEmpty else { throw .emptyName }
      guard coders.insert(coder.id).inserted else { throw .duplicateCoder(coder.id) }
    }
    self.content = content
    self.monitor = monitor
  }

  /// Builds the study at `path`.
  func build(at path: String) throws(StudyStoreError) {
    // A write-ahead log left by a deleted study would be replayed into the new one.
    for name in [path] + PrivateFile.companions(of: path) where PrivateFile.isTaken(name) {
      throw .exists(path: name)
    }
    let folder = PrivateFile.folder(of: path)
    HeldFile.removeLeftovers(in: folder)
    let file = try HeldFile.make(in: folder)
    let temporary = file.path
    defer {
      file.release()
      for name in [temporary] + PrivateFile.companions(of: temporary) { PrivateFile.remove(name) }
    }
    do {
      let queue = try Connection.build(temporary)
      try Schema.upgrade(queue, monitor)
      try queue.write(fill)
      // The mode is kept in the file; closing puts everything into it and removes the log.
      try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
    } catch {
      throw StudyStoreError(translating: error, path: path)
    }
    try PrivateFile.publish(temporary, as: path)
  }

  private func fill(_ db: Database) throws {
    var digest = RespondentDigest()
    var units = 0
    var meter = monitor.begin(.storingCases, of: content.respondents.count)
    for (ordinal, respondent) in content.respondents.enumerated() {
      digest.update(OriginalRespondent(respondent))
      try RespondentRecord.insert(
        respondent, ordinal: ordinal, unitOrdinal: respondent.isUnit ? units : nil, into: db)
      units += respondent.isUnit ? 1 : 0
      try meter.step()
    }
    try QueueSchema.fillIndex(db, monitor)
    for coder in content.coders { try CoderRecord.insert(coder, into: db) }
    try CodebookRecord.insert(
      source: content.codebookSource, version: 1, at: content.provenance.importedAt, into: db)
    try StudyRecord.insert(
      name: content.name, provenance: content.provenance, respondentsHash: digest.finish(),
      into: db)
    try StandingKeeper(db, codebook: content.codebook, routing: Routing(content.codebook))
      .rebuild(version: 1, monitor)
  }
}
