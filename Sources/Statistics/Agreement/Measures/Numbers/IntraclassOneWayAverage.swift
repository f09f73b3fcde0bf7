/// ICC(1,k): the reliability of the mean of k ratings when every unit has coders of its own.
///
/// `(MS_B - MS_W) / MS_B` (Shrout & Fleiss 1979, page 426). Always above `icc-1`: use it only when
/// the study really uses the mean of all coders.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassOneWayAverage: AgreementMeasure {
  /// `icc-1-average`.
  public static let identifier = "icc-1-average"
  /// Many coders, numbers; units with missing ratings are left out.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .chanceCorrected, .exchangeableCoders, .numbersOnly,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the correlation with its F interval.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try IntraclassModel(coders: .nested, isAverage: true)
      .estimate(data, confidence: options.confidence)
  }
}
