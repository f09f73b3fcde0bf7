public import CodingModel
import GRDB

extension StudyFile {
  /// The original of a unit's text, for a lead; the look goes into the journal first.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - lead: Who looks.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The text byte for byte as it was imported; `nil` if there is no such respondent.
  /// - Throws: ``StudyStoreError/leadOnly(_:)`` or another ``StudyStoreError``.
  public func revealOriginal(
    of unit: UnitID, to lead: CoderID, at time: Int64
  ) throws(StudyStoreError) -> String? {
    try write { db in
      guard let original = try RespondentRecord.find(unit, db) else { return nil }
      try noteLook(at: unit, isInView: true, by: lead, at: time, db)
      return original.originalText
    }
  }

  /// Records that a lead no longer has the original of a unit's text in view.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - lead: Who looked.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Throws: ``StudyStoreError/leadOnly(_:)`` or another ``StudyStoreError``.
  public func concealOriginal(
    of unit: UnitID, from lead: CoderID, at time: Int64
  ) throws(StudyStoreError) {
    try write { db in
      try noteLook(at: unit, isInView: false, by: lead, at: time, db)
    }
  }

  private func noteLook(
    at unit: UnitID, isInView: Bool, by lead: CoderID, at time: Int64, _ db: Database
  ) throws {
    guard try CoderRecord.require(lead, db).role == .lead else {
      throw StudyStoreError.leadOnly(lead)
    }
    try refuseOtherSession(of: lead, db)
    let subject = NoteSubject.originalShown(of: unit)
    try appending(at: time, db) { writer in
      // A look that no end was recorded of, because the program was killed, ends here.
      _ = try writer.note(Note(subject, nil), by: lead)
      if isInView { _ = try writer.note(Note(subject, .flag), by: lead) }
    }
  }
}
