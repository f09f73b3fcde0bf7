public import CodingModel
import GRDB

/// How far a coder is.
public struct CoderProgress: Equatable, Sendable {
  /// Who.
  public let coder: Coder
  /// How many units are complete.
  public let complete: Int
  /// How many units are begun and not complete.
  public let started: Int
  /// How many units there are.
  public let total: Int
  /// On how many units each variable is answered, hidden answers not counted; a variable without
  /// any is not in here.
  public let answered: [VariableID: Int]
  /// The unit of their latest event: where they left off.
  public let lastUnit: UnitID?
}

extension StudyFile {
  /// How far every coder is, in order of addition.
  public func progress() throws(StudyStoreError) -> [CoderProgress] {
    try read { db in
      let total = try UnitQueries.count(db)
      return try CoderRecord.all(db).map { coder in
        let states = try ProgressQueries.states(of: coder.id, db)
        return CoderProgress(
          coder: coder, complete: states[.complete] ?? 0, started: states[.started] ?? 0,
          total: total, answered: try ProgressQueries.answered(by: coder.id, db),
          lastUnit: try JournalQueries.lastUnit(of: coder.id, db))
      }
    }
  }

  /// The unit of a coder's latest event; `nil` if they have none.
  public func lastUnit(of coder: CoderID) throws(StudyStoreError) -> UnitID? {
    try read { try JournalQueries.lastUnit(of: coder, $0) }
  }
}

/// Questions about progress.
enum ProgressQueries {
  /// How many units a coder has in each state.
  static func states(of coder: CoderID, _ db: Database) throws -> [UnitState: Int] {
    var states: [UnitState: Int] = [:]
    try db.forEachRow(
      "SELECT state, count(*) FROM unitProgress WHERE coder = ? GROUP BY state", [coder.stored],
      table: "unitProgress"
    ) { row in
      states[try UnitState.read(row)] = row.integer(1)
    }
    return states
  }

  /// On how many units a coder has answered each variable.
  static func answered(by coder: CoderID, _ db: Database) throws -> [VariableID: Int] {
    var answered: [VariableID: Int] = [:]
    try db.forEachRow(
      """
      SELECT variable, count(*) FROM rating WHERE coder = ? AND isShown = 1 GROUP BY variable
      """, [coder.stored], table: "rating"
    ) { row in
      answered[try row.name(0)] = row.integer(1)
    }
    return answered
  }
}
