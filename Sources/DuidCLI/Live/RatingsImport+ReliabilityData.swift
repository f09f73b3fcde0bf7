import Interchange
import Statistics

extension RatingsImport {
  /// The ratings as data for the coefficients.
  ///
  /// - Parameters:
  ///   - declared: The categories or labels in order; `nil` takes those that occur, sorted.
  ///   - level: The level of measurement.
  /// - Returns: The ratings, on a scale in that order.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  func data(
    declared: [String]?, level: Statistics.MeasurementLevel
  ) throws(ReliabilityDataError) -> ReliabilityData {
    switch categories {
    case .labels(let found):
      try ReliabilityData(
        codes: codes, ofLabels: found, coders: coders, unitNames: units, categories: declared,
        level: level)
    case .numbers(let found):
      try ReliabilityData(
        codes: codes, ofNumbers: found, coders: coders, unitNames: units,
        categories: declared?.compactMap { Double($0) }, level: level)
    case .sets(let found, let labels):
      try ReliabilityData(
        codes: codes, ofSets: found, foundLabels: labels, coders: coders, unitNames: units,
        labels: declared)
    }
  }
}
