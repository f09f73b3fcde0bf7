/// Gwet's AC2: AC1 with weights for partial agreement.
///
/// `(p_a - p_e) / (1 - p_e)`, `p_e = T_w sum pi_k (1 - pi_k) / (q (q - 1))` with `T_w` the sum of
/// all weights and `q` the number of declared categories (Gwet 2014, equations 3.6 and 3.10).
/// Without weights it is AC1; see there for what it assumes and when it misleads.
public struct GwetAC2: AgreementMeasure {
  /// `gwet-ac2`.
  public static let identifier = "gwet-ac2"
  /// Many coders, missing ratings, weights.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .weights, .chanceCorrected, .standardError, .exchangeableCoders,
    .chanceByCategory, .weightsRequired,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes AC2 with its linearisation variance.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let agreement = try PairwiseAgreement(data, weights: options.weights)
    let categories = data.scale.count
    guard categories >= 2 else { throw .needsCategories(atLeast: 2, found: categories) }
    let scale = agreement.weights.total / Double(categories * (categories - 1))
    let shares = agreement.meanShares()
    let expected = scale * shares.reduce(0) { $0 + $1 * (1 - $1) }
    return try agreement.estimate(
      expected: expected, confidence: options.confidence,
      pull: agreement.rowMeans(shares.map { scale * (1 - $0) }))
  }
}
