/// Why a coefficient has no value for some data.
///
/// An undefined coefficient is shown as such, with this reason; it is never 0, 1 or not-a-number.
/// The cases carry facts, so that an interface can word them in its own language; `description`
/// words them in English.
public enum AgreementUndefined: Error, Sendable, Equatable {
  /// No unit has ratings by two coders, so there is nothing to compare.
  case noPairableUnits
  /// The two coders have no unit in common.
  case noCommonUnits(first: String, second: String)
  /// No unit was coded by all coders.
  case noFullyCodedUnits
  /// A coder rated nothing at all.
  case coderWithoutRatings(name: String)
  /// The coefficient compares two coders, and there is another number of them.
  case needsExactlyTwoCoders(found: Int)
  /// The coefficient needs at least two coders.
  case needsTwoCoders(found: Int)
  /// The published form needs every unit coded by every coder.
  case needsCompleteRatings(missing: Int)
  /// The coefficient needs a scale of at least so many categories.
  case needsCategories(atLeast: Int, found: Int)
  /// The coefficient is for two categories only.
  case needsExactlyTwoCategories(found: Int)
  /// Chance alone would give full agreement: the ratings do not vary, so there is nothing to
  /// correct for chance with (0 divided by 0).
  case chanceAgreementIsOne
  /// All pairable ratings are the same category, or at distance 0: no disagreement is expected.
  case noVariation
  /// The ratio metric divides by the sum of two values, and that sum is 0.
  case ratioMetricUndefined(first: Double, second: Double)
  /// The metric or weights need a number for each category.
  case needsNumbers
  /// The metric needs ratings that are sets of labels.
  case needsSets
  /// The ratio weights need numbers or ranks whose sums are not 0, and a varying scale.
  case weightsUndefined(WeightScheme)
  /// The numbers are so large that their squares cannot be computed with.
  case numbersTooLarge
  /// The variance that the coefficient divides by comes out negative or 0.
  case varianceNotPositive
  /// A table of weights or distances has another size than the scale.
  case tableSize(expected: Int, found: Int)
  /// The category does not occur in any unit with two ratings.
  case categoryNeverPaired(label: String)
  /// A pair of coders has no value, so the mean over pairs has none.
  indirect case pairUndefined(first: String, second: String, reason: AgreementUndefined)
  /// A label has no value, so the mean over labels has none.
  indirect case labelUndefined(label: String, reason: AgreementUndefined)
  /// Fewer units than the method needs.
  case needsUnits(atLeast: Int, found: Int)
  /// Whoever asked for the computation stopped it.
  case interrupted
}

extension AgreementUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .noPairableUnits, .noCommonUnits, .noFullyCodedUnits, .coderWithoutRatings,
      .categoryNeverPaired:
      missingSentence
    case .chanceAgreementIsOne, .noVariation, .ratioMetricUndefined, .weightsUndefined,
      .numbersTooLarge, .varianceNotPositive:
      degenerateSentence
    case .pairUndefined(let first, let second, let reason):
      "Undefined for \(first) with \(second): \(reason)"
    case .interrupted: "The computation was stopped."
    case .labelUndefined(let label, let reason): "Undefined for label '\(label)': \(reason)"
    default: requirementSentence
    }
  }

  private var missingSentence: String {
    switch self {
    case .noCommonUnits(let first, let second):
      "No unit was coded by both \(first) and \(second)."
    case .noFullyCodedUnits: "No unit was coded by all coders."
    case .coderWithoutRatings(let name): "Coder \(name) has no ratings."
    case .categoryNeverPaired(let label):
      "Category '\(label)' does not occur in any unit with two ratings."
    default: "No unit has two or more ratings."
    }
  }

  private var degenerateSentence: String {
    switch self {
    case .ratioMetricUndefined(let first, let second):
      "The ratio metric is undefined: the values \(first) and \(second) add up to 0."
    case .weightsUndefined(let scheme):
      "The \(scheme.rawValue) weights are undefined on this scale."
    case .numbersTooLarge: "The numbers are too large to compute with; divide them all by the same."
    case .varianceNotPositive:
      "The units vary so little beside the rest that their estimated variance is not positive."
    case .chanceAgreementIsOne:
      "All ratings fall in one category, so agreement by chance is already complete."
    default: "The pairable ratings do not vary, so no disagreement is expected."
    }
  }

  private var requirementSentence: String {
    switch self {
    case .needsExactlyTwoCoders(let found):
      "This coefficient compares exactly two coders; there are \(found)."
    case .needsTwoCoders(let found): "At least two coders are needed; there are \(found)."
    case .needsCompleteRatings(let missing):
      "This form needs complete ratings; \(missing) are missing."
    case .needsCategories(let atLeast, let found):
      "At least \(atLeast) categories are needed; there are \(found)."
    case .needsExactlyTwoCategories(let found):
      "This index is for exactly two categories; there are \(found)."
    case .needsNumbers: "This metric needs a number for each category."
    case .needsSets: "This distance needs ratings that are sets of labels."
    case .tableSize(let expected, let found):
      "The table has \(found) rows or columns for \(expected) categories."
    case .needsUnits(let atLeast, let found):
      "At least \(atLeast) units are needed; there are \(found)."
    default: "Undefined."
    }
  }
}
