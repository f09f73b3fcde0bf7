/// What may be said about two categories that differ.
///
/// The level decides which disagreements count as larger (Stevens 1946; Krippendorff 2019,
/// section 12.3). `set` is for codings that give a unit any number of labels at once.
public enum MeasurementLevel: String, Sendable, CaseIterable {
  /// Categories are only the same or different.
  case nominal
  /// Categories are ranked; distances between neighbours are not known.
  case ordinal
  /// Categories are numbers with meaningful differences.
  case interval
  /// Categories are numbers with a meaningful zero, so that ratios count.
  case ratio
  /// A rating is a set of labels, possibly empty.
  case set
}
