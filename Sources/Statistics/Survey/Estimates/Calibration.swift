/// How weights were fitted to known totals, so far as a variance needs to know it.
///
/// Only what the totals do not explain varies from sample to sample, so variances are those of
/// residuals (Deville & Sarndal 1992).
public enum Calibration: Sendable, Equatable {
  /// Post-stratification: the cell of each unit, and its weight before and after.
  case cells([Int], before: [Double], after: [Double])
  /// Raking: the category of each unit on each margin, and its weight after.
  case margins([[Int]], after: [Double])

  /// How often raking's residuals pass over the margins; the number of R's survey package.
  static let sweeps = 10

  /// How many units each of its lists is about.
  var lengths: [Int] {
    switch self {
    case .cells(let cells, let before, let after): [cells.count, before.count, after.count]
    case .margins(let margins, let after): margins.map(\.count) + [after.count]
    }
  }

  /// Returns what the totals leave unexplained of weighted scores.
  func residuals(of scores: [Double]) -> [Double] {
    switch self {
    case .cells(let cells, let before, let after):
      return Self.centred(scores, within: cells, weights: after, importance: before)
    case .margins(let margins, let after):
      let equal = [Double](repeating: 1, count: after.count)
      var residuals = scores
      for _ in 0..<Self.sweeps {
        for margin in margins {
          residuals = Self.centred(residuals, within: margin, weights: after, importance: equal)
        }
      }
      return residuals
    }
  }

  /// Takes from each unit's score, freed of its weight, the mean score of its group.
  private static func centred(
    _ scores: [Double], within groups: [Int], weights: [Double], importance: [Double]
  ) -> [Double] {
    let count = (groups.max() ?? -1) + 1
    var sums = [Double](repeating: 0, count: count)
    var totals = [Double](repeating: 0, count: count)
    for unit in scores.indices where weights[unit] > 0 {
      sums[groups[unit]] += importance[unit] * scores[unit] / weights[unit]
      totals[groups[unit]] += importance[unit]
    }
    return scores.indices.map { unit in
      let group = groups[unit]
      guard totals[group] > 0 else { return scores[unit] }
      return scores[unit] - weights[unit] * sums[group] / totals[group]
    }
  }
}

extension SurveyDesign {
  /// Returns the design with weights that were fitted to known totals.
  ///
  /// - Parameters:
  ///   - weights: The fitted weights.
  ///   - calibration: How they were fitted; `PostStratification` and `RakedWeights` hold it.
  /// - Returns: The design, whose variances take account of the fit.
  /// - Throws: `DesignUndefined` when a list has another length or a weight is out of range.
  public func calibrated(
    weights: [Double], by calibration: Calibration
  ) throws(DesignUndefined) -> SurveyDesign {
    try checkLength(weights.count)
    for length in calibration.lengths { try checkLength(length) }
    try Self.check(weights: weights, lists: [])
    var design = self
    design.weights = weights
    design.calibration = calibration
    return design
  }
}
