/// Why a sampling design, or an estimate under it, has no value.
public enum DesignUndefined: Error, Sendable, Equatable {
  /// There are no units.
  case noUnits
  /// A list has another length than the list of weights.
  case lengthMismatch(expected: Int, found: Int)
  /// A weight is negative or not finite; `unit` counts from 0.
  case weightOutOfRange(unit: Int, weight: Double)
  /// A value is not finite; `unit` counts from 0.
  case valueNotFinite(unit: Int)
  /// No unit that counts has a weight above 0.
  case noWeight
  /// A stratum has no population size while a finite population was asked for.
  case populationMissing(stratum: String)
  /// A stratum has fewer primary units in the population than in the sample.
  case populationSmallerThanSample(stratum: String, population: Double, sample: Int)
  /// A stratum has one primary unit, so that nothing says how much primary units vary.
  case oneUnitInStratum(stratum: String)
  /// The denominator of a ratio is 0.
  case zeroDenominator
  /// A category does not exist; `unit` counts from 0.
  case categoryOutOfRange(unit: Int, category: Int)
}

extension DesignUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .noUnits: "There are no units."
    case .lengthMismatch(let expected, let found):
      "A list of \(found) values stands beside \(expected) weights."
    case .weightOutOfRange(let unit, let weight):
      "The weight of unit \(unit + 1) is \(weight); a weight is finite and not negative."
    case .valueNotFinite(let unit): "The value of unit \(unit + 1) is not a finite number."
    case .noWeight: "No unit has a weight above 0."
    case .populationMissing(let stratum): "Stratum '\(stratum)' has no population size."
    case .populationSmallerThanSample(let stratum, let population, let sample):
      "Stratum '\(stratum)' has \(sample) sampled units in a population of \(population)."
    case .oneUnitInStratum(let stratum):
      "Stratum '\(stratum)' has one primary unit, so its variance cannot be estimated."
    case .zeroDenominator: "The denominator of the ratio is 0."
    case .categoryOutOfRange(let unit, let category):
      "Unit \(unit + 1) has category \(category), which does not exist."
    }
  }
}
