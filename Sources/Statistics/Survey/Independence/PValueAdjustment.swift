/// How the p-values of a family of tests are adjusted for their number.
public enum PValueAdjustment: String, Sendable, Equatable, CaseIterable {
  /// Not at all.
  case none
  /// Each times the number of tests, Bonferroni; Dunn (1961).
  case bonferroni
  /// Holm's step-down method (1979): never less powerful than Bonferroni's, for the same guarantee.
  case holm

  /// Returns the adjusted p-values, in the order of the given ones.
  ///
  /// Tests without a p-value are not part of the family.
  ///
  /// - Parameter pValues: The p-values; `nil` where a test has none.
  /// - Returns: The adjusted p-values, at most 1.
  public func adjusted(_ pValues: [Double?]) -> [Double?] {
    let count = Double(pValues.count { $0 != nil })
    switch self {
    case .none: return pValues
    case .bonferroni: return pValues.map { $0.map { min(1, $0 * count) } }
    case .holm: return Self.holm(pValues)
    }
  }

  private static func holm(_ pValues: [Double?]) -> [Double?] {
    let ordered = pValues.enumerated().compactMap { index, value in
      value.map { (index: index, value: $0) }
    }.sorted { ($0.value, $0.index) < ($1.value, $1.index) }
    var adjusted = [Double?](repeating: nil, count: pValues.count)
    var largest = 0.0
    for (rank, test) in ordered.enumerated() {
      largest = max(largest, min(1, test.value * Double(ordered.count - rank)))
      adjusted[test.index] = largest
    }
    return adjusted
  }
}
