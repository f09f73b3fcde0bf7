/// Fleiss' kappa as published in 1971, with its standard error under no agreement beyond chance.
///
/// The value equals `FleissKappa`; the standard error, meant for testing only, is that of Fleiss,
/// Nee & Landis (1979), equation 12: `sqrt(2) / (sum p_j q_j sqrt(N m (m - 1)))` times
/// `sqrt((sum p_j q_j)^2 - sum p_j q_j (q_j - p_j))`. Every unit needs a rating by every coder.
public struct FleissKappaNull: AgreementMeasure {
  /// `fleiss-kappa-fnl`.
  public static let identifier = "fleiss-kappa-fnl"
  /// Many coders, complete ratings.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .chanceCorrected, .standardError, .exchangeableCoders, .completeRatings,
    .chanceByCategory,
  ]

  /// Makes the coefficient; it uses no options.
  public init(options: MeasureOptions = MeasureOptions()) {}

  /// Computes Fleiss' kappa and its test against 0.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let agreement = try PairwiseAgreement(data, weights: .identity)
    let coders = data.coders.count
    let missing = agreement.counts.units * coders - agreement.counts.ratings
    guard missing == 0 else { throw .needsCompleteRatings(missing: missing) }
    let shares = agreement.meanShares()
    let expected = shares.reduce(0) { $0 + $1 * $1 }
    guard expected < 1 - 1e-14 else { throw .chanceAgreementIsOne }
    let value = (agreement.observed - expected) / (1 - expected)
    let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
    let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
    let pairs = Double(agreement.counts.units * coders * (coders - 1))
    let variance = 2 * (spread * spread - skew) / (pairs * spread * spread)
    return AgreementEstimate(
      value: value, observed: agreement.observed, expected: expected, counts: agreement.counts,
      precision: .nullHypothesis(value: value, variance: variance))
  }
}
