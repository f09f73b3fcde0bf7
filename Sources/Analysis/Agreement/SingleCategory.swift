import Statistics

/// A coefficient for one category as a coefficient of the ratings, so that it can be resampled.
struct SingleCategory: AgreementMeasure {
  static let identifier = "single-category"
  static let capabilities: AgreementCapabilities = []

  private let measure: any CategoryMeasure
  private let category: Int

  init(_ measure: any CategoryMeasure, category: Int) {
    self.measure = measure
    self.category = category
  }

  init(options: MeasureOptions) {
    self.init(SpecificAgreement(options: options), category: 0)
  }

  func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    try measure.evaluate(data, category: category)
  }
}
