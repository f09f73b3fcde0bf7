import Interchange
import Statistics

extension RatingsImport {
  /// The ratings as data for the coefficients.
  ///
  /// - Parameters:
  ///   - declared: The categories or labels in order; `nil` takes those that occur, sorted.
  ///   - level: The level of measurement.
  ///   - policy: When two labels are the same; those that only look the same get other names.
  /// - Returns: The ratings, on a scale in that order.
  /// - Throws: `ReliabilityDataError` naming the first fault.
  func data(
    declared: [String]?, level: Statistics.MeasurementLevel,
    policy: LabelPolicy = .canonical
  ) throws(ReliabilityDataError) -> ReliabilityData {
    switch categories {
    case .labels(let found):
      let names = policy.names(declared, found)
      return try ReliabilityData(
        codes: codes, ofLabels: found.map(names), coders: coders, unitNames: units,
        categories: declared?.map(names), level: level)
    case .numbers(let found):
      return try ReliabilityData(
        codes: codes, ofNumbers: found, coders: coders, unitNames: units,
        categories: declared?.compactMap { Double($0) }, level: level)
    case .sets(let found, let labels):
      let names = policy.names(declared, labels)
      return try ReliabilityData(
        codes: codes, ofSets: found, foundLabels: labels.map(names), coders: coders,
        unitNames: units, labels: declared?.map(names))
    }
  }
}

extension LabelPolicy {
  /// What labels are called: themselves, or told apart where they only look the same.
  fileprivate func names(_ declared: [String]?, _ found: [String]) -> (String) -> String {
    guard self == .codePoint else { return { $0 } }
    let names = CodePointNames((declared ?? []) + found)
    return { names.name(of: $0) }
  }
}
