/// The share of successes in independent, equally weighted trials, with its intervals.
public struct SampleProportion: Sendable, Equatable {
  /// The number of successes.
  public let successes: Int
  /// The number of trials, at least 1.
  public let trials: Int
  /// The size of the population that the trials were drawn from without replacement; `nil` when it
  /// is unknown or so large that it does not matter.
  public let population: Int?

  /// Makes a proportion.
  ///
  /// - Parameters:
  ///   - successes: The number of successes.
  ///   - trials: The number of trials.
  ///   - population: The size of the population, when it is known and finite.
  /// - Throws: `ProportionUndefined` when the counts cannot be a proportion.
  public init(
    successes: Int, trials: Int, population: Int? = nil
  ) throws(ProportionUndefined) {
    guard trials > 0, (0...trials).contains(successes) else {
      throw .countsOutOfRange(successes: successes, trials: trials)
    }
    if let population, population < trials {
      throw .populationSmallerThanSample(population: population, sample: trials)
    }
    self.successes = successes
    self.trials = trials
    self.population = population
  }

  /// The share of successes.
  public var estimate: Double { Double(successes) / Double(trials) }

  /// What the finite population multiplies the variance with, `(N - n) / (N - 1)`.
  ///
  /// 1 without a known population and 0 when everybody answered; Cochran (1977), theorem 3.2.
  public var finitePopulationFactor: Double {
    guard let population else { return 1 }
    guard population > 1 else { return 0 }
    return Double(population - trials) / Double(population - 1)
  }

  /// The number of trials that gives the same variance without a finite population.
  public var effectiveTrials: Double {
    let factor = finitePopulationFactor
    return factor > 0 ? Double(trials) / factor : .infinity
  }

  /// The standard error `sqrt(p (1 - p) / n * (N - n) / (N - 1))`, Cochran (1977), equation 3.8.
  public var standardError: Double {
    (estimate * (1 - estimate) / Double(trials) * finitePopulationFactor).squareRoot()
  }

  /// Returns the score interval of Wilson (1927), with the finite population's effective size.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval; a single point when everybody in the population answered.
  /// - Throws: `ProportionUndefined` when the confidence is out of range.
  public func wilson(
    confidence: Double = 0.95
  ) throws(ProportionUndefined) -> ConfidenceInterval {
    try Self.check(confidence)
    return WilsonInterval.around(estimate, size: effectiveTrials, confidence: confidence)
  }

  /// Returns Wilson's interval with a continuity correction, as R's `prop.test` prints it.
  ///
  /// Newcombe (1998), method 4, with R's bound on the correction: never more than the distance
  /// between the successes and half of the trials. It takes no account of a finite population.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  /// - Throws: `ProportionUndefined` when the confidence is out of range.
  public func wilsonContinuityCorrected(
    confidence: Double = 0.95
  ) throws(ProportionUndefined) -> ConfidenceInterval {
    try Self.check(confidence)
    let size = Double(trials)
    let correction = min(0.5, abs(Double(successes) - size / 2)) / size
    let lower = WilsonInterval.lower(
      estimate - correction, size: size, confidence: confidence)
    let upper = WilsonInterval.lower(
      1 - estimate - correction, size: size, confidence: confidence)
    return ConfidenceInterval(lower: lower, upper: 1 - upper, confidence: confidence)
  }

  /// Returns the exact interval of Clopper & Pearson (1934), by quantiles of the beta distribution.
  ///
  /// It takes no account of a finite population, and so it is then too wide, never too narrow.
  ///
  /// - Parameter confidence: The confidence, between 0 and 1.
  /// - Returns: The interval.
  /// - Throws: `ProportionUndefined` when the confidence is out of range.
  public func clopperPearson(
    confidence: Double = 0.95
  ) throws(ProportionUndefined) -> ConfidenceInterval {
    try Self.check(confidence)
    return BetaInterval.around(
      successes: Double(successes), size: Double(trials), confidence: confidence)
  }

  static func check(_ confidence: Double) throws(ProportionUndefined) {
    guard confidence > 0, confidence < 1 else { throw .confidenceOutOfRange(confidence) }
  }
}
