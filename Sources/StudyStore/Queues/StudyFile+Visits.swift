public import CodingModel
import GRDB

/// A queue that someone began to walk, as the study remembers it.
public struct Walk: Equatable, Sendable {
  /// Its number in the study.
  public let number: Int
  /// Who walked.
  public let coder: CoderID
  /// The filter, as it was typed.
  public let filter: String
  /// The order, as ``UnitOrder/name`` gives it: with its seed where it is random.
  public let order: String
  /// How many units were in it.
  public let units: Int
  /// When, in milliseconds since 1970-01-01T00:00:00Z.
  public let time: Int64
}

/// In which order, and how fast, coders work: kept so that effects of order can be looked for.
extension StudyFile {
  /// Remembers that a coder begins to walk a queue.
  ///
  /// - Parameters:
  ///   - queue: The queue.
  ///   - units: How many units are in it.
  ///   - coder: Who walks it.
  ///   - time: When, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Returns: The number of the walk, for the visits made in it.
  /// - Throws: ``StudyStoreError``.
  public func beginWalk(
    _ queue: UnitQueue, units: Int, by coder: CoderID, at time: Int64
  ) throws(StudyStoreError) -> Int {
    try write { db in
      _ = try CoderRecord.require(coder, db)
      try db.run(
        "INSERT INTO walk (coder, filter, ordering, units, time) VALUES (?, ?, ?, ?, ?)",
        [
          coder.stored, queue.filter.source.stored, queue.order.name.stored, units.databaseValue,
          time.databaseValue,
        ])
      return Int(db.lastInsertedRowID)
    }
  }

  /// Every walk of a coder, the first one first.
  public func walks(of coder: CoderID) throws(StudyStoreError) -> [Walk] {
    try read { db in
      // Someone may have searched for a name before it was redacted.
      let remarks = try RemarkFilter(db)
      return try db.rows(
        "SELECT entry, coder, filter, ordering, units, time FROM walk WHERE coder = ? ORDER BY entry",
        [coder.stored], table: "walk"
      ) { row in
        Walk(
          number: row.integer(0), coder: try row.name(1),
          filter: remarks.filtered(try row.text(2), about: nil),
          order: try row.text(3), units: row.integer(4), time: Int64(row.integer(5)))
      }
    }
  }

  /// Remembers a visit to a unit.
  ///
  /// - Parameters:
  ///   - visit: The visit.
  ///   - walk: The walk in which it was made, if it was made in one.
  ///   - coder: Whose.
  ///   - time: When it began, in milliseconds since 1970-01-01T00:00:00Z.
  /// - Throws: ``StudyStoreError``.
  public func record(
    _ visit: Visit, in walk: Int?, by coder: CoderID, arrivedAt time: Int64
  ) throws(StudyStoreError) {
    try write { db in
      _ = try CoderRecord.require(coder, db)
      try db.run(
        """
        INSERT INTO visit (coder, walk, unit, place, keys, arrived, duration)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          coder.stored, walk?.databaseValue ?? .null, visit.unit.stored,
          visit.place.databaseValue, visit.keys.databaseValue, time.databaseValue,
          visit.duration.databaseValue,
        ])
    }
  }

  /// Gives every visit of a coder to `body`, the first one first, with the walk it was made in.
  ///
  /// - Parameters:
  ///   - coder: Whose.
  ///   - body: Takes the visit, and the number of its walk if it was made in one.
  /// - Throws: ``StudyStoreError``.
  public func forEachVisit(
    of coder: CoderID, _ body: (Visit, _ walk: Int?) -> Void
  ) throws(StudyStoreError) {
    try read { db in
      try db.forEachRow(
        """
        SELECT unit, place, keys, duration, walk FROM visit WHERE coder = ? ORDER BY entry
        """, [coder.stored], table: "visit"
      ) { body(try Self.visit($0), $0.optionalInteger(4)) }
    }
  }

  /// A coder's latest visits, the latest first.
  ///
  /// - Parameters:
  ///   - coder: Whose.
  ///   - time: The earliest time at which a visit may have begun.
  ///   - limit: The most visits to give.
  /// - Returns: The visits.
  /// - Throws: ``StudyStoreError``.
  public func visits(
    of coder: CoderID, since time: Int64 = .min, limit: Int
  ) throws(StudyStoreError) -> [Visit] {
    try read { db in
      try db.rows(
        """
        SELECT unit, place, keys, duration FROM visit
        WHERE coder = ? AND arrived >= ? ORDER BY entry DESC LIMIT ?
        """, [coder.stored, time.databaseValue, limit.databaseValue], table: "visit",
        Self.visit)
    }
  }

  private static func visit(_ row: ColumnReader) throws -> Visit {
    Visit(
      unit: try row.name(0), place: row.integer(1), keys: row.integer(2),
      duration: Int64(row.integer(3)))
  }
}
