import Statistics

/// The weighted shares of the cells of a two-way table, with the covariances that a test of
/// independence needs; rows and columns without weight are left out.
public struct CellShares: Sendable, Equatable {
  /// The number of rows that have weight.
  public let rows: Int
  /// The number of columns that have weight.
  public let columns: Int
  /// The share of each cell in the whole table, row by row.
  public let shares: [Double]
  /// The number of units in the table, unweighted.
  public let sampleSize: Int
  /// The degrees of freedom that the design leaves: primary units less strata.
  public let designDegrees: Int
  let covariance: [[Double]]

  /// Takes the cells of a table under any design.
  ///
  /// - Parameter table: The table.
  public init(_ table: WeightedCrosstab) {
    rows = table.rows.count
    columns = table.columns.count
    shares = table.cells.shares
    sampleSize = table.sampleSize
    designDegrees = table.cells.design.primaryUnitsLessStrata
    covariance = table.cells.covariance
  }

  /// Makes the cells of a table from sums, for a design in which weights say all that is known.
  ///
  /// Without strata and clusters the linearised covariance of two shares needs no pass over the units:
  /// `(1 - f) n / (n - 1) (d_kl S_k - S_k p_l - S_l p_k + p_k p_l S) / W^2`, with `S_k` the sum of the
  /// squared weights in a cell, `S` that of all cells, `W` the sum of the weights and `n` everybody
  /// in the survey. It is the formula of `SurveyDesign.covariance(of:)` with the sums taken inside.
  ///
  /// - Parameters:
  ///   - counts: The number of units in each cell, row by row.
  ///   - weights: The sum of their weights.
  ///   - squares: The sum of the squares of their weights.
  ///   - sample: The number of units in the survey, in the table or not.
  ///   - population: The number of units in the population; `nil` for one that need not be known.
  /// - Throws: `RaoScottUndefined` when fewer than two rows or columns have weight, or nobody was left
  ///   out of the survey so that nothing was left to chance.
  public init(
    counts: [[Int]], weights: [[Double]], squares: [[Double]], sample: Int,
    population: Double? = nil
  ) throws(RaoScottUndefined) {
    let usedRows = weights.indices.filter { row in weights[row].contains { $0 > 0 } }
    let usedColumns = (weights.first ?? []).indices.filter { column in
      weights.contains { $0[column] > 0 }
    }
    guard usedRows.count >= 2, usedColumns.count >= 2 else {
      throw .needsTwoRowsAndColumns(rows: usedRows.count, columns: usedColumns.count)
    }
    func used<Value>(_ table: [[Value]]) -> [Value] {
      usedRows.flatMap { row in usedColumns.map { table[row][$0] } }
    }
    let (sums, squareSums) = (used(weights), used(squares))
    let total = sums.reduce(0, +)
    let shares = sums.map { $0 / total }
    let finite = population.map { max(0, ($0 - Double(sample)) / $0) } ?? 1
    // Less than this is rounding: everybody was asked.
    guard finite >= 1e-7 else { throw .wholePopulation }
    let scale = finite * Double(sample) / Double(max(1, sample - 1)) / (total * total)
    let allSquares = squareSums.reduce(0, +)
    rows = usedRows.count
    columns = usedColumns.count
    self.shares = shares
    sampleSize = used(counts).reduce(0, +)
    designDegrees = sampleSize - 1
    covariance = shares.indices.map { first in
      shares.indices.map { second in
        let own = first == second ? squareSums[first] : 0
        let cross = squareSums[first] * shares[second] + squareSums[second] * shares[first]
        return scale * (own - cross + shares[first] * shares[second] * allSquares)
      }
    }
  }

  /// `(rows - 1)(columns - 1)`.
  public var degreesOfFreedom: Int { (rows - 1) * (columns - 1) }

  /// Pearson's statistic of the shares, scaled to the unweighted number of units.
  public var pearson: Double {
    let rowShares = (0..<rows).map { row in
      (0..<columns).reduce(0) { $0 + shares[row * columns + $1] }
    }
    let columnShares = (0..<columns).map { column in
      (0..<rows).reduce(0) { $0 + shares[$1 * columns + column] }
    }
    let sum = shares.indices.reduce(0.0) { sum, cell in
      let expected = rowShares[cell / columns] * columnShares[cell % columns]
      return sum + (shares[cell] - expected) * (shares[cell] - expected) / expected
    }
    return Double(sampleSize) * sum
  }
}
