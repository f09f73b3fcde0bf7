public import CodingModel
import GRDB

/// How many units still need something, for whoever may see everybody's codings.
public struct StandingCounts: Equatable, Sendable {
  /// Units in which a variable has no final value.
  public let open: Int
  /// Units on which coders differ and the lead has to decide.
  public let undecided: Int
}

/// Where units stand between coders and lead, at a cost that does not grow with the study.
///
/// These are looks at everybody's codings; whoever gives them to a lead sees to it that they are
/// journalled.
extension StudyFile {
  /// How many units still need something.
  ///
  /// - Parameter viewer: Who asks.
  /// - Returns: The counts.
  /// - Throws: ``StudyStoreError/blind(viewer:)`` unless the viewer is a lead or the comparison is
  ///   open, ``StudyStoreError/unknownCoder(_:)`` or another ``StudyStoreError``.
  public func standingCounts(for viewer: CoderID) throws(StudyStoreError) -> StandingCounts {
    try read { db in
      try requireSight(viewer, db)
      let counts = try StandingQueries.counts(db)
      return StandingCounts(
        open: try UnitQueries.count(db) - (counts[Tally.settled] ?? 0),
        undecided: counts[Tally.undecided] ?? 0)
    }
  }

  /// The position of the next unit on which the lead has to decide, going round.
  ///
  /// - Parameters:
  ///   - position: The position to look behind; `nil` to look from the start.
  ///   - viewer: Who asks.
  /// - Returns: The position; `nil` if there is none.
  /// - Throws: As ``standingCounts(for:)``.
  public func nextUndecided(
    after position: Int?, for viewer: CoderID
  ) throws(StudyStoreError) -> Int? {
    try read { db in
      try requireSight(viewer, db)
      let behind = try StandingQueries.firstUndecided(from: position.map { $0 + 1 } ?? 0, db)
      return try behind ?? StandingQueries.firstUndecided(from: 0, db)
    }
  }

  /// The place in a selection of the next unit on which the lead has to decide, going round.
  ///
  /// - Parameters:
  ///   - place: The place to look behind; `nil` to look from the start.
  ///   - selection: The units.
  ///   - viewer: Who asks.
  /// - Returns: The place; `nil` if there is none.
  /// - Throws: As ``standingCounts(for:)``.
  public func nextUndecided(
    after place: Int?, in selection: UnitSelection, for viewer: CoderID
  ) throws(StudyStoreError) -> Int? {
    if selection == UnitSelection(all: selection.count) {
      return try nextUndecided(after: place, for: viewer)
    }
    return try read { db in
      try requireSight(viewer, db)
      let count = selection.count
      let undecided = Set(try StandingQueries.undecided(db))
      guard count > 0, !undecided.isEmpty else { return nil }
      let start = place.map { $0 + 1 } ?? 0
      return (0..<count).lazy.map { (start + $0) % count }.first { place in
        selection.position(at: place).map(undecided.contains) == true
      }
    }
  }

  /// Refuses whoever may not see what others said.
  func requireSight(_ viewer: CoderID, _ db: Database) throws {
    let coder = try CoderRecord.require(viewer, db)
    guard try coder.role == .lead || JournalQueries.isComparisonOpen(db) else {
      throw StudyStoreError.blind(viewer: viewer)
    }
  }
}

/// Questions about where units stand.
enum StandingQueries {
  /// The tallies of units by where they stand.
  static func counts(_ db: Database) throws -> [String: Int] {
    try ProgressQueries.tallies(.standing, of: nil, db)
  }

  /// The first position, from one on, whose unit the lead has to decide on.
  static func firstUndecided(from position: Int, _ db: Database) throws -> Int? {
    try db.firstRow(
      """
      SELECT position FROM unitStanding WHERE isUndecided = 1 AND position >= ?
      ORDER BY position LIMIT 1
      """, [position.databaseValue], table: "unitStanding"
    ) { $0.integer(0) }
  }

  /// Every position whose unit the lead has to decide on.
  static func undecided(_ db: Database) throws -> [Int] {
    try db.rows("SELECT position FROM unitStanding WHERE isUndecided = 1", table: "unitStanding") {
      $0.integer(0)
    }
  }
}
