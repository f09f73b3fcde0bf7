/// Fleiss' kappa: agreement of many coders beyond what their joint marginals give by chance.
///
/// `kappa = (p_a - p_e) / (1 - p_e)`, `p_e = sum w_kl pi_k pi_l` with `pi_k` the mean share of
/// category `k` over units (Fleiss 1971, equations 3 to 7; missing ratings and weights after Gwet
/// 2014, equations 2.12 and 3.9). A unit with one rating counts in `pi` but not in `p_a`. For two
/// coders and complete ratings it is Scott's pi, not Cohen's kappa.
///
/// The standard error is Gwet's linearisation, which holds whether or not there is agreement; the
/// one that Fleiss, Nee & Landis (1979) derived under no agreement is `FleissKappaNull`.
///
/// Misleads like all of the kappa family when one category dominates, and treats the coders as
/// exchangeable: a coder with a bias of their own raises the expected agreement.
public struct FleissKappa: AgreementMeasure {
  /// `fleiss-kappa`.
  public static let identifier = "fleiss-kappa"
  /// Many coders, missing ratings, weights.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .weights, .chanceCorrected, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes Fleiss' kappa with its linearisation variance.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let agreement = try PairwiseAgreement(data, weights: options.weights)
    let shares = agreement.meanShares()
    let forward = agreement.weights.profile(shares)
    let backward = agreement.weights.reverseProfile(shares)
    let credit = zip(forward, backward).map { ($0 + $1) / 2 }
    let expected = zip(shares, credit).reduce(0) { $0 + $1.0 * $1.1 }
    return try agreement.estimate(
      expected: expected, confidence: options.confidence, pull: agreement.rowMeans(credit))
  }
}
