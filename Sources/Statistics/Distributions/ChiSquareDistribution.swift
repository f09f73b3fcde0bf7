/// The chi-square distribution.
public struct ChiSquareDistribution: Sendable, Equatable {
  /// The degrees of freedom, positive.
  public let degreesOfFreedom: Double

  /// Makes the distribution with the given degrees of freedom.
  ///
  /// - Parameter degreesOfFreedom: A positive number.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Returns the probability of a value above `statistic`.
  ///
  /// `Q(df / 2, x / 2)`, Abramowitz & Stegun (1964) 26.4.19.
  ///
  /// - Parameter statistic: A chi-square statistic.
  /// - Returns: The p-value of the test, precise far out in the tail.
  public func upperTail(_ statistic: Double) -> Double {
    GammaFunctions.upperRegularised(a: degreesOfFreedom / 2, x: statistic / 2)
  }

  /// Returns the natural logarithm of the probability of a value above `statistic`.
  ///
  /// It tells statistics apart whose probabilities are all too small for a number.
  ///
  /// - Parameter statistic: A chi-square statistic.
  /// - Returns: The logarithm of the p-value.
  public func logUpperTail(_ statistic: Double) -> Double {
    GammaFunctions.logUpperRegularised(a: degreesOfFreedom / 2, x: statistic / 2)
  }
}
