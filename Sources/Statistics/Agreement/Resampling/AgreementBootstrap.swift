/// Resampling intervals for any coefficient: units drawn with replacement.
///
/// The interval says how the coefficient would vary over other units of the same kind, with these
/// coders. For Krippendorff's alpha, `AlphaBootstrap` does the same in less time.
public struct AgreementBootstrap: Sendable, Equatable {
  /// The coefficient of the data.
  public let value: Double
  /// The values over replicates.
  public let distribution: ResamplingDistribution
  /// The percentile interval.
  public let percentile: ConfidenceInterval
  /// The bias-corrected and accelerated interval; `nil` when it cannot be had, as when all
  /// replicates lie on one side of the value.
  public let biasCorrected: ConfidenceInterval?

  /// The number of blocks of units that the jackknife behind the acceleration leaves out at most.
  private static let mostBlocks = 400

  /// Resamples a coefficient.
  ///
  /// - Parameters:
  ///   - measure: The coefficient.
  ///   - data: The ratings; units without any rating are left out.
  ///   - plan: The number of replicates, the seed and the confidence.
  ///   - goesOn: Asked before every replicate whether to go on, with how many were drawn.
  /// - Throws: `AgreementUndefined` when the coefficient is undefined for the data or for every
  ///   replicate, `interrupted` among them.
  public init(
    _ measure: any AgreementMeasure, data: ReliabilityData, plan: ResamplingPlan,
    goesOn: (_ drawn: Int) -> Bool = { _ in true }
  ) throws(AgreementUndefined) {
    value = try measure.evaluate(data).value
    let units = (0..<data.unitCount).filter { unit in
      data.coders.indices.contains { data.category(unit: unit, coder: $0) != nil }
    }
    var generator = SplitMix64(seed: plan.seed)
    var values: [Double] = []
    for replicate in 0..<plan.replicates {
      guard goesOn(replicate) else { throw .interrupted }
      let drawn = units.map { _ in units[generator.index(below: units.count)] }
      if let value = Self.value(of: measure, data.keeping(units: drawn)) { values.append(value) }
    }
    distribution = ResamplingDistribution(
      values: values, undefinedReplicates: plan.replicates - values.count)
    guard let percentile = distribution.percentileInterval(confidence: plan.confidence) else {
      throw .noVariation
    }
    self.percentile = percentile
    biasCorrected = distribution.biasCorrectedInterval(
      value: value,
      jackknife: try Self.jackknife(measure, data: data, units: units) {
        goesOn(plan.replicates)
      }, confidence: plan.confidence)
  }

  /// The coefficient without each block of units, every unit once in a block.
  private static func jackknife(
    _ measure: any AgreementMeasure, data: ReliabilityData, units: [Int], goesOn: () -> Bool
  ) throws(AgreementUndefined) -> [Double] {
    let blocks = min(units.count, mostBlocks)
    var values: [Double] = []
    for block in 0..<blocks {
      guard goesOn() else { throw .interrupted }
      let kept = units.indices.filter { $0 % blocks != block }.map { units[$0] }
      if let value = value(of: measure, data.keeping(units: kept)) { values.append(value) }
    }
    return values
  }

  /// The value of a replicate; `nil` when it has none, which is counted, not an error.
  private static func value(of measure: any AgreementMeasure, _ data: ReliabilityData) -> Double? {
    do { return try measure.evaluate(data).value } catch { return nil }
  }
}
