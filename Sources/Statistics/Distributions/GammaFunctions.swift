#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Logarithms of the gamma and beta function, and the regularised incomplete gamma function.
enum GammaFunctions {
  /// The correction of Stirling's formula, `ln G(x) - ((x - 1/2) ln x - x + ln(2 pi) / 2)`.
  ///
  /// Abramowitz & Stegun (1964) 6.1.41; `x` must be at least 10 for double precision.
  static func stirlingCorrection(_ x: Double) -> Double {
    let inverse = 1 / x
    let square = inverse * inverse
    let coefficients: [Double] = [
      1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    ]
    return coefficients.reversed().reduce(0) { $0 * square + $1 } * inverse
  }

  /// The natural logarithm of the gamma function for `x > 0`.
  static func logGamma(_ x: Double) -> Double {
    var argument = x
    var product = 1.0
    while argument < 15 {
      product *= argument
      argument += 1
    }
    let halfLogTwoPi = 0.918_938_533_204_672_741_78
    let leading = (argument - 0.5) * log(argument) - argument + halfLogTwoPi
    return leading + stirlingCorrection(argument) - log(product)
  }

  /// The natural logarithm of the beta function for positive arguments.
  ///
  /// For a large argument the difference of two log-gammas loses digits, so there the leading
  /// terms of Stirling's formula are subtracted analytically.
  static func logBeta(_ a: Double, _ b: Double) -> Double {
    let large = max(a, b)
    let small = min(a, b)
    guard large >= 15 else { return logGamma(a) + logGamma(b) - logGamma(a + b) }
    let sum = large + small
    let leading = -(large - 0.5) * log1p(small / large) - small * log(sum) + small
    return logGamma(small) + leading + stirlingCorrection(large) - stirlingCorrection(sum)
  }

  /// The regularised upper incomplete gamma function `Q(a, x)`.
  ///
  /// By series below `a + 1` and by continued fraction above (Abramowitz & Stegun 6.5.29, 6.5.31).
  static func upperRegularised(a: Double, x: Double) -> Double {
    guard x > 0 else { return x.isNaN ? .nan : 1 }
    guard x < .infinity else { return 0 }
    let scale = exp(a * log(x) - x - logGamma(a))
    return x < a + 1 ? 1 - scale * lowerSeries(a: a, x: x) : scale * upperFraction(a: a, x: x)
  }

  /// The natural logarithm of `Q(a, x)`, which exists where `Q` itself is too small for a number.
  static func logUpperRegularised(a: Double, x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return -.infinity }
    let logScale = a * log(x) - x - logGamma(a)
    return x < a + 1
      ? log1p(-exp(logScale) * lowerSeries(a: a, x: x))
      : logScale + log(upperFraction(a: a, x: x))
  }

  private static func lowerSeries(a: Double, x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var denominator = a
    for _ in 0..<10_000 {
      denominator += 1
      term *= x / denominator
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum
  }

  private static func upperFraction(a: Double, x: Double) -> Double {
    var fraction = ContinuedFraction(first: x + 1 - a)
    for step in 1..<10_000 {
      let index = Double(step)
      if fraction.append(numerator: -index * (index - a), denominator: x + 2 * index + 1 - a) {
        break
      }
    }
    return 1 / fraction.value
  }
}

/// A continued fraction evaluated forwards by Lentz's method (1976).
struct ContinuedFraction {
  private(set) var value: Double
  private var ratio: Double
  private var inverse = 0.0
  private static let tiny = 1e-300

  /// Starts with the leading term `first`.
  init(first: Double) {
    value = first == 0 ? Self.tiny : first
    ratio = value
  }

  /// Adds one level, and says whether the value has stopped changing.
  mutating func append(numerator: Double, denominator: Double) -> Bool {
    let nextInverse = denominator + numerator * inverse
    inverse = 1 / (nextInverse == 0 ? Self.tiny : nextInverse)
    ratio = denominator + numerator / ratio
    if ratio == 0 { ratio = Self.tiny }
    let change = ratio * inverse
    value *= change
    return abs(change - 1) <= 3e-16
  }
}
