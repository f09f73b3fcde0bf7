/// ICC(1,k): the reliability of the mean of k ratings when every unit has coders of its own.
///
/// `(MS_B - MS_W) / MS_B` (Shrout & Fleiss 1979, page 426). Always above `icc-1`: use it only when
/// the study really uses the mean of all coders.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassOneWayAverage: IntraclassMeasure {
  /// `icc-1-average`.
  public static let identifier = "icc-1-average"
  /// Other coders for each unit, the mean of all of them.
  public static let form = IntraclassForm(coders: .nested, isAverage: true)
  /// Gives the confidence.
  public let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }
}
