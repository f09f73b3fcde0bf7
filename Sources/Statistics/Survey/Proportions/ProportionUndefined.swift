/// Why a proportion or its interval has no value.
public enum ProportionUndefined: Error, Sendable, Equatable {
  /// The counts are not `0 <= successes <= trials` with at least one trial.
  case countsOutOfRange(successes: Int, trials: Int)
  /// The confidence is not strictly between 0 and 1.
  case confidenceOutOfRange(Double)
  /// The population is smaller than the sample taken from it.
  case populationSmallerThanSample(population: Int, sample: Int)
  /// The estimate is 0 or 1, where the method has no interval.
  case estimateAtBoundary(Double)
  /// The design leaves no degrees of freedom for an interval.
  case noDegreesOfFreedom
}

extension ProportionUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .countsOutOfRange(let successes, let trials):
      "A proportion needs 0 <= successes <= trials and a trial; there are \(successes) of \(trials)."
    case .confidenceOutOfRange(let confidence):
      "A confidence lies between 0 and 1; this one is \(confidence)."
    case .populationSmallerThanSample(let population, let sample):
      "The population of \(population) is smaller than the sample of \(sample)."
    case .estimateAtBoundary(let estimate):
      "This interval is not defined for an estimate of \(estimate)."
    case .noDegreesOfFreedom: "The design leaves no degrees of freedom for an interval."
    }
  }
}
