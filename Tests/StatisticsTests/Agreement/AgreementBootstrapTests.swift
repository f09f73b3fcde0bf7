import Statistics
import Testing

/// Resampling of any coefficient.
@Suite struct AgreementBootstrapTests {
  static func data(_ name: String) throws -> ReliabilityData {
    let set = try ReferenceDataSet(name)
    return try set.data(for: set.expectations[0])
  }

  /// The general way and alpha's own way draw the same units from the same seed.
  @Test(arguments: ["gen-open-nominal-2c-8k", "gen-open-interval-3c-decimals"])
  func generalAndFastAlphaAgree(name: String) throws {
    let data = try Self.data(name)
    let plan = ResamplingPlan(replicates: 400, seed: 5)
    let general = try AgreementBootstrap(KrippendorffAlpha(), data: data, plan: plan)
    let fast = try AlphaBootstrap(data, algorithm: .units, plan: plan)
    let errors = try (
      #require(general.distribution.standardError), #require(fast.distribution.standardError)
    )
    #expect(abs(errors.0 / errors.1 - 1) < 0.2)
    let corrected = try (#require(general.biasCorrected), #require(fast.biasCorrected))
    #expect(abs(corrected.0.lower - corrected.1.lower) < 0.6 * errors.0)
    #expect(abs(corrected.0.upper - corrected.1.upper) < 0.6 * errors.0)
  }

  /// SciPy 1.17.1 `bootstrap(method="BCa")` uses the same formulas; here they are checked on a
  /// distribution whose ends follow by hand: no bias and no skewness leave the percentiles alone.
  @Test func withoutBiasOrSkewnessItIsThePercentileInterval() throws {
    let distribution = ResamplingDistribution(values: (0...1000).map(Double.init))
    let corrected = try #require(
      distribution.biasCorrectedInterval(value: 500, jackknife: [1, 2, 3], confidence: 0.9))
    let plain = try #require(distribution.percentileInterval(confidence: 0.9))
    #expect(abs(corrected.lower - plain.lower) < 1e-9)
    #expect(abs(corrected.upper - plain.upper) < 1e-9)
    let shifted = try #require(
      distribution.biasCorrectedInterval(value: 600, jackknife: [1, 2, 3], confidence: 0.9))
    #expect(shifted.lower > plain.lower && shifted.upper > plain.upper)
    #expect(
      distribution.biasCorrectedInterval(value: -1, jackknife: [], confidence: 0.9) == nil)
  }

  /// The resampled spread of each coefficient is near its analytic standard error.
  @Test(arguments: AgreementMeasures.all.map { $0.identifier })
  func resampledSpreadIsNearTheStandardError(identifier: String) throws {
    let measure = try #require(AgreementMeasures.named(identifier)).init(options: MeasureOptions())
    let data = try Self.data("gen-open-binary-2c-balanced")
    guard let estimate = try? measure.evaluate(data), let error = estimate.standardError else {
      return  // This coefficient has no analytic standard error here.
    }
    let bootstrap = try AgreementBootstrap(
      measure, data: data, plan: ResamplingPlan(replicates: 500, seed: 11))
    let resampled = try #require(bootstrap.distribution.standardError)
    #expect(abs(resampled / error - 1) < 0.2, "\(identifier): \(resampled) for \(error)")
  }

  @Test(arguments: ["light-kappa", "hubert-kappa", "conger-kappa"])
  func spreadOfKappasOverPairs(identifier: String) throws {
    let measure = try #require(AgreementMeasures.named(identifier)).init(options: MeasureOptions())
    for name in ["gen-open-nominal-3c-3k-complete", "gen-open-nominal-4c-6k-missing"] {
      let data = try Self.data(name)
      let error = try #require(try measure.evaluate(data).standardError)
      let bootstrap = try AgreementBootstrap(
        measure, data: data, plan: ResamplingPlan(replicates: 400, seed: 12))
      let resampled = try #require(bootstrap.distribution.standardError)
      #expect(abs(resampled / error - 1) < 0.2, "\(identifier): \(resampled) for \(error)")
    }
  }
}
