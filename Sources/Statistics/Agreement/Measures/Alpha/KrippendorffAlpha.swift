/// Krippendorff's alpha: one minus the disagreement found over the disagreement expected.
///
/// `alpha = 1 - D_o / D_e` with `D_o = sum o_ck d(c, k) / n` and
/// `D_e = sum n_c n_k d(c, k) / (n (n - 1))` over the coincidences of pairable ratings
/// (Krippendorff 2019, eq. 12.1 to 12.4; Hayes & Krippendorff 2007). Any number of coders, any
/// metric, any pattern of missing ratings: a unit with fewer than two ratings drops out.
///
/// The interval is Gwet's (2011): linearisation over the pairable units, conditional on the coders
/// and, for the ordinal metric, on the metric as it came out of the data; Student's t, cut at 1.
/// `AlphaBootstrap` gives the resampling intervals beside it.
///
/// Peers differ on the edges: `irr` and `icr` return 1 when nothing varies, where alpha is 0/0 and
/// undefined; `krippendorff` 0.9 passes a ratio metric with two values adding up to 0; the
/// `krippendorffsalpha` package weighs units of unequal size otherwise.
///
/// Misleads when one category is rare: a few disagreements on it then pull alpha far down, which
/// is what alpha means to say, but which needs the percent agreement beside it to be read. Values
/// from few units are unstable; see the planning table for how many are needed.
public struct KrippendorffAlpha: AgreementMeasure {
  /// `krippendorff-alpha`.
  public static let identifier = "krippendorff-alpha"
  /// Many coders, missing ratings, any metric.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .metric, .chanceCorrected, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the metric and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes alpha; the estimate carries disagreements, and counts pairable units only.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let metric = options.metric ?? AgreementMetric(level: data.level)
    let disagreement = try PairwiseDisagreement(
      PairableTally(data), metric: metric, scale: data.scale)
    return try disagreement.estimate(confidence: options.confidence)
  }
}
