/// ICC(2,k): absolute agreement of the mean of k coders, with coders as a sample.
///
/// `(MS_B - MS_E) / (MS_B + (MS_C - MS_E) / n)` (Shrout & Fleiss 1979, page 426). Use it only when
/// the study really uses the mean of all coders.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassAgreementAverage: IntraclassMeasure {
  /// `icc-2-average`.
  public static let identifier = "icc-2-average"
  /// A sample of coders, the mean of all of them.
  public static let form = IntraclassForm(coders: .random, isAverage: true)
  /// Gives the confidence.
  public let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }
}
