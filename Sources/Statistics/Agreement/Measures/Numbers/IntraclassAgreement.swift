/// ICC(2,1): absolute agreement of one coder, with coders as a sample.
///
/// `(MS_B - MS_E) / (MS_B + (k - 1) MS_E + k (MS_C - MS_E) / n)` (Shrout & Fleiss 1979, page 423).
/// The one to report for coders who may be replaced: leniency counts as error.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassAgreement: IntraclassMeasure {
  /// `icc-2`.
  public static let identifier = "icc-2"
  /// A sample of coders, one at a time.
  public static let form = IntraclassForm(coders: .random, isAverage: false)
  /// Gives the confidence.
  public let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }
}
