import Testing

@testable import Statistics

/// Tests of independence on made-up tables.
@Suite struct IndependencePropertyTests {
  static func table(_ seed: UInt64, rows: Int? = nil, columns: Int? = nil, most: Int = 9) -> [[Int]]
  {
    var random = SplitMix64(seed: seed)
    let (height, width) = (
      rows ?? 2 + random.index(below: 3), columns ?? 2 + random.index(below: 3)
    )
    var table = (0..<height).map { _ in (0..<width).map { _ in random.index(below: most) } }
    // Never an empty row or column.
    for row in 0..<height { table[row][row % width] += 1 }
    for column in 0..<width { table[column % height][column] += 1 }
    return table
  }

  private func tested(_ counts: [[Int]]) throws -> ChiSquareTest {
    try ChiSquareTest(try #require(ContingencyTable(counts: counts)))
  }

  private func turned(_ counts: [[Int]]) -> [[Int]] {
    counts[0].indices.map { column in counts.map { $0[column] } }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func orderAndSidesOfATableDoNotMatter(seed: UInt64) throws {
    let counts = Self.table(seed)
    let test = try tested(counts)
    let others: [[[Int]]] = [turned(counts), counts.reversed(), counts.map { $0.reversed() }]
    for other in others {
      let same = try tested(other)
      #expect(isClose(same.statistic, test.statistic, 1e-11))
      #expect(isClose(same.pValue, test.pValue, 1e-11))
      #expect(isClose(same.cramersV, test.cramersV, 1e-11))
      #expect(isClose(same.likelihoodRatio.statistic, test.likelihoodRatio.statistic, 1e-10))
      #expect(same.cellsExpectedBelowFive == test.cellsExpectedBelowFive)
    }
    let padded = counts.map { $0 + [0] } + [[Int](repeating: 0, count: counts[0].count + 1)]
    let same = try tested(padded)
    #expect(same.statistic == test.statistic && same.degreesOfFreedom == test.degreesOfFreedom)
    #expect(same.breachesCochran == test.breachesCochran)
    #expect((0...1).contains(test.cramersV) && (0...1).contains(test.contingencyCoefficient))
    #expect(test.cramersVCorrected <= test.cramersV + 1e-12 && test.cramersVCorrected >= 0)
    #expect(test.likelihoodRatio.statistic >= -1e-9)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func asManyTimesTheUnitsIsAsManyTimesTheStatistic(seed: UInt64) throws {
    let counts = Self.table(seed)
    let (one, four) = (try tested(counts), try tested(counts.map { $0.map { 4 * $0 } }))
    #expect(isClose(four.statistic, 4 * one.statistic, 1e-10))
    #expect(isClose(four.cramersV, one.cramersV, 1e-11))
    #expect(four.pValue <= one.pValue + 1e-12)
    for (row, other) in zip(one.adjustedResiduals, four.adjustedResiduals) {
      for (cell, same) in zip(row, other) {
        #expect(isClose(same, 2 * (cell ?? .nan), 1e-9))
      }
    }
  }

  /// Rows in the same proportions say the same; taken together they change nothing.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func rowsInProportionCanBeMerged(seed: UInt64) throws {
    let counts = Self.table(seed)
    let split = [counts[0].map { 2 * $0 }] + counts
    let merged = [counts[0].map { 3 * $0 }] + counts.dropFirst()
    #expect(isClose(try tested(split).statistic, try tested(Array(merged)).statistic, 1e-10))
    let flat = [[1, 2, 3, 4], [2, 4, 6, 8], [3, 6, 9, 12]]
    #expect(abs(try tested(flat).statistic) < 1e-12)
    #expect(try tested(flat).cramersVCorrected == 0)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func aTwoByTwoTableHasOneResidual(seed: UInt64) throws {
    let test = try tested(Self.table(seed, rows: 2, columns: 2, most: 30))
    for residual in test.adjustedResiduals.joined() {
      #expect(isClose((residual ?? .nan) * (residual ?? .nan), test.statistic, 1e-9))
    }
    let yates = try #require(test.yates)
    #expect(yates.statistic <= test.statistic && yates.pValue >= test.pValue)
    #expect(isClose(test.phi, test.cramersV, 1e-12))
    #expect(try tested(Self.table(seed, rows: 2, columns: 3)).yates == nil)
    #expect(try tested(Self.table(seed, rows: 2, columns: 3)).phi == nil)
  }

  // MARK: The exact test

  /// Every table with these margins, by putting one cell after another.
  static func tables(rows: [Int], columns: [Int]) -> [[[Int]]] {
    guard let first = rows.first else { return columns.allSatisfy { $0 == 0 } ? [[]] : [] }
    var lines: [[Int]] = []
    func extend(_ line: [Int], _ rest: Int) {
      guard line.count < columns.count else {
        if rest == 0 { lines.append(line) }
        return
      }
      for cell in 0...min(rest, columns[line.count]) { extend(line + [cell], rest - cell) }
    }
    extend([], first)
    return lines.flatMap { line in
      tables(rows: Array(rows.dropFirst()), columns: zip(columns, line).map { $0 - $1 })
        .map { [line] + $0 }
    }
  }

  private func factorial(_ number: Int) -> Double {
    var product = 1.0
    for factor in 1...max(1, number) { product *= Double(factor) }
    return product
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theExactTestCountsEveryTable(seed: UInt64) throws {
    let counts = Self.table(seed, most: 3)
    let table = try #require(ContingencyTable(counts: counts))
    func weight(_ cells: [[Int]]) -> Double {
      var product = 1.0
      for cell in cells.joined() { product *= factorial(cell) }
      return 1 / product
    }
    let all = Self.tables(rows: table.rowTotals, columns: table.columnTotals)
    let sum = all.map(weight).reduce(0, +)
    let own = weight(counts)
    let tail = all.map(weight).filter { $0 <= own * (1 + 1e-7) }.reduce(0, +)
    let test = try FisherExactTest(table)
    #expect(isClose(test.pValue, tail / sum, 1e-10), "\(counts)")
    #expect(isClose(test.probability, own / sum, 1e-10))
    #expect(test.probability <= test.pValue + 1e-12)
    let other = try FisherExactTest(
      try #require(ContingencyTable(counts: turned(counts).reversed())))
    #expect(isClose(other.pValue, test.pValue, 1e-10))
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func everyRowIsListedOnce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let limits = (0..<(1 + random.index(below: 4))).map { _ in random.index(below: 4) }
    let total = random.index(below: 8)
    var listed: [[Int]] = []
    var enumerator = RowEnumerator(total: total, limits: limits)
    while enumerator.advance() { listed.append(enumerator.current) }
    var wanted: [[Int]] = [[]]
    for limit in limits { wanted = wanted.flatMap { row in (0...limit).map { row + [$0] } } }
    wanted = wanted.filter { $0.reduce(0, +) == total }
    #expect(Set(listed) == Set(wanted) && listed.count == wanted.count)
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func boundsOfACompletionHold(seed: UInt64) throws {
    let counts = Self.table(seed, most: 3)
    let table = try #require(ContingencyTable(counts: counts))
    let factorials = LogFactorials(upTo: table.total)
    let bounds = CompletionBounds(
      rows: table.rowTotals[...], columns: table.columnTotals, factorials: factorials)
    for cells in Self.tables(rows: table.rowTotals, columns: table.columnTotals) {
      let log = -factorials.sum(cells.joined())
      #expect(bounds.smallest <= log + 1e-9 && log <= bounds.largest + 1e-9)
    }
  }

  // MARK: Families and columns

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func adjustingKeepsTheOrderAndNeverHelps(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pValues = (0..<(1 + random.index(below: 7))).map { _ in Optional(random.share()) }
    let holm = PValueAdjustment.holm.adjusted(pValues).compactMap(\.self)
    let bonferroni = PValueAdjustment.bonferroni.adjusted(pValues).compactMap(\.self)
    let plain = pValues.compactMap(\.self)
    for (index, p) in plain.enumerated() {
      #expect(p <= holm[index] && holm[index] <= bonferroni[index] && bonferroni[index] <= 1)
      for other in plain.indices where plain[other] <= p {
        #expect(holm[other] <= holm[index])
      }
    }
    #expect(
      PValueAdjustment.holm.adjusted(pValues.reversed()).compactMap(\.self) == holm.reversed())
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func lettersFollowTheirColumns(seed: UInt64) throws {
    let counts = Self.table(seed, rows: 3, columns: 4, most: 60)
    let table = try #require(ContingencyTable(counts: counts))
    let mirror = try #require(ContingencyTable(counts: counts.map { $0.reversed() }))
    let (here, there) = (ColumnComparison(table, level: 0.2), ColumnComparison(mirror, level: 0.2))
    let names = ["D": "A", "C": "B", "B": "C", "A": "D"]
    for row in 0..<3 {
      for column in 0..<4 {
        #expect(
          Set(here.letters[row][column])
            == Set(there.letters[row][3 - column].compactMap { names[$0] }))
      }
    }
    // A letter stands for exactly one significant pair.
    let letters = here.letters.joined().joined()
    #expect(letters.count == here.pairs.count { $0.adjusted < 0.2 && $0.z != 0 })
    for pair in here.pairs {
      #expect(pair.first < pair.second && pair.adjusted >= pair.pValue)
      let difference = here.shares[pair.row][pair.first] - here.shares[pair.row][pair.second]
      #expect(difference == 0 ? pair.z == 0 : (difference > 0) == (pair.z > 0))
    }
  }

  // MARK: The number of groupings

  /// All ways to put categories into groups, by trying them.
  private func partitions(_ count: Int) -> [[Int]] {
    var found: [[Int]] = [[]]
    for _ in 0..<count {
      found = found.flatMap { labels in (0...((labels.max() ?? -1) + 1)).map { labels + [$0] } }
    }
    return found
  }

  @Test(arguments: 1...7)
  func multipliersCountTheWaysToMerge(categories: Int) {
    let all = partitions(categories)
    for groups in 1...categories {
      let own = all.filter { ($0.max() ?? 0) + 1 == groups }
      #expect(
        BonferroniMultiplier.free(categories: categories, groups: groups) == Double(own.count))
      let neighbours = own.filter { $0 == $0.sorted() }
      #expect(
        BonferroniMultiplier.monotonic(categories: categories, groups: groups)
          == Double(neighbours.count))
      guard categories >= 2 else { continue }
      // The last category floats: without it the others are neighbours.
      let floating = own.filter { labels in
        let rest = labels.dropLast().map { $0 }
        return rest == rest.sorted()
      }
      #expect(
        BonferroniMultiplier.floating(categories: categories, groups: groups)
          == Double(floating.count), "\(categories) in \(groups)")
    }
    #expect(BonferroniMultiplier.free(categories: categories, groups: categories + 1) == 0)
    #expect(BonferroniMultiplier.free(categories: categories, groups: 0) == 0)
  }
}
