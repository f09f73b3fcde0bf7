/// Krippendorff's alpha with each pairable unit left out in turn.
///
/// The jackknife gives a standard error that owes nothing to a linearisation, and the acceleration
/// of the BCa interval. For metrics that do not depend on the ratings one unit is taken out of the
/// sums; the ordinal metric is computed anew without the unit.
public struct AlphaJackknife: Sendable, Equatable {
  /// The values without one unit, for each distinct row of ratings, and how many units have it.
  let values: [(value: Double, multiplicity: Int)]
  /// The number of units whose removal leaves alpha undefined.
  public let undefinedUnits: Int

  /// Leaves out each unit in turn.
  ///
  /// - Parameters:
  ///   - data: The ratings.
  ///   - metric: The metric; `nil` follows the level of the data.
  /// - Throws: `AgreementUndefined` when alpha is undefined for all units together.
  public init(
    _ data: ReliabilityData, metric: AgreementMetric? = nil
  ) throws(AgreementUndefined) {
    let metric = metric ?? AgreementMetric(level: data.level)
    let disagreement = try PairwiseDisagreement(
      PairableTally(data), metric: metric, scale: data.scale)
    let ordinal = metric == .ordinal ? OrdinalRemoval(disagreement.tally) : nil
    let removal = FixedMetricRemoval(disagreement)
    var values: [(value: Double, multiplicity: Int)] = []
    var undefined = 0
    disagreement.tally.forEachRow(disagreement.distance) { row, within in
      let rest = ordinal.map { $0.alpha(without: row) } ?? removal.alpha(row, within: within)
      if let rest {
        values.append((rest, row.multiplicity))
      } else {
        undefined += row.multiplicity
      }
    }
    self.values = values
    undefinedUnits = undefined
  }

  /// Compares values and counts.
  public static func == (first: AlphaJackknife, second: AlphaJackknife) -> Bool {
    first.undefinedUnits == second.undefinedUnits
      && first.values.elementsEqual(second.values) { $0 == $1 }
  }

  /// The jackknife standard error, `sqrt((n - 1) / n sum (a_i - mean a)^2)` (Efron & Tibshirani
  /// 1993, equation 11.5); `nil` with fewer than two units or when a removal is undefined.
  public var standardError: Double? {
    let count = Double(values.reduce(0) { $0 + $1.multiplicity })
    guard undefinedUnits == 0, count >= 2 else { return nil }
    let mean = values.reduce(0) { $0 + $1.value * Double($1.multiplicity) } / count
    let squares = values.reduce(0) {
      $0 + ($1.value - mean) * ($1.value - mean) * Double($1.multiplicity)
    }
    return ((count - 1) / count * squares).squareRoot()
  }
}

/// Takes one unit out of the sums behind alpha, in time that depends on the unit's ratings only.
private struct FixedMetricRemoval {
  private let disagreement: PairwiseDisagreement
  private let total: Double
  private let withinSum: Double
  private let pairSum: Double
  private let categories: Int

  init(_ disagreement: PairwiseDisagreement) {
    self.disagreement = disagreement
    total = Double(disagreement.tally.totals.ratings)
    withinSum = disagreement.observed * total
    pairSum = disagreement.expectedWithReplacement * total * total
    categories = disagreement.tally.counts.count { $0 > 0 }
  }

  func alpha(_ row: RatingRow, within: Double) -> Double? {
    let size = Double(row.size)
    let rest = total - size
    guard rest >= 2, !isConstant(without: row) else { return nil }
    var pull = 0.0
    for code in row.ratings { pull += disagreement.profile[Int(code)] }
    let pairs = pairSum - 2 * total * pull + within * (size - 1)
    guard pairs > 1e-12 * pairSum else { return nil }
    return 1 - (withinSum - within) * (rest - 1) / pairs
  }

  /// Whether the other units use one category only.
  private func isConstant(without row: RatingRow) -> Bool {
    var gone = 0
    for (position, code) in row.ratings.enumerated()
    where !row.ratings[..<position].contains(code) {
      let own = row.ratings.count { $0 == code }
      if disagreement.tally.counts[Int(code)] == Double(own) { gone += 1 }
    }
    return categories - gone < 2
  }
}

/// Takes one unit out of the coincidences and computes the ordinal metric anew.
private struct OrdinalRemoval {
  private let tally: PairableTally
  private let coincidences: RunningCoincidences

  init(_ tally: PairableTally) {
    self.tally = tally
    coincidences = RunningCoincidences(tally)
  }

  func alpha(without row: RatingRow) -> Double? {
    var counts = tally.counts
    for code in row.ratings { counts[Int(code)] -= 1 }
    let rest = Double(tally.totals.ratings - row.size)
    guard counts.count(where: { $0 > 0 }) >= 2 else { return nil }
    let ranks = DistanceFunction.midRanks(counts)
    let mean = zip(counts, ranks).reduce(0) { $0 + $1.0 * $1.1 } / rest
    let spread = zip(counts, ranks).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
    guard spread > 0 else { return nil }
    let within = ranks.withUnsafeBufferPointer { row.squaredDifferences($0) / Double(row.size - 1) }
    let observed = coincidences.distances(ranks) - within
    return 1 - observed * (rest - 1) / (2 * rest * spread)
  }
}
