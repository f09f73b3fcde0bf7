/// How much one unit adds to the disagreement of the whole.
public struct UnitDisagreement: Sendable, Equatable {
  /// The row of the unit.
  public let unit: Int
  /// The number of ratings of the unit, at least 2.
  public let ratings: Int
  /// The mean distance of its pairs of ratings.
  public let meanDistance: Double
  /// Its share of the observed disagreement of all units; the shares add up to 1 unless all agree.
  public let share: Double
}

extension ReliabilityData {
  /// Returns the pairable units by their disagreement, worst first, equal ones in row order.
  ///
  /// The unit to open first is the one that costs alpha most: its pairs' distances over `m - 1`,
  /// as in Krippendorff's observed disagreement.
  ///
  /// - Parameter metric: The metric; `nil` follows the level of the data.
  /// - Returns: One entry for each unit with two or more ratings.
  /// - Throws: `AgreementUndefined` when no unit is pairable or the metric has no meaning here.
  public func unitDisagreements(
    metric: AgreementMetric? = nil
  ) throws(AgreementUndefined) -> [UnitDisagreement] {
    let counts = try PairableTally(self).counts
    let metric = metric ?? AgreementMetric(level: level)
    let distance = try metric.function(on: scale, counts: counts)
    var contributions: [(unit: Int, ratings: Int, sum: Double)] = []
    for unit in 0..<unitCount {
      let row = codes[unit * coders.count..<(unit + 1) * coders.count].filter { $0 != Self.missing }
      guard row.count >= 2 else { continue }
      var sum = 0.0
      for (position, first) in row.enumerated() {
        for second in row[(position + 1)...] {
          sum +=
            distance.between(Int(first), Int(second)) + distance.between(Int(second), Int(first))
        }
      }
      contributions.append((unit, row.count, sum / Double(row.count - 1)))
    }
    let total = contributions.reduce(0) { $0 + $1.sum }
    guard total.isFinite else { throw .numbersTooLarge }
    return contributions.map { unit, ratings, sum in
      UnitDisagreement(
        unit: unit, ratings: ratings, meanDistance: sum / Double(ratings),
        share: total > 0 ? sum / total : 0)
    }
    .sorted { ($1.share, $0.unit) < ($0.share, $1.unit) }
  }
}
