public import CodingModel
import GRDB

extension StudyFile {
  /// Undoes the coder's latest decision or note that is not undone, by an event that restores what
  /// was said before it.
  ///
  /// - Parameters:
  ///   - coder: Whose.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The event appended; `nil` if nothing is left to undo.
  /// - Throws: ``StudyStoreError/unknownCoder(_:)``, ``StudyStoreError/coderClaimed(_:)`` or
  ///   another ``StudyStoreError``.
  @discardableResult
  public func undo(by coder: CoderID, at time: Int64) throws(StudyStoreError) -> CodingEvent? {
    try reverse(by: coder, at: time) { db in
      guard let last = try UndoQueries.lastUndoable(of: coder, db) else { return nil }
      return .undone(
        sequence: last.sequence, restored: try UndoQueries.utterance(before: last, db))
    }
  }

  /// Does again what the coder undid last, unless they have decided or noted something since.
  ///
  /// - Parameters:
  ///   - coder: Whose.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The event appended; `nil` if nothing is left to do again.
  /// - Throws: ``StudyStoreError/unknownCoder(_:)``, ``StudyStoreError/coderClaimed(_:)`` or
  ///   another ``StudyStoreError``.
  @discardableResult
  public func redo(by coder: CoderID, at time: Int64) throws(StudyStoreError) -> CodingEvent? {
    try reverse(by: coder, at: time) { db in
      guard let last = try UndoQueries.lastRedoable(of: coder, db) else { return nil }
      return .redone(sequence: last.sequence, restored: last.utterance)
    }
  }

  private func reverse(
    by coder: CoderID, at time: Int64, _ action: (Database) throws -> CodingEvent.Action?
  ) throws(StudyStoreError) -> CodingEvent? {
    try write { db in
      _ = try CoderRecord.require(coder, db)
      try refuseOtherSession(of: coder, db)
      guard let action = try action(db) else { return nil }
      let event = try appending(at: time, db) { try $0.append(action, by: coder) }
      // What holds again may be a memo from before the redaction.
      return try RemarkFilter(db).filtered(event)
    }
  }
}
