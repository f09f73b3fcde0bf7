public import CodingModel
import GRDB

/// A ruling made in a meeting is a decision and the note of who decided together: they are undone
/// and done again as one.
extension StudyFile {
  /// Undoes the latest decision or note; where that is the note of who decided together, also the
  /// decision that was made with it.
  ///
  /// - Parameters:
  ///   - coder: Whose.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The events appended; empty if nothing is left to undo.
  /// - Throws: ``StudyStoreError``, as ``undo(by:at:)``.
  @discardableResult
  public func undoRuling(
    by coder: CoderID, at time: Int64
  ) throws(StudyStoreError) -> [CodingEvent] {
    try reverse(by: coder, at: time, next: UndoQueries.lastUndoable, isFirst: \.isConsensus) {
      .undone(sequence: $0.sequence, restored: try UndoQueries.utterance(before: $0, $1))
    }
  }

  /// Does again what was undone last; where that is a decision that was made together, also the note
  /// of it.
  ///
  /// - Parameters:
  ///   - coder: Whose.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The events appended; empty if nothing is left to do again.
  /// - Throws: ``StudyStoreError``, as ``redo(by:at:)``.
  @discardableResult
  public func redoRuling(
    by coder: CoderID, at time: Int64
  ) throws(StudyStoreError) -> [CodingEvent] {
    try reverse(by: coder, at: time, next: UndoQueries.lastRedoable, isFirst: \.isDecision) {
      target, _ in .redone(sequence: target.sequence, restored: target.utterance)
    }
  }

  private func reverse(
    by coder: CoderID, at time: Int64,
    next: (CoderID, Database) throws -> UndoQueries.Target?,
    isFirst: (UndoQueries.Target) -> Bool,
    _ action: (UndoQueries.Target, Database) throws -> CodingEvent.Action
  ) throws(StudyStoreError) -> [CodingEvent] {
    try write { db in
      _ = try CoderRecord.require(coder, db)
      try refuseOtherSession(of: coder, db)
      guard let first = try next(coder, db) else { return [] }
      var actions = [try action(first, db)]
      var events = [try appending(at: time, db) { try $0.append(actions[0], by: coder) }]
      if isFirst(first), let second = try next(coder, db), try first.belongs(with: second, db) {
        actions.append(try action(second, db))
        events.append(try appending(at: time, db) { try $0.append(actions[1], by: coder) })
      }
      // What holds again may be a reason from before a redaction.
      let filter = try RemarkFilter(db)
      return events.map { filter.filtered($0) }
    }
  }
}

extension UndoQueries.Target {
  fileprivate var isConsensus: Bool { utterance.note?.subject.kind == .consensus }
  fileprivate var isDecision: Bool { utterance.decision != nil }

  /// Whether one is a decision and the other the note of who made it, put down at the same time.
  fileprivate func belongs(with other: UndoQueries.Target, _ db: Database) throws -> Bool {
    guard utterance.place == other.utterance.place, isConsensus || other.isConsensus,
      isDecision || other.isDecision
    else { return false }
    return try time(db) == other.time(db)
  }

  private func time(_ db: Database) throws -> Int? {
    try db.firstRow(
      "SELECT time FROM codingEvent WHERE coder = ? AND sequence = ?",
      [coder.stored, sequence.databaseValue], table: "codingEvent"
    ) { $0.integer(0) }
  }
}
