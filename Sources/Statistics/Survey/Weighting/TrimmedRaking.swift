/// How raking within bounds went.
public struct TrimmingReport: Sendable, Equatable {
  /// The number of rounds of raking and trimming.
  public let rounds: Int
  /// Whether margins and bounds hold at once, within the tolerance.
  public let converged: Bool
  /// The largest distance of a category to its target, as a share of the target.
  public let largestGap: Double
  /// The number of weights that stand at a bound.
  public let atBounds: Int
}

/// Weights raked to margins and held within bounds.
public struct BoundedWeights: Sendable, Equatable {
  /// The weights, with mean 1 and within the bounds.
  public let weights: [Double]
  /// How the last raking went.
  public let raking: RakingReport
  /// How raking and trimming went together.
  public let trimming: TrimmingReport
  /// The margins whose targets were rescaled.
  public let notices: [MarginNotice]
}

/// Raking and trimming in turn, until the margins and the bounds hold at once.
///
/// Trimming takes weights off the margins, and raking the trimmed weights pushes some over the bounds
/// again, each time by less when weights exist that satisfy both (the practice of DeBell & Krosnick
/// 2009, ANES technical report nes012427, section on weight caps). Where none exist the rounds settle
/// on weights that miss the margins; that is reported, with the distance that is left.
public struct TrimmedRaking: Sendable, Equatable {
  /// How each raking is done.
  public let raking: Raking
  /// How far a category may stay from its target after trimming, as a share of the target.
  public let tolerance: Double
  /// The largest number of rounds.
  public let maximumRounds: Int

  /// Makes a method.
  ///
  /// - Parameters:
  ///   - raking: How each raking is done.
  ///   - tolerance: How far a category may stay from its target after trimming, as a share of it.
  ///   - maximumRounds: The largest number of rounds.
  public init(raking: Raking = Raking(), tolerance: Double = 1e-8, maximumRounds: Int = 1000) {
    self.raking = raking
    self.tolerance = tolerance
    self.maximumRounds = maximumRounds
  }

  /// Rakes to margins within bounds.
  ///
  /// - Parameters:
  ///   - margins: The margins; one of all cells for post-stratification.
  ///   - lower: The smallest weight allowed, of weights with mean 1.
  ///   - upper: The largest weight allowed.
  ///   - goesOn: Asked at least once in every round with the share of the way that is done, from 0 to 1 and
  ///     never less than before; `false` stops.
  /// - Returns: The weights, which are within the bounds, and whether the margins hold as well.
  /// - Throws: `WeightingUndefined` when the margins cannot be raked to, no weights within the
  ///   bounds have mean 1, or `goesOn` said to stop.
  public func weights(
    margins: [PopulationMargin], lower: Double, upper: Double,
    goesOn: (_ done: Double) -> Bool = { _ in true }
  ) throws(WeightingUndefined) -> BoundedWeights {
    var start: [Double]?
    var rounds = 0
    var before = Double.infinity
    var path = ConvergencePath(tolerance: tolerance, limit: maximumRounds)
    var done = 0.0
    while true {
      let raked = try raking.weights(margins: margins, startingWeights: start) { _ in goesOn(done) }
      let trimmed = try TrimmedWeights(
        raked.weights, lower: lower, upper: upper, goesOn: { goesOn(done) }
      ).weights
      rounds += 1
      let gap = raked.largestGap(of: trimmed)
      done = path.share(gap: gap, iteration: rounds)
      guard goesOn(done) else { throw .interrupted }
      let hasSettled = abs(before - gap) <= Self.settled * gap
      if gap < tolerance || hasSettled || rounds >= maximumRounds {
        let atBounds = trimmed.count { Self.isAtBound($0, lower: lower, upper: upper) }
        return BoundedWeights(
          weights: trimmed, raking: raked.report,
          trimming: TrimmingReport(
            rounds: rounds, converged: gap < tolerance, largestGap: gap, atBounds: atBounds),
          notices: raked.notices)
      }
      before = gap
      start = trimmed
    }
  }

  /// A gap that changes by less than this share of itself will not close.
  private static let settled = 1e-9

  private static func isAtBound(_ weight: Double, lower: Double, upper: Double) -> Bool {
    weight > 0 && (weight <= lower * (1 + 1e-9) || weight >= upper * (1 - 1e-9))
  }
}
