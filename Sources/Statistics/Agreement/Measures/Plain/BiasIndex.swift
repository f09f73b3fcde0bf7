/// The bias index of two coders on two categories: `|b - c| / n`.
///
/// 0 when both coders use the categories equally often (Byrt, Bishop & Carlin 1993, equation 4).
/// Not a coefficient of agreement: it says how far the coders' marginals differ.
public struct BiasIndex: AgreementMeasure {
  /// `bias-index`.
  public static let identifier = "bias-index"
  /// Two coders, two categories.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .exchangeableCoders, .twoCategories,
  ]

  /// Makes the index; it uses no options.
  public init(options: MeasureOptions = MeasureOptions()) {}

  /// Computes the index on the units that both coders coded.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let matrix = try ConfusionMatrix(twoCodersTwoCategories: data)
    return matrix.descriptive(Double(abs(matrix[0, 1] - matrix[1, 0])) / Double(matrix.total))
  }
}
