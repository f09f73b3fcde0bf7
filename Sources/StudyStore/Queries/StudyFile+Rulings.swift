public import CodingModel
import GRDB

extension StudyFile {
  /// Where in the journal a coder's decisions that hold at present were made: of two of them the
  /// later one has the greater number.
  ///
  /// - Parameters:
  ///   - coder: Whose decisions.
  ///   - unit: The only unit to look at; `nil` for all of them.
  /// - Returns: The entry of the journal by unit and variable.
  /// - Throws: ``StudyStoreError``.
  public func decisionOrder(
    of coder: CoderID, on unit: UnitID? = nil
  ) throws(StudyStoreError) -> [DisputePlace: Int] {
    let condition = unit == nil ? "" : "AND rating.unit = ?"
    let arguments = [coder.stored] + (unit.map { [$0.stored] } ?? [])
    return try read { db in
      let rows = try db.rows(
        """
        SELECT rating.unit, rating.variable, codingEvent.entry FROM rating
        JOIN codingEvent ON codingEvent.coder = rating.coder
          AND codingEvent.sequence = rating.sequence
        WHERE rating.coder = ? \(condition)
        """, arguments, table: "rating"
      ) { row -> (DisputePlace, Int) in
        (DisputePlace(unit: try row.name(0), variable: try row.name(1)), row.integer(2))
      }
      return Dictionary(rows) { first, _ in first }
    }
  }
}
