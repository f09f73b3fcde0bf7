/// Why weights cannot be made.
public enum WeightingUndefined: Error, Sendable, Equatable {
  /// There are no units, no margins, or no weight above 0 to start from.
  case nothingToWeight
  /// A list has another length than the list of units.
  case lengthMismatch(margin: String, expected: Int, found: Int)
  /// A starting weight is negative or not finite; `unit` counts from 0.
  case weightOutOfRange(unit: Int, weight: Double)
  /// A margin's target is negative or not finite, or another number of targets than labels.
  case targetOutOfRange(margin: String, label: String)
  /// A unit has no category on a margin; `unit` counts from 0.
  case unitWithoutCategory(margin: String, unit: Int)
  /// The population has members of a category, and no unit with weight is one of them.
  case categoryWithoutUnits(margin: String, label: String)
  /// Units have a category that the population does not have.
  case categoryWithoutPopulation(margin: String, label: String)
  /// A margin's targets do not add up to what the others add up to.
  case marginTotalDiffers(margin: String, total: Double, expected: Double)
  /// The margins were not met within the allowed number of cycles.
  case notConverged(RakingReport)
  /// No set of weights within the bounds has the same sum.
  case boundsCannotHold(lower: Double, upper: Double, mean: Double)
  /// Whoever asked for the weights said to stop.
  case interrupted
}

extension WeightingUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .nothingToWeight: "There are no units with weight, or no margins."
    case .lengthMismatch(let margin, let expected, let found):
      "Margin '\(margin)' has \(found) values for \(expected) units."
    case .weightOutOfRange(let unit, let weight):
      "The starting weight of unit \(unit + 1) is \(weight); it must be finite and not negative."
    case .notConverged(let report):
      "The margins are not met after \(report.iterations) cycles; the largest gap is "
        + "\(report.largestGap)."
    case .boundsCannotHold(let lower, let upper, let mean):
      "No weights between \(lower) and \(upper) have mean \(mean)."
    case .interrupted: "The computation was stopped."
    default: marginSentence
    }
  }

  private var marginSentence: String {
    switch self {
    case .targetOutOfRange(let margin, let label):
      "The target of '\(label)' on margin '\(margin)' is missing or not a number from 0."
    case .unitWithoutCategory(let margin, let unit):
      "Unit \(unit + 1) has no category on margin '\(margin)'."
    case .categoryWithoutUnits(let margin, let label):
      "No unit has '\(label)' on margin '\(margin)', but the population does."
    case .categoryWithoutPopulation(let margin, let label):
      "Units have '\(label)' on margin '\(margin)', but the population does not."
    case .marginTotalDiffers(let margin, let total, let expected):
      "The targets of margin '\(margin)' add up to \(total), not \(expected)."
    default: "Undefined."
    }
  }
}
