/// The coincidences behind ordinal alpha, while ratings change.
///
/// The ordinal metric depends on all ratings, so that sums of distances cannot be kept; the
/// coincidences can, and only those that occur take memory.
struct RunningCoincidences: Sendable {
  private var counts = RunningCounts()
  /// The two different categories that met, and how often they coincide now; in the order in which
  /// they first met, so that sums are the same in every run.
  private var cells: [Cell] = []
  private var shares: [Double] = []
  private var positions: [Cell: Int] = [:]

  private struct Cell: Hashable {
    let low: Int
    let high: Int
  }

  /// Starts without ratings.
  init() {}

  /// Starts from some data.
  init(_ tally: PairableTally) {
    counts = RunningCounts(tally.counts)
    tally.patterns.forEach { row in
      guard row.size >= 2 else { return }
      add(row.ratings.map { Int($0) }, share: Double(row.multiplicity))
    }
  }

  /// Takes the ratings of a unit out and puts others in.
  ///
  /// - Parameters:
  ///   - before: The pairable ratings of the unit so far.
  ///   - after: Its pairable ratings from now on.
  mutating func replace(_ before: [Int], by after: [Int]) {
    for (category, sign) in RunningCounts.changes(from: before, to: after) {
      counts.add(category, sign: sign)
    }
    add(before, share: -1)
    add(after, share: 1)
  }

  /// The disagreement observed and expected.
  func disagreements() throws(AgreementUndefined) -> (observed: Double, expected: Double) {
    try counts.check()
    let tally = counts.counts.map(Double.init)
    let total = Double(counts.total)
    let ranks = DistanceFunction.midRanks(tally)
    let shares = tally.map { $0 / total }
    let profile = DistanceFunction.squaredDifference(ranks).profile(shares)
    let expected = zip(shares, profile).reduce(0) { $0 + $1.0 * $1.1 }
    return (distances(ranks) / total, expected * total / (total - 1))
  }

  /// The sum of the squared differences of ranks over all coincidences.
  func distances(_ ranks: [Double]) -> Double {
    var sum = 0.0
    for (cell, share) in zip(cells, shares) where share != 0 {
      let difference = ranks[cell.low] - ranks[cell.high]
      sum += 2 * share * difference * difference
    }
    return sum
  }

  private mutating func add(_ ratings: [Int], share: Double) {
    for (position, first) in ratings.enumerated() {
      for second in ratings[..<position] where second != first {
        let cell = Cell(low: min(first, second), high: max(first, second))
        shares[index(of: cell)] += share / Double(ratings.count - 1)
      }
    }
  }

  private mutating func index(of cell: Cell) -> Int {
    if let position = positions[cell] { return position }
    positions[cell] = cells.count
    cells.append(cell)
    shares.append(0)
    return cells.count - 1
  }
}
