import Statistics
import Testing

/// Hidden counts cannot be told from printed ones: the feasible intervals are computed by solving the
/// sums, and against every table that fits where there are few.
@Suite struct DisclosureTests {
  /// A table with row totals, column totals and a grand total.
  struct Crossed {
    var counts = LinkedCounts()
    var cells: [[Int]] = []
    let values: [[Int]]

    init(_ values: [[Int]], columnTotals: Bool = true) {
      self.values = values
      cells = values.map { row in row.map { counts.add($0) } }
      for (row, line) in values.enumerated() {
        counts.tie(counts.add(line.reduce(0, +)), to: cells[row])
      }
      guard columnTotals else { return }
      for column in values[0].indices {
        counts.tie(
          counts.add(values.reduce(0) { $0 + $1[column] }), to: cells.map { $0[column] })
      }
    }

    /// Hides what is small and what protects it.
    func safe(_ minimum: Int = 5) -> (counts: LinkedCounts, sensitive: [Int], exposed: [Int]) {
      var counts = counts
      let all = cells.joined()
      let small = all.filter { (1..<minimum).contains(counts.value($0) ?? 0) }
      for cell in small { counts.hide(cell) }
      let result = ComplementarySuppression.safe(
        counts, sensitive: Array(small), candidates: all.map { .init($0) }, minimum: minimum)
      return (result.counts, Array(small), result.exposed)
    }
  }

  @Test func aSingleHiddenCellIsGivenAwayByItsRow() {
    var table = Crossed([[40, 3, 20]], columnTotals: false)
    table.counts.hide(table.cells[0][1])
    #expect(table.counts.interval(of: table.cells[0][1]) == 3...3)
    table.counts.hide(table.cells[0][2])
    #expect(table.counts.interval(of: table.cells[0][1]) == 1...22)
  }

  @Test func hiddenCountsOfNobodyAreKnown() {
    var table = Crossed([[0, 0, 20], [1, 4, 0]], columnTotals: false)
    for cell in [table.cells[0][0], table.cells[0][1]] { table.counts.hide(cell) }
    #expect(table.counts.interval(of: table.cells[0][0]) == 0...0)
  }

  @Test func overlappingSumsBound() {
    var counts = LinkedCounts()
    let (a, b, c) = (counts.add(6), counts.add(7), counts.add(9))
    counts.tie(counts.add(13), to: [a, b])
    counts.tie(counts.add(16), to: [b, c])
    for cell in [a, b, c] { counts.hide(cell) }
    #expect(counts.interval(of: a) == 1...12)
    #expect(counts.interval(of: b) == 1...12)
    #expect(counts.interval(of: c) == 4...15)
  }

  /// Two tables print one count: it is one to a reader, and a sum of the one holds in the other.
  @Test func countsOfSeveralTablesBecomeOneSystem() {
    var counts = LinkedCounts()
    let (a, b) = (counts.add(3), counts.add(20))
    counts.tie(counts.add(23), to: [a, b])
    var other = LinkedCounts()
    let (b2, c) = (other.add(20), other.add(6))
    other.tie(other.add(26), to: [b2, c])
    let offset = counts.append(other)
    counts.tie(b2 + offset, to: [b])
    let merged = counts.merged()
    #expect(merged.numbers[b] == merged.numbers[b2 + offset])
    #expect(Set(merged.numbers).count == counts.indices.count - 1)
    var reader = merged.counts
    for quantity in [a, b] { reader.hide(merged.numbers[quantity]) }
    // b is 26 - 6 by the other table, and so a is known too.
    #expect(reader.interval(of: merged.numbers[a]) == 3...3)
    reader.hide(merged.numbers[c + offset])
    #expect(reader.interval(of: merged.numbers[a]) == 1...22)
  }

  @Test func countsThatDifferAreNotMadeOne() {
    var counts = LinkedCounts()
    let (a, b) = (counts.add(3), counts.add(4))
    counts.tie(a, to: [b])
    let merged = counts.merged()
    #expect(merged.numbers[a] != merged.numbers[b])
  }

  @Test func infeasibleSumsProtectNothing() {
    var counts = LinkedCounts()
    let (a, b) = (counts.add(2), counts.add(2))
    counts.tie(counts.add(4), to: [a, b])
    counts.tie(counts.add(9), to: [a, b])
    counts.hide(a)
    counts.hide(b)
    #expect(!ComplementarySuppression.isSafe(a, in: counts, minimum: 5))
  }

