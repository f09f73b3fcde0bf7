/// Why no tree can be grown.
public enum ChaidUndefined: Error, Sendable, Equatable {
  /// There are no predictors.
  case noPredictors
  /// A predictor has another number of codes than the outcome.
  case lengthMismatch(predictor: String, expected: Int, found: Int)
  /// A code has no label; `unit` counts from 0.
  case codeOutOfRange(variable: String, unit: Int)
  /// No unit has an outcome.
  case noOutcomes
}

extension ChaidUndefined: CustomStringConvertible {
  /// The reason as an English sentence.
  public var description: String {
    switch self {
    case .noPredictors: "A tree needs a predictor."
    case .lengthMismatch(let predictor, let expected, let found):
      "Predictor '\(predictor)' has \(found) codes for \(expected) outcomes."
    case .codeOutOfRange(let variable, let unit):
      "Unit \(unit + 1) has a code of '\(variable)' that does not exist."
    case .noOutcomes: "No unit has an outcome."
    }
  }
}
