public import CodingModel
import GRDB
public import LongWork

extension StudyFile {
  /// The present head of every coder's chain, in order of addition.
  ///
  /// Write them down outside the study: a chain by itself does not show that its tail was cut.
  public func heads() throws(StudyStoreError) -> [JournalHead] {
    try read { db in
      try CoderRecord.all(db).map { try JournalHead.find(of: $0.id, db) }
    }
  }

  /// Re-computes everything the study claims about itself: the chain of every coder, the guards,
  /// the derived tables, codebook and respondents, and SQLite's own integrity.
  ///
  /// - Parameters:
  ///   - expected: Heads written down earlier; events appended since are no fault.
  ///   - fresh: The codebook in force, read anew from its source text; `nil` leaves out whether the
  ///     study was opened with the same.
  ///   - monitor: Hears how far the work is.
  /// - Returns: What was found.
  /// - Throws: ``StudyStoreError`` if the file cannot be read as a study at all.
  public func verify(
    expectingHeads expected: [JournalHead] = [], codebook fresh: Codebook? = nil,
    monitor: WorkMonitor = .none
  ) throws(StudyStoreError) -> VerificationReport {
    var report = try read {
      try Verification(
        $0, codebook: codebook, routing: routing, expected: expected, monitor: monitor
      ).run()
    }
    if let fresh, fresh != codebook, !report.codebookFaults.contains(codebookVersion) {
      report.codebookFaults.append(codebookVersion)
    }
    return report
  }
}

/// One verification.
private struct Verification {
  private let db: Database
  private let codebook: Codebook
  private let routing: Routing
  private let expected: [JournalHead]
  private let monitor: WorkMonitor
  private var report = VerificationReport()

  init(
    _ db: Database, codebook: Codebook, routing: Routing, expected: [JournalHead],
    monitor: WorkMonitor
  ) {
    self.db = db
    self.codebook = codebook
    self.routing = routing
    self.expected = expected
    self.monitor = monitor
  }

  func run() throws -> VerificationReport {
    var run = self
    try run.checkFile()
    try run.checkJournal()
    return run.report
  }

  private mutating func checkFile() throws {
    report.integrityFaults = try FileCheck.faults(db, monitor)
    let triggers = Set(
      try db.rows("SELECT sql FROM sqlite_master WHERE type = 'trigger'", table: "") {
        try $0.text(0)
      })
    report.missingTriggers = Guard.all.filter { !triggers.contains($0.sql) }.map(\.name)
    report.respondentsAreIntact = try respondentsAreIntact()
  }

  private func respondentsAreIntact() throws -> Bool {
    var digest = RespondentDigest()
    var meter = monitor.begin(.loadingCases, of: try RespondentRecord.count(db))
    do {
      try RespondentRecord.forEach(db) {
        try meter.step()
        digest.update($0)
      }
    } catch is UnreadableRecord {
      return false
    }
    return digest.finish() == (try StudyRecord.read(db).respondentsHash)
  }

  private mutating func checkJournal() throws {
    let genesis = try StudyRecord.read(db).genesis
    let codebooks = try CodebookRecord.all(db)
    report.codebookFaults =
      codebooks.filter { Digest256.of($0.source.utf8) != $0.hash }.map(\.version)
    let hashes = Dictionary(uniqueKeysWithValues: codebooks.map { ($0.version, $0.hash) })
    let coders = try CoderRecord.all(db).map(\.id)
    var ledger = CodingLedger()
    var sequences = DerivedState.Sequences()
    var meter = monitor.begin(.checkingJournal, of: try CodingEventRecord.count(db))
    for coder in coders {
      var chain = ChainVerifier(
        coder, genesis: genesis, codebooks: hashes, expected: expected.filter { $0.coder == coder })
      try chain.run(db) { event in
        try meter.step()
        ledger.apply(event)
        sequences.record(event)
      }
      report.chains.append(
        ChainReport(head: chain.head, events: chain.events, firstBreak: chain.firstBreak))
      report.headFaults += chain.headFaults
    }
    report.headFaults += expected.filter { !coders.contains($0.coder) }
      .map(HeadFault.unknownCoder)
    do {
      let derived = try DerivedState(
        of: ledger, sequences: sequences, routing: routing, db, monitor.part(0, of: 2))
      report.derivedFaults = derived.differences(
        from: try DerivedState(db, monitor.part(1, of: 2)))
      report.derivedFaults += try StandingCheck(db, codebook: codebook, routing: routing)
        .faults(ledger, monitor)
    } catch let error as UnreadableRecord {
      report.integrityFaults.append("table \(error.table) has a row that cannot be read")
    }
  }
}
