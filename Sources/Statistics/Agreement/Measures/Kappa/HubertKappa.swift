/// Hubert's kappa: pooled agreement beyond chance over all pairs of coders.
///
/// `sum (p_o - p_e) / sum (1 - p_e)` over pairs of coders, each on the units both coded (Hubert
/// 1977, pages 296 to 297; the form that Conger 1980 and Warrens 2010 name after Hubert). The
/// ratio of sums where Light's kappa is the mean of ratios; with complete ratings it equals
/// Conger's kappa. A pair without variation adds agreement and expected agreement but cannot make
/// the whole undefined. The standard error adds up each unit's influence, conditional on the
/// coders.
///
/// Hubert's other form, in which only unanimity counts as agreement, is not this one.
public struct HubertKappa: AgreementMeasure {
  /// `hubert-kappa`.
  public static let identifier = "hubert-kappa"
  /// Many coders, missing ratings, weights; coders are not exchangeable within a unit.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .weights, .chanceCorrected, .standardError, .threeCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the pooled kappa, with its linearisation variance.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let tables = try CoderPairTables(data, weights: options.weights)
    let room = tables.tables.reduce(0) { $0 + 1 - $1.expected }
    guard room > 1e-14 else { throw .chanceAgreementIsOne }
    let gain = tables.tables.reduce(0) { $0 + $1.observed - $1.expected }
    let count = tables.tables.count
    return tables.estimate(
      value: gain / room, scales: [Double](repeating: room, count: count),
      kappas: [Double](repeating: gain / room, count: count), confidence: options.confidence)
  }
}
