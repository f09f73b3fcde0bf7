/// The beta distribution on the interval from 0 to 1.
public struct BetaDistribution: Sendable, Equatable {
  /// The first shape, positive.
  public let first: Double
  /// The second shape, positive.
  public let second: Double

  /// Makes the distribution with the given shapes.
  ///
  /// - Parameters:
  ///   - first: A positive number.
  ///   - second: A positive number.
  public init(first: Double, second: Double) {
    self.first = first
    self.second = second
  }

  /// Returns the probability of a value at or below `x`.
  ///
  /// `I_x(a, b)`, Abramowitz & Stegun (1964) 26.5.1.
  ///
  /// - Parameter x: From 0 to 1.
  /// - Returns: A probability.
  public func cumulative(_ x: Double) -> Double {
    IncompleteBeta.regularised(x: x, complement: 1 - x, a: first, b: second)
  }

  /// Returns the point below which a share `probability` of the distribution lies.
  ///
  /// - Parameter probability: Between 0 and 1.
  /// - Returns: The quantile, by bisection to full precision.
  public func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return 0 }
    guard probability < 1 else { return 1 }
    var lower = 0.0
    var upper = 1.0
    while upper - lower > 4 * upper.ulp {
      let middle = lower + (upper - lower) / 2
      if cumulative(middle) < probability { lower = middle } else { upper = middle }
    }
    return lower + (upper - lower) / 2
  }
}
