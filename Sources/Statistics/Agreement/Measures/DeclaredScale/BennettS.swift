/// Bennett, Alpert & Goldstein's S: agreement of two coders beyond blind guessing.
///
/// `S = (q p_o - 1) / (q - 1)` with `q` the number of declared categories (Bennett, Alpert &
/// Goldstein 1954, equation 1). Only units that both coders coded count. The standard error is
/// Gwet's linearisation, as for Brennan & Prediger's coefficient.
///
/// Misleads when the codebook has categories that hardly occur: each one raises S.
public struct BennettS: AgreementMeasure {
  /// `bennett-s`.
  public static let identifier = "bennett-s"
  /// Two coders, units coded by both.
  public static let capabilities: AgreementCapabilities = [
    .missingRatings, .chanceCorrected, .standardError, .exchangeableCoders,
    .chanceByCategory,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = MeasureOptions(confidence: options.confidence)
  }

  /// Computes S on the units that both coders coded.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try BrennanPrediger(options: options).evaluate(data.codedByBoth())
  }
}
