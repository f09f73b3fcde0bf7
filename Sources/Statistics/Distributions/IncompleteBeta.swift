#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The regularised incomplete beta function, from which the t and F distributions follow.
enum IncompleteBeta {
  /// Returns `I_x(a, b)`, with the complement `1 - x` given apart so that neither end loses digits.
  ///
  /// Continued fraction of Abramowitz & Stegun (1964) 26.5.8, on the side where it converges fast.
  ///
  /// - Parameters:
  ///   - x: The upper limit, from 0 to 1.
  ///   - complement: `1 - x`, as precisely as the caller knows it.
  ///   - a: The first shape, positive.
  ///   - b: The second shape, positive.
  /// - Returns: A probability.
  static func regularised(x: Double, complement: Double, a: Double, b: Double) -> Double {
    guard x > 0 else { return x.isNaN ? .nan : 0 }
    guard complement > 0 else { return 1 }
    let logFront = a * log(x) + b * log(complement) - GammaFunctions.logBeta(a, b)
    if x < (a + 1) / (a + b + 2) {
      return exp(logFront) / (a * fraction(x: x, a: a, b: b))
    }
    return 1 - exp(logFront) / (b * fraction(x: complement, a: b, b: a))
  }

  private static func fraction(x: Double, a: Double, b: Double) -> Double {
    var result = ContinuedFraction(first: 1)
    for level in 1..<20_000 {
      if result.append(numerator: coefficient(level, x: x, a: a, b: b), denominator: 1) { break }
    }
    return result.value
  }

  private static func coefficient(_ level: Int, x: Double, a: Double, b: Double) -> Double {
    let half = Double(level / 2)
    if level.isMultiple(of: 2) {
      return half * (b - half) * x / ((a + 2 * half - 1) * (a + 2 * half))
    }
    return -(a + half) * (a + b + half) * x / ((a + 2 * half) * (a + 2 * half + 1))
  }
}
