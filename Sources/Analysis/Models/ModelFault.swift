public import CodingModel
public import Statistics
public import SurveyModels

/// Why an analysis cannot be made.
public enum ModelFault: Error, Equatable, Sendable {
  /// Nothing that can be analysed has that name.
  case unknownVariable(VariableID, known: [VariableID])
  /// The variable has no such code.
  case unknownCode(CodeID, of: VariableID, known: [CodeID])
  /// Somebody can have several codes of the variable; which one is meant must be said.
  case severalCodes(VariableID)
  /// The variable is text.
  case isText(VariableID)
  /// There is no such set of weights.
  case unknownWeights(WeightSetID, known: [WeightSetID])
  /// The method takes no weights.
  case takesNoWeights
  /// The outcome must be a code that somebody has or not.
  case outcomeNeedsCode(VariableID, known: [CodeID])
  /// The same name is the outcome and a predictor, or stands twice.
  case repeated(ModelName)
  /// An option names something that is not among the predictors or items.
  case notAmong(VariableID, names: [VariableID])
  /// A code that is to count as no answer is of none of the variables.
  case leftOutNowhere(CodeID)
  /// A code of a variable that is to be a number is none.
  case notNumeric(VariableID, code: CodeID)
  /// Everybody who has all values has the same one of a predictor.
  case doesNotVary(ModelName)
  /// Nobody is in the base.
  case nobody
  /// The variable has more codes with people than the method can sort out.
  case tooManyCategories(VariableID, found: Int, atMost: Int)
  /// A tree cannot be grown.
  case tree(ChaidUndefined)
  /// A regression has no estimates.
  case regression(LogisticUndefined)
  /// A scale has no analysis.
  case scale(ItemAnalysisUndefined)
  /// It can be made, and not be published.
  case notPublishable(PublicationRefusal)
}
