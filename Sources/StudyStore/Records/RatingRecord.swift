import CodingModel
import GRDB

/// What a coder says at present about a variable of a unit: a row of the derived table `rating`.
struct RatingRecord: Equatable {
  /// What is said.
  var entry: CodingLedger.Entry
  /// The event that said it.
  var sequence: Int
  /// Whether there is an answer and the routing asks for it; a hidden one is kept, not shown.
  var isShown: Bool

  /// One coder's ratings on one unit.
  static func all(
    of unit: UnitID, by coder: CoderID, _ db: Database
  ) throws -> [VariableID: RatingRecord] {
    var ratings: [VariableID: RatingRecord] = [:]
    try db.forEachRow(
      "SELECT variable, answer, memo, sequence, isShown FROM rating WHERE coder = ? AND unit = ?",
      [coder.stored, unit.stored], table: "rating"
    ) { row in
      ratings[try row.name(0)] = try read(row, from: 1)
    }
    return ratings
  }

  /// The rating whose columns `answer, memo, sequence, isShown` begin at `column`.
  static func read(_ row: ColumnReader, from column: Int32) throws -> RatingRecord {
    RatingRecord(
      entry: CodingLedger.Entry(
        answer: try AnswerText.decode(try row.optionalText(column)),
        memo: try row.text(column + 1)),
      sequence: row.integer(column + 2), isShown: row.flag(column + 3))
  }

  /// Puts the rating in, in place of an earlier one.
  func save(_ variable: VariableID, of unit: UnitID, by coder: CoderID, _ db: Database) throws {
    try db.run(
      """
      INSERT INTO rating (coder, unit, variable, answer, memo, sequence, isShown)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (coder, unit, variable) DO UPDATE SET answer = excluded.answer,
        memo = excluded.memo, sequence = excluded.sequence, isShown = excluded.isShown
      """,
      [
        coder.stored, unit.stored, variable.stored, AnswerText.encode(entry.answer).stored,
        entry.memo.stored, sequence.databaseValue, isShown.databaseValue,
      ])
  }

  /// Removes a rating that is no longer held.
  static func remove(
    _ variable: VariableID, of unit: UnitID, by coder: CoderID, _ db: Database
  ) throws {
    try db.run(
      "DELETE FROM rating WHERE coder = ? AND unit = ? AND variable = ?",
      [coder.stored, unit.stored, variable.stored])
  }
}

/// How far a coder is with a unit: a row of the derived table `unitProgress`, if there is one.
enum UnitState: String {
  /// Something is said and something is still to be said.
  case started
  /// Everything the routing asks for is answered.
  case complete

  /// The state of a coding; `nil` where nothing is said.
  init?(of outcome: Routing.Outcome, saysSomething: Bool) {
    guard saysSomething else { return nil }
    self = outcome.isComplete ? .complete : .started
  }

  /// The state in the file.
  static func find(of unit: UnitID, by coder: CoderID, _ db: Database) throws -> UnitState? {
    try db.firstRow(
      "SELECT state FROM unitProgress WHERE coder = ? AND unit = ?", [coder.stored, unit.stored],
      table: "unitProgress", read)
  }

  /// The state in the first column of the present row.
  static func read(_ row: ColumnReader) throws -> UnitState {
    guard let state = UnitState(rawValue: try row.text(0)) else {
      throw UnreadableRecord(table: "unitProgress")
    }
    return state
  }

  /// Puts a state, or its absence, into the file.
  static func save(
    _ state: UnitState?, of unit: UnitID, by coder: CoderID, _ db: Database
  ) throws {
    guard let state else {
      return try db.run(
        "DELETE FROM unitProgress WHERE coder = ? AND unit = ?", [coder.stored, unit.stored])
    }
    try db.run(
      """
      INSERT INTO unitProgress (coder, unit, state) VALUES (?, ?, ?)
      ON CONFLICT (coder, unit) DO UPDATE SET state = excluded.state
      """,
      [coder.stored, unit.stored, state.rawValue.databaseValue])
  }
}
