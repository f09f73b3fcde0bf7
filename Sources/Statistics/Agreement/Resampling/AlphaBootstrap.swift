/// Resampling intervals for Krippendorff's alpha.
public struct AlphaBootstrap: Sendable, Equatable {
  /// What is drawn anew in a replicate.
  public enum Algorithm: String, Sendable, CaseIterable {
    /// Whole units, with replacement; alpha is computed anew, the ordinal metric included. The
    /// interval then says how alpha would vary over other units of the same kind.
    case units
    /// The pairs of ratings within units, with the expected disagreement and the sizes of units
    /// held fixed (Hayes & Krippendorff 2007, appendix; Krippendorff 2016, "Bootstrapping
    /// distributions for Krippendorff's alpha"). Narrower than `units` when there are more than
    /// two coders, since pairs of one unit are drawn as if they were independent.
    case pairs
  }

  /// What was drawn.
  public let algorithm: Algorithm
  /// The values of alpha over replicates.
  public let distribution: ResamplingDistribution
  /// The percentile interval.
  public let interval: ConfidenceInterval
  /// The bias-corrected and accelerated interval, when units were drawn and it can be had.
  public let biasCorrected: ConfidenceInterval?

  /// Resamples alpha.
  ///
  /// - Parameters:
  ///   - data: The ratings.
  ///   - metric: The metric; `nil` follows the level of the data.
  ///   - algorithm: What to draw anew.
  ///   - plan: The number of replicates, the seed and the confidence.
  ///   - goesOn: Asked before every replicate whether to go on, with how many were drawn.
  /// - Throws: `AgreementUndefined` when alpha is undefined for the data or for every replicate,
  ///   `interrupted` among them.
  public init(
    _ data: ReliabilityData, metric: AgreementMetric? = nil, algorithm: Algorithm,
    plan: ResamplingPlan, goesOn: (_ drawn: Int) -> Bool = { _ in true }
  ) throws(AgreementUndefined) {
    let metric = metric ?? AgreementMetric(level: data.level)
    let tally = try PairableTally(data)
    let disagreement = try PairwiseDisagreement(tally, metric: metric, scale: data.scale)
    var generator = SplitMix64(seed: plan.seed)
    self.algorithm = algorithm
    distribution =
      switch algorithm {
      case .units:
        try UnitResampling(disagreement, metric: metric)
          .distribution(plan.replicates, using: &generator, goesOn: goesOn)
      case .pairs:
        try PairResampling(disagreement)
          .distribution(plan.replicates, using: &generator, goesOn: goesOn)
      }
    guard let interval = distribution.percentileInterval(confidence: plan.confidence) else {
      throw .noVariation
    }
    self.interval = interval
    biasCorrected =
      algorithm == .units
      ? Self.biasCorrected(
        distribution, value: 1 - disagreement.observed / disagreement.expected,
        jackknife: try AlphaJackknife(data, metric: metric), confidence: plan.confidence)
      : nil
  }

  private static func biasCorrected(
    _ distribution: ResamplingDistribution, value: Double, jackknife: AlphaJackknife,
    confidence: Double
  ) -> ConfidenceInterval? {
    let values = jackknife.values.flatMap { [Double](repeating: $0.value, count: $0.multiplicity) }
    return distribution.biasCorrectedInterval(
      value: value, jackknife: values, confidence: confidence)
  }
}
