import Statistics

/// Wald's test that some coefficients are all 0.
public struct WaldTest: Sendable, Equatable {
  /// The chi-square statistic, or the F statistic where there are degrees of a denominator.
  public let statistic: Double
  /// The number of coefficients.
  public let degreesOfFreedom: Int
  /// The degrees of freedom of the denominator; `nil` for a chi-square.
  public let denominatorDegrees: Int?
  /// The p-value.
  public let pValue: Double
}

extension LogisticRegression {
  /// Wald's test that some coefficients are all 0: `b' V^-1 b`, a chi-square, or under a design that over
  /// their number as an F.
  ///
  /// - Parameter indices: The coefficients, as places in `coefficients`.
  /// - Returns: The test; `nil` without coefficients, or when their covariance is singular.
  public func wald(_ indices: [Int]) -> WaldTest? {
    let block = indices.map { row in indices.map { covariance[row][$0] } }
    let estimates = indices.map { coefficients[$0].estimate }
    guard !indices.isEmpty, let solution = LinearAlgebra.solve(block, [estimates])?.first else {
      return nil
    }
    let statistic = zip(estimates, solution).reduce(0) { $0 + $1.0 * $1.1 }
    let count = Double(indices.count)
    guard let designDegrees else {
      return WaldTest(
        statistic: statistic, degreesOfFreedom: indices.count, denominatorDegrees: nil,
        pValue: ChiSquareDistribution(degreesOfFreedom: count).upperTail(statistic))
    }
    let distribution = FDistribution(
      numeratorDegrees: count, denominatorDegrees: Double(designDegrees))
    return WaldTest(
      statistic: statistic / count, degreesOfFreedom: indices.count,
      denominatorDegrees: designDegrees, pValue: distribution.upperTail(statistic / count))
  }
}
