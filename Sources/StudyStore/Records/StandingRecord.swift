import CodingModel
import GRDB

/// Where a unit stands: a row of the derived table `unitStanding`, by its position; a unit without a
/// row is untouched.
enum StandingRecord {
  /// The standing in the columns from `column`: `isOpen, isUndecided, isDisputed`.
  static func read(_ row: ColumnReader, from column: Int32) -> UnitStanding {
    UnitStanding(
      isOpen: row.flag(column), isUndecided: row.flag(column + 1),
      isDisputed: row.flag(column + 2))
  }

  /// Puts a standing into the file.
  static func save(_ standing: UnitStanding, of unit: UnitID, _ db: Database) throws {
    guard standing != .untouched else {
      return try db.run(
        """
        DELETE FROM unitStanding
        WHERE position = (SELECT unitOrdinal FROM respondent WHERE id = ?)
        """, [unit.stored])
    }
    try db.run(
      """
      INSERT INTO unitStanding (position, isOpen, isUndecided, isDisputed)
      SELECT unitOrdinal, ?, ?, ? FROM respondent WHERE id = ? AND unitOrdinal IS NOT NULL
      ON CONFLICT (position) DO UPDATE SET isOpen = excluded.isOpen,
        isUndecided = excluded.isUndecided, isDisputed = excluded.isDisputed
      """,
      [
        standing.isOpen.databaseValue, standing.isUndecided.databaseValue,
        standing.isDisputed.databaseValue, unit.stored,
      ])
  }
}
