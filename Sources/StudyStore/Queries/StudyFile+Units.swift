public import CodingModel
import GRDB
public import LongWork

extension RespondentRecord {
  /// The respondent of that id, if there is one.
  static func find(_ id: UnitID, _ db: Database) throws -> OriginalRespondent? {
    try db.firstRow(
      "SELECT \(columns) FROM respondent WHERE id = ?", [id.stored], table: "respondent", read)
  }
}

/// Respondents, and units by their position: 0 for the first unit in the order of the file of cases.
extension StudyFile {
  /// All respondents in the order of the file of cases.
  ///
  /// - Parameter monitor: Hears how far the work is.
  /// - Returns: The respondents, redacted words taken out of their texts.
  /// - Throws: ``StudyStoreError``.
  public func respondents(
    monitor: WorkMonitor = .none
  ) throws(StudyStoreError) -> [Respondent] {
    try read { db in
      let overlays = try RedactionQueries.overlays(db)
      var respondents: [Respondent] = []
      var meter = monitor.begin(.loadingCases, of: try RespondentRecord.count(db))
      try RespondentRecord.forEach(db) { original in
        try meter.step()
        respondents.append(original.displayed(through: overlays[original.id] ?? .none))
      }
      return respondents
    }
  }

  /// The respondent of that id, unit or not; `nil` if there is none.
  public func respondent(_ id: UnitID) throws(StudyStoreError) -> Respondent? {
    try read { db in
      try RespondentRecord.find(id, db)?
        .displayed(through: RedactionQueries.overlay(of: id, db))
    }
  }

  /// How many units there are to code.
  public func unitCount() throws(StudyStoreError) -> Int { try read(UnitQueries.count) }

  /// The unit at a position.
  ///
  /// - Parameter position: From 0 up to, and without, ``unitCount()``.
  /// - Returns: The unit.
  /// - Throws: ``StudyStoreError/noSuchPosition(_:)`` or another ``StudyStoreError``.
  public func unit(at position: Int) throws(StudyStoreError) -> Respondent {
    try read { db in
      let unit = try db.firstRow(
        "SELECT \(RespondentRecord.columns) FROM respondent WHERE unitOrdinal = ?",
        [position.databaseValue], table: "respondent", RespondentRecord.read)
      guard let unit else { throw StudyStoreError.noSuchPosition(position) }
      return unit.displayed(through: try RedactionQueries.overlay(of: unit.id, db))
    }
  }

  /// The position of a unit; `nil` for a respondent who is none, or who is not there.
  public func position(of unit: UnitID) throws(StudyStoreError) -> Int? {
    try read { db in
      try db.firstRow(
        "SELECT unitOrdinal FROM respondent WHERE id = ?", [unit.stored], table: "respondent"
      ) { $0.optionalInteger(0) } ?? nil
    }
  }

  /// The position of the next unit that a coder has not completed.
  ///
  /// - Parameters:
  ///   - position: The position to look behind; `nil` to look from the start.
  ///   - coder: Who is to code.
  ///   - wrapping: Whether to go on from the start, up to `position` itself.
  /// - Returns: The position; `nil` if there is none.
  /// - Throws: ``StudyStoreError``.
  public func nextUnit(
    after position: Int?, notCompleteFor coder: CoderID, wrapping: Bool = true
  ) throws(StudyStoreError) -> Int? {
    try read { db in
      let open = try OpenUnits(of: coder, db)
      let start = position.map { $0 + 1 } ?? 0
      let behind = try open.first(in: start...Int.max, db)
      guard behind == nil, wrapping, let position else { return behind }
      return try open.first(in: 0...position, db)
    }
  }
}

/// Questions about units.
enum UnitQueries {
  /// How many units there are; they are numbered without gaps.
  static func count(_ db: Database) throws -> Int {
    // Only what asks for no NULLs may use the index of units.
    try db.firstRow(
      "SELECT max(unitOrdinal) FROM respondent WHERE unitOrdinal IS NOT NULL", table: "respondent"
    ) { $0.optionalInteger(0).map { $0 + 1 } ?? 0 } ?? 0
  }

  /// Every position in a range whose unit is not complete for a coder.
  static func open(
    from first: Int, to last: Int, for coder: CoderID, _ db: Database
  ) throws -> [Int] {
    try db.rows(
      """
      SELECT unitOrdinal FROM respondent
      WHERE unitOrdinal BETWEEN ? AND ? AND NOT EXISTS (
        SELECT 1 FROM unitProgress WHERE coder = ? AND unit = respondent.id AND state = 'complete')
      """, [first.databaseValue, last.databaseValue, coder.stored], table: "respondent"
    ) { $0.integer(0) }
  }

  /// The first position in a range whose unit is not complete for a coder.
  static func firstOpen(
    from first: Int, to last: Int, for coder: CoderID, _ db: Database
  ) throws -> Int? {
    try db.firstRow(
      """
      SELECT unitOrdinal FROM respondent
      WHERE unitOrdinal BETWEEN ? AND ? AND NOT EXISTS (
        SELECT 1 FROM unitProgress WHERE coder = ? AND unit = respondent.id AND state = 'complete')
      ORDER BY unitOrdinal LIMIT 1
      """, [first.databaseValue, last.databaseValue, coder.stored], table: "respondent"
    ) { $0.integer(0) }
  }
}
