/// Gwet's AC1: agreement beyond chance, where only hard units are thought to be guessed.
///
/// `(p_a - p_e) / (1 - p_e)`, `p_e = sum pi_k (1 - pi_k) / (q - 1)` with `q` the number of declared
/// categories (Gwet 2008, equation 18; missing ratings after Gwet 2014, chapter 2).
///
/// It answers kappa's paradox: when one category dominates, kappa's expected agreement goes to 1
/// and kappa drops though coders hardly ever differ; AC1's goes to 0, so that AC1 stays near the
/// percent agreement. That is also where it misleads: on a rare code AC1 is high even when the
/// coders never find the same units. Read it with the agreement on that code alone.
public struct GwetAC1: AgreementMeasure {
  /// `gwet-ac1`.
  public static let identifier = "gwet-ac1"
  /// Many coders, missing ratings.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .chanceCorrected, .standardError, .exchangeableCoders,
    .chanceByCategory,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = MeasureOptions(confidence: options.confidence)
  }

  /// Computes AC1 with its linearisation variance.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try GwetAC2(options: options).evaluate(data)
  }
}
