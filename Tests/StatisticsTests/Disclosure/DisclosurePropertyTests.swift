import Testing

@testable import Statistics

/// Hiding counts, on made-up tables: what a reader could work out is worked out by trying everything.
@Suite struct DisclosurePropertyTests {
  /// Some counts in a row and sums of neighbours, as subtotals are: the sums bound every count by
  /// whole numbers, so that solving them and trying all of them come to the same.
  struct Sums {
    var counts = LinkedCounts()
    let values: [Int]
    let cells: [Int]
    let ranges: [Range<Int>]
    let totals: [Int]

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let size = 3 + random.index(below: 4)
      let values = (0..<size).map { _ in random.index(below: 9) }
      var counts = LinkedCounts()
      let cells = values.map { counts.add($0) }
      var ranges = [0..<size]
      for _ in 0..<(1 + random.index(below: 3)) {
        let from = random.index(below: size - 1)
        ranges.append(from..<(from + 2 + random.index(below: size - from - 1)))
      }
      var totals: [Int] = []
      for range in ranges {
        totals.append(counts.add(values[range].reduce(0, +)))
        counts.tie(totals[totals.count - 1], to: Array(cells[range]))
      }
      self.counts = counts
      (self.values, self.cells, self.ranges, self.totals) = (values, cells, ranges, totals)
    }

    /// Every row of counts that fits what is printed, hidden people being people.
    func possible(_ counts: LinkedCounts) -> [[Int]] {
      var found: [[Int]] = []
      var row = [Int](repeating: 0, count: values.count)
      let most = values.reduce(0, +)
      func extend(_ place: Int, _ rest: Int) {
        guard place < values.count else {
          let fits = zip(ranges, totals).allSatisfy { range, total in
            let sum = row[range].reduce(0, +)
            let own = values[range].reduce(0, +)
            return counts.isPrinted(total) ? sum == own : sum >= min(own, 1)
          }
          if fits { found.append(row) }
          return
        }
        let printed = counts.isPrinted(cells[place])
        let lowest = printed ? values[place] : min(values[place], 1)
        for value in lowest...(printed ? values[place] : max(lowest, rest)) where value <= rest {
          row[place] = value
          extend(place + 1, rest - value)
        }
      }
      extend(0, most)
      return found
    }

