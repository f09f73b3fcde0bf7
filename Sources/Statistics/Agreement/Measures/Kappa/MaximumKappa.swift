/// The largest Cohen's kappa that the coders' marginals allow.
///
/// `(sum min(p_i., p_.i) - p_e) / (1 - p_e)` (Cohen 1960, equation 7). Below 1 whenever the coders
/// use the categories in different shares; a kappa is read against it.
public struct MaximumKappa: AgreementMeasure {
  /// `cohen-kappa-max`.
  public static let identifier = "cohen-kappa-max"
  /// Two coders, units coded by both.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .chanceCorrected, .exchangeableCoders, .chanceByCategory,
  ]

  /// Makes the coefficient; it uses no options.
  public init(options: MeasureOptions = MeasureOptions()) {}

  /// Computes the maximum on the units that both coders coded.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let matrix = try ConfusionMatrix(twoCoders: data)
    let pairs = zip(matrix.rowShares, matrix.columnShares)
    let expected = pairs.reduce(0) { $0 + $1.0 * $1.1 }
    guard expected < 1 - 1e-14 else { throw .chanceAgreementIsOne }
    let largest = pairs.reduce(0) { $0 + min($1.0, $1.1) }
    return AgreementEstimate(
      value: (largest - expected) / (1 - expected), observed: largest, expected: expected,
      counts: matrix.counts, precision: nil)
  }
}
