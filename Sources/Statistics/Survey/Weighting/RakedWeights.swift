/// How raking went.
public struct RakingReport: Sendable, Equatable {
  /// The number of cycles over all margins.
  public let iterations: Int
  /// Whether every margin holds within the tolerance.
  public let converged: Bool
  /// The largest distance of a category to its target, as a share of the target.
  public let largestGap: Double
  /// The distance that was allowed.
  public let tolerance: Double
}

/// Weights raked to margins.
public struct RakedWeights: Sendable, Equatable {
  /// The weights, whose sum is that of the targets.
  public let populationWeights: [Double]
  /// How the raking went.
  public let report: RakingReport
  /// The margins whose targets were rescaled.
  public let notices: [MarginNotice]
  /// What the variance of an estimate with these weights needs to know.
  public let calibration: Calibration
  let targets: [[Double]]

  /// The weights with mean 1.
  public var weights: [Double] { WeightSummary.meanOne(populationWeights) }

  /// Returns how far other weights are from the margins that these were raked to.
  ///
  /// Trimming buys precision with some of the fit; this is the price.
  ///
  /// - Parameter weights: Weights of the same units, of any mean.
  /// - Returns: The largest distance of a category to its target, as a share of the target; infinite
  ///   for weights of other units, or without a weight above 0.
  public func largestGap(of weights: [Double]) -> Double {
    let sum = weights.reduce(0, +)
    guard case .margins(let codes, _) = calibration, weights.count == populationWeights.count,
      sum > 0
    else { return .infinity }
    let scale = populationWeights.reduce(0, +) / sum
    return Raking.largestGap(weights.map { $0 * scale }, codes: codes, targets: targets)
  }
}
