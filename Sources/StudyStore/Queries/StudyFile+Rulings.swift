public import CodingModel
import GRDB

extension StudyFile {
  /// Where in the journal a coder's decisions that hold at present were made: of two of them the
  /// later one has the greater number.
  ///
  /// - Parameters:
  ///   - coder: Whose decisions.
  ///   - unit: The only unit to look at; `nil` for all of them.
  /// - Returns: The entry of the journal by unit and variable.
  /// - Throws: ``StudyStoreError``.
  public func decisionOrder(
    of coder: CoderID, on unit: UnitID? = nil
  ) throws(StudyStoreError) -> [DisputePlace: Int] {
    let condition = unit == nil ? "" : "AND rating.unit = ?"
    let arguments = [coder.stored] + (unit.map { [$0.stored] } ?? [])
    return try read { db in
      let rows = try db.rows(
        """
        SELECT rating.unit, rating.variable, codingEvent.entry FROM rating
        JOIN codingEvent ON codingEvent.coder = rating.coder
          AND codingEvent.sequence = rating.sequence
        WHERE rating.coder = ? \(condition)
        """, arguments, table: "rating"
      ) { row -> (DisputePlace, Int) in
        (DisputePlace(unit: try row.name(0), variable: try row.name(1)), row.integer(2))
      }
      return Dictionary(rows) { first, _ in first }
    }
  }
}

extension StudyFile {
  /// Undoes a lead's latest decision or note; where that is the note of who decided together, also
  /// the decision that was made with it.
  ///
  /// - Parameters:
  ///   - lead: Whose.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The events appended; empty if nothing is left to undo.
  /// - Throws: ``StudyStoreError``, as ``undo(by:at:)``.
  @discardableResult
  public func undoRuling(by lead: CoderID, at time: Int64) throws(StudyStoreError) -> [CodingEvent]
  {
    try write { db in
      _ = try CoderRecord.require(lead, db)
      try refuseOtherSession(of: lead, db)
      guard let last = try UndoQueries.lastUndoable(of: lead, db) else { return [] }
      var events = [try undoing(last, at: time, db)]
      if last.utterance.note?.subject.kind == .consensus,
        let before = try UndoQueries.lastUndoable(of: lead, db),
        before.utterance.decision?.place == last.utterance.place,
        try Self.time(of: before, db) == Self.time(of: last, db)
      {
        events.append(try undoing(before, at: time, db))
      }
      return events
    }
  }

  private func undoing(
    _ target: UndoQueries.Target, at time: Int64, _ db: Database
  ) throws -> CodingEvent {
    let restored = try UndoQueries.utterance(before: target, db)
    return try appending(at: time, db) {
      try $0.append(.undone(sequence: target.sequence, restored: restored), by: target.coder)
    }
  }

  private static func time(of target: UndoQueries.Target, _ db: Database) throws -> Int? {
    try db.firstRow(
      "SELECT time FROM codingEvent WHERE coder = ? AND sequence = ?",
      [target.coder.stored, target.sequence.databaseValue], table: "codingEvent"
    ) { $0.integer(0) }
  }
}
