/// Light's kappa: the mean of Cohen's kappas over all pairs of coders.
///
/// Light (1971), equation 3. Each pair is compared on the units both coded. Undefined as soon as
/// one pair is: leaving that pair out would raise or lower the mean without a word. The standard
/// error adds up each unit's influence on all pairs, so that the dependence between pairs that
/// share a coder counts; it is conditional on the coders.
///
/// Misleads when pairs rest on very different numbers of units: all pairs weigh the same.
public struct LightKappa: AgreementMeasure {
  /// `light-kappa`.
  public static let identifier = "light-kappa"
  /// Many coders, missing ratings, weights; coders are not exchangeable within a unit.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .weights, .chanceCorrected, .standardError, .threeCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the mean over pairs, with its linearisation variance.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let tables = try CoderPairTables(data, weights: options.weights)
    let kappas = try tables.kappas()
    let count = Double(kappas.count)
    return tables.estimate(
      value: kappas.reduce(0, +) / count, scales: tables.tables.map { count * (1 - $0.expected) },
      kappas: kappas, confidence: options.confidence)
  }
}
