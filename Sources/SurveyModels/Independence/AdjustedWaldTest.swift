import Statistics

/// The Wald test of independence for weighted data, adjusted for few primary units.
///
/// `W = Y' V^-1 Y` for the differences `Y` between weighted cell totals and those under independence,
/// `F = W (nu - k + 1) / (k nu)` on `k` and `nu - k + 1` degrees of freedom, with `k` differences and
/// `nu` primary units less strata (Koch, Freeman & Freeman 1975; Thomas & Rao 1987).
public struct AdjustedWaldTest: Sendable, Equatable {
  /// The F statistic.
  public let statistic: Double
  /// The number of differences tested.
  public let numeratorDegrees: Int
  /// The design's degrees of freedom less those of the numerator, plus 1.
  public let denominatorDegrees: Int
  /// The p-value.
  public let pValue: Double

  /// Tests a table.
  ///
  /// - Parameter table: The weighted table.
  /// - Throws: `RaoScottUndefined` when too few degrees of freedom are left or the differences'
  ///   variance is singular.
  public init(_ table: WeightedCrosstab) throws(RaoScottUndefined) {
    let design = table.cells.design
    let designDegrees = design.primaryUnitsLessStrata
    let degrees = table.degreesOfFreedom
    let denominator = designDegrees - degrees + 1
    guard denominator > 0 else { throw .noDegreesOfFreedom(found: designDegrees) }
    let (differences, scores) = Self.linearised(table)
    let covariance: [[Double]]
    do throws(DesignUndefined) {
      covariance = try design.covariance(of: scores)
    } catch { throw .design(error) }
    guard let solution = LinearAlgebra.solve(covariance, [differences])?.first else {
      throw .tooManyEmptyCells
    }
    let wald = zip(differences, solution).reduce(0) { $0 + $1.0 * $1.1 }
    numeratorDegrees = degrees
    denominatorDegrees = denominator
    statistic = wald * Double(denominator) / Double(degrees * designDegrees)
    pValue = FDistribution(
      numeratorDegrees: Double(degrees), denominatorDegrees: Double(denominator)
    ).upperTail(statistic)
  }

  /// The differences, outside the first row and column, and each unit's part in them: for the
  /// difference `N_ij - N_i N_j / N` that of the derivatives in all four totals.
  private static func linearised(_ table: WeightedCrosstab) -> ([Double], [[Double]]) {
    let weights = table.cells.design.weights
    let width = table.columns.count
    let rowShares = table.rowShares
    let columnShares = table.columnShares
    let total = table.cells.design.totalWeight
    var differences: [Double] = []
    var scores: [[Double]] = []
    for row in 1..<table.rows.count {
      for column in 1..<width {
        let expected = rowShares[row] * columnShares[column]
        differences.append(total * (table.shares[row][column] - expected))
        scores.append(
          zip(weights, table.codes).map { weight, code in
            guard let code else { return 0 }
            let inRow = code / width == row ? 1.0 : 0
            let inColumn = code % width == column ? 1.0 : 0
            return weight
              * (inRow * inColumn - columnShares[column] * inRow - rowShares[row] * inColumn
                + expected)
          })
      }
    }
    return (differences, scores)
  }
}
