/// Weights as numbers, one for each two categories.
struct ResolvedWeights: Sendable {
  let count: Int
  private let values: [Double]
  let isIdentity: Bool

  init(count: Int, values: [Double], isIdentity: Bool) {
    self.count = count
    self.values = values
    self.isIdentity = isIdentity
  }

  /// Weights that need no table.
  static func identity(count: Int) -> ResolvedWeights {
    ResolvedWeights(count: count, values: [], isIdentity: true)
  }

  static func table(count: Int, _ weight: (Int, Int) -> Double) -> ResolvedWeights {
    ResolvedWeights(count: count, values: values(count: count, weight), isIdentity: false)
  }

  static func values(count: Int, _ weight: (Int, Int) -> Double) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count * count)
    for first in 0..<count {
      for second in 0..<count { values.append(weight(first, second)) }
    }
    return values
  }

  /// The credit when one coder chose `first` and another `second`.
  subscript(first: Int, second: Int) -> Double {
    isIdentity ? (first == second ? 1 : 0) : values[first * count + second]
  }

  /// For each category, the mean credit against a distribution of categories.
  func profile(_ shares: [Double]) -> [Double] {
    if isIdentity { return shares }
    return (0..<count).map { first in
      var sum = 0.0
      for second in 0..<count { sum += values[first * count + second] * shares[second] }
      return sum
    }
  }

  /// For each category, the mean credit as the second choice against a distribution.
  func reverseProfile(_ shares: [Double]) -> [Double] {
    if isIdentity { return shares }
    return (0..<count).map { second in
      var sum = 0.0
      for first in 0..<count { sum += values[first * count + second] * shares[first] }
      return sum
    }
  }

  /// The sum over all pairs of categories.
  var total: Double { isIdentity ? Double(count) : values.reduce(0, +) }

  /// Passes over rows and the credit of their ordered pairs of ratings.
  ///
  /// - Parameters:
  ///   - patterns: The rows.
  ///   - body: Takes a row, which it must not keep, and its credit.
  @inline(__always)
  func forEachRow(of patterns: RatingPatterns, _ body: (RatingRow, Double) -> Void) {
    if isIdentity {
      patterns.forEach { row in body(row, Double(row.equalPairs)) }
    } else {
      values.withUnsafeBufferPointer { values in
        patterns.forEach { row in body(row, row.pairSum { values[$0 * count + $1] }) }
      }
    }
  }
}
