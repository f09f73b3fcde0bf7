/// How much resampling to do, and from which seed.
public struct ResamplingPlan: Sendable, Equatable {
  /// The number of replicates.
  public let replicates: Int
  /// The seed; equal seeds give equal intervals.
  public let seed: UInt64
  /// The confidence of the interval.
  public let confidence: Double

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - replicates: The number of replicates, at least 1; 1000 gives ends good to about two decimals.
  ///   - seed: The seed of the generator.
  ///   - confidence: The confidence of the interval, between 0 and 1.
  public init(replicates: Int = 1000, seed: UInt64, confidence: Double = 0.95) {
    precondition(replicates >= 1, "there is nothing to see without a replicate")
    precondition(confidence > 0 && confidence < 1, "95% is a confidence of 0.95")
    self.replicates = replicates
    self.seed = seed
    self.confidence = confidence
  }
}

/// The values that a statistic took over resampled data.
public struct ResamplingDistribution: Sendable, Equatable {
  /// The values of the replicates that have one, in ascending order.
  public let sorted: [Double]
  /// The number of replicates in which the statistic was undefined.
  public let undefinedReplicates: Int

  /// Makes a distribution.
  ///
  /// - Parameters:
  ///   - values: The values, in any order, finite.
  ///   - undefinedReplicates: The number of replicates without a value.
  public init(values: [Double], undefinedReplicates: Int = 0) {
    sorted = values.sorted()
    self.undefinedReplicates = undefinedReplicates
  }

  /// The standard deviation of the replicates; `nil` with fewer than two.
  public var standardError: Double? {
    guard sorted.count >= 2 else { return nil }
    let mean = sorted.reduce(0, +) / Double(sorted.count)
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(sorted.count - 1)).squareRoot()
  }

  /// Returns a quantile, by linear interpolation between order statistics.
  ///
  /// Type 7 of Hyndman & Fan (1996), the default of R and NumPy.
  ///
  /// - Parameter probability: From 0 to 1.
  /// - Returns: The quantile, or `nil` when no replicate has a value.
  public func quantile(_ probability: Double) -> Double? {
    guard let last = sorted.indices.last else { return nil }
    let position = Double(last) * min(max(probability, 0), 1)
    let below = Int(position)
    let above = min(below + 1, last)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }

  /// Returns the percentile interval, Efron (1979).
  ///
  /// - Parameter confidence: The share of replicates inside, between 0 and 1.
  /// - Returns: The interval, or `nil` when no replicate has a value.
  public func percentileInterval(confidence: Double) -> ConfidenceInterval? {
    let tail = (1 - confidence) / 2
    guard let lower = quantile(tail), let upper = quantile(1 - tail) else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper, confidence: confidence)
  }

  /// Returns the bias-corrected and accelerated interval, Efron (1987).
  ///
  /// Efron & Tibshirani (1993), equations 14.9 to 14.15: the percentiles are shifted by how far the
  /// value lies from the middle of the replicates, and by how the standard error changes with it.
  ///
  /// - Parameters:
  ///   - value: The statistic of the data.
  ///   - jackknife: The statistic with each unit left out.
  ///   - confidence: The confidence of the interval, between 0 and 1.
  /// - Returns: The interval, or `nil` when all replicates lie on one side of the value.
  public func biasCorrectedInterval(
    value: Double, jackknife: [Double], confidence: Double
  ) -> ConfidenceInterval? {
    let below = Double(sorted.count { $0 < value }) + Double(sorted.count { $0 == value }) / 2
    guard below > 0, below < Double(sorted.count) else { return nil }
    let bias = NormalDistribution.quantile(below / Double(sorted.count))
    let acceleration = Self.acceleration(jackknife)
    let ends = [(1 - confidence) / 2, (1 + confidence) / 2].map { probability in
      let shifted = bias + NormalDistribution.quantile(probability)
      return quantile(
        NormalDistribution.cumulative(bias + shifted / (1 - acceleration * shifted)))
    }
    guard let lower = ends[0], let upper = ends[1] else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper, confidence: confidence)
  }

  /// A sixth of the skewness of the jackknife values, 0 when they do not vary.
  static func acceleration(_ jackknife: [Double]) -> Double {
    guard !jackknife.isEmpty else { return 0 }
    let mean = jackknife.reduce(0, +) / Double(jackknife.count)
    let sums = jackknife.reduce((squares: 0.0, cubes: 0.0)) { sums, value in
      let difference = mean - value
      return (
        sums.squares + difference * difference,
        sums.cubes + difference * difference * difference
      )
    }
    guard sums.squares > 0 else { return 0 }
    return sums.cubes / (6 * sums.squares * sums.squares.squareRoot())
  }
}
