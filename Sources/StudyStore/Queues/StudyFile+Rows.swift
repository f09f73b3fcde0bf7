public import CodingModel
import GRDB

/// A unit with what one coder says about it.
public struct UnitRow: Equatable, Sendable {
  /// The respondent.
  public let respondent: Respondent
  /// What the coder says, answers that the routing hides included.
  public let coding: CodingLedger.UnitCoding
  /// What the coder notes.
  public let notes: [NoteSubject: NoteValue]
}

extension StudyFile {
  /// Some units with what a coder says about them, at the cost of those units only.
  ///
  /// - Parameters:
  ///   - positions: Their positions among all units; those that are not there are left out.
  ///   - coder: Who asks.
  /// - Returns: The rows, in the order of the positions.
  /// - Throws: ``StudyStoreError``.
  public func rows(
    at positions: [Int], by coder: CoderID
  ) throws(StudyStoreError) -> [UnitRow] {
    try read { db in
      try positions.compactMap { position in
        let respondent = try db.firstRow(
          "SELECT \(RespondentRecord.columns) FROM respondent WHERE unitOrdinal = ?",
          [position.databaseValue], table: "respondent", RespondentRecord.read)
        guard let respondent else { return nil }
        let unit = respondent.id
        let filter = try RemarkFilter(of: unit, db)
        return UnitRow(
          respondent: respondent.displayed(through: try RedactionQueries.overlay(of: unit, db)),
          coding: try RatingRecord.all(of: unit, by: coder, db)
            .mapValues { filter.filtered($0.entry, about: unit) },
          notes: try NoteQueries.notes(
            where: "coder = ? AND unit = ?", [coder.stored, unit.stored], filter, db))
      }
    }
  }
}
