#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The reliability of a sum of items, Cronbach's alpha (1951), with its intervals.
public struct CronbachAlpha: Sendable, Equatable {
  /// `k / (k - 1) (1 - sum of the items' variances / variance of their sum)`, Cronbach's equation 2.
  public let value: Double
  /// The number of items.
  public let items: Int
  /// The number of units.
  public let units: Int

  /// Makes a coefficient that was computed elsewhere, for its intervals.
  ///
  /// - Parameters:
  ///   - value: The coefficient.
  ///   - items: The number of items, at least 2.
  ///   - units: The number of units, at least 2.
  public init(value: Double, items: Int, units: Int) {
    self.value = value
    self.items = items
    self.units = units
  }

  /// Computes the coefficient from a table of covariances.
  ///
  /// - Parameters:
  ///   - covariance: The covariance of each pair of items; correlations give the standardised alpha.
  ///   - units: The number of units.
  /// - Throws: `ItemAnalysisUndefined` with fewer than two items or when their sum does not vary.
  public init(covariance: [[Double]], units: Int) throws(ItemAnalysisUndefined) {
    let count = covariance.count
    guard count >= 2 else { throw .needsTwoItems(found: count) }
    let own = covariance.indices.reduce(0) { $0 + covariance[$1][$1] }
    let sum = covariance.joined().reduce(0, +)
    guard sum > 1e-14 * own, sum > 0 else { throw .sumDoesNotVary }
    let size = Double(count)
    self.init(value: size / (size - 1) * (1 - own / sum), items: count, units: units)
  }

  /// Returns the exact interval for parallel items, Feldt (1965).
  ///
  /// `1 - (1 - alpha) F`, with quantiles of the F distribution of `n - 1` and `(n - 1)(k - 1)` degrees
  /// of freedom.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  public func feldt(confidence: Double = 0.95) -> ConfidenceInterval {
    let distribution = FDistribution(
      numeratorDegrees: Double(units - 1), denominatorDegrees: Double((units - 1) * (items - 1)))
    let tail = (1 - confidence) / 2
    return ConfidenceInterval(
      lower: 1 - (1 - value) * distribution.upperQuantile(tail),
      upper: 1 - (1 - value) * distribution.upperQuantile(1 - tail), confidence: confidence)
  }

  /// Returns the interval on a logarithmic scale, Bonett (2002), equation 5.
  ///
  /// `1 - exp(ln(1 - alpha) -+ z sqrt(2 k / ((k - 1)(n - 2))))`; `nil` with fewer than three units or an
  /// alpha of 1.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  public func bonett(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard units > 2, value < 1 else { return nil }
    let size = Double(items)
    let error = (2 * size / ((size - 1) * Double(units - 2))).squareRoot()
    let margin = NormalDistribution.quantile((1 + confidence) / 2) * error
    return ConfidenceInterval(
      lower: 1 - (1 - value) * exp(margin), upper: 1 - (1 - value) * exp(-margin),
      confidence: confidence)
  }
}
