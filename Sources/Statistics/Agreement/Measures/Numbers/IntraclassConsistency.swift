/// ICC(3,1): consistency of one coder among these very coders.
///
/// `(MS_B - MS_E) / (MS_B + (k - 1) MS_E)` (Shrout & Fleiss 1979, page 423). Misleads as a measure
/// of agreement: a coder who is always one point stricter does not lower it.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassConsistency: IntraclassMeasure {
  /// `icc-3`.
  public static let identifier = "icc-3"
  /// These very coders, one at a time.
  public static let form = IntraclassForm(coders: .fixed, isAverage: false)
  /// Gives the confidence.
  public let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }
}
