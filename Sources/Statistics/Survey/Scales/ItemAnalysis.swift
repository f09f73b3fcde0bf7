/// How well the items of a scale hang together, item by item.
public struct ItemAnalysis: Sendable, Equatable {
  /// One item in its scale.
  public struct Item: Sendable, Equatable {
    /// The item's name.
    public let name: String
    /// The mean answer.
    public let mean: Double
    /// The standard deviation of the answers, with `n - 1`.
    public let standardDeviation: Double
    /// The correlation with the sum of all items, itself included; `nil` when the item does not vary.
    public let totalCorrelation: Double?
    /// The correlation with the sum of the other items, which does not count the item itself in.
    ///
    /// Nunnally & Bernstein (1994), equation 8.12; `nil` when either does not vary.
    public let restCorrelation: Double?
    /// The alpha of the other items; `nil` when one is left or their sum does not vary.
    public let alphaIfDeleted: Double?
  }

  /// The answers that the analysis rests on.
  public let answers: ItemAnswers
  /// The reliability of the sum of the items.
  public let alpha: CronbachAlpha
  /// The items, in order.
  public let items: [Item]

  /// Analyses a scale.
  ///
  /// - Parameter answers: The answers to its items; turn items that run the other way beforehand.
  /// - Throws: `ItemAnalysisUndefined` when the sum of the items does not vary.
  public init(_ answers: ItemAnswers) throws(ItemAnalysisUndefined) {
    self.answers = answers
    alpha = try CronbachAlpha(covariance: answers.covariance, units: answers.units)
    items = answers.names.indices.map { Self.item($0, of: answers) }
  }

  /// The alpha of items brought to equal variance, from their correlations.
  ///
  /// `k r / (1 + (k - 1) r)` with the mean correlation `r`; `nil` when an item does not vary.
  public var standardisedAlpha: Double? {
    // An item without variance has no correlations; that is the one reason for `nil`.
    guard let correlation = try? answers.correlation() else { return nil }
    return (try? CronbachAlpha(covariance: correlation, units: answers.units))?.value
  }

  /// The mean correlation between two items; `nil` when an item does not vary.
  public var meanCorrelation: Double? {
    // An item without variance has no correlations; that is the one reason for `nil`.
    guard let correlation = try? answers.correlation() else { return nil }
    let count = Double(answers.count)
    return (correlation.joined().reduce(0, +) - count) / (count * (count - 1))
  }

  private static func item(_ index: Int, of answers: ItemAnswers) -> Item {
    let covariance = answers.covariance
    let values = answers.answers[index]
    let variance = covariance[index][index]
    let total = covariance.joined().reduce(0, +)
    let withTotal = covariance[index].reduce(0, +)
    let rest = total - 2 * withTotal + variance
    let others = covariance.indices.filter { $0 != index }
    // One item is no scale, and a sum that does not vary has no alpha: both are `nil`.
    let without = try? CronbachAlpha(
      covariance: others.map { row in others.map { covariance[row][$0] } }, units: answers.units)
    return Item(
      name: answers.names[index], mean: values.reduce(0, +) / Double(values.count),
      standardDeviation: variance.squareRoot(),
      totalCorrelation: correlation(withTotal, variance, total),
      restCorrelation: correlation(withTotal - variance, variance, rest),
      alphaIfDeleted: without?.value)
  }

  private static func correlation(
    _ covariance: Double, _ first: Double, _ second: Double
  ) -> Double? {
    guard first > 0, second > 1e-14 * first else { return nil }
    return covariance / (first * second).squareRoot()
  }
}
