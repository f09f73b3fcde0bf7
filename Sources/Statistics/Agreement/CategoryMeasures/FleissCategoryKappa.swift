/// Fleiss' kappa of one category, for complete ratings.
///
/// `1 - sum n_ij (m - n_ij) / (N m (m - 1) p_j q_j)` (Fleiss 1971, equation 15). The standard error
/// under no agreement is `sqrt(2 / (N m (m - 1)))` (Fleiss, Nee & Landis 1979, equation 14): meant
/// for testing, and the same for every category.
public struct FleissCategoryKappa: CategoryMeasure {
  /// `fleiss-category-kappa`.
  public static let identifier = "fleiss-category-kappa"
  /// Many coders, complete ratings.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .chanceCorrected, .standardError, .exchangeableCoders, .completeRatings,
  ]

  /// Makes the coefficient; it uses no options.
  public init(options: MeasureOptions = MeasureOptions()) {}

  /// Computes the kappa of one category and its test against 0.
  public func evaluate(
    _ data: ReliabilityData, category: Int
  ) throws(AgreementUndefined) -> AgreementEstimate {
    let collapsed = data.collapsed(to: category)
    let kappa = try FleissKappaNull().evaluate(collapsed)
    let pairs = Double(kappa.units * data.coders.count * (data.coders.count - 1))
    return AgreementEstimate(
      value: kappa.value, observed: kappa.observed, expected: kappa.expected,
      counts: RatingCounts(
        units: kappa.units, pairableUnits: kappa.pairableUnits, ratings: kappa.ratings),
      precision: .nullHypothesis(value: kappa.value, variance: 2 / pairs))
  }
}
