/// The score interval of a proportion, Wilson (1927).
///
/// The proportions that a test at the same level would not reject:
/// `(p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)`, equation 4 of
/// Agresti & Coull (1998). The size need not be whole: for weighted data it is an effective size.
enum WilsonInterval {
  /// Returns the interval around `estimate` from `size` independent units.
  static func around(_ estimate: Double, size: Double, confidence: Double) -> ConfidenceInterval {
    ConfidenceInterval(
      lower: lower(estimate, size: size, confidence: confidence),
      upper: 1 - lower(1 - estimate, size: size, confidence: confidence), confidence: confidence)
  }

  /// Returns the lower end; the upper end is that of the complement.
  static func lower(_ estimate: Double, size: Double, confidence: Double) -> Double {
    guard estimate > 0 else { return 0 }
    guard size < .infinity else { return estimate }
    let z = NormalDistribution.quantile((1 + confidence) / 2)
    let square = z * z / size
    let root = (estimate * (1 - estimate) * square + square * square / 4).squareRoot()
    return max(0, (estimate + square / 2 - root) / (1 + square))
  }
}
