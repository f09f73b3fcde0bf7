import LongWork
import Statistics
import Tables

extension AgreementSummary.Bootstrap {
  /// Resamples a coefficient; `nil` where no replicate has a value.
  ///
  /// - Parameters:
  ///   - evaluation: The coefficient, with a value.
  ///   - metric: The metric, where the coefficient is alpha.
  ///   - plan: How many replicates, from which seed.
  ///   - monitor: Hears how far the work is; where it says stop, there is nothing.
  init?(
    _ evaluation: AgreementEvaluation, metric: AgreementMetric?, plan: ResamplingPlan,
    _ monitor: WorkMonitor
  ) {
    guard let source = evaluation.source() else { return nil }
    if let metric {
      self.init(alpha: source.data, metric: metric, plan: plan, monitor)
    } else {
      self.init(any: source, plan: plan, monitor)
    }
  }

  private init?(
    alpha data: ReliabilityData, metric: AgreementMetric, plan: ResamplingPlan,
    _ monitor: WorkMonitor
  ) {
    do throws(AgreementUndefined) {
      let units = try AlphaBootstrap(
        data, metric: metric, algorithm: .units, plan: plan,
        goesOn: monitor.part(0, of: 2).counting(to: plan.replicates))
      self.init(
        replicates: plan.replicates, undefinedReplicates: units.distribution.undefinedReplicates,
        seed: plan.seed)
      percentile = AgreementSummary.Interval(units.interval)
      biasCorrected = units.biasCorrected.map(AgreementSummary.Interval.init)
    } catch {
      // Alpha itself is defined here: what can still fail is that no replicate varies, or a stop, and then
      // there is no interval to show.
      return nil
    }
    do throws(AgreementUndefined) {
      let pairs = try AlphaBootstrap(
        data, metric: metric, algorithm: .pairs, plan: plan,
        goesOn: monitor.part(1, of: 2).counting(to: plan.replicates))
      krippendorff = AgreementSummary.Interval(pairs.interval)
    } catch {
      krippendorff = nil
    }
  }

  private init?(
    any source: AgreementEvaluation.Source, plan: ResamplingPlan, _ monitor: WorkMonitor
  ) {
    do throws(AgreementUndefined) {
      let units = try AgreementBootstrap(
        source.measure, data: source.data, plan: plan,
        goesOn: monitor.counting(to: plan.replicates))
      self.init(
        replicates: plan.replicates, undefinedReplicates: units.distribution.undefinedReplicates,
        seed: plan.seed)
      percentile = AgreementSummary.Interval(units.percentile)
      biasCorrected = units.biasCorrected.map(AgreementSummary.Interval.init)
    } catch {
      // As above.
      return nil
    }
  }
}

extension WorkMonitor {
  /// What resampling asks before every replicate: tells how many were drawn, and whether to go on.
  fileprivate func counting(to replicates: Int) -> (_ drawn: Int) -> Bool {
    { drawn in
      self.tell(WorkProgress(.resampling, done: drawn, of: replicates))
      return !self.isCancelled
    }
  }
}
