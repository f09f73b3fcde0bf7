/// Why a scale of items has no reliability, or no analysis at all.
public enum ItemAnalysisUndefined: Error, Sendable, Equatable {
  /// A scale needs at least two items.
  case needsTwoItems(found: Int)
  /// An item has another number of answers than the first.
  case lengthMismatch(item: String, expected: Int, found: Int)
  /// Too few units answered every item.
  case needsCompleteUnits(atLeast: Int, found: Int)
  /// The sum of the items does not vary, so nothing can be said of its reliability.
  case sumDoesNotVary
  /// An item does not vary, so that it has no correlations.
  case itemDoesNotVary(item: String)
}

extension ItemAnalysisUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .needsTwoItems(let found): "A scale needs at least two items; there are \(found)."
    case .lengthMismatch(let item, let expected, let found):
      "Item '\(item)' has \(found) answers where the first item has \(expected)."
    case .needsCompleteUnits(let atLeast, let found):
      "At least \(atLeast) units must have answered every item; \(found) have."
    case .sumDoesNotVary: "The sum of the items does not vary."
    case .itemDoesNotVary(let item): "Item '\(item)' does not vary."
    }
  }
}
