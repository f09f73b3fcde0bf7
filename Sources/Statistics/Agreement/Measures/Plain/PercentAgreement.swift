/// Percent agreement: how often two coders of a unit chose the same category.
///
/// `p_a`, the mean over units with at least two ratings of the share of agreeing coder pairs
/// within the unit (Fleiss 1971, eq. 2; Gwet 2014, eq. 2.10). With weights, a pair counts for its
/// weight. For set-valued ratings only equal sets agree.
///
/// Missing ratings: a unit with fewer than two ratings has no pair and adds nothing to the value,
/// but one with a single rating does count among the units of the variance, as Gwet prescribes.
///
/// Misleads when one category dominates: two coders who both answer *no* 95% of the time agree on
/// 90% of the units without reading them. Report it beside a chance-corrected coefficient, never
/// alone.
public struct PercentAgreement: AgreementMeasure {
  /// `percent-agreement`.
  public static let identifier = "percent-agreement"
  /// Many coders, missing ratings, weights.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .weights, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes percent agreement with its linearisation variance over units.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let agreement = try PairwiseAgreement(data, weights: options.weights)
    let corrected = try agreement.estimate(
      expected: 0, confidence: options.confidence, pull: nil)
    return AgreementEstimate(
      value: corrected.value, observed: corrected.observed, expected: nil,
      counts: agreement.counts, precision: corrected.precision, whyNone: .singleUnit)
  }
}
