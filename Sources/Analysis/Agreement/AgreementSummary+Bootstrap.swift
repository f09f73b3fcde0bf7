import Statistics
import Tables

extension AgreementSummary.Bootstrap {
  /// Resamples a coefficient; `nil` where no replicate has a value.
  ///
  /// - Parameters:
  ///   - evaluation: The coefficient, with a value.
  ///   - plan: How many replicates, from which seed.
  init?(_ evaluation: AgreementEvaluation, plan: ResamplingPlan) {
    guard let source = evaluation.source() else { return nil }
    if let metric = evaluation.alphaMetric {
      self.init(alpha: source.data, metric: metric, plan: plan)
    } else {
      self.init(any: source, plan: plan)
    }
  }

  private init?(alpha data: ReliabilityData, metric: AgreementMetric, plan: ResamplingPlan) {
    // try? because alpha itself is defined here: what can still fail is that no replicate varies,
    // and then there is no interval to show.
    guard
      let units = try? AlphaBootstrap(data, metric: metric, algorithm: .units, plan: plan)
    else { return nil }
    self.init(
      replicates: plan.replicates, undefinedReplicates: units.distribution.undefinedReplicates,
      seed: plan.seed)
    percentile = AgreementSummary.Interval(units.interval)
    biasCorrected = units.biasCorrected.map(AgreementSummary.Interval.init)
    let pairs = try? AlphaBootstrap(data, metric: metric, algorithm: .pairs, plan: plan)
    krippendorff = pairs.map { AgreementSummary.Interval($0.interval) }
  }

  private init?(any source: AgreementEvaluation.Source, plan: ResamplingPlan) {
    // try? as above.
    guard
      let units = try? AgreementBootstrap(source.measure, data: source.data, plan: plan)
    else { return nil }
    self.init(
      replicates: plan.replicates, undefinedReplicates: units.distribution.undefinedReplicates,
      seed: plan.seed)
    percentile = AgreementSummary.Interval(units.percentile)
    biasCorrected = units.biasCorrected.map(AgreementSummary.Interval.init)
  }
}
