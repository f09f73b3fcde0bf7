/// ICC(3,1): consistency of one coder among these very coders.
///
/// `(MS_B - MS_E) / (MS_B + (k - 1) MS_E)` (Shrout & Fleiss 1979, page 423). Misleads as a measure
/// of agreement: a coder who is always one point stricter does not lower it.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassConsistency: AgreementMeasure {
  /// `icc-3`.
  public static let identifier = "icc-3"
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
    try IntraclassModel(coders: .fixed, isAverage: false)
      .estimate(data, confidence: options.confidence)
  }
}
