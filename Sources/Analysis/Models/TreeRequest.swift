import CodingModel
public import Statistics

/// What a tree is to explain, and by what.
public struct TreeRequest: Sendable {
  /// Whom and what to take.
  public var model: ModelRequest
  /// What is to be explained.
  public var outcome: ModelName
  /// What may explain it.
  public var predictors: [ModelName]
  /// How the tree is grown.
  public var options: ChaidOptions

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - model: Whom and what to take.
  ///   - outcome: What is to be explained.
  ///   - predictors: What may explain it.
  ///   - options: How the tree is grown.
  public init(
    _ model: ModelRequest, outcome: ModelName, predictors: [ModelName], options: ChaidOptions
  ) {
    self.model = model
    self.outcome = outcome
    self.predictors = predictors
    self.options = options
  }
}
