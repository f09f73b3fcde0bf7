/// How a tree is grown.
public struct ChaidOptions: Sendable, Equatable {
  /// How categories are merged.
  public enum Method: String, Sendable, Equatable, CaseIterable {
    /// Until all pairs differ significantly, Kass (1980).
    case kass
    /// Down to two groups, keeping the step that was most significant; Biggs, De Ville & Suen (1991).
    case exhaustive
  }

  /// Which statistic tells groups apart.
  public enum Statistic: String, Sendable, Equatable, CaseIterable {
    /// Pearson's chi-square.
    case pearson
    /// The likelihood-ratio chi-square.
    case likelihoodRatio
  }

  /// How categories are merged.
  public var method = Method.kass
  /// Which statistic tells groups apart.
  public var statistic = Statistic.pearson
  /// Two groups whose p-value is above this are merged.
  public var mergeLevel = 0.05
  /// A merged group of three or more categories is split again when a p-value within it is at most
  /// this; `nil` for never, as programs do by default.
  public var resplitLevel: Double?
  /// A node is split when the adjusted p-value is at most this.
  public var splitLevel = 0.05
  /// Whether p-values are multiplied with the number of ways in which the groups could be formed.
  public var usesBonferroni = true
  /// A node with fewer units is not split.
  public var minimumParent = 100
  /// No group has fewer units.
  public var minimumChild = 50
  /// The largest number of splits from the root to a leaf.
  public var maximumDepth = 3

  /// Makes options with the usual defaults.
  public init() {}
}
