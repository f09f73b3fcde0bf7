import Statistics

/// Pearson's test of independence for weighted data, corrected for the design.
///
/// Under a design Pearson's statistic is a weighted sum of chi-squares, with the eigenvalues of a
/// matrix of generalised design effects `D` as weights (Rao & Scott 1981, 1984). The first order
/// correction divides by their mean; the second order one, of Satterthwaite, matches the variance as
/// well: `F = X^2 / tr D` on `(tr D)^2 / tr D^2` degrees of freedom, and that times the design's
/// degrees of freedom (Thomas & Rao 1987). R's `svychisq` computes the same, with `D` at the
/// estimated shares of the cells.
public struct RaoScottTest: Sendable, Equatable {
  /// A test statistic with its p-value.
  public struct Outcome: Sendable, Equatable {
    /// The statistic.
    public let statistic: Double
    /// The degrees of freedom, of the numerator when there are two.
    public let degreesOfFreedom: Double
    /// The degrees of freedom of the denominator; `nil` for a chi-square statistic.
    public let denominatorDegrees: Double?
    /// The p-value.
    public let pValue: Double
  }

  /// Pearson's statistic scaled to the number of units, as if the weights cost nothing.
  ///
  /// Only to be shown beside the others.
  public let naive: Outcome
  /// The first order correction: `X^2 / mean design effect` as a chi-square.
  public let firstOrder: Outcome
  /// The second order correction, an F statistic; the one to report.
  public let secondOrder: Outcome
  /// The mean of the generalised design effects.
  public let meanDesignEffect: Double

  /// Tests a table under any design.
  ///
  /// - Parameter table: The weighted table.
  /// - Throws: `RaoScottUndefined` when too many cells are empty or no degrees of freedom are left.
  public init(_ table: WeightedCrosstab) throws(RaoScottUndefined) {
    try self.init(CellShares(table))
  }

  /// Tests the cells of a table.
  ///
  /// - Parameter cells: Their weighted shares.
  /// - Throws: `RaoScottUndefined` when too many cells are empty or no degrees of freedom are left.
  public init(_ cells: CellShares) throws(RaoScottUndefined) {
    let designDegrees = cells.designDegrees
    guard designDegrees > 0 else { throw .noDegreesOfFreedom(found: designDegrees) }
    let (trace, squareTrace) = try Self.traces(cells)
    guard trace > 0, squareTrace > 0 else { throw .tooManyEmptyCells }
    let pearson = cells.pearson
    let degrees = Double(cells.degreesOfFreedom)
    meanDesignEffect = trace / degrees
    naive = Self.chiSquare(pearson, degrees: degrees)
    firstOrder = Self.chiSquare(pearson * degrees / trace, degrees: degrees)
    let matched = trace * trace / squareTrace
    let denominator = matched * Double(designDegrees)
    let distribution = FDistribution(numeratorDegrees: matched, denominatorDegrees: denominator)
    secondOrder = Outcome(
      statistic: pearson / trace, degreesOfFreedom: matched, denominatorDegrees: denominator,
      pValue: distribution.upperTail(pearson / trace))
  }

  private static func chiSquare(_ statistic: Double, degrees: Double) -> Outcome {
    Outcome(
      statistic: statistic, degreesOfFreedom: degrees, denominatorDegrees: nil,
      pValue: ChiSquareDistribution(degreesOfFreedom: degrees).upperTail(statistic))
  }

  /// The traces of `D` and of its square, `D = (C' P C / n)^-1 (C' P V P C)` with `P` the inverse
  /// shares and `C` contrasts that span the interaction.
  private static func traces(
    _ cells: CellShares
  ) throws(RaoScottUndefined) -> (Double, Double) {
    let contrasts = interactionContrasts(rows: cells.rows, columns: cells.columns)
    let inverse = cells.shares.map { $0 > 0 ? 1 / $0 : 0 }
    let scaled = contrasts.map { $0.scaled(by: inverse) }
    let size = Double(cells.sampleSize)
    let simple = contrasts.map { contrast in
      scaled.map { contrast.product(with: $0) / size }
    }
    let covariance = cells.covariance
    let actual = scaled.map { first in scaled.map { first.product(with: $0, through: covariance) } }
    guard let effects = LinearAlgebra.solve(simple, actual) else { throw .tooManyEmptyCells }
    let trace = effects.indices.reduce(0) { $0 + effects[$1][$1] }
    let square = effects.indices.reduce(0) { sum, row in
      effects.indices.reduce(sum) { $0 + effects[row][$1] * effects[$1][row] }
    }
    return (trace, square)
  }

  /// For each cell outside the last row and column: its difference with the last row and column.
  private static func interactionContrasts(rows: Int, columns: Int) -> [SparseVector] {
    (0..<rows - 1).flatMap { row in
      (0..<columns - 1).map { column in
        let last = (rows - 1) * columns
        return SparseVector([
          (row * columns + column, 1), (row * columns + columns - 1, -1), (last + column, -1),
          (last + columns - 1, 1),
        ])
      }
    }
  }
}
