/// Percent agreement pooled over pairs: agreeing coder pairs over all coder pairs of all units.
///
/// `sum_u sum_k n_uk (n_uk - 1) / sum_u n_u (n_u - 1)`. With complete ratings it equals
/// `PercentAgreement`; with missing ratings it gives a unit the more say the more coders rated it,
/// so that it depends on who skipped what. The standard error is that of a ratio of means over
/// units (Cochran 1977, equation 6.13).
public struct PooledPercentAgreement: AgreementMeasure {
  /// `percent-agreement-pooled`.
  public static let identifier = "percent-agreement-pooled"
  /// Many coders, missing ratings, weights.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .weights, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the share of agreeing pairs among all pairs.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let agreement = try PairwiseAgreement(data, weights: options.weights)
    var ratio = RatioOfMeans()
    agreement.patterns.forEach { row in
      guard row.size >= 2 else { return }
      let pairs = Double(row.size * (row.size - 1))
      ratio.add(
        agreement.within[row.index] * pairs, of: pairs, multiplicity: row.multiplicity)
    }
    guard let value = ratio.value else { throw .noPairableUnits }
    return AgreementEstimate(
      value: value, observed: value, expected: nil,
      counts: RatingCounts(
        units: agreement.counts.pairableUnits, pairableUnits: agreement.counts.pairableUnits,
        ratings: agreement.counts.ratings),
      precision: ratio.precision(confidence: options.confidence), whyNone: .singleUnit)
  }
}
