import CodingModel
import GRDB

/// Finds memos by a part of what they say.
///
/// As in the search of texts neither case nor diacritics count, in whatever alphabet; SQLite's own
/// functions know the case of ASCII only. And as there, words that are hidden are not found: a memo
/// is searched as it may be shown.
enum MemoSearch {
  /// The name of the function that queries call with a unit, a memo and what ``SearchFolding`` made of
  /// the words.
  static let function = "memoHolds"

  /// Gives a connection the function, with what is redacted now, where a filter needs it.
  static func prepare(for filter: UnitFilter, _ db: Database) throws {
    let isNeeded = filter.terms.contains { term in
      if case .memo(_?) = term { true } else { false }
    }
    guard isNeeded else { return }
    let remarks = try RemarkFilter(db)
    db.add(
      function: DatabaseFunction(function, argumentCount: 3) { values in
        guard let unit = String.fromDatabaseValue(values[0]),
          let memo = String.fromDatabaseValue(values[1]),
          let words = String.fromDatabaseValue(values[2])
        else { return false }
        return SearchFolding.folded(remarks.filtered(memo, about: UnitID(unit))).contains(words)
      })
  }
}
