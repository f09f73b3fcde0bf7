/// Cohen's kappa: the agreement of two coders beyond what their own marginals give by chance.
///
/// `kappa = (p_o - p_e) / (1 - p_e)` with `p_o = sum w_ij p_ij` and `p_e = sum w_ij p_i. p_.j`
/// (Cohen 1960, eq. 1; with weights Cohen 1968, eq. 9). Only units that both coders coded count,
/// and the marginals are those of these units.
///
/// Two standard errors, both from Fleiss, Cohen & Everitt (1969): the non-null one (eq. 13) for
/// the interval, which is normal and not cut at 1, and the one under kappa = 0 (eq. 9) for the
/// test. Programs differ here: psych uses another approximation, and scikit-learn and `irr` drop
/// unused categories from the scale before weighting, which changes weighted kappas; here weights
/// span the declared scale.
///
/// Misleads when the marginals are lopsided: a high `p_o` can go with a kappa near or below 0
/// (Feinstein & Cicchetti 1990). Look at the prevalence and bias indices, the largest kappa the
/// marginals allow, and Gwet's AC1 beside it. One constant coder gives exactly 0.
public struct CohenKappa: AgreementMeasure {
  /// `cohen-kappa`.
  public static let identifier = "cohen-kappa"
  /// Two coders, units coded by both, weights.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .weights, .chanceCorrected, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes kappa on the units that both coders coded.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let matrix = try ConfusionMatrix(twoCoders: data)
    let weights = try options.weights.resolved(for: data.scale)
    return try CohenKappaTable(matrix, weights: weights).estimate(confidence: options.confidence)
  }
}

/// The sums behind kappa for one table of two coders.
struct CohenKappaTable {
  private let matrix: ConfusionMatrix
  private let weights: ResolvedWeights
  private let rowCredit: [Double]
  private let columnCredit: [Double]
  let observed: Double
  let expected: Double

  init(_ matrix: ConfusionMatrix, weights: ResolvedWeights) {
    self.matrix = matrix
    self.weights = weights
    rowCredit = weights.profile(matrix.columnShares)
    columnCredit = weights.reverseProfile(matrix.rowShares)
    let total = Double(matrix.total)
    var agreement = 0.0
    for row in 0..<matrix.count {
      for column in 0..<matrix.count where matrix[row, column] > 0 {
        agreement += weights[row, column] * Double(matrix[row, column])
      }
    }
    observed = agreement / total
    expected = zip(matrix.rowShares, rowCredit).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The number of units in the table.
  var total: Int { matrix.total }

  /// The kappa of the table; `nil` when chance agreement is complete.
  var kappa: Double? {
    expected < 1 - 1e-14 ? (observed - expected) / (1 - expected) : nil
  }

  /// How far one unit moves `p_o - p_e` beyond what it moves `kappa (1 - p_e)`.
  func deviation(_ row: Int, _ column: Int, kappa: Double) -> Double {
    let pull = rowCredit[row] + columnCredit[column] - 2 * expected
    return weights[row, column] - observed - (1 - kappa) * pull
  }

  func estimate(confidence: Double) throws(AgreementUndefined) -> AgreementEstimate {
    guard let value = kappa else { throw .chanceAgreementIsOne }
    return AgreementEstimate(
      value: value, observed: observed, expected: expected,
      counts: matrix.counts,
      precision: .largeSampleKappa(
        value: value, variance: variance, nullVariance: nullVariance, confidence: confidence))
  }

  /// Fleiss, Cohen & Everitt (1969), equation 13, as a mean of squared deviations, which cannot turn
  /// negative by rounding.
  private var variance: Double {
    let centre = observed * expected - 2 * expected + observed
    return meanSquare(of: { Double(matrix[$0, $1]) / Double(matrix.total) }) { row, column in
      weights[row, column] * (1 - expected)
        - (rowCredit[row] + columnCredit[column]) * (1 - observed) - centre
    } / (1 - expected) / (1 - expected)
  }

  /// Fleiss, Cohen & Everitt (1969), equation 9.
  private var nullVariance: Double {
    let rows = matrix.rowShares
    let columns = matrix.columnShares
    return meanSquare(of: { rows[$0] * columns[$1] }) { row, column in
      weights[row, column] - (rowCredit[row] + columnCredit[column]) + expected
    }
  }

  private func meanSquare(
    of share: (Int, Int) -> Double, _ deviation: (Int, Int) -> Double
  ) -> Double {
    var sum = 0.0
    for row in 0..<matrix.count where matrix.rowTotals[row] > 0 {
      for column in 0..<matrix.count where matrix.columnTotals[column] > 0 {
        let difference = deviation(row, column)
        sum += share(row, column) * difference * difference
      }
    }
    return sum / Double(matrix.total) / (1 - expected) / (1 - expected)
  }
}
