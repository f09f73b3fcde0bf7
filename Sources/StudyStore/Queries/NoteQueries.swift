public import CodingModel
import GRDB

extension StudyFile {
  /// What a coder notes about a unit at present.
  ///
  /// - Parameters:
  ///   - unit: The unit.
  ///   - coder: Who asks.
  /// - Returns: Their notes by subject; those about no unit are left out.
  /// - Throws: ``StudyStoreError``.
  public func notes(
    on unit: UnitID, by coder: CoderID
  ) throws(StudyStoreError) -> [NoteSubject: NoteValue] {
    try read { db in
      try NoteQueries.notes(
        where: "coder = ? AND unit = ?", [coder.stored, unit.stored], RemarkFilter(of: unit, db),
        db)
    }
  }

  /// A coder's memos on codes, whatever the unit.
  ///
  /// - Parameter coder: Who asks.
  /// - Returns: Their memos by subject.
  /// - Throws: ``StudyStoreError``.
  public func codeMemos(
    by coder: CoderID
  ) throws(StudyStoreError) -> [NoteSubject: NoteValue] {
    try read { db in try NoteQueries.codeMemos(by: coder, RemarkFilter(db), db) }
  }
}

extension StudyFile {
  /// The memos on codes of everybody but the viewer, whatever the unit.
  ///
  /// This is a look at what others said; whoever gives them to a lead sees to it that it is
  /// journalled.
  ///
  /// - Parameter viewer: Who asks.
  /// - Returns: The memos by subject, of each who wrote any.
  /// - Throws: ``StudyStoreError/blind(viewer:)`` unless the viewer is a lead or the comparison is
  ///   open, ``StudyStoreError/unknownCoder(_:)`` or another ``StudyStoreError``.
  public func othersCodeMemos(
    for viewer: CoderID
  ) throws(StudyStoreError) -> [CoderID: [NoteSubject: NoteValue]] {
    try read { db in
      try requireSight(viewer, db)
      let filter = try RemarkFilter(db)
      var memos: [CoderID: [NoteSubject: NoteValue]] = [:]
      for coder in try CoderRecord.all(db).map(\.id) where coder != viewer {
        let own = try NoteQueries.codeMemos(by: coder, filter, db)
        if !own.isEmpty { memos[coder] = own }
      }
      return memos
    }
  }
}

extension StudyFile {
  /// The small cells that leads publish nonetheless, with the reason.
  ///
  /// - Returns: The reasons by subject.
  /// - Throws: ``StudyStoreError``.
  public func publications() throws(StudyStoreError) -> [NoteSubject: NoteValue] {
    try read { db in
      try NoteQueries.notes(
        where: "subject = ? AND coder IN (SELECT name FROM coder WHERE role = ?)",
        [
          NoteSubject.Kind.publication.rawValue.databaseValue,
          Coder.Role.lead.rawValue.databaseValue,
        ], RemarkFilter(db), db)
    }
  }
}

/// Questions about notes.
enum NoteQueries {
  /// A coder's memos on codes, as they may be shown.
  static func codeMemos(
    by coder: CoderID, _ filter: RemarkFilter, _ db: Database
  ) throws -> [NoteSubject: NoteValue] {
    try notes(
      where: "coder = ? AND unit = '' AND subject = ?",
      [coder.stored, NoteSubject.Kind.codeMemo.rawValue.databaseValue], filter, db)
  }

  /// The notes that meet a condition, of one coder, as they may be shown.
  static func notes(
    where condition: String, _ arguments: [DatabaseValue], _ filter: RemarkFilter, _ db: Database
  ) throws -> [NoteSubject: NoteValue] {
    var notes: [NoteSubject: NoteValue] = [:]
    try db.forEachRow(
      "SELECT \(NoteRecord.columns) FROM note WHERE \(condition)", arguments, table: "note"
    ) { row in
      notes[try NoteRecord.subject(row, from: 0)] = try NoteRecord.read(row, from: 0).value
    }
    return filter.filtered(notes)
  }
}
