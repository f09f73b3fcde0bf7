/// The disagreement within units and between all pairable ratings, on which alpha builds.
struct PairwiseDisagreement: Sendable {
  /// The pairable ratings.
  let tally: PairableTally
  /// The distances.
  let distance: DistanceFunction
  /// For each category, its mean distance to all pairable ratings.
  let profile: [Double]
  /// `D_o`.
  let observed: Double
  /// `D_e` with replacement, that is before the factor `n / (n - 1)`.
  let expectedWithReplacement: Double

  /// Computes disagreements under a metric.
  init(
    _ tally: PairableTally, metric: AgreementMetric, scale: CategoryScale
  ) throws(AgreementUndefined) {
    guard !tally.isConstant else { throw .noVariation }
    let distance = try metric.function(on: scale, counts: tally.counts)
    var sum = 0.0
    tally.forEachRow(distance) { row, within in sum += within * Double(row.multiplicity) }
    let total = Double(tally.totals.ratings)
    let shares = tally.counts.map { $0 / total }
    let profile = distance.profile(shares)
    let expected = zip(shares, profile).reduce(0) { $0 + $1.0 * $1.1 }
    guard expected > 0 else { throw .noVariation }
    guard expected.isFinite, sum.isFinite else { throw .numbersTooLarge }
    self.tally = tally
    self.distance = distance
    self.profile = profile
    observed = sum / total
    expectedWithReplacement = expected
  }

  /// `D_e`, the mean distance of two different pairable ratings.
  var expected: Double {
    let total = Double(tally.totals.ratings)
    return expectedWithReplacement * total / (total - 1)
  }

  /// Alpha with Gwet's linearisation interval.
  func estimate(confidence: Double) throws(AgreementUndefined) -> AgreementEstimate {
    let value = 1 - observed / expected
    let precision = variance.map {
      AgreementPrecision.linearisation(
        value: value, variance: $0, units: tally.totals.units, confidence: confidence)
    }
    return AgreementEstimate(
      value: value, quantity: .disagreement, observed: observed, expected: expected,
      counts: tally.totals, precision: precision, whyNone: .singleUnit)
  }

  /// The variance over pairable units, conditional on the coders; `nil` for a single unit.
  ///
  /// Gwet (2011), "On the Krippendorff's alpha coefficient", eq. 8, with its weights replaced by
  /// distances: a unit's deviation is what it adds to `D_o` beyond its size, less twice its pull
  /// on `D_e`. The size of a unit enters with Gwet's small-sample factor `1 - 1 / n`, which is
  /// felt only when units differ in size.
  private var variance: Double? {
    let units = tally.totals.units
    guard units >= 2 else { return nil }
    let meanSize = Double(tally.totals.ratings) / Double(units)
    let ratio = observed / expectedWithReplacement
    let shrinkage = 1 - 1 / Double(tally.totals.ratings)
    var sum = 0.0
    profile.withUnsafeBufferPointer { profile in
      tally.forEachRow(distance) { row, within in
        let relativeSize = Double(row.size) / meanSize
        let own = observed * (1 + shrinkage * (relativeSize - 1)) - within / meanSize
        let chance = expectedWithReplacement * relativeSize - row.sum(profile) / meanSize
        let deviation = (own - 2 * ratio * chance) / expectedWithReplacement
        sum += deviation * deviation * Double(row.multiplicity)
      }
    }
    return sum / (Double(units) * Double(units - 1))
  }

  /// For each row of the patterns, the distances of its ordered pairs over `m - 1`; 0 for rows with
  /// fewer than two ratings.
  func within() -> [Double] {
    var within = [Double](repeating: 0, count: tally.patterns.count)
    tally.forEachRow(distance) { row, distances in within[row.index] = distances }
    return within
  }
}

extension PairableTally {
  /// Passes over the rows with two or more ratings and the distances of their ordered pairs over
  /// `m - 1`.
  ///
  /// The metric is looked at once, not once a row; the distances are not kept, since for rows that
  /// do not repeat they would take as much memory as the ratings.
  ///
  /// - Parameters:
  ///   - distance: The metric.
  ///   - body: Takes a row, which it must not keep, and its distances.
  @inline(__always)
  func forEachRow(_ distance: DistanceFunction, _ body: (RatingRow, Double) -> Void) {
    switch distance {
    case .nominal:
      forEachRow(body) { row in Double(row.size &* (row.size &- 1) &- row.equalPairs) }
    case .squaredDifference(let scores):
      scores.withUnsafeBufferPointer { scores in
        forEachRow(body) { row in row.squaredDifferences(scores) }
      }
    default:
      forEachRow(body) { row in row.pairSum { distance.between($0, $1) } }
    }
  }

  @inline(__always)
  private func forEachRow(
    _ body: (RatingRow, Double) -> Void, pairs: (RatingRow) -> Double
  ) {
    patterns.forEach { row in
      guard row.size >= 2 else { return }
      body(row, pairs(row) / Double(row.size - 1))
    }
  }
}
