public import CodingModel
import GRDB
public import LongWork

/// What became of some decisions.
public struct AppendOutcome: Equatable, Sendable {
  /// The events appended, in order.
  public let events: [CodingEvent]
  /// The decisions that said what was said already; nothing was appended for them.
  public let skipped: [Decision]
}

extension StudyFile {
  /// Appends a coder's decisions to the journal, all or none.
  ///
  /// - Parameters:
  ///   - drafts: The decisions, in order.
  ///   - coder: Who decided.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: What was appended and what was said already.
  /// - Throws: ``StudyStoreError/refused(_:)`` naming every decision that does not fit,
  ///   ``StudyStoreError/unknownCoder(_:)``, ``StudyStoreError/coderClaimed(_:)`` if another live
  ///   session is at work as this coder, or another ``StudyStoreError``.
  @discardableResult
  public func append(
    _ drafts: [Decision], by coder: CoderID, at time: Int64
  ) throws(StudyStoreError) -> AppendOutcome {
    try write { db in
      _ = try CoderRecord.require(coder, db)
      try refuseOtherSession(of: coder, db)
      return try decide(drafts.map { (coder, $0) }, newCoders: [], at: time, db)
    }
  }

  /// Appends decisions of several coders in one transaction, all or none.
  ///
  /// - Parameters:
  ///   - decisions: Who decided what, in order.
  ///   - newCoders: Coders to add first.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  ///   - monitor: Hears how far the work is; a stop leaves the study as it was.
  /// - Returns: What was appended and what was said already.
  /// - Throws: ``StudyStoreError/refused(_:)`` naming every decision that does not fit, or
  ///   another ``StudyStoreError``.
  @discardableResult
  public func importDecisions(
    _ decisions: [(CoderID, Decision)], newCoders: [Coder] = [], at time: Int64,
    monitor: WorkMonitor = .none
  ) throws(StudyStoreError) -> AppendOutcome {
    try write { db in
      try decide(decisions, newCoders: newCoders, at: time, monitor: monitor, db)
    }
  }

  /// Every decision that ``importDecisions(_:newCoders:at:)`` would refuse; nothing is written.
  ///
  /// - Parameters:
  ///   - decisions: Who decided what.
  ///   - newCoders: Coders that would be added first.
  /// - Returns: The refusals in the order of the decisions.
  /// - Throws: ``StudyStoreError``.
  public func refusals(
    of decisions: [(CoderID, Decision)], newCoders: [Coder] = []
  ) throws(StudyStoreError) -> [DecisionRefusal] {
    try read { db in
      try DecisionChecker(codebook, coders: try CoderRecord.all(db) + newCoders, db)
        .refusals(of: decisions)
    }
  }

  /// Lets coders see each other's codings from here on.
  ///
  /// - Warning: It cannot be taken back.
  ///
  /// - Parameters:
  ///   - lead: Who opens it.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The event appended; `nil` if the comparison was open already.
  /// - Throws: ``StudyStoreError/leadOnly(_:)`` or another ``StudyStoreError``.
  @discardableResult
  public func openComparison(
    by lead: CoderID, at time: Int64
  ) throws(StudyStoreError) -> CodingEvent? {
    try appendWhileClosed(.comparisonOpened, by: lead, at: time)
  }

  /// Records that the lead looks at codings of several coders before the comparison is open.
  ///
  /// - Parameters:
  ///   - lead: Who looks.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The event appended; `nil` if the comparison is open, so that there is nothing to
  ///   record.
  /// - Throws: ``StudyStoreError/leadOnly(_:)`` or another ``StudyStoreError``.
  @discardableResult
  public func recordComparisonViewed(
    by lead: CoderID, at time: Int64
  ) throws(StudyStoreError) -> CodingEvent? {
    try appendWhileClosed(.comparisonViewed, by: lead, at: time)
  }

  private func appendWhileClosed(
    _ action: CodingEvent.Action, by lead: CoderID, at time: Int64
  ) throws(StudyStoreError) -> CodingEvent? {
    try write { db in
      guard try CoderRecord.require(lead, db).role == .lead else {
        throw StudyStoreError.leadOnly(lead)
      }
      if try JournalQueries.isComparisonOpen(db) { return nil }
      return try appending(at: time, db) { try $0.append(action, by: lead) }
    }
  }

  /// Appends decisions that fit, within a transaction.
  func decide(
    _ decisions: [(coder: CoderID, decision: Decision)], newCoders: [Coder], at time: Int64,
    monitor: WorkMonitor = .none, _ db: Database
  ) throws -> AppendOutcome {
    let staff = try CoderRecord.all(db) + newCoders
    let refusals = try DecisionChecker(codebook, coders: staff, db)
      .refusals(of: decisions, monitor)
    guard refusals.isEmpty else { throw StudyStoreError.refused(refusals) }
    for coder in newCoders { try add(coder, db) }
    return try appending(at: time, staff: staff, monitor: monitor, db) { writer in
      var events: [CodingEvent] = []
      var skipped: [Decision] = []
      var meter = monitor.begin(.storingCodings, of: decisions.count)
      for (coder, decision) in decisions {
        if let event = try writer.decide(codebook.spelled(decision), by: coder) {
          events.append(event)
        } else {
          skipped.append(decision)
        }
        try meter.step()
      }
      return AppendOutcome(events: events, skipped: skipped)
    }
  }

  /// Appends with a writer of the codebook in force, within a transaction.
  func appending<Value>(
    at time: Int64, staff: [Coder]? = nil, monitor: WorkMonitor = .none, _ db: Database,
    _ body: (inout JournalWriter) throws -> Value
  ) throws -> Value {
    let current = try CodebookStamp.current(db)
    guard current.version == codebookVersion else {
      throw StudyStoreError.codebookChanged(opened: codebookVersion, current: current.version)
    }
    var writer = JournalWriter(
      db, book: codebook, routing: routing, codebook: current, time: time, staff: staff)
    let value = try body(&writer)
    try writer.finish(monitor)
    return value
  }
}
