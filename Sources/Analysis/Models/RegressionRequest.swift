public import CodingModel

/// What a logistic regression is to explain, and by what.
public struct RegressionRequest: Sendable {
  /// Whom and what to take.
  public var model: ModelRequest
  /// What is to be explained: one or more codes that somebody has or not.
  public var outcome: ModelName
  /// What may explain it.
  public var predictors: [ModelName]
  /// The predictors whose codes are taken as numbers.
  public var numbers: Set<VariableID> = []
  /// The category with which the others are compared.
  ///
  /// Where none is named it is the first that anybody has who counts: who has every value, and weighs
  /// more than nothing.
  public var references: [VariableID: CodeID] = [:]
  /// Whether no value is a category; else those who lack one are left out.
  public var keepsMissing = false

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - model: Whom and what to take.
  ///   - outcome: What is to be explained.
  ///   - predictors: What may explain it.
  public init(_ model: ModelRequest, outcome: ModelName, predictors: [ModelName]) {
    self.model = model
    self.outcome = outcome
    self.predictors = predictors
  }
}
