/// An estimate under a design, with its uncertainty.
public struct WeightedEstimate: Sendable, Equatable {
  /// The estimate.
  public let value: Double
  /// The linearised variance.
  public let variance: Double
  /// Primary units less strata.
  public let degreesOfFreedom: Int
  /// The number of units that the estimate rests on, unweighted.
  public let sampleSize: Int
  /// The variance over that of an equally large simple sample with replacement.
  ///
  /// Kish (1965), section 8.2; `nil` for totals and where the values do not vary.
  public let designEffect: Double?

  /// The linearised standard error.
  public var standardError: Double { variance.squareRoot() }

  /// The standard error over the estimate; `nil` when the estimate is 0.
  public var relativeError: Double? { value == 0 ? nil : standardError / abs(value) }

  /// Returns the interval `estimate -+ t se`, with the design's degrees of freedom.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval; `nil` when the design leaves no degrees of freedom.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard degreesOfFreedom > 0, confidence > 0, confidence < 1 else { return nil }
    let student = StudentTDistribution(degreesOfFreedom: Double(degreesOfFreedom))
    let margin = student.criticalValue(1 - confidence) * standardError
    return ConfidenceInterval(
      lower: value - margin, upper: value + margin, confidence: confidence)
  }
}
