/// ICC(3,k): consistency of the mean of these very coders.
///
/// `(MS_B - MS_E) / MS_B` (Shrout & Fleiss 1979, page 426), equal to Cronbach's alpha with coders as
/// items. Misleads as a measure of agreement, like `icc-3`.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassConsistencyAverage: AgreementMeasure {
  /// `icc-3-average`.
  public static let identifier = "icc-3-average"
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
    try IntraclassModel(coders: .fixed, isAverage: true)
      .estimate(data, confidence: options.confidence)
  }
}
