/// ICC(2,k): absolute agreement of the mean of k coders, with coders as a sample.
///
/// `(MS_B - MS_E) / (MS_B + (MS_C - MS_E) / n)` (Shrout & Fleiss 1979, page 426). Use it only when
/// the study really uses the mean of all coders.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassAgreementAverage: AgreementMeasure {
  /// `icc-2-average`.
  public static let identifier = "icc-2-average"
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
    try IntraclassModel(coders: .random, isAverage: true)
      .estimate(data, confidence: options.confidence)
  }
}
