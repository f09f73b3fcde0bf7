/// The weighted shares of categories, with the covariances between them.
public struct WeightedCells: Sendable, Equatable {
  /// The share of each category; together they are 1.
  public let shares: [Double]
  /// The linearised covariance of each pair of shares.
  public let covariance: [[Double]]
  /// The number of units in each category, unweighted.
  public let counts: [Int]
  /// The design of the units that have a category.
  public let design: SurveyDesign

  /// Estimates the share of each category.
  ///
  /// - Parameters:
  ///   - codes: The category of each unit, from 0; `nil` leaves it outside the domain.
  ///   - categories: The number of categories.
  ///   - design: The design.
  /// - Throws: `DesignUndefined` when the lists do not fit or the variance has no value.
  public init(
    codes: [Int?], categories: Int, design: SurveyDesign
  ) throws(DesignUndefined) {
    try design.checkLength(codes.count)
    for (unit, code) in codes.enumerated() {
      if let code, !(0..<categories).contains(code) {
        throw .categoryOutOfRange(unit: unit, category: code)
      }
    }
    let design = try design.restricted(to: codes.map { $0 != nil })
    let total = design.totalWeight
    guard total > 0 else { throw .noWeight }
    var sums = [Double](repeating: 0, count: categories)
    var counts = [Int](repeating: 0, count: categories)
    for (unit, code) in codes.enumerated() where design.included[unit] {
      guard let code else { continue }
      sums[code] += design.weights[unit]
      counts[code] += 1
    }
    let shares = sums.map { $0 / total }
    let scores = shares.indices.map { category in
      codes.indices.map { unit in
        let indicator = codes[unit] == category ? 1.0 : 0
        return design.weights[unit] * (indicator - shares[category]) / total
      }
    }
    self.shares = shares
    self.counts = counts
    self.design = design
    covariance = try design.covariance(of: scores)
  }

  /// Returns the share of one category as a proportion with intervals.
  ///
  /// - Parameter category: The category, from 0.
  /// - Returns: The proportion.
  public func proportion(_ category: Int) -> WeightedProportion {
    let share = shares[category]
    let counted = Double(design.weights.count { $0 != 0 })
    let simple = counted > 1 ? share * (1 - share) / (counted - 1) : 0
    let variance = covariance[category][category]
    return WeightedProportion(
      estimate: WeightedEstimate(
        value: share, variance: variance, degreesOfFreedom: design.degreesOfFreedom,
        sampleSize: design.sampleSize, designEffect: simple > 0 ? variance / simple : nil),
      kishSize: WeightSummary.kishSize(design.weights))
  }
}
