/// Cohen's kappa of one category against all others together, for two coders.
///
/// Kappa of the two by two table that is left after collapsing (Cohen 1960; Landis & Koch 1977,
/// section 4). See `CohenKappa` for its standard errors and when it misleads.
public struct CategoryCohenKappa: CategoryMeasure {
  /// `category-cohen-kappa`.
  public static let identifier = "category-cohen-kappa"
  /// Two coders, units coded by both.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .chanceCorrected, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = MeasureOptions(confidence: options.confidence)
  }

  /// Computes kappa for one category.
  public func evaluate(
    _ data: ReliabilityData, category: Int
  ) throws(AgreementUndefined) -> AgreementEstimate {
    try CohenKappa(options: options).evaluate(data.collapsed(to: category))
  }
}
