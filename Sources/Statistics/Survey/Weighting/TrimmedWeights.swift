/// Weights whose extremes were cut off and handed to the other units.
///
/// A weight outside the bounds becomes the bound; what is cut off or filled up is divided equally
/// over the units inside, so that the sum stays. That can push others over a bound, and so it is
/// repeated until none is (Potter 1990; `trimWeights(strict = TRUE)` of R's survey package). A weight of
/// 0 says that a unit does not count, and so it stays 0.
public struct TrimmedWeights: Sendable, Equatable {
  /// The weights, with the same sum as before.
  public let weights: [Double]
  /// Whether each unit's weight was cut off or filled up to a bound.
  public let trimmed: [Bool]
  /// The number of rounds.
  public let rounds: Int

  /// Trims weights.
  ///
  /// - Parameters:
  ///   - weights: The weights.
  ///   - lower: The smallest weight allowed.
  ///   - upper: The largest weight allowed.
  ///   - goesOn: Asked before every round; `false` stops.
  /// - Throws: `WeightingUndefined` when no weights within the bounds have the same sum, or `goesOn` said to
  ///   stop.
  public init(
    _ weights: [Double], lower: Double = 0, upper: Double = .infinity,
    goesOn: () -> Bool = { true }
  ) throws(WeightingUndefined) {
    try WeightSummary.check(weights)
    let counts = weights.map { $0 > 0 }
    let mean = weights.reduce(0, +) / Double(counts.count { $0 })
    guard lower <= upper, lower <= mean, mean <= upper else {
      throw .boundsCannotHold(lower: lower, upper: upper, mean: mean)
    }
    var current = weights
    var trimmed = [Bool](repeating: false, count: weights.count)
    var rounds = 0
    while rounds < Self.maximumRounds {
      guard goesOn() else { throw .interrupted }
      let outside = zip(current, counts).map { weight, counts in
        counts && Self.isOutside(weight, lower: lower, upper: upper)
      }
      guard outside.contains(true) else { break }
      rounds += 1
      for (unit, isOutside) in outside.enumerated() where isOutside { trimmed[unit] = true }
      guard
        let next = Self.round(
          current, counts: counts, outside: outside, bounds: lower...upper)
      else { throw .boundsCannotHold(lower: lower, upper: upper, mean: mean) }
      current = next
    }
    guard rounds < Self.maximumRounds else {
      throw .boundsCannotHold(lower: lower, upper: upper, mean: mean)
    }
    self.weights = current
    self.trimmed = trimmed
    self.rounds = rounds
  }

  /// Each round leaves less to hand on, so that many rounds mean that it never ends.
  private static let maximumRounds = 10_000

  /// Rounding in the last digit does not count as outside.
  private static func isOutside(_ weight: Double, lower: Double, upper: Double) -> Bool {
    weight < lower * (1 - 1e-14) || weight > upper * (1 + 1e-14)
  }

  /// One round; `nil` when no unit is left to hand the rest to.
  ///
  /// Which units count is decided once, at the start: filling up others can push a weight below 0 on
  /// the way, and it must then come back within the bounds.
  private static func round(
    _ weights: [Double], counts: [Bool], outside: [Bool], bounds: ClosedRange<Double>
  ) -> [Double]? {
    let clamped = zip(weights, outside).map { weight, isOutside in
      isOutside ? min(max(weight, bounds.lowerBound), bounds.upperBound) : weight
    }
    let rest = zip(weights, clamped).reduce(0) { $0 + ($1.0 - $1.1) }
    let isInside = zip(counts, outside).map { $0 && !$1 }
    let inside = isInside.count { $0 }
    guard inside > 0 else { return nil }
    let share = rest / Double(inside)
    return zip(clamped, isInside).map { $1 ? $0 + share : $0 }
  }
}
