#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lin's concordance correlation: how close two coders' numbers are to being equal.
///
/// `2 s_12 / (s_1^2 + s_2^2 + (m_1 - m_2)^2)` with variances over `n` (Lin 1989, equation 3): the
/// correlation times a penalty for differences in level and spread. The standard error is Lin's
/// (2000 correction), and the interval goes through Fisher's z transformation (Lin 1989, section 3).
///
/// Misleads when the units differ widely: the wider the range, the higher the value for the same
/// differences between coders. Undefined when neither coder's numbers vary and they agree.
public struct LinConcordance: AgreementMeasure {
  /// `lin-concordance`.
  public static let identifier = "lin-concordance"
  /// Two coders, numbers, units coded by both.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .chanceCorrected, .standardError, .exchangeableCoders, .numbersOnly,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the concordance on the units that both coders coded.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    guard let numbers = data.scale.numbers else { throw .needsNumbers }
    let both = try data.codedByBoth()
    let pairs = (0..<both.unitCount).map { unit in
      (numbers[Int(both.codes[2 * unit])], numbers[Int(both.codes[2 * unit + 1])])
    }
    // Looked at itself: rounding leaves a variance to numbers that are all the same.
    guard !pairs.allSatisfy({ $0 == pairs[0] && $0.0 == $0.1 }) else { throw .noVariation }
    let moments = PairMoments(pairs)
    let expected = moments.variances.0 + moments.variances.1 + moments.shift * moments.shift
    guard expected > 0 else { throw .noVariation }
    guard expected.isFinite else { throw .numbersTooLarge }
    let value = 2 * moments.covariance / expected
    return AgreementEstimate(
      value: value, quantity: .disagreement, observed: expected - 2 * moments.covariance,
      expected: expected,
      counts: RatingCounts(
        units: pairs.count, pairableUnits: pairs.count, ratings: 2 * pairs.count),
      precision: moments.precision(value, confidence: options.confidence),
      whyNone: pairs.count == 1 ? .singleUnit : .noSamplingVariance)
  }
}

/// Means, variances and covariance of two coders' numbers, over `n`.
private struct PairMoments {
  let count: Int
  let shift: Double
  let variances: (Double, Double)
  let covariance: Double

  init(_ pairs: [(Double, Double)]) {
    // From the first unit on, numbers that are all the same are exactly 0, and far from 0 no digits
    // are lost.
    let count = Double(pairs.count)
    let origin = pairs.first ?? (0, 0)
    let pairs = pairs.map { ($0.0 - origin.0, $0.1 - origin.1) }
    let means = (
      pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count
    )
    var sums = (0.0, 0.0, 0.0)
    for (first, second) in pairs {
      sums.0 += (first - means.0) * (first - means.0)
      sums.1 += (second - means.1) * (second - means.1)
      sums.2 += (first - means.0) * (second - means.1)
    }
    self.count = pairs.count
    shift = origin.0 - origin.1 + (means.0 - means.1)
    variances = (sums.0 / count, sums.1 / count)
    covariance = sums.2 / count
  }

  /// Lin's interval; `nil` when the correlation is 0 or full, or with fewer than three units.
  func precision(_ value: Double, confidence: Double) -> AgreementPrecision? {
    let spread = (variances.0 * variances.1).squareRoot()
    guard count > 2, spread > 0, covariance != 0, abs(value) < 1 - 1e-14 else { return nil }
    let correlation = covariance / spread
    let relativeShift = shift * shift / spread
    let square = value * value
    let first = (1 - correlation * correlation) * square * (1 - square) / correlation / correlation
    let second = 2 * square * value * (1 - value) * relativeShift / correlation
    let third =
      square * square * relativeShift * relativeShift / (2 * correlation * correlation)
    let variance = (first + second - third) / Double(count - 2)
    guard variance > 0 else { return nil }
    let transformedError = variance.squareRoot() / (1 - square)
    let margin = NormalDistribution.quantile(0.5 + confidence / 2) * transformedError
    let centre = atanh(value)
    return AgreementPrecision(
      method: .fisherTransformation, standardError: variance.squareRoot(), nullStandardError: nil,
      interval: ConfidenceInterval(
        lower: tanh(centre - margin), upper: tanh(centre + margin), confidence: confidence),
      statistic: centre / transformedError,
      pValue: NormalDistribution.twoSided(centre / transformedError))
  }
}
