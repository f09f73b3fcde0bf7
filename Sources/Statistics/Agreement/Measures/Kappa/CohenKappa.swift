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
    for entry in matrix.entries {
      agreement += weights[entry.row, entry.column] * Double(entry.units)
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
    var sum = 0.0
    for entry in matrix.entries {
      let deviation =
        weights[entry.row, entry.column] * (1 - expected)
        - (rowCredit[entry.row] + columnCredit[entry.column]) * (1 - observed) - centre
      sum += Double(entry.units) / Double(matrix.total) * deviation * deviation
    }
    return scaled(sum) / (1 - expected) / (1 - expected)
  }

  /// Fleiss, Cohen & Everitt (1969), equation 9.
  private var nullVariance: Double {
    let rows = matrix.rowTotals.indices.filter { matrix.rowTotals[$0] > 0 }
    let columns = matrix.columnTotals.indices.filter { matrix.columnTotals[$0] > 0 }
    let (rowShares, columnShares) = (matrix.rowShares, matrix.columnShares)
    if rows.count * columns.count > Self.mostCells {
      // The weights less the credit of their row and column, as in an analysis of variance.
      let square = weights.meanSquare(rowShares, columnShares)
      let row = zip(rowShares, rowCredit).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
      let column = zip(columnShares, columnCredit).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
      return scaled(square - row - column + expected * expected)
    }
    var sum = 0.0
    for row in rows {
      for column in columns {
        let deviation = weights[row, column] - (rowCredit[row] + columnCredit[column]) + expected
        sum += rowShares[row] * columnShares[column] * deviation * deviation
      }
    }
    return scaled(sum)
  }

  /// The most cells that are looked at one by one, which is exact where the variance is 0.
  private static let mostCells = 1 << 18

  private func scaled(_ sum: Double) -> Double {
    sum / Double(matrix.total) / (1 - expected) / (1 - expected)
  }
}