  @Test(arguments: 1...60)
  func randomTablesAreSafeByEnumeration(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let values = (0..<3).map { _ in (0..<3).map { _ in random.index(below: 14) } }
    let table = Crossed(values)
    let result = table.safe()
    // What is exposed could not be saved: the margins alone give it away.
    var bare = table.counts
    for cell in table.cells.joined() { bare.hide(cell) }
    for cell in result.exposed {
      #expect(!ComplementarySuppression.isSafe(cell, in: bare, minimum: 5))
    }
    let possible = tables(fitting: result.counts, table)
    for cell in result.sensitive where !result.exposed.contains(cell) {
      let (row, column) = place(of: cell, in: table)
      let seen = possible.map { $0[row][column] }
      let interval = result.counts.interval(of: cell)
      #expect(interval.lowerBound == seen.min())
      #expect(interval.upperBound == seen.max())
      #expect((seen.max() ?? 0) >= 5)
      #expect((seen.max() ?? 0) - (seen.min() ?? 0) >= 4)
    }
  }

  private func place(of cell: Int, in table: Crossed) -> (Int, Int) {
    for (row, line) in table.cells.enumerated() {
      if let column = line.firstIndex(of: cell) { return (row, column) }
    }
    return (0, 0)
  }

  /// Every table with the same margins and the same printed cells, in which hidden people are people.
  private func tables(fitting counts: LinkedCounts, _ table: Crossed) -> [[[Int]]] {
    let rows = table.values.indices.map { row in
      lines(adding: table.values[row].reduce(0, +)) { column, value in
        let cell = table.cells[row][column]
        let own = table.values[row][column]
        return counts.isPrinted(cell) ? value == own : value >= min(own, 1)
      }
    }
    let columns = (0..<3).map { column in table.values.reduce(0) { $0 + $1[column] } }
    var found: [[[Int]]] = []
    for first in rows[0] {
      for second in rows[1] {
        let third = (0..<3).map { columns[$0] - first[$0] - second[$0] }
        if rows[2].contains(third) { found.append([first, second, third]) }
      }
    }
    return found
  }

  private func lines(adding total: Int, _ fits: (Int, Int) -> Bool) -> [[Int]] {
    var lines: [[Int]] = []
    for first in 0...total where fits(0, first) {
      for second in 0...(total - first) where fits(1, second) {
        let third = total - first - second
        if fits(2, third) { lines.append([first, second, third]) }
      }
    }
    return lines
  }

  @Test func noMoreIsHiddenThanNeeded() {
    let table = Crossed([[3, 30, 31, 32]], columnTotals: false)
    let result = table.safe()
    #expect(table.cells[0].filter { !result.counts.isPrinted($0) }.count == 2)
  }

  @Test func nothingLeftToHideIsSaid() {
    let table = Crossed([[3, 0]], columnTotals: false)
    #expect(table.safe().exposed == [table.cells[0][0]])
  }

  @Test(arguments: [(0, 0), (2, 0), (3, 5), (7, 5), (8, 10), (117, 115)])
  func nearestRounding(count: Int, shown: Int) {
    #expect(CountRounding().rounded(count, name: "x") == shown)
  }

  @Test func unbiasedRoundingIsRightOnAverageAndRepeats() {
    let rounding = CountRounding(choice: .unbiased(seed: 7))
    let shown = (0..<4000).map { rounding.rounded(7, name: "cell \($0)") }
    #expect(Set(shown) == [5, 10])
    let mean = Double(shown.reduce(0, +)) / 4000
    #expect(abs(mean - 7) < 0.15)
    #expect(shown == (0..<4000).map { rounding.rounded(7, name: "cell \($0)") })
  }

  @Test func dominance() {
    let rule = DominanceRule(largest: 2, percent: 85)
    #expect(rule.isBroken(by: DominanceRule.concentration(of: [90, 5, 3, 2])))
    #expect(!rule.isBroken(by: DominanceRule.concentration(of: [40, 30, 20, 10])))
    #expect(rule.isBroken(by: DominanceRule.concentration(of: [4])))
    #expect(!rule.isBroken(by: DominanceRule.concentration(of: [0, 0])))
    #expect(DominanceRule.concentration(of: [3, -1]) == [75, 100])
  }
}
