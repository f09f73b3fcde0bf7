/// PABAK: kappa of two coders on two categories as if both were equally common and unbiased.
///
/// `2 p_o - 1` (Byrt, Bishop & Carlin 1993, equation 5). It says no more than percent agreement
/// does, on another scale; report it with the prevalence and bias indices, never instead of them.
public struct PrevalenceAdjustedKappa: AgreementMeasure {
  /// `pabak`.
  public static let identifier = "pabak"
  /// Two coders, two categories.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .chanceCorrected, .standardError, .exchangeableCoders,
    .twoCategories,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes PABAK on the units that both coders coded.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    guard data.scale.count == 2 else {
      throw .needsExactlyTwoCategories(found: data.scale.count)
    }
    return try BennettS(options: options).evaluate(data)
  }
}
