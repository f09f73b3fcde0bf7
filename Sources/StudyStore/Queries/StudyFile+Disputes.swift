public import CodingModel
import GRDB

/// Units on which coders differ, with all that was said about them.
public struct DisputedUnits: Sendable {
  /// The units in the order of the file of cases.
  public let respondents: [Respondent]
  /// What everybody said about them.
  public let view: OpenView
  /// Whether there are no others.
  public let isWhole: Bool
}

extension StudyFile {
  /// How many units are read before others who wait for the file get their turn.
  private static let disputePart = 2000

  /// Everybody's codings of the units on which coders differ, decided or not.
  ///
  /// A large study is read in parts, each of them one consistent state of the file: whoever works
  /// meanwhile waits for a part and not for all.
  ///
  /// - Parameters:
  ///   - viewer: Who asks.
  ///   - limit: The most units to read; `nil` for all of them.
  /// - Returns: The first units in the order of the file of cases.
  /// - Throws: As ``standingCounts(for:)``.
  public func disputedUnits(
    for viewer: CoderID, limit: Int = .max
  ) throws(StudyStoreError) -> DisputedUnits {
    var ledger = CodingLedger()
    var respondents: [Respondent] = []
    var next: Int? = 0
    while let first = next, respondents.count < limit {
      let part = try read { db in
        try requireSight(viewer, db)
        return try DisputeQueries.read(
          from: first, limit: min(Self.disputePart, limit - respondents.count), into: &ledger, db)
      }
      respondents += part.respondents
      next = part.next
    }
    let view = try read { db in try OpenView(of: ledger, for: CoderRecord.require(viewer, db)) }
    return DisputedUnits(respondents: respondents, view: view, isWhole: next == nil)
  }
}

/// Questions about units on which coders differ.
enum DisputeQueries {
  /// Reads some of these units, and what was said about them.
  ///
  /// - Parameters:
  ///   - position: The position to begin at.
  ///   - limit: The most units to read.
  ///   - ledger: Where what was said goes.
  ///   - db: The database.
  /// - Returns: The units, and the position to go on at; `nil` where there are no others.
  /// - Throws: `DatabaseError` or ``UnreadableRecord``.
  static func read(
    from position: Int, limit: Int, into ledger: inout CodingLedger, _ db: Database
  ) throws -> (respondents: [Respondent], next: Int?) {
    let positions = try db.rows(
      """
      SELECT position FROM unitStanding WHERE isDisputed = 1 AND position >= ?
      ORDER BY position LIMIT ?
      """, [position.databaseValue, (limit + 1).databaseValue], table: "unitStanding"
    ) { $0.integer(0) }
    let read = positions.prefix(limit)
    guard let first = read.first, let last = read.last else { return ([], nil) }
    try LedgerQueries.addDisputes(from: first, to: last, to: &ledger, db)
    return (
      try respondents(from: first, to: last, db),
      positions.count > limit ? positions.last : nil
    )
  }

  private static func respondents(
    from first: Int, to last: Int, _ db: Database
  ) throws -> [Respondent] {
    let overlays = try RedactionQueries.overlays(db)
    return try db.rows(
      """
      SELECT \(RespondentRecord.columns) FROM unitStanding
      JOIN respondent ON respondent.unitOrdinal = unitStanding.position
      WHERE isDisputed = 1 AND position BETWEEN ? AND ? ORDER BY position
      """, [first.databaseValue, last.databaseValue], table: "respondent"
    ) { row in
      let original = try RespondentRecord.read(row)
      return original.displayed(through: overlays[original.id] ?? .none)
    }
  }
}
