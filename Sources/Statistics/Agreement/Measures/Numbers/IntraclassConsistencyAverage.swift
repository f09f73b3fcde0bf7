/// ICC(3,k): consistency of the mean of these very coders.
///
/// `(MS_B - MS_E) / MS_B` (Shrout & Fleiss 1979, page 426), equal to Cronbach's alpha with coders as
/// items. Misleads as a measure of agreement, like `icc-3`.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassConsistencyAverage: IntraclassMeasure {
  /// `icc-3-average`.
  public static let identifier = "icc-3-average"
  /// These very coders, the mean of all of them.
  public static let form = IntraclassForm(coders: .fixed, isAverage: true)
  /// Gives the confidence.
  public let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }
}
