/// The sums of distances behind alpha under a metric that does not depend on the ratings.
struct RunningDistances: Sendable {
  private let metric: AgreementMetric
  private let scale: CategoryScale
  private let distance: Result<DistanceFunction, AgreementUndefined>
  private var counts: RunningCounts
  /// For each number of ratings, the distances of the ordered pairs within such units.
  ///
  /// Kept apart so that a nominal sum is a whole number, which no number of changes makes inexact.
  private var within: [Double]
  /// The distances of the ordered pairs of all pairable ratings.
  private var between = 0.0

  /// Starts from some data.
  init(_ tally: PairableTally, metric: AgreementMetric, scale: CategoryScale) {
    self.metric = metric
    self.scale = scale
    let distance = Result { () throws(AgreementUndefined) in
      try Self.function(metric, on: scale, counts: tally.counts)
    }
    self.distance = distance
    counts = RunningCounts(tally.counts)
    within = [Double](repeating: 0, count: tally.patterns.coderCount + 1)
    guard case .success(let function) = distance else { return }
    tally.forEachRow(function) { row, distances in
      within[row.size] += distances * Double(row.size - 1) * Double(row.multiplicity)
    }
    let total = Double(counts.total)
    guard total > 0 else { return }
    let profile = function.profile(tally.counts.map { $0 / total })
    between = total * zip(tally.counts, profile).reduce(0) { $0 + $1.0 * $1.1 }
    if case .nominal = metric { between.round() }
  }

  /// Takes the ratings of a unit out and puts others in.
  ///
  /// - Parameters:
  ///   - before: The pairable ratings of the unit so far.
  ///   - after: Its pairable ratings from now on.
  mutating func replace(_ before: [Int], by after: [Int]) {
    guard case .success(let function) = distance else { return }
    for (category, sign) in RunningCounts.changes(from: before, to: after) {
      // The distance to all others, of which the category itself is none or at distance 0.
      if sign < 0 { counts.add(category, sign: sign) }
      between += 2 * Double(sign) * toAll(category, function)
      if sign > 0 { counts.add(category, sign: sign) }
    }
    within[before.count] -= Self.pairs(before, function)
    within[after.count] += Self.pairs(after, function)
  }

  /// The disagreement observed and expected.
  func disagreements() throws(AgreementUndefined) -> (observed: Double, expected: Double) {
    try counts.check()
    if case .failure(let reason) = distance { throw reason }
    // The ratio metric is undefined for some values together, which come and go.
    if case .ratio = metric {
      _ = try metric.function(on: scale, counts: counts.counts.map(Double.init))
    }
    let total = Double(counts.total)
    var sum = 0.0
    for size in within.indices where size >= 2 { sum += within[size] / Double(size - 1) }
    return (sum / total, between / (total * (total - 1)))
  }

  /// The mean distance both ways of a category to all pairable ratings, times their number.
  private func toAll(_ category: Int, _ function: DistanceFunction) -> Double {
    if case .nominal = function { return Double(counts.total - counts.counts[category]) }
    var sum = 0.0
    for other in counts.counts.indices where counts.counts[other] > 0 && other != category {
      let apart = function.between(category, other) + function.between(other, category)
      sum += Double(counts.counts[other]) * apart / 2
    }
    return sum
  }

  private static func pairs(_ ratings: [Int], _ function: DistanceFunction) -> Double {
    var sum = 0.0
    for (position, first) in ratings.enumerated() {
      for second in ratings[..<position] where second != first {
        sum += function.between(first, second) + function.between(second, first)
      }
    }
    return sum
  }

  /// The metric as a function that is finite for any two categories, since values between which
  /// it is undefined may go again.
  private static func function(
    _ metric: AgreementMetric, on scale: CategoryScale, counts: [Double]
  ) throws(AgreementUndefined) -> DistanceFunction {
    guard case .ratio = metric, let numbers = scale.numbers else {
      return try metric.function(on: scale, counts: counts)
    }
    return .ratio(numbers)
  }
}
