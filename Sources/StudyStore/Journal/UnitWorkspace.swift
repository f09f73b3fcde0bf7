import CodingModel
import GRDB

/// One coder's coding of one unit while events are being appended: the derived tables are read once
/// and written once, however many events there are.
struct UnitWorkspace {
  private let respondent: Respondent
  private let coder: CoderID
  private let before: [VariableID: RatingRecord]
  private let stateBefore: UnitState?
  private var ratings: [VariableID: RatingRecord]

  /// Reads the present state.
  init(_ respondent: Respondent, coder: CoderID, _ db: Database) throws {
    self.respondent = respondent
    self.coder = coder
    self.before = try RatingRecord.all(of: respondent.id, by: coder, db)
    self.stateBefore = try UnitState.find(of: respondent.id, by: coder, db)
    self.ratings = before
  }

  /// Whether a decision says what is said already.
  func holds(_ decision: Decision) -> Bool {
    guard let entry = ratings[decision.variable]?.entry else { return decision.isEmpty }
    return entry.answer == decision.answer && entry.memo == decision.memo
  }

  /// Takes in what the event with this sequence number says.
  mutating func record(_ decision: Decision, sequence: Int) {
    ratings[decision.variable] =
      decision.isEmpty
      ? nil
      : RatingRecord(
        entry: CodingLedger.Entry(answer: decision.answer, memo: decision.memo),
        sequence: sequence, isShown: false)
  }

  /// Routes the unit and writes what has changed.
  mutating func flush(_ routing: Routing, _ db: Database) throws {
    let outcome = routing.outcome(of: respondent, coding: ratings.mapValues(\.entry))
    for variable in ratings.keys {
      ratings[variable]?.isShown = outcome.values[variable]?.answer != nil
    }
    for (variable, rating) in ratings where before[variable] != rating {
      try rating.save(variable, of: respondent.id, by: coder, db)
    }
    for variable in before.keys where ratings[variable] == nil {
      try RatingRecord.remove(variable, of: respondent.id, by: coder, db)
    }
    let state = UnitState(of: outcome, saysSomething: !ratings.isEmpty)
    if state != stateBefore { try UnitState.save(state, of: respondent.id, by: coder, db) }
  }
}
