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
    for (name, units) in try tallies(.state, of: coder, db) {
      guard let state = UnitState(rawValue: name) else { throw UnreadableRecord(table: "tally") }
      states[state] = units
    }
    return states
  }

  /// On how many units a coder has answered each variable.
  static func answered(by coder: CoderID, _ db: Database) throws -> [VariableID: Int] {
    Dictionary(
      try tallies(.variable, of: coder, db).map { (VariableID($0.key), $0.value) },
      uniquingKeysWith: +)
  }

  /// The numbers of units that are kept of one kind, by name; those without units left out.
  static func tallies(
    _ kind: Tally.Kind, of coder: CoderID?, _ db: Database
  ) throws -> [String: Int] {
    var tallies: [String: Int] = [:]
    try db.forEachRow(
      "SELECT name, units FROM tally WHERE coder = ? AND kind = ? AND units <> 0",
      [coder?.stored ?? "".stored, kind.rawValue.databaseValue], table: "tally"
    ) { row in
      tallies[try row.text(0)] = row.integer(1)
    }
    return tallies
  }
}
