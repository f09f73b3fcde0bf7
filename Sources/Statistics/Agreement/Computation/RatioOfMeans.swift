/// A ratio of two means over units, with its linearisation variance.
///
/// Cochran (1977), *Sampling Techniques*, equation 6.13: the variance of `sum a / sum b` is that of
/// the residuals `a - ratio * b`, over the squared mean of `b`.
struct RatioOfMeans: Sendable {
  private var numerator = 0.0
  private var denominator = 0.0
  private var squares = (top: 0.0, cross: 0.0, bottom: 0.0)
  private(set) var units = 0

  /// Adds units with equal parts.
  mutating func add(_ part: Double, of whole: Double, multiplicity: Int) {
    let count = Double(multiplicity)
    units += multiplicity
    numerator += part * count
    denominator += whole * count
    squares.top += part * part * count
    squares.cross += part * whole * count
    squares.bottom += whole * whole * count
  }

  /// The ratio; `nil` when the denominator is 0.
  var value: Double? { denominator > 0 ? numerator / denominator : nil }

  /// Whether all sums could be computed.
  var isFinite: Bool {
    numerator.isFinite && squares.top.isFinite && squares.cross.isFinite && squares.bottom.isFinite
  }

  /// The precision of the ratio; `nil` with fewer than two units.
  func precision(confidence: Double, largest: Double = 1) -> AgreementPrecision? {
    guard let value, units >= 2 else { return nil }
    let residual = squares.top - 2 * value * squares.cross + value * value * squares.bottom
    let count = Double(units)
    let scale = count / denominator
    return .linearisation(
      value: value, variance: residual * scale * scale / (count * (count - 1)), units: units,
      confidence: confidence, largest: largest)
  }
}
