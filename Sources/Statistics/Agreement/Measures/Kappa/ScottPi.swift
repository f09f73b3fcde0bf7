/// Scott's pi: agreement of two coders beyond what their pooled marginals give by chance.
///
/// `pi = (p_o - p_e) / (1 - p_e)`, `p_e = sum w_kl p_k p_l` with `p_k` the mean of both coders'
/// shares (Scott 1955, equation 1). Only units that both coders coded count. The standard error is
/// Gwet's linearisation, as for Fleiss' kappa, which this is for two coders.
///
/// Misleads by counting a bias between the coders as expected agreement: two coders with different
/// marginals get a lower pi than kappa.
public struct ScottPi: AgreementMeasure {
  /// `scott-pi`.
  public static let identifier = "scott-pi"
  /// Two coders, units coded by both, weights.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .weights, .chanceCorrected, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes pi on the units that both coders coded.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try FleissKappa(options: options).evaluate(data.codedByBoth())
  }
}
