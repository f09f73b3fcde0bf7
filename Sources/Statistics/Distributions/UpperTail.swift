/// The probability above a value, as it falls from 1 to 0 while the value grows from 0.
enum UpperTail {
  /// Returns the value whose upper tail is `probability`, by bisection to full precision.
  ///
  /// - Parameters:
  ///   - probability: Between 0 and 1.
  ///   - tail: The probability above a value; it never rises.
  /// - Returns: The value, at least 0.
  @inline(__always)
  static func inverse(_ probability: Double, of tail: (Double) -> Double) -> Double {
    var lower = 0.0
    var upper = 1.0
    while tail(upper) > probability, upper < 1e300 {
      lower = upper
      upper *= 2
    }
    while upper - lower > 4 * upper.ulp {
      let middle = lower + (upper - lower) / 2
      guard middle > lower, middle < upper else { break }
      if tail(middle) > probability { lower = middle } else { upper = middle }
    }
    return lower + (upper - lower) / 2
  }
}
