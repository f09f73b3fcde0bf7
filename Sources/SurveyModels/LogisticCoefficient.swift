public import Statistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What one term does to the log odds of an outcome.
public struct LogisticCoefficient: Sendable, Equatable {
  /// The term.
  public let term: LogisticTerm
  /// The change in log odds.
  public let estimate: Double
  /// The standard error of the estimate.
  public let standardError: Double

  /// The estimate over its standard error, Wald's statistic.
  public var z: Double { estimate / standardError }

  /// The two-sided p-value of Wald's test.
  public var pValue: Double { NormalDistribution.twoSided(z) }

  /// What the odds are multiplied with.
  public var oddsRatio: Double { exp(estimate) }

  /// Returns Wald's interval of the odds ratio, `exp(b -+ z se)`.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  public func oddsRatioInterval(confidence: Double = 0.95) -> ConfidenceInterval {
    let margin = NormalDistribution.quantile((1 + confidence) / 2) * standardError
    return ConfidenceInterval(
      lower: exp(estimate - margin), upper: exp(estimate + margin), confidence: confidence)
  }
}
