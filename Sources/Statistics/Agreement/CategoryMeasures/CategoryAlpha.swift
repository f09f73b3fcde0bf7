/// Krippendorff's alpha of one category against all others together.
///
/// Nominal alpha after collapsing the scale to two categories (Krippendorff 2019, section 12.4):
/// shows which code is responsible for a low overall alpha. Undefined when every pairable rating is
/// that category, or none is.
public struct CategoryAlpha: CategoryMeasure {
  /// `category-alpha`.
  public static let identifier = "category-alpha"
  /// Many coders, missing ratings.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .chanceCorrected, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = MeasureOptions(metric: .nominal, confidence: options.confidence)
  }

  /// Computes alpha for one category.
  public func evaluate(
    _ data: ReliabilityData, category: Int
  ) throws(AgreementUndefined) -> AgreementEstimate {
    try KrippendorffAlpha(options: options).evaluate(data.collapsed(to: category))
  }
}
