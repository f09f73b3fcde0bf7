/// Specific agreement: when one coder chooses the category, how often another does too.
///
/// `sum_u n_uk (n_uk - 1) / sum_u n_uk (n_u - 1)` over units with two or more ratings (Uebersax
/// 1982; for two coders `2a / (2a + b + c)`, the positive agreement of Cicchetti & Feinstein 1990,
/// equal to Dice's index and to F1). The standard error is that of a ratio of means over units.
///
/// Not corrected for chance: on a common category it is high by chance alone.
public struct SpecificAgreement: CategoryMeasure {
  /// `specific-agreement`.
  public static let identifier = "specific-agreement"
  /// Many coders, missing ratings.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the agreement on one category.
  public func evaluate(
    _ data: ReliabilityData, category: Int
  ) throws(AgreementUndefined) -> AgreementEstimate {
    let patterns = RatingPatterns(data)
    var ratio = RatioOfMeans()
    var counts = RatingCounts(units: 0, pairableUnits: 0, ratings: 0)
    patterns.forEach { row in
      guard row.size >= 2 else { return }
      let chosen = row.ratings.count { Int($0) == category }
      ratio.add(
        Double(chosen * (chosen - 1)), of: Double(chosen * (row.size - 1)),
        multiplicity: row.multiplicity)
      counts.ratings += row.multiplicity * row.size
    }
    guard let value = ratio.value else {
      throw .categoryNeverPaired(label: data.scale.labels[category])
    }
    counts.units = ratio.units
    counts.pairableUnits = ratio.units
    return AgreementEstimate(
      value: value, observed: value, expected: nil, counts: counts,
      precision: ratio.precision(confidence: options.confidence), whyNone: .singleUnit)
  }
}
