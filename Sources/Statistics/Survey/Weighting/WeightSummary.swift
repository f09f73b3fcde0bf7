/// What a set of weights looks like, and what weighting costs in precision.
public struct WeightSummary: Sendable, Equatable {
  /// The number of units.
  public let count: Int
  /// The smallest weight.
  public let minimum: Double
  /// The largest weight.
  public let maximum: Double
  /// The mean weight.
  public let mean: Double
  /// The standard deviation over the mean, with `n` and not `n - 1`.
  public let coefficientOfVariation: Double
  /// Kish's effective size `(sum w)^2 / sum w^2`, Kish (1965), section 11.7.
  public let effectiveSize: Double

  /// Summarises weights.
  ///
  /// - Parameter weights: The weight of each unit.
  /// - Throws: `WeightingUndefined` without a weight above 0 or with one out of range.
  public init(_ weights: [Double]) throws(WeightingUndefined) {
    try Self.check(weights)
    count = weights.count
    minimum = weights.min() ?? 0
    maximum = weights.max() ?? 0
    let mean = weights.reduce(0, +) / Double(weights.count)
    let squares = weights.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    coefficientOfVariation = (squares / Double(weights.count)).squareRoot() / mean
    effectiveSize = Self.kishSize(weights)
  }

  /// Kish's design effect `n / n_eff = 1 + cv^2`: what unequal weights multiply variances with.
  public var designEffect: Double { Double(count) / effectiveSize }

  /// The largest weight over the smallest; `nil` when a weight is 0.
  public var ratio: Double? { minimum > 0 ? maximum / minimum : nil }

  /// Kish's effective size; 0 without weight.
  static func kishSize(_ weights: [Double]) -> Double {
    let sums = weights.reduce((first: 0.0, second: 0.0)) { ($0.first + $1, $0.second + $1 * $1) }
    return sums.second > 0 ? sums.first * sums.first / sums.second : 0
  }

  static func check(_ weights: [Double]) throws(WeightingUndefined) {
    for (unit, weight) in weights.enumerated() where !(weight >= 0 && weight < .infinity) {
      throw .weightOutOfRange(unit: unit, weight: weight)
    }
    guard weights.contains(where: { $0 > 0 }) else { throw .nothingToWeight }
  }

  /// The same weights with mean 1.
  static func meanOne(_ weights: [Double]) -> [Double] {
    let mean = weights.reduce(0, +) / Double(weights.count)
    return weights.map { $0 / mean }
  }
}
