/// The coincidences behind ordinal alpha, while ratings change.
///
/// The ordinal metric depends on all ratings, so that sums of distances cannot be kept; the
/// coincidences can, and only those that occur take memory.
struct RunningCoincidences: Sendable {
  private var counts = RunningCounts()
  /// The coincidences of two different categories, the lower one first.
  private var cells: [Cell: Double] = [:]

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
    var within = 0.0
    for (cell, share) in cells {
      let difference = ranks[cell.low] - ranks[cell.high]
      within += 2 * share * difference * difference
    }
    let shares = tally.map { $0 / total }
    let profile = DistanceFunction.squaredDifference(ranks).profile(shares)
    let expected = zip(shares, profile).reduce(0) { $0 + $1.0 * $1.1 }
    return (within / total, expected * total / (total - 1))
  }

  private mutating func add(_ ratings: [Int], share: Double) {
    for (position, first) in ratings.enumerated() {
      for second in ratings[..<position] where second != first {
        let cell = Cell(low: min(first, second), high: max(first, second))
        cells[cell, default: 0] += share / Double(ratings.count - 1)
      }
    }
  }
}
