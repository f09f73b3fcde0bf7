/// ICC(1,1): the reliability of one rating when every unit has coders of its own.
///
/// `(MS_B - MS_W) / (MS_B + (k - 1) MS_W)` (Shrout & Fleiss 1979, page 423). Assumes that which coder
/// rated a unit is not known or does not repeat; any leniency of coders counts as error.
/// For numbers with meaningful differences; units that a coder skipped are left out.
public struct IntraclassOneWay: IntraclassMeasure {
  /// `icc-1`.
  public static let identifier = "icc-1"
  /// Other coders for each unit, one at a time.
  public static let form = IntraclassForm(coders: .nested, isAverage: false)
  /// Gives the confidence.
  public let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }
}
