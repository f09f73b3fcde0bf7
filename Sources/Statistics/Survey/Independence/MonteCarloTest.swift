/// A test of independence by simulation: how often random tables with the same margins are as extreme.
///
/// `p = (1 + extreme) / (1 + replicates)`, Davison & Hinkley (1997), equation 4.11, so that a p-value
/// is never 0. Random tables come from dealing the columns' units over the rows (Agresti, Wackerly
/// & Boyett 1979), with a seeded generator: equal seeds give equal p-values.
public struct MonteCarloTest: Sendable, Equatable {
  /// What makes a table extreme.
  public enum Statistic: String, Sendable, Equatable, CaseIterable {
    /// Pearson's chi-square, at least as large.
    case pearson
    /// The probability of the table given its margins, no larger: Fisher's exact test.
    case probability
  }

  /// The table under test.
  public let table: ContingencyTable
  /// What makes a table extreme.
  public let statistic: Statistic
  /// The number of random tables.
  public let replicates: Int
  /// The seed of the generator.
  public let seed: UInt64
  /// The number of random tables at least as extreme.
  public let extreme: Int

  /// Tests a table.
  ///
  /// - Parameters:
  ///   - table: Counts of independent units; empty rows and columns are left out.
  ///   - statistic: What makes a table extreme.
  ///   - replicates: The number of random tables.
  ///   - seed: The seed of the generator.
  /// - Throws: `ExactTestUndefined` when fewer than two rows or columns have counts.
  public init(
    _ table: ContingencyTable, statistic: Statistic, replicates: Int = 9999, seed: UInt64
  ) throws(ExactTestUndefined) {
    guard replicates >= 1 else { throw .needsReplicates(found: replicates) }
    var tables = RandomTables(try table.dense(), seed: seed)
    let score = tables.score(statistic)
    // A table equally extreme but for rounding is as extreme.
    let limit = score(tables.observed) - Self.slack(statistic, value: score(tables.observed))
    var extreme = 0
    for _ in 0..<replicates where score(tables.next()) >= limit { extreme += 1 }
    self.table = table
    self.statistic = statistic
    self.replicates = replicates
    self.seed = seed
    self.extreme = extreme
  }

  /// The estimated p-value.
  public var pValue: Double { Double(extreme + 1) / Double(replicates + 1) }

  /// The standard error that simulating gives the p-value, `sqrt(p (1 - p) / replicates)`.
  public var standardError: Double {
    (pValue * (1 - pValue) / Double(replicates)).squareRoot()
  }

  private static func slack(_ statistic: Statistic, value: Double) -> Double {
    switch statistic {
    case .pearson: 1e-12 * max(1, abs(value))
    case .probability: 1e-7
    }
  }
}

/// Random tables with the margins of one.
private struct RandomTables {
  let observed: [Int]
  private let rowTotals: [Int]
  private let columnTotals: [Int]
  private var deck: [Int]
  private var generator: SplitMix64
  private let width: Int

  init(_ counts: [[Int]], seed: UInt64) {
    width = counts[0].count
    observed = Array(counts.joined())
    rowTotals = counts.map { $0.reduce(0, +) }
    let columns = (0..<width).map { column in counts.reduce(0) { $0 + $1[column] } }
    columnTotals = columns
    deck = columns.enumerated().flatMap { [Int](repeating: $0.offset, count: $0.element) }
    generator = SplitMix64(seed: seed)
  }

  /// Shuffles the units' columns and deals them over the rows.
  mutating func next() -> [Int] {
    var cells = [Int](repeating: 0, count: observed.count)
    var position = 0
    for (row, total) in rowTotals.enumerated() {
      for _ in 0..<total {
        deck.swapAt(position, position + generator.index(below: deck.count - position))
        cells[row * width + deck[position]] += 1
        position += 1
      }
    }
    return cells
  }

  /// The function that grows with how extreme a table is.
  func score(_ statistic: MonteCarloTest.Statistic) -> ([Int]) -> Double {
    switch statistic {
    case .pearson:
      let total = Double(deck.count)
      let expected = rowTotals.flatMap { row in
        columnTotals.map { Double(row) * Double($0) / total }
      }
      return { cells in
        zip(cells, expected).reduce(0) { sum, cell in
          let difference = Double(cell.0) - cell.1
          return sum + difference * difference / cell.1
        }
      }
    case .probability:
      let factorials = LogFactorials(upTo: deck.count)
      return { factorials.sum($0) }
    }
  }
}
