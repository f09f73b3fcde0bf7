#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The standard normal distribution.
public enum NormalDistribution {
  /// Returns the probability of a value at or below `x`.
  ///
  /// - Parameter x: A point on the standard normal axis.
  /// - Returns: A probability, precise in the lower tail as well.
  public static func cumulative(_ x: Double) -> Double {
    0.5 * erfc(-x / 2.0.squareRoot())
  }

  /// Returns the probability of a value at least as far from 0 as `x`, in either direction.
  ///
  /// - Parameter x: A test statistic.
  /// - Returns: A two-sided p-value.
  public static func twoSided(_ x: Double) -> Double {
    erfc(abs(x) / 2.0.squareRoot())
  }

  /// Returns the point below which a share `probability` of the distribution lies.
  ///
  /// A rough rational start (Abramowitz & Stegun 1964, 26.2.23), polished by Halley's method until
  /// the full precision of the error function is reached.
  ///
  /// - Parameter probability: Strictly between 0 and 1; 0 and 1 give the infinities.
  /// - Returns: The quantile.
  public static func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return -.infinity }
    guard probability < 1 else { return .infinity }
    let tail = min(probability, 1 - probability)
    let root = (-2 * log(tail)).squareRoot()
    let numerator = 2.515517 + root * (0.802853 + root * 0.010328)
    let denominator = 1 + root * (1.432788 + root * (0.189269 + root * 0.001308))
    var point = -(root - numerator / denominator)
    for _ in 0..<4 {
      let error = (cumulative(point) - tail) / density(point)
      point -= error / (1 + point * error / 2)
    }
    return probability < 0.5 ? point : -point
  }

  private static func density(_ x: Double) -> Double {
    0.398_942_280_401_432_677_94 * exp(-x * x / 2)
  }
}
