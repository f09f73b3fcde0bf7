/// The prevalence index of two coders on two categories: `|a - d| / n`.
///
/// 0 when both categories are equally common among the agreements, 1 when only one occurs (Byrt,
/// Bishop & Carlin 1993, equation 3). Not a coefficient of agreement: it says how far prevalence
/// pulls kappa down.
public struct PrevalenceIndex: AgreementMeasure {
  /// `prevalence-index`.
  public static let identifier = "prevalence-index"
  /// Two coders, two categories.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .exchangeableCoders, .twoCategories,
  ]

  /// Makes the index; it uses no options.
  public init(options: MeasureOptions = MeasureOptions()) {}

  /// Computes the index on the units that both coders coded.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let matrix = try ConfusionMatrix(twoCodersTwoCategories: data)
    return matrix.descriptive(Double(abs(matrix[0, 0] - matrix[1, 1])) / Double(matrix.total))
  }
}