    func hiding(_ quantities: [Int]) -> LinkedCounts {
      var counts = counts
      for quantity in quantities { counts.hide(quantity) }
      return counts
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func solvingIsTryingEverything(seed: UInt64) {
    let sums = Sums(seed: seed)
    var random = SplitMix64(seed: seed &+ 9000)
    // The sum of all stays printed: without it nothing would bound what is tried.
    let hidden = (sums.cells + sums.totals.dropFirst()).filter { _ in random.index(below: 3) > 0 }
    let counts = sums.hiding(hidden)
    let possible = sums.possible(counts)
    #expect(possible.contains(sums.values))
    for (place, cell) in sums.cells.enumerated() {
      let seen = possible.map { $0[place] }
      let interval = counts.interval(of: cell)
      #expect(interval == (seen.min() ?? 0)...(seen.max() ?? 0), "cell \(place) of \(sums.values)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func hidingMoreNeverTellsMore(seed: UInt64) {
    let sums = Sums(seed: seed)
    var counts = sums.counts
    var before = sums.cells.map { counts.interval(of: $0) }
    #expect(before == sums.values.map { $0...$0 })
    var random = SplitMix64(seed: seed)
    for _ in 0..<4 {
      counts.hide(sums.cells[random.index(below: sums.cells.count)])
      let after = sums.cells.map { counts.interval(of: $0) }
      for (wide, narrow) in zip(after, before) {
        #expect(wide.lowerBound <= narrow.lowerBound && narrow.upperBound <= wide.upperBound)
      }
      before = after
    }
    for cell in sums.cells { counts.print(cell) }
    #expect(sums.cells.map { counts.interval(of: $0) } == sums.values.map { $0...$0 })
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func noHiddenCountCanBeTold(seed: UInt64) {
    let sums = Sums(seed: seed)
    let small = sums.cells.filter { (1..<4).contains(sums.counts.value($0) ?? 0) }
    let start = sums.hiding(small)
    let result = ComplementarySuppression.safe(
      start, sensitive: small, candidates: sums.cells.map { .init($0) }, minimum: 4)
    let possible = sums.possible(result.counts)
    for cell in small where !result.exposed.contains(cell) {
      let seen = possible.map { $0[cell] }
      #expect((seen.max() ?? 0) >= 4 && (seen.max() ?? 0) - (seen.min() ?? 0) >= 3)
    }
    // Totals were no candidates, and what was hidden before stays hidden.
    #expect(sums.totals.allSatisfy { result.counts.isPrinted($0) })
    #expect(small.allSatisfy { !result.counts.isPrinted($0) })
    // Nothing is given up on as long as there is something to hide.
    if !result.exposed.isEmpty {
      let bare = sums.hiding(sums.cells)
      for cell in result.exposed {
        #expect(!ComplementarySuppression.isSafe(cell, in: bare, minimum: 4))
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func whatIsHiddenBesideIsNeeded(seed: UInt64) {
    let sums = Sums(seed: seed)
    let small = sums.cells.filter { (1..<4).contains(sums.counts.value($0) ?? 0) }
    let result = ComplementarySuppression.safe(
      sums.hiding(small), sensitive: small, candidates: sums.cells.map { .init($0) }, minimum: 4)
    let saved = small.filter { !result.exposed.contains($0) }
    for extra in sums.cells where !result.counts.isPrinted(extra) && !small.contains(extra) {
      var counts = result.counts
      counts.print(extra)
      #expect(
        !saved.allSatisfy { ComplementarySuppression.isSafe($0, in: counts, minimum: 4) },
        "cell \(extra) of \(sums.values) is hidden for nothing")
    }
  }

  @Test func whatGoesWithACandidateIsHiddenWithIt() {
    var counts = LinkedCounts()
    let (small, large, share) = (counts.add(2), counts.add(30), counts.add(40))
    counts.tie(counts.add(32), to: [small, large])
    counts.hide(small)
    let result = ComplementarySuppression.safe(
      counts, sensitive: [small], candidates: [.init(large, with: [share])], minimum: 5)
    #expect(result.exposed.isEmpty)
    #expect(!result.counts.isPrinted(large) && !result.counts.isPrinted(share))
  }

  @Test func aReluctantCandidateIsTheLastResort() {
    var counts = LinkedCounts()
    let (small, first, second) = (counts.add(2), counts.add(20), counts.add(60))
    counts.tie(counts.add(82), to: [small, first, second])
    counts.hide(small)
    func hidden(_ ranks: (Int, Int)) -> [Bool] {
      let result = ComplementarySuppression.safe(
        counts, sensitive: [small],
        candidates: [.init(first, rank: ranks.0), .init(second, rank: ranks.1)], minimum: 5)
      return [first, second].map { !result.counts.isPrinted($0) }
    }
    #expect(hidden((0, 0)) == [true, false])
    #expect(hidden((1, 0)) == [false, true])
  }

  @Test func aCountThatNobodyPrintsIsKnownOnlyThroughItsSums() {
    var counts = LinkedCounts()
    let free = counts.add(nil)
    #expect(!counts.isPrinted(free) && counts.interval(of: free) == 0...Int.max)
    counts.print(free)
    #expect(!counts.isPrinted(free))
    counts.tie(counts.add(9), to: [free, counts.add(4)])
    #expect(counts.interval(of: free) == 5...5)
  }

  // MARK: The linear program

  @Test func programsWithKnownAnswers() {
    func solve(_ rows: [[Double]], _ sums: [Double], _ form: [Double]) -> BoundedMaximum.Outcome {
      var program = BoundedMaximum(coefficients: rows, constants: sums)
      return program.solve(form)
    }
    #expect(solve([[1, 1]], [5], [1, 0]) == .value(5))
    #expect(solve([[1, 1]], [5], [-1, 0]) == .value(0))
    #expect(solve([[1, -1]], [2], [1, 0]) == .unbounded)
    #expect(solve([[1, -1]], [2], [-1, 0]) == .value(-2))
    #expect(solve([[1, 1]], [-1], [1, 1]) == .infeasible)
    #expect(solve([[1, 1], [1, 1]], [3, 4], [1, 0]) == .infeasible)
    // The same sum twice says nothing new.
    #expect(solve([[1, 1], [1, 1], [2, 2]], [3, 3, 6], [2, 1]) == .value(6))
    #expect(solve([[1, 1, 0], [0, 1, 1]], [4, 3], [1, 1, 1]) == .value(7))
    #expect(solve([[1, 1, 0], [0, 1, 1]], [4, 3], [-1, -1, -1]) == .value(-4))
    #expect(solve([[-1, -1]], [-5], [0, 1]) == .value(5))
  }

  /// Corners are tried one by one: a basis of two unknowns for two equations.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theLargestCornerIsFound(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let truth = (0..<4).map { _ in Double(random.index(below: 7)) }
    let rows = (0..<2).map { _ in (0..<4).map { _ in Double(1 + random.index(below: 3)) } }
    func dot(_ one: [Double], _ two: [Double]) -> Double {
      zip(one, two).map { $0.0 * $0.1 }.reduce(0, +)
    }
    let sums = rows.map { dot($0, truth) }
    let form = (0..<4).map { _ in Double(random.index(below: 9)) - 4 }
    var best = -Double.infinity
    for first in 0..<4 {
      for second in 0..<4 where second != first {
        let det = rows[0][first] * rows[1][second] - rows[0][second] * rows[1][first]
        // A corner with one unknown only is found where the other comes out as 0.
        guard abs(det) > 1e-9 else { continue }
        let one = (sums[0] * rows[1][second] - rows[0][second] * sums[1]) / det
        let two = (rows[0][first] * sums[1] - sums[0] * rows[1][first]) / det
        if one >= -1e-9, two >= -1e-9 { best = max(best, form[first] * one + form[second] * two) }
      }
    }
    var program = BoundedMaximum(coefficients: rows, constants: sums)
    guard case .value(let value) = program.solve(form) else {
      Issue.record("all coefficients are positive, so there is a largest value")
      return
    }
    if best > -.infinity { #expect(isClose(value, best, 1e-9), "\(rows) \(sums) \(form)") }
    #expect(value >= dot(form, truth) - 1e-9)
  }

  // MARK: Rounding and dominance

  @Test(arguments: [1, 2, 3, 5, 10, 100])
  func roundedCountsAreNeighbouringMultiples(base: Int) {
    for choice in [CountRounding.Choice.nearest, .unbiased(seed: 3)] {
      let rounding = CountRounding(base: base, choice: choice)
      var last = 0
      for count in 0...(3 * base) {
        let shown = rounding.rounded(count, name: "cell")
        #expect(shown.isMultiple(of: base) && abs(shown - count) < base)
        if count.isMultiple(of: base) { #expect(shown == count) }
        if choice == .nearest {
          #expect(2 * abs(shown - count) <= base && shown >= last)
          last = shown
        }
      }
    }
    #expect(CountRounding(base: 0).base == 1 && CountRounding(base: -3).base == 1)
  }

  @Test func unbiasedRoundingDependsOnNameAndSeed() {
    let names = (0..<200).map { "cell \($0)" }
    func shown(_ seed: UInt64) -> [Int] {
      names.map { CountRounding(choice: .unbiased(seed: seed)).rounded(12, name: $0) }
    }
    #expect(shown(1) == shown(1) && shown(1) != shown(2))
    #expect(Set(shown(1)) == [10, 15])
    // Two in five go up; 200 draws leave that range about once in a hundred thousand.
    #expect((50...110).contains(shown(1).count { $0 == 15 }))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func concentrationDoesNotDependOnOrderSignOrUnit(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let amounts = (0..<(1 + random.index(below: 9))).map { _ in Double(random.index(below: 50)) }
    let shares = DominanceRule.concentration(of: amounts)
    #expect(shares == DominanceRule.concentration(of: amounts.reversed()))
    #expect(shares == DominanceRule.concentration(of: amounts.map { -$0 }))
    #expect(shares == DominanceRule.concentration(of: amounts.map { $0 * 8 }))
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(shares.allSatisfy { $0 > 0 && $0 <= 100 + 1e-9 })
    #expect(shares.count == (amounts.contains { $0 > 0 } ? min(5, amounts.count) : 0))
    // What one more contributor is needed for is broken by fewer, never the other way round.
    let broken = (1...5).map { DominanceRule(largest: $0, percent: 60).isBroken(by: shares) }
    #expect(zip(broken, broken.dropFirst()).allSatisfy { !$0 || $1 })
    #expect(!DominanceRule(largest: 0, percent: 0).isBroken(by: shares))
  }
}
