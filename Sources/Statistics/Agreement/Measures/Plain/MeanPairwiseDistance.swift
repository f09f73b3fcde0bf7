/// The mean distance of coder pairs within units.
///
/// For each unit with two or more ratings the mean distance over its pairs, averaged over units:
/// what NLTK calls average distance, with equal say for every unit. 0 is full agreement. Not
/// corrected for chance; the standard error is that of a mean over units.
public struct MeanPairwiseDistance: AgreementMeasure {
  /// `mean-pairwise-distance`.
  public static let identifier = "mean-pairwise-distance"
  /// Many coders, missing ratings, any metric.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .metric, .standardError, .exchangeableCoders,
  ]
  private let options: MeasureOptions

  /// Makes the measure; it uses the metric and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes the mean distance over units.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let tally = try PairableTally(data)
    let metric = options.metric ?? AgreementMetric(level: data.level)
    let distance = try metric.function(on: data.scale, counts: tally.counts)
    var ratio = RatioOfMeans()
    tally.forEachRow(distance) { row, within in
      ratio.add(within / Double(row.size), of: 1, multiplicity: row.multiplicity)
    }
    guard let value = ratio.value else { throw .noPairableUnits }
    guard ratio.isFinite else { throw .numbersTooLarge }
    return AgreementEstimate(
      value: value, quantity: .disagreement, observed: value, expected: nil, counts: tally.totals,
      precision: ratio.precision(
        confidence: options.confidence, largest: metric.isWithinOne ? 1 : .infinity),
      whyNone: .singleUnit)
  }
}
