public import CodingModel
import GRDB

extension StudyFile {
  /// Appends a coder's notes to the journal, all or none; one that says what is said already is left
  /// out.
  ///
  /// - Parameters:
  ///   - notes: The notes, in order.
  ///   - coder: Whose.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The events appended, in order.
  /// - Throws: ``StudyStoreError/refusedNotes(_:)`` naming every note that does not fit,
  ///   ``StudyStoreError/unknownCoder(_:)``, ``StudyStoreError/coderClaimed(_:)`` or another
  ///   ``StudyStoreError``.
  @discardableResult
  public func append(
    notes: [Note], by coder: CoderID, at time: Int64
  ) throws(StudyStoreError) -> [CodingEvent] {
    try append([], notes: notes, by: coder, at: time).events
  }

  /// Appends a coder's decisions and the notes that belong to them in one transaction, all or none.
  ///
  /// - Parameters:
  ///   - drafts: The decisions, in order; they come before the notes.
  ///   - notes: The notes, in order.
  ///   - coder: Whose.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: What was appended, and which decisions were said already.
  /// - Throws: ``StudyStoreError``, as the functions that append one of the two;
  ///   ``StudyStoreError/leadOnly(_:)`` where somebody else makes a redaction void.
  @discardableResult
  public func append(
    _ drafts: [Decision], notes: [Note], by coder: CoderID, at time: Int64
  ) throws(StudyStoreError) -> AppendOutcome {
    try write { db in
      let role = try CoderRecord.require(coder, db).role
      guard role == .lead || !notes.contains(where: { $0.subject.kind == .uncovering }) else {
        throw StudyStoreError.leadOnly(coder)
      }
      try refuseOtherSession(of: coder, db)
      let notes = try notes.map { try RemarkFilter.kept($0, db) }
      let refusals = try NoteChecker(codebook, db).refusals(of: notes)
      guard refusals.isEmpty else { throw StudyStoreError.refusedNotes(refusals) }
      let decided = try decide(drafts.map { (coder, $0) }, newCoders: [], at: time, db)
      let noted = try appending(at: time, db) { writer in
        try notes.compactMap { try writer.note(codebook.spelled($0), by: coder) }
      }
      return AppendOutcome(events: decided.events + noted, skipped: decided.skipped)
    }
  }
}
