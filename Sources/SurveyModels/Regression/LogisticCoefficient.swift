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

  /// The degrees of freedom that a design leaves; `nil` under maximum likelihood, where Wald's statistic
  /// is about normal.
  public let degreesOfFreedom: Int?

  /// The estimate over its standard error, Wald's statistic: a z, or under a design a t.
  public var z: Double { estimate / standardError }

  /// The two-sided p-value of Wald's test.
  public var pValue: Double {
    guard let degreesOfFreedom else { return NormalDistribution.twoSided(z) }
    // The square of a t is an F with one degree of freedom in the numerator.
    return FDistribution(numeratorDegrees: 1, denominatorDegrees: Double(degreesOfFreedom))
      .upperTail(z * z)
  }

  /// What the odds are multiplied with.
  public var oddsRatio: Double { exp(estimate) }

  /// Returns Wald's interval of the odds ratio, `exp(b -+ z se)`.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  public func oddsRatioInterval(confidence: Double = 0.95) -> ConfidenceInterval {
    let quantile =
      degreesOfFreedom.map {
        StudentTDistribution(degreesOfFreedom: Double($0)).criticalValue(1 - confidence)
      } ?? NormalDistribution.quantile((1 + confidence) / 2)
    let margin = quantile * standardError
    return ConfidenceInterval(
      lower: exp(estimate - margin), upper: exp(estimate + margin), confidence: confidence)
  }
}
