/// Randolph's free-marginal kappa for many coders.
///
/// The value of Brennan & Prediger's coefficient without weights, `(p_a - 1/q) / (1 - 1/q)`
/// (Randolph 2005, equation 5), under the name that the web calculators use. It fits when coders
/// were not told how many units belong in each category. Standard error after Gwet (2014).
public struct RandolphKappa: AgreementMeasure {
  /// `randolph-kappa`.
  public static let identifier = "randolph-kappa"
  /// Many coders, missing ratings.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .chanceCorrected, .standardError, .threeCoders,
    .exchangeableCoders,
    .chanceByCategory,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = MeasureOptions(confidence: options.confidence)
  }

  /// Computes the coefficient with its linearisation variance.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try BrennanPrediger(options: options).evaluate(data)
  }
}
