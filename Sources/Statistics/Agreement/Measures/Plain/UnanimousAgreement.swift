/// The share of fully coded units on which all coders agree.
///
/// What `irr::agree` prints. It falls with every coder added, whatever their quality, so that
/// studies with other numbers of coders cannot be compared on it. Units that a coder skipped are
/// left out. The standard error is that of a proportion.
public struct UnanimousAgreement: AgreementMeasure {
  /// `percent-agreement-all`.
  public static let identifier = "percent-agreement-all"
  /// Many coders; units with missing ratings are left out.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the share of units with one category for all coders.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    guard data.coders.count >= 2 else { throw .needsTwoCoders(found: data.coders.count) }
    let patterns = RatingPatterns(data)
    var ratio = RatioOfMeans()
    patterns.forEach { row in
      guard row.size == patterns.coderCount else { return }
      let isUnanimous = row.ratings.allSatisfy { $0 == row.ratings[0] }
      ratio.add(isUnanimous ? 1 : 0, of: 1, multiplicity: row.multiplicity)
    }
    guard let value = ratio.value else { throw .noFullyCodedUnits }
    let counts = RatingCounts(
      units: ratio.units, pairableUnits: ratio.units, ratings: ratio.units * data.coders.count)
    return AgreementEstimate(
      value: value, observed: value, expected: nil, counts: counts,
      precision: ratio.precision(confidence: options.confidence), whyNone: .singleUnit)
  }
}
