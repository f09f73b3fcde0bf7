#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Student's t distribution.
public struct StudentTDistribution: Sendable, Equatable {
  /// The degrees of freedom, positive and not necessarily whole.
  public let degreesOfFreedom: Double

  /// Makes the distribution with the given degrees of freedom.
  ///
  /// - Parameter degreesOfFreedom: A positive number.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the probability of a value at least as far from 0 as `t`, in either direction.
  ///
  /// `I_x(df / 2, 1 / 2)` with `x = df / (df + t^2)`, Abramowitz & Stegun (1964) 26.7.1.
  ///
  /// - Parameter t: A test statistic.
  /// - Returns: A two-sided p-value; not a number for what is not a number.
  public func twoSided(_ t: Double) -> Double {
    let square = t * t
    let total = degreesOfFreedom + square
    guard total.isFinite else { return t.isNaN ? .nan : 0 }
    return IncompleteBeta.regularised(
      x: degreesOfFreedom / total, complement: square / total, a: degreesOfFreedom / 2, b: 0.5)
  }

  /// Returns the positive value whose two-sided p-value is `probability`.
  ///
  /// The multiplier of a standard error in a two-sided interval: `criticalValue(0.05)` for 95%.
  ///
  /// - Parameter probability: The share outside the interval, between 0 and 1.
  /// - Returns: The multiplier, at least 0.
  public func criticalValue(_ probability: Double) -> Double {
    UpperTail.inverse(probability, of: twoSided)
  }
}
