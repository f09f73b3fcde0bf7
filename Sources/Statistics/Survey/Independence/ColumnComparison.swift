/// Which columns of a table differ, row by row, with the letters that custom tables print.
///
/// In each row every pair of columns is compared by the z-test of two proportions with a pooled
/// variance, `z = (p1 - p2) / sqrt(p (1 - p) (1 / n1 + 1 / n2))` (Fleiss 1981, chapter 2), and the
/// p-values of a row are adjusted for the number of its pairs. A column with a share of 0 or 1, or
/// without a base, is not compared and does not count as a pair. A cell carries the letters of the
/// columns whose share is significantly smaller than its own.
public struct ColumnComparison: Sendable, Equatable {
  /// Why a cell takes part in no comparison.
  public enum NotCompared: Sendable, Equatable {
    /// The column has no units.
    case emptyColumn
    /// The share is 0 or 1, where the test has no variance to rest on.
    case shareAtBoundary(Double)
  }

  /// The comparison of two columns in a row.
  public struct Pair: Sendable, Equatable {
    /// The row, from 0.
    public let row: Int
    /// The column with the lower number, from 0.
    public let first: Int
    /// The column with the higher number, from 0.
    public let second: Int
    /// The test statistic, positive when the first column has the larger share.
    public let z: Double
    /// The p-value of this pair alone.
    public let pValue: Double
    /// The p-value adjusted for the pairs of its row.
    public let adjusted: Double
  }

  /// The share of each row in its column.
  public let shares: [[Double]]
  /// The number of units in each column; for weighted data an effective size.
  public let bases: [Double]
  /// All pairs that were compared, row by row.
  public let pairs: [Pair]
  /// The level of significance.
  public let level: Double
  /// The adjustment for the number of pairs.
  public let adjustment: PValueAdjustment

  /// Compares the columns of shares.
  ///
  /// - Parameters:
  ///   - shares: The share of each row in its column, row by row, all rows as long as `bases`.
  ///   - bases: The number of units in each column; for weighted data an effective size.
  ///   - level: The level of significance.
  ///   - adjustment: The adjustment for the number of pairs in a row.
  public init(
    shares: [[Double]], bases: [Double], level: Double = 0.05,
    adjustment: PValueAdjustment = .bonferroni
  ) {
    precondition(
      shares.allSatisfy { $0.count == bases.count }, "every row needs a share for each column")
    self.shares = shares
    self.bases = bases
    self.level = level
    self.adjustment = adjustment
    pairs = shares.indices.flatMap { row in
      Self.pairs(row: row, shares: shares[row], bases: bases, adjustment: adjustment)
    }
  }

  /// Compares the columns of a table of counts.
  ///
  /// - Parameters:
  ///   - table: The counts.
  ///   - level: The level of significance.
  ///   - adjustment: The adjustment for the number of pairs in a row.
  public init(
    _ table: ContingencyTable, level: Double = 0.05, adjustment: PValueAdjustment = .bonferroni
  ) {
    let bases = table.columnTotals.map(Double.init)
    let shares = table.counts.map { row in
      zip(row, bases).map { $1 > 0 ? Double($0) / $1 : 0 }
    }
    self.init(shares: shares, bases: bases, level: level, adjustment: adjustment)
  }

  /// Returns why a cell takes part in no comparison, or `nil` when it does.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  /// - Returns: The reason.
  public func notCompared(row: Int, column: Int) -> NotCompared? {
    Self.reason(share: shares[row][column], base: bases[column])
  }

  /// The letters of each cell, such as `["A", "C"]`, row by row.
  public var letters: [[[String]]] {
    let row = [[String]](repeating: [], count: bases.count)
    var letters = [[[String]]](repeating: row, count: shares.count)
    for pair in pairs where pair.adjusted < level && pair.z != 0 {
      let larger = pair.z > 0 ? pair.first : pair.second
      let smaller = pair.z > 0 ? pair.second : pair.first
      letters[pair.row][larger].append(Self.letter(smaller))
    }
    return letters
  }

  /// Returns the letter of a column: A to Z, then AA, AB and so on.
  ///
  /// - Parameter column: The column, from 0.
  /// - Returns: The letter.
  public static func letter(_ column: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var rest = column
    var letters = String(alphabet[rest % 26])
    while rest >= 26 {
      rest = rest / 26 - 1
      letters = String(alphabet[rest % 26]) + letters
    }
    return letters
  }

  private static func reason(share: Double, base: Double) -> NotCompared? {
    guard base > 0 else { return .emptyColumn }
    return share <= 0 || share >= 1 ? .shareAtBoundary(share) : nil
  }

  private static func pairs(
    row: Int, shares: [Double], bases: [Double], adjustment: PValueAdjustment
  ) -> [Pair] {
    let columns = bases.indices.filter { reason(share: shares[$0], base: bases[$0]) == nil }
    let tested = columns.enumerated().flatMap { position, first in
      columns.dropFirst(position + 1).map { second in
        (first: first, second: second, z: statistic(first, second, shares: shares, bases: bases))
      }
    }
    let pValues = tested.map { NormalDistribution.twoSided($0.z) }
    return zip(zip(tested, pValues), adjustment.adjusted(pValues)).map { test, adjusted in
      Pair(
        row: row, first: test.0.first, second: test.0.second, z: test.0.z, pValue: test.1,
        adjusted: adjusted ?? test.1)
    }
  }

  private static func statistic(
    _ first: Int, _ second: Int, shares: [Double], bases: [Double]
  ) -> Double {
    let pooled =
      (shares[first] * bases[first] + shares[second] * bases[second])
      / (bases[first] + bases[second])
    let variance = pooled * (1 - pooled) * (1 / bases[first] + 1 / bases[second])
    return (shares[first] - shares[second]) / variance.squareRoot()
  }
}
