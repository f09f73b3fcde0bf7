/// Tests for independence of rows and columns in weighted shares.
public struct WeightedTest: Equatable, Sendable {
  /// Pearson's statistic of the weighted shares, scaled to the unweighted number of respondents.
  public var naiveStatistic: Double
  /// Its degrees of freedom.
  public var naiveDF: Int
  /// Its p-value, as if weights cost nothing.
  public var naiveP: Double
  /// The F statistic of Rao and Scott, second order.
  public var statistic: Double
  /// The degrees of freedom of its numerator.
  public var df: Double
  /// The degrees of freedom of its denominator.
  public var denominatorDF: Double
  /// Its p-value, the one to report.
  public var p: Double
  /// The mean of the generalised design effects.
  public var meanDesignEffect: Double

  /// Makes an outcome.
  ///
  /// - Parameters:
  ///   - naive: Pearson's statistic of the shares, its degrees of freedom and p-value.
  ///   - statistic: The F statistic of Rao and Scott, second order.
  ///   - df: The degrees of freedom of its numerator.
  ///   - denominatorDF: The degrees of freedom of its denominator.
  ///   - p: Its p-value.
  ///   - meanDesignEffect: The mean of the generalised design effects.
  public init(
    naive: (statistic: Double, df: Int, p: Double), statistic: Double, df: Double,
    denominatorDF: Double, p: Double, meanDesignEffect: Double
  ) {
    (naiveStatistic, naiveDF, naiveP) = naive
    (self.statistic, self.df, self.denominatorDF) = (statistic, df, denominatorDF)
    (self.p, self.meanDesignEffect) = (p, meanDesignEffect)
  }
}

extension Table.Cell {
  /// From here on an adjusted residual is significant at 5%: the quantile of the standard normal.
  public static let significantResidual = 1.959963984540054

  /// An arrow where the residual is significant: up for more than independence predicts, down for
  /// less; empty where it is not, or there is none.
  public var residualSign: String {
    guard let residual, residual.isFinite, abs(residual) > Self.significantResidual else {
      return ""
    }
    return residual > 0 ? "↑" : "↓"
  }
}
