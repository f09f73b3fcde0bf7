import CodingModel
import GRDB
import LongWork

/// Keeps `unitStanding` in step with the ratings, unit by unit.
struct StandingKeeper {
  private let db: Database
  private let codebook: Codebook
  private let rule: AdjudicationRule

  /// Prepares for the staff of the study as it is now.
  init(_ db: Database, codebook: Codebook, routing: Routing) throws {
    self.init(db, codebook: codebook, routing: routing, staff: try CoderRecord.all(db))
  }

  /// Prepares for all coders of the study, who are known already.
  init(_ db: Database, codebook: Codebook, routing: Routing, staff: [Coder]) {
    self.db = db
    self.codebook = codebook
    self.rule = AdjudicationRule(codebook: codebook, routing: routing, staff: staff)
  }

  /// Derives a unit's standing from the ratings and writes it.
  func refresh(_ unit: UnitID) throws {
    guard let respondent = try RespondentRecord.find(unit, db)?.withoutText else { return }
    try refresh(respondent)
  }

  /// Derives the standing of a unit that was read already.
  func refresh(_ respondent: Respondent) throws {
    let unit = respondent.id
    try StandingRecord.save(try standing(of: respondent, codings(of: unit)), of: unit, db)
  }

  /// A unit's standing; free text is compared as it may be shown, redacted words taken out.
  func standing(
    of respondent: Respondent, _ codings: [CoderID: CodingLedger.UnitCoding]
  ) throws -> UnitStanding {
    var codings = codings
    if codings.values.contains(where: { $0.values.contains(where: \.isFreeText) }) {
      let filter = try RemarkFilter(of: respondent.id, db)
      codings = codings.mapValues { coding in
        coding.mapValues { filter.filtered($0, about: respondent.id) }
      }
    }
    return rule.unitStanding(of: respondent, codings: codings)
  }

  private func codings(of unit: UnitID) throws -> [CoderID: CodingLedger.UnitCoding] {
    var codings: [CoderID: CodingLedger.UnitCoding] = [:]
    // By coder first: that is how the table's key is ordered.
    try db.forEachRow(
      """
      SELECT coder, variable, answer FROM rating
      WHERE coder IN (SELECT name FROM coder) AND unit = ?
      """, [unit.stored], table: "rating"
    ) { row in
      codings[try row.name(0), default: [:]][try row.name(1)] = CodingLedger.Entry(
        answer: try AnswerText.decode(try row.optionalText(2)))
    }
    return codings
  }

  // MARK: All units

  /// Whether the standings were derived under the codebook in force.
  static func isUpToDate(version: Int, _ db: Database) throws -> Bool {
    try db.hasRow(
      "SELECT 1 FROM standingBasis WHERE codebookVersion = ?", [version.databaseValue])
  }

  /// Derives every standing anew, under a version of the codebook.
  func rebuild(version: Int, _ monitor: WorkMonitor) throws {
    try db.run("DELETE FROM unitStanding")
    try db.run("DELETE FROM standingBasis")
    let units = try touchedUnits()
    var meter = monitor.begin(.standings, of: units.count)
    for unit in units {
      try refresh(unit)
      try meter.step()
    }
    try monitor.check()
    try db.run("INSERT INTO standingBasis VALUES (?)", [version.databaseValue])
  }

  /// The units whose standing may differ from that of most untouched ones.
  func touchedUnits() throws -> [UnitID] {
    let touched =
      codebook.leavesUntouchedUnitsOpen ? "AND id IN (SELECT unit FROM rating)" : ""
    return try db.rows(
      "SELECT id FROM respondent WHERE unitOrdinal IS NOT NULL \(touched)", table: "respondent"
    ) { try $0.name(0) }
  }
}

extension CodingLedger.Entry {
  /// Whether the answer is a text that may hold redacted words.
  fileprivate var isFreeText: Bool {
    if case .text? = answer { return true }
    return false
  }
}
