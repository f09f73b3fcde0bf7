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
  /// - Throws: `AgreementUndefined` when alpha is undefined for the data or for every replicate.
  public init(
    _ data: ReliabilityData, metric: AgreementMetric? = nil, algorithm: Algorithm,
    plan: ResamplingPlan
  ) throws(AgreementUndefined) {
    let metric = metric ?? AgreementMetric(level: data.level)
    let tally = try PairableTally(data)
    let disagreement = try PairwiseDisagreement(tally, metric: metric, scale: data.scale)
    var generator = SplitMix64(seed: plan.seed)
    self.algorithm = algorithm
    distribution =
      switch algorithm {
      case .units:
        UnitResampling(disagreement, metric: metric, scale: data.scale)
          .distribution(plan.replicates, using: &generator)
      case .pairs:
        PairResampling(disagreement).distribution(plan.replicates, using: &generator)
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

/// Draws pairable units with replacement.
private struct UnitResampling {
  private let disagreement: PairwiseDisagreement
  private let metric: AgreementMetric
  private let scale: CategoryScale
  /// The row of each unit.
  private let rowOfUnit: [Int32]

  init(_ disagreement: PairwiseDisagreement, metric: AgreementMetric, scale: CategoryScale) {
    self.disagreement = disagreement
    self.metric = metric
    self.scale = scale
    let patterns = disagreement.tally.patterns
    rowOfUnit = disagreement.tally.rows.flatMap { row in
      [Int32](repeating: Int32(row), count: patterns.multiplicities[row])
    }
  }

  func distribution(
    _ replicates: Int, using generator: inout SplitMix64
  ) -> ResamplingDistribution {
    var values: [Double] = []
    values.reserveCapacity(replicates)
    var multiplicities = [Int](repeating: 0, count: disagreement.tally.patterns.count)
    for _ in 0..<replicates {
      for row in multiplicities.indices { multiplicities[row] = 0 }
      for _ in rowOfUnit.indices {
        multiplicities[Int(rowOfUnit[generator.index(below: rowOfUnit.count)])] += 1
      }
      if let value = alpha(multiplicities) { values.append(value) }
    }
    return ResamplingDistribution(
      values: values, undefinedReplicates: replicates - values.count)
  }

  private func alpha(_ multiplicities: [Int]) -> Double? {
    let original = disagreement.tally
    let drawn = PairableTally(
      original.patterns, rows: original.rows, multiplicities: multiplicities)
    guard !drawn.isConstant else { return nil }
    if case .ordinal = metric { return ordinalAlpha(drawn, multiplicities) }
    let total = Double(drawn.totals.ratings)
    var sum = 0.0
    for row in original.rows { sum += disagreement.within[row] * Double(multiplicities[row]) }
    return Self.alpha(
      observed: sum / total, shares: drawn.counts.map { $0 / total }, total: total,
      distance: disagreement.distance)
  }

  /// The ordinal metric depends on the ratings drawn, so distances within units are new as well.
  private func ordinalAlpha(_ drawn: PairableTally, _ multiplicities: [Int]) -> Double? {
    let distance = DistanceFunction.squaredDifference(DistanceFunction.midRanks(drawn.counts))
    let total = Double(drawn.totals.ratings)
    var sum = 0.0
    for row in drawn.rows where multiplicities[row] > 0 {
      let within = PairwiseDisagreement.within(drawn.patterns, row: row, distance: distance)
      sum += within * Double(multiplicities[row])
    }
    return Self.alpha(
      observed: sum / total, shares: drawn.counts.map { $0 / total }, total: total,
      distance: distance)
  }

  private static func alpha(
    observed: Double, shares: [Double], total: Double, distance: DistanceFunction
  ) -> Double? {
    let expected = zip(shares, distance.profile(shares)).reduce(0) { $0 + $1.0 * $1.1 }
    guard expected > 0 else { return nil }
    return 1 - observed / expected * (total - 1) / total
  }
}

/// Draws pairs of ratings for the slots of the units, expected disagreement held fixed.
private struct PairResampling {
  /// The distance of every pair of ratings within a unit.
  private var distances: [Double] = []
  /// For each size of unit: the number of slots, and what one distance takes off alpha.
  private var slots: [(count: Int, share: Double)] = []

  init(_ disagreement: PairwiseDisagreement) {
    let tally = disagreement.tally
    let patterns = tally.patterns
    var slotsBySize = [Int](repeating: 0, count: patterns.coderCount + 1)
    for row in tally.rows {
      let present = patterns.codes[patterns.range(row)].filter { $0 != ReliabilityData.missing }
      var pairs: [Double] = []
      for (position, first) in present.enumerated() {
        for second in present[(present.startIndex + position + 1)...] {
          pairs.append(disagreement.distance.between(Int(first), Int(second)))
        }
      }
      slotsBySize[present.count] += pairs.count * patterns.multiplicities[row]
      for _ in 0..<patterns.multiplicities[row] { distances.append(contentsOf: pairs) }
    }
    let full = Double(tally.totals.ratings) * disagreement.expected
    for (size, count) in slotsBySize.enumerated() where count > 0 {
      slots.append((count, 2 / (Double(size - 1) * full)))
    }
  }

  func distribution(
    _ replicates: Int, using generator: inout SplitMix64
  ) -> ResamplingDistribution {
    var values: [Double] = []
    values.reserveCapacity(replicates)
    for _ in 0..<replicates {
      var alpha = 1.0
      for (count, share) in slots {
        var sum = 0.0
        for _ in 0..<count { sum += distances[generator.index(below: distances.count)] }
        alpha -= sum * share
      }
      values.append(max(alpha, -1))
    }
    return ResamplingDistribution(values: values)
  }
}
