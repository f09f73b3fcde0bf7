/// ICC(2,1): absolute agreement of one coder, with coders as a sample.
///
/// `(MS_B - MS_E) / (MS_B + (k - 1) MS_E + k (MS_C - MS_E) / n)` (Shrout & Fleiss 1979, page 423).
/// The one to report for coders who may be replaced: leniency counts as error.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassAgreement: AgreementMeasure {
  /// `icc-2`.
  public static let identifier = "icc-2"
  /// Many coders, numbers; units with missing ratings are left out.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .chanceCorrected, .numbersOnly,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the correlation with its F interval.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try IntraclassModel(coders: .random, isAverage: false)
      .estimate(data, confidence: options.confidence)
  }
}
