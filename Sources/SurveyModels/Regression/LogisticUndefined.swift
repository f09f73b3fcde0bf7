public import Statistics

/// Why a logistic regression has no estimates.
public enum LogisticUndefined: Error, Sendable, Equatable {
  /// There are no predictors.
  case noPredictors
  /// A predictor or the weights have another number of values than the outcome.
  case lengthMismatch(name: String, expected: Int, found: Int)
  /// A value is not finite or a code does not exist; `unit` counts from 0.
  case valueOutOfRange(predictor: String, unit: Int)
  /// A weight is negative or not finite; `unit` counts from 0.
  case weightOutOfRange(unit: Int, weight: Double)
  /// Fewer units have everything than there are coefficients to estimate.
  case needsUnits(atLeast: Int, found: Int)
  /// All units have the same outcome.
  case outcomeDoesNotVary(outcome: Bool)
  /// No unit has the category that the others are compared with.
  case referenceWithoutUnits(predictor: String, label: String)
  /// Terms that follow from the terms before them.
  case collinear([LogisticTerm])
  /// Terms that together tell the outcomes apart, of all units or of some, so that their odds ratios
  /// have no finite estimate.
  case separated(by: [LogisticTerm], complete: Bool)
  /// The design has no variance.
  case design(DesignUndefined)
  /// The design leaves too few degrees of freedom for this many coefficients.
  case noDegreesOfFreedom(found: Int)
  /// The estimates did not settle.
  case notConverged(iterations: Int)
}

extension LogisticUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .noPredictors: "A regression needs a predictor."
    case .lengthMismatch(let name, let expected, let found):
      "'\(name)' has \(found) values for \(expected) outcomes."
    case .valueOutOfRange(let predictor, let unit):
      "The value of '\(predictor)' for unit \(unit + 1) is not a number or category it can have."
    case .weightOutOfRange(let unit, let weight):
      "The weight of unit \(unit + 1) is \(weight); a weight is finite and not negative."
    case .design(let reason): reason.description
    case .noDegreesOfFreedom(let found):
      "The design leaves \(found) degrees of freedom, too few for these coefficients."
    case .notConverged(let iterations):
      "The estimates did not settle in \(iterations) iterations."
    default: dataSentence
    }
  }

  private var dataSentence: String {
    switch self {
    case .needsUnits(let atLeast, let found):
      "At least \(atLeast) units must have every value; \(found) have."
    case .outcomeDoesNotVary(let outcome): "All units have the outcome \(outcome)."
    case .referenceWithoutUnits(let predictor, let label):
      "No unit has '\(label)', with which the other categories of '\(predictor)' are compared."
    case .collinear(let terms):
      "These terms follow from the ones before them: \(Self.list(terms))."
    case .separated(let terms, let complete):
      complete
        ? "These terms tell the outcomes apart without fail: \(Self.list(terms))."
        : "For some units these terms tell the outcome without fail: \(Self.list(terms))."
    default: "Undefined."
    }
  }

  private static func list(_ terms: [LogisticTerm]) -> String {
    terms.map(\.description).joined(separator: ", ")
  }
}
