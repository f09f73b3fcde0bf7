/// Fisher and Snedecor's F distribution.
public struct FDistribution: Sendable, Equatable {
  /// The degrees of freedom of the numerator, positive.
  public let numeratorDegrees: Double
  /// The degrees of freedom of the denominator, positive.
  public let denominatorDegrees: Double

  /// Makes the distribution with the given degrees of freedom.
  ///
  /// - Parameters:
  ///   - numeratorDegrees: A positive number.
  ///   - denominatorDegrees: A positive number.
  public init(numeratorDegrees: Double, denominatorDegrees: Double) {
    self.numeratorDegrees = numeratorDegrees
    self.denominatorDegrees = denominatorDegrees
  }

  /// Returns the probability of a ratio above `ratio`.
  ///
  /// `I_x(d2 / 2, d1 / 2)` with `x = d2 / (d2 + d1 F)`, Abramowitz & Stegun (1964) 26.6.2.
  ///
  /// - Parameter ratio: A ratio of variances, at least 0.
  /// - Returns: The p-value of the test; not a number for what is not a number.
  public func upperTail(_ ratio: Double) -> Double {
    let scaled = numeratorDegrees * ratio
    let total = denominatorDegrees + scaled
    guard total.isFinite else { return ratio.isNaN ? .nan : 0 }
    return IncompleteBeta.regularised(
      x: denominatorDegrees / total, complement: scaled / total, a: denominatorDegrees / 2,
      b: numeratorDegrees / 2)
  }

  /// Returns the ratio above which a share `probability` of the distribution lies.
  ///
  /// - Parameter probability: Between 0 and 1.
  /// - Returns: The ratio, by bisection to full precision.
  public func upperQuantile(_ probability: Double) -> Double {
    UpperTail.inverse(probability, of: upperTail)
  }
}
