extension SurveyDesign {
  /// Returns the covariances of estimates, each written as a sum of one score a unit.
  ///
  /// Scores hold the weight. Per stratum of `n` primary units with score totals `t`:
  /// `(1 - f) n / (n - 1) sum (t - mean t)(t - mean t)'`, Sarndal, Swensson & Wretman (1992),
  /// equation 4.6.2 with linearised values. This is what R's survey package computes.
  ///
  /// - Parameter scores: For each estimate the score of each unit; 0 outside the domain.
  /// - Returns: The covariance of each pair of estimates.
  /// - Throws: `DesignUndefined` when a stratum has one primary unit and the design refuses that.
  public func covariance(of scores: [[Double]]) throws(DesignUndefined) -> [[Double]] {
    for score in scores { try checkLength(score.count) }
    let explained = calibration.map { calibration in scores.map(calibration.residuals) }
    let totals = primaryUnitTotals(of: explained ?? scores)
    var sum = [[Double]](
      repeating: [Double](repeating: 0, count: scores.count), count: scores.count)
    var counted = 0
    for (stratum, members) in primaryUnitsByStratum.enumerated() {
      guard let scale = try scale(of: strata[stratum]) else { continue }
      counted += 1
      guard scale > 0 else { continue }
      let lonely = members.count == 1
      let means = totals.map { total in
        lonely ? 0 : members.reduce(0) { $0 + total[$1] } / Double(members.count)
      }
      add(totals, members: members, means: means, scale: scale, to: &sum)
    }
    guard counted > 0 else { throw .oneUnitInStratum(stratum: strata[0].label) }
    let inflation = Double(strata.count) / Double(counted)
    return sum.map { $0.map { $0 * inflation } }
  }

  /// What to multiply a stratum's sum of squares with; `nil` to leave it to the other strata.
  private func scale(of stratum: Stratum) throws(DesignUndefined) -> Double? {
    let factor = stratum.finitePopulationFactor
    // All of a stratum was drawn, so chance played no part in it.
    guard factor >= 1e-7 else { return 0 }
    let count = Double(stratum.primaryUnits)
    guard stratum.primaryUnits == 1 else { return factor * count / (count - 1) }
    switch lonelyUnits {
    case .refuse: throw .oneUnitInStratum(stratum: stratum.label)
    case .certainty: return 0
    case .adjust: return factor
    case .average: return nil
    }
  }

  private var primaryUnitsByStratum: [[Int]] {
    var members = [[Int]](repeating: [], count: strata.count)
    for (primaryUnit, stratum) in stratumOfPrimaryUnit.enumerated() {
      members[stratum].append(primaryUnit)
    }
    return members
  }

  private func primaryUnitTotals(of scores: [[Double]]) -> [[Double]] {
    scores.map { score in
      var totals = [Double](repeating: 0, count: stratumOfPrimaryUnit.count)
      for (unit, value) in score.enumerated() { totals[primaryUnitOfUnit[unit]] += value }
      return totals
    }
  }

  private func add(
    _ totals: [[Double]], members: [Int], means: [Double], scale: Double,
    to sum: inout [[Double]]
  ) {
    for row in totals.indices {
      for column in row..<totals.count {
        let product = members.reduce(0.0) { product, member in
          product + (totals[row][member] - means[row]) * (totals[column][member] - means[column])
        }
        sum[row][column] += scale * product
        if column > row { sum[column][row] += scale * product }
      }
    }
  }
}
