import CodingModel
import GRDB
import LongWork

/// Holds `unitStanding` and `tally` against what they are derived from.
struct StandingCheck {
  private let db: Database
  private let keeper: StandingKeeper

  /// Prepares a check.
  init(_ db: Database, codebook: Codebook, routing: Routing) throws {
    self.db = db
    self.keeper = try StandingKeeper(db, codebook: codebook, routing: routing)
  }

  /// The rows that do not follow from the fold of the journal, and the numbers that do not follow
  /// from the rows they count.
  func faults(_ ledger: CodingLedger, _ monitor: WorkMonitor) throws -> [DerivedFault] {
    try standingFaults(ledger, monitor) + tallyFaults()
  }

  private func standingFaults(
    _ ledger: CodingLedger, _ monitor: WorkMonitor
  ) throws -> [DerivedFault] {
    var kept: [UnitID: UnitStanding] = [:]
    try db.forEachRow(
      """
      SELECT id, isOpen, isUndecided, isDisputed
      FROM unitStanding LEFT JOIN respondent ON unitOrdinal = position
      """, table: "unitStanding"
    ) { kept[try $0.name(0)] = StandingRecord.read($0, from: 1) }
    let coders = ledger.coders
    let units = Set(coders.flatMap { ledger.codings(by: $0).keys })
      .union(kept.keys).union(try keeper.touchedUnits())
    let inOrder = units.sorted()
    var meter = monitor.begin(.standings, of: inOrder.count)
    return try inOrder.filter { unit in
      try meter.step()
      guard let respondent = try RespondentRecord.find(unit, db)?.withoutText else { return true }
      let codings = coders.map { ($0, ledger.coding(of: unit, by: $0)) }
      let standing = try keeper.standing(
        of: respondent, Dictionary(codings) { first, _ in first })
      return standing != kept[unit] ?? .untouched
    }.map(DerivedFault.standing)
  }

  private func tallyFaults() throws -> [DerivedFault] {
    let kept = "SELECT coder, kind, name, units FROM tally WHERE units <> 0"
    let counted = "SELECT * FROM (\(Tally.counted()))"
    return try db.rows(
      """
      SELECT DISTINCT coder, name FROM (
        SELECT * FROM (\(kept) EXCEPT \(counted))
        UNION ALL SELECT * FROM (\(counted) EXCEPT \(kept)))
      ORDER BY 1, 2
      """, table: "tally"
    ) { .tally(coder: try $0.name(0), name: try $0.text(1)) }
  }
}
