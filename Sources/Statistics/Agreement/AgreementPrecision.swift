/// How precisely a coefficient was estimated.
public struct AgreementPrecision: Sendable, Equatable {
  /// Where the standard error comes from, and with it what it is conditional on.
  public enum Method: String, Sendable, CaseIterable {
    /// Gwet's linearisation over units, with the coders taken as given (Gwet 2014, chapter 5).
    case linearisation
    /// Large-sample variance of kappa, Fleiss, Cohen & Everitt (1969).
    case largeSampleKappa
    /// Variance under the hypothesis of no agreement beyond chance, Fleiss, Nee & Landis (1979).
    case nullHypothesis
    /// Analysis of variance, F distribution (McGraw & Wong 1996).
    case analysisOfVariance
    /// Fisher's z transformation (Lin 1989).
    case fisherTransformation
  }

  /// Where the numbers come from.
  public let method: Method
  /// The standard error of the coefficient; `nil` where the method gives an interval only.
  public let standardError: Double?
  /// The standard error if there were no agreement beyond chance, where the source gives one.
  public let nullStandardError: Double?
  /// The confidence interval; `nil` where the method is for testing only.
  public let interval: ConfidenceInterval?
  /// The test statistic against 0; `nil` when the sampling variance is 0.
  public let statistic: Double?
  /// The two-sided p-value against 0; `nil` when the sampling variance is 0.
  public let pValue: Double?

  /// Gwet's interval: Student's t with `units - 1` degrees of freedom, upper end cut.
  ///
  /// - Parameters:
  ///   - value: The coefficient.
  ///   - variance: Its variance.
  ///   - units: The number of units behind the variance, at least 2.
  ///   - confidence: The confidence of the interval.
  ///   - largest: What no coefficient of the kind exceeds, where the upper end is cut; a distance
  ///     may be any number.
  /// - Returns: The interval and the test against 0.
  static func linearisation(
    value: Double, variance: Double, units: Int, confidence: Double, largest: Double = 1
  ) -> AgreementPrecision {
    let error = settled(variance, beside: value)
    let distribution = StudentTDistribution(degreesOfFreedom: Double(units - 1))
    let margin = error == 0 ? 0 : error * distribution.criticalValue(1 - confidence)
    let statistic = error == 0 ? nil : value / error
    return AgreementPrecision(
      method: .linearisation, standardError: error, nullStandardError: nil,
      interval: ConfidenceInterval(
        lower: value - margin, upper: min(largest, value + margin), confidence: confidence),
      statistic: statistic, pValue: statistic.map(distribution.twoSided))
  }

  /// Fleiss, Cohen & Everitt's interval and test: normal, not cut.
  static func largeSampleKappa(
    value: Double, variance: Double, nullVariance: Double, confidence: Double
  ) -> AgreementPrecision {
    let error = settled(variance, beside: value)
    let nullError = settled(nullVariance, beside: value)
    let margin = error * NormalDistribution.quantile(0.5 + confidence / 2)
    let statistic = nullError == 0 ? nil : value / nullError
    return AgreementPrecision(
      method: .largeSampleKappa, standardError: error, nullStandardError: nullError,
      interval: ConfidenceInterval(
        lower: value - margin, upper: value + margin, confidence: confidence),
      statistic: statistic, pValue: statistic.map(NormalDistribution.twoSided))
  }

  /// A test against 0 without an interval: the variance holds only when there is no agreement.
  static func nullHypothesis(value: Double, variance: Double) -> AgreementPrecision {
    let error = settled(variance, beside: value)
    let statistic = error == 0 ? nil : value / error
    return AgreementPrecision(
      method: .nullHypothesis, standardError: nil, nullStandardError: error, interval: nil,
      statistic: statistic, pValue: statistic.map(NormalDistribution.twoSided))
  }

  /// The square root of a variance, where what rounding leaves of 0 counts as 0.
  ///
  /// Without this, identical coders would get an interval of width 1e-17 and a p-value from it.
  static func settled(_ variance: Double, beside value: Double) -> Double {
    let error = max(variance, 0).squareRoot()
    return error <= 1e-11 * max(1, abs(value)) ? 0 : error
  }
}
