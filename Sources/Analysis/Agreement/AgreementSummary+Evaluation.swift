import LongWork
import Statistics
import Tables

extension AgreementSummary.Coefficient {
  /// Puts a value of the library into a summary.
  ///
  /// - Parameters:
  ///   - evaluation: The value, or why there is none.
  ///   - report: The ratings as a whole, and what is asked about them.
  ///   - monitor: Hears how far resampling is.
  init(
    _ evaluation: AgreementEvaluation, in report: AgreementReport, _ monitor: WorkMonitor
  ) {
    self.init(named: evaluation.name, evaluation.result, words: report.words)
    if case .success(let estimate) = evaluation.result {
      let metric = evaluation.alphaMetric(table: report.request.table)
      basis = AgreementSummary.Basis(
        estimate, fewerThanTwo: report.unitsWithFewerThanTwo(evaluation, estimate),
        metric: metric)
      if report.request.benchmarks { benchmarks = Self.benchmarks(evaluation, estimate) }
      if let plan = report.request.bootstrap {
        bootstrap = AgreementSummary.Bootstrap(
          evaluation, metric: metric, plan: plan, monitor)
      }
    }
    selectors = AgreementSummary.Selectors(evaluation.selectors)
  }

  /// Puts a value, its precision and its caveats into words and numbers.
  init(
    named name: String, _ result: Result<AgreementEstimate, AgreementUndefined>,
    words: AnalysisWords
  ) {
    switch result {
    case .failure(let reason):
      self.init(name: name, value: nil, note: words.undefined(reason))
    case .success(let estimate):
      let notes = estimate.caveats.map(words.caveat)
      self.init(
        name: name, value: estimate.value, se: estimate.standardError,
        ci95: estimate.interval.map(AgreementSummary.Interval.init),
        note: notes.isEmpty ? nil : notes.joined(separator: " "))
    }
  }

  /// The levels that a coefficient reaches; none without a correction for chance or an error.
  private static func benchmarks(
    _ evaluation: AgreementEvaluation, _ estimate: AgreementEstimate
  ) -> [AgreementSummary.Benchmark] {
    guard evaluation.capabilities.contains(.chanceCorrected), let error = estimate.standardError
    else { return [] }
    return BenchmarkScale.all.compactMap { scale in
      let cumulative = scale.cumulativeMembership(value: estimate.value, standardError: error)
      guard let level = scale.level(value: estimate.value, standardError: error),
        let position = scale.levels.firstIndex(of: level)
      else { return nil }
      return AgreementSummary.Benchmark(
        scale: scale.identifier, source: scale.source, level: level.name, lower: level.lower,
        probability: cumulative[position])
    }
  }
}

extension AgreementSummary.Interval {
  init(_ interval: ConfidenceInterval) {
    self.init(lower: interval.lower, upper: interval.upper)
  }
}

extension AgreementSummary.Selectors {
  init(_ selectors: AgreementSelectors) {
    self.init()
    pair = selectors.pair
    category = selectors.category
    label = selectors.label
    weights = selectors.weights
    level = selectors.level
    distance = selectors.distance
  }
}

extension AgreementSummary.Basis {
  init(_ estimate: AgreementEstimate, fewerThanTwo: Int, metric: AgreementMetric?) {
    self.init(
      observed: estimate.observed, expected: estimate.expected, units: estimate.units,
      ratings: estimate.ratings, unitsWithFewerThanTwoRatings: fewerThanTwo)
    guard let precision = estimate.precision else { return }
    pValue = precision.pValue
    nullStandardError = precision.nullStandardError
    test = precision.statistic.map { .init(precision.method.distribution, $0) }
    variance = AgreementSummary.Variance(precision.method, metric: metric)
  }
}

extension AgreementPrecision.Method {
  /// The distribution of the test statistic.
  fileprivate var distribution: AgreementSummary.Test.Distribution {
    switch self {
    case .linearisation: .t
    case .largeSampleKappa, .nullHypothesis, .fisherTransformation: .z
    case .analysisOfVariance: .f
    }
  }
}

extension AgreementSummary.Variance {
  /// Describes a method; the ordinal metric comes out of the ratings and is taken as it came.
  init(_ method: AgreementPrecision.Method, metric: AgreementMetric?) {
    switch method {
    case .linearisation:
      self.init(
        method: "linearisation",
        conditionalOn: metric == .ordinal ? "coders, ordinal metric" : "coders",
        source: metric == nil ? "Gwet (2014), chapter 5" : "Gwet (2011)")
    case .largeSampleKappa:
      self.init(
        method: "large-sample", conditionalOn: "coders",
        source: "Fleiss, Cohen & Everitt (1969)")
    case .nullHypothesis:
      self.init(
        method: "null-hypothesis", conditionalOn: "coders, no agreement beyond chance",
        source: "Fleiss, Nee & Landis (1979)")
    case .analysisOfVariance:
      self.init(
        method: "analysis-of-variance", conditionalOn: "the model of the coefficient",
        source: "McGraw & Wong (1996)")
    case .fisherTransformation:
      self.init(
        method: "fisher-transformation", conditionalOn: "coders", source: "Lin (1989)")
    }
  }
}
