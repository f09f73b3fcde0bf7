/// Negative agreement: when one coder does not choose the category, how often another does not.
///
/// Specific agreement on the absence of the category; for two coders `2d / (2d + b + c)` (Cicchetti
/// & Feinstein 1990). High for every rare category: the counterpart that positive agreement needs.
public struct NegativeAgreement: CategoryMeasure {
  /// `negative-agreement`.
  public static let identifier = "negative-agreement"
  /// Many coders, missing ratings.
  public static let capabilities = SpecificAgreement.capabilities
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the agreement on the absence of one category.
  public func evaluate(
    _ data: ReliabilityData, category: Int
  ) throws(AgreementUndefined) -> AgreementEstimate {
    try SpecificAgreement(options: options).evaluate(data.collapsed(to: category), category: 1)
  }
}
