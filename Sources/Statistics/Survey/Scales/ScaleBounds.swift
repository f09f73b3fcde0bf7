/// What a scale must satisfy to be reported as one.
public struct ScaleBounds: Sendable, Equatable {
  /// What is wrong with a scale.
  public enum Finding: Sendable, Equatable {
    /// Alpha is not above its bound.
    case alphaTooLow(alpha: Double, bound: Double)
    /// An item's correlation with the other items is not above its bound, or does not exist.
    case itemTooLoose(item: String, correlation: Double?, bound: Double)
    /// Without the item alpha is higher by more than the bound.
    case betterWithout(item: String, rise: Double, bound: Double)
  }

  /// Alpha must be above this.
  public let alpha: Double
  /// Each item's correlation with the other items must be above this.
  public let restCorrelation: Double
  /// Leaving out an item may raise alpha by no more than this.
  public let alphaRise: Double

  /// The bounds of the report of 2018: alpha above .70, item-total correlations above .35, and alpha
  /// rising no more than .05 without an item.
  public static let rekenkamer2018 = ScaleBounds(
    alpha: 0.70, restCorrelation: 0.35, alphaRise: 0.05)

  /// Makes bounds.
  ///
  /// - Parameters:
  ///   - alpha: Alpha must be above this.
  ///   - restCorrelation: Each item's correlation with the other items must be above this.
  ///   - alphaRise: Leaving out an item may raise alpha by no more than this.
  public init(alpha: Double, restCorrelation: Double, alphaRise: Double) {
    self.alpha = alpha
    self.restCorrelation = restCorrelation
    self.alphaRise = alphaRise
  }

  /// Returns everything that is wrong with a scale; nothing when it satisfies the bounds.
  ///
  /// - Parameter analysis: The analysis of the scale.
  /// - Returns: The findings, those of the scale before those of its items.
  public func findings(in analysis: ItemAnalysis) -> [Finding] {
    let whole = analysis.alpha.value
    var findings: [Finding] = []
    if !(whole > alpha) { findings.append(.alphaTooLow(alpha: whole, bound: alpha)) }
    for item in analysis.items {
      let correlation = item.restCorrelation
      if !((correlation ?? -1) > restCorrelation) {
        findings.append(
          .itemTooLoose(item: item.name, correlation: correlation, bound: restCorrelation))
      }
      if let without = item.alphaIfDeleted, without - whole > alphaRise {
        findings.append(
          .betterWithout(item: item.name, rise: without - whole, bound: alphaRise))
      }
    }
    return findings
  }
}
