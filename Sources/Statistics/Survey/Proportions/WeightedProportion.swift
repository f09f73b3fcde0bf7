#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A weighted share of successes, with the intervals that suit weighted data.
public struct WeightedProportion: Sendable, Equatable {
  /// Which number of equally weighted units the sample is worth.
  public enum EffectiveSize: Sendable, Equatable {
    /// From the variance under the design: `p (1 - p) / variance`.
    case design
    /// From the weights alone: Kish's `(sum w)^2 / sum w^2`.
    case kish
  }

  /// The share with its linearised standard error.
  public let estimate: WeightedEstimate
  /// Kish's effective size (1965), `(sum w)^2 / sum w^2`.
  public let kishSize: Double

  /// Makes a proportion of an estimate.
  ///
  /// - Parameters:
  ///   - estimate: The share, from 0 to 1.
  ///   - kishSize: Kish's effective size.
  public init(estimate: WeightedEstimate, kishSize: Double) {
    self.estimate = estimate
    self.kishSize = kishSize
  }

  /// The effective size by the design, `p (1 - p) / variance`, Korn & Graubard (1998).
  ///
  /// Kish's size where the estimate is 0 or 1, for there the variance says nothing; infinite where
  /// the whole population was seen.
  public var designSize: Double {
    guard !isAtBoundary else { return kishSize }
    let size = estimate.value * (1 - estimate.value) / estimate.variance
    return size < 1e12 ? size : .infinity
  }

  /// Returns the interval that is symmetric on the logit scale.
  ///
  /// `logit p -+ t se / (p (1 - p))`, transformed back; Korn & Graubard (1999), section 2.2.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  /// - Throws: `ProportionUndefined` when the estimate is 0 or 1, or no degrees of freedom are left.
  public func logit(
    confidence: Double = 0.95
  ) throws(ProportionUndefined) -> ConfidenceInterval {
    let multiplier = try criticalValue(confidence)
    let share = estimate.value
    guard !isAtBoundary else { throw .estimateAtBoundary(share) }
    let centre = log(share / (1 - share))
    let margin = multiplier * estimate.standardError / (share * (1 - share))
    return ConfidenceInterval(
      lower: 1 / (1 + exp(margin - centre)), upper: 1 / (1 + exp(-margin - centre)),
      confidence: confidence)
  }

  /// Returns the interval `p -+ t se` on the scale of the share itself, which may pass 0 or 1.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  /// - Throws: `ProportionUndefined` when no degrees of freedom are left.
  public func wald(
    confidence: Double = 0.95
  ) throws(ProportionUndefined) -> ConfidenceInterval {
    let margin = try criticalValue(confidence) * estimate.standardError
    return ConfidenceInterval(
      lower: estimate.value - margin, upper: estimate.value + margin, confidence: confidence)
  }

  /// Returns the interval of Korn & Graubard (1998): Clopper & Pearson's, for the effective size.
  ///
  /// The effective size is multiplied with `(t(n - 1) / t(df))^2`, their equation 6, so that few
  /// degrees of freedom widen the interval. At an estimate of 0 or 1 Kish's size is used.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  /// - Throws: `ProportionUndefined` when no degrees of freedom are left.
  public func kornGraubard(
    confidence: Double = 0.95
  ) throws(ProportionUndefined) -> ConfidenceInterval {
    let designed = try criticalValue(confidence)
    guard estimate.sampleSize > 1 else { throw .noDegreesOfFreedom }
    guard designSize < .infinity else { return try wilson(confidence: confidence) }
    let simple = StudentTDistribution(degreesOfFreedom: Double(estimate.sampleSize - 1))
      .criticalValue(1 - confidence)
    let size = designSize * (simple / designed) * (simple / designed)
    return BetaInterval.around(
      successes: size * estimate.value, size: size, confidence: confidence)
  }

  /// Returns Wilson's score interval (1927) for an effective size.
  ///
  /// - Parameters:
  ///   - size: Which effective size to use.
  ///   - confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  /// - Throws: `ProportionUndefined` when the confidence is out of range.
  public func wilson(
    size: EffectiveSize = .design, confidence: Double = 0.95
  ) throws(ProportionUndefined) -> ConfidenceInterval {
    try SampleProportion.check(confidence)
    return WilsonInterval.around(
      estimate.value, size: size == .design ? designSize : kishSize, confidence: confidence)
  }

  private var isAtBoundary: Bool { estimate.value <= 0 || estimate.value >= 1 }

  private func criticalValue(_ confidence: Double) throws(ProportionUndefined) -> Double {
    try SampleProportion.check(confidence)
    guard estimate.degreesOfFreedom > 0 else { throw .noDegreesOfFreedom }
    return StudentTDistribution(degreesOfFreedom: Double(estimate.degreesOfFreedom))
      .criticalValue(1 - confidence)
  }
}
