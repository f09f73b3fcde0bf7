/// Weights that make a sample's joint distribution equal to the population's.
///
/// Each weight is multiplied with the population's count of its cell over the cell's weighted count,
/// Holt & Smith (1979).
public struct PostStratification: Sendable, Equatable {
  /// The weights, whose sum is that of the targets.
  public let populationWeights: [Double]
  /// The note that the targets were rescaled, when they were.
  public let notices: [MarginNotice]
  /// What the variance of an estimate with these weights needs to know.
  public let calibration: Calibration

  /// Post-stratifies.
  ///
  /// - Parameters:
  ///   - margin: The cells; `PopulationMargin(name:joint:targets:)` makes them of several variables.
  ///   - startingWeights: The weights to start from; `nil` for 1 each.
  /// - Throws: `WeightingUndefined` when a cell has no units, a unit no cell, or a target no sense.
  public init(
    on margin: PopulationMargin, startingWeights: [Double]? = nil
  ) throws(WeightingUndefined) {
    let start = startingWeights ?? [Double](repeating: 1, count: margin.codes.count)
    try WeightSummary.check(start)
    let codes = try margin.checkedCodes(weights: start)
    let totals = try MarginTotals([margin])
    let scale = totals.total / margin.total
    let weights = Raking.fitted(
      start, codes: codes, targets: margin.targets.map { $0 * scale })
    populationWeights = weights
    notices = totals.notices
    calibration = .cells(codes, before: start, after: weights)
  }

  /// The weights with mean 1.
  public var weights: [Double] { WeightSummary.meanOne(populationWeights) }
}
