public import CodingModel
import GRDB

/// Queues of units: which pass a filter, in which order.
extension StudyFile {
  /// The units of a queue as they are now.
  ///
  /// Coders are selected for by what they said themselves, the lead by what anyone said. All units
  /// in the order of the file or at random cost nothing, whatever their number.
  ///
  /// - Parameters:
  ///   - queue: Which units, in which order.
  ///   - viewer: Who walks them.
  /// - Returns: The selection.
  /// - Throws: ``StudyStoreError``.
  public func selection(
    of queue: UnitQueue, for viewer: CoderID
  ) throws(StudyStoreError) -> UnitSelection {
    try read { db in
      let viewer = try CoderRecord.require(viewer, db)
      return try SelectionQuery(queue, viewer: viewer, codebook: codebook).run(db)
    }
  }

  /// How many units pass a filter, counted no further than a limit.
  ///
  /// - Parameters:
  ///   - filter: The filter.
  ///   - viewer: Who filters.
  ///   - limit: Where to stop counting.
  /// - Returns: The number, at most `limit`.
  /// - Throws: ``StudyStoreError``.
  public func count(
    of filter: UnitFilter, for viewer: CoderID, limit: Int
  ) throws(StudyStoreError) -> Int {
    try read { db in
      let viewer = try CoderRecord.require(viewer, db)
      let query = try FilterCondition(filter, viewer: viewer, db)
      let passing = "SELECT 1 FROM \(query.tables) WHERE \(query.condition) LIMIT ?"
      return try db.firstRow(
        "SELECT count(*) FROM (\(passing))",
        query.arguments + [limit.databaseValue], table: "respondent"
      ) { $0.integer(0) } ?? 0
    }
  }

  /// The place of the next unit of a selection that a coder has not completed, going round.
  ///
  /// - Parameters:
  ///   - place: The place to look behind; `nil` to look from the start.
  ///   - selection: The units.
  ///   - coder: Who is to code.
  /// - Returns: The place; `nil` if there is none.
  /// - Throws: ``StudyStoreError``.
  public func nextPlace(
    after place: Int?, in selection: UnitSelection, notCompleteFor coder: CoderID
  ) throws(StudyStoreError) -> Int? {
    if selection == UnitSelection(all: selection.count) {
      return try nextUnit(after: place, notCompleteFor: coder)
    }
    return try read { db in
      let count = selection.count
      var open = try OpenUnits(of: coder, db)
      guard count > 0, !open.isEmpty else { return nil }
      let start = place.map { $0 + 1 } ?? 0
      for step in 0..<count {
        let place = (start + step) % count
        guard let position = selection.position(at: place) else { continue }
        if try open.contains(position, db) { return place }
      }
      return nil
    }
  }
}
