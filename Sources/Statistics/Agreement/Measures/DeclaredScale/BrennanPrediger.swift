/// Brennan & Prediger's coefficient: agreement beyond blind guessing among all categories.
///
/// `(p_a - p_e) / (1 - p_e)` with `p_e = sum w_kl / q^2`, which is `1 / q` without weights; `q` is
/// the number of declared categories (Brennan & Prediger 1981, equation 2; weights after Gwet 2014,
/// equation 3.12). Chance agreement does not depend on the ratings, so prevalence has no pull.
/// Programs that take the categories *observed* give another value when one is unused; ask for
/// `restrictedToObservedCategories()` to compare. The Python irrCAC halves the p-value, treating
/// the test as one-sided; here it is two-sided, as in R.
///
/// Misleads when the codebook has categories that hardly occur: each one raises the coefficient.
public struct BrennanPrediger: AgreementMeasure {
  /// `brennan-prediger`.
  public static let identifier = "brennan-prediger"
  /// Many coders, missing ratings, weights.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .weights, .chanceCorrected, .standardError, .exchangeableCoders,
    .chanceByCategory,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the coefficient with its linearisation variance.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let agreement = try PairwiseAgreement(data, weights: options.weights)
    let categories = data.scale.count
    guard categories >= 2 else { throw .needsCategories(atLeast: 2, found: categories) }
    let expected = agreement.weights.total / Double(categories * categories)
    return try agreement.estimate(
      expected: expected, confidence: options.confidence, pull: nil)
  }
}
