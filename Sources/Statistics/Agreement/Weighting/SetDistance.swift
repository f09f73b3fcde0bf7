/// How far apart two sets of labels are, from 0 (equal) to 1 (nothing shared).
///
/// Two empty sets are at distance 0; an empty and a filled set are at distance 1. The distances
/// are used as they are, not squared.
public enum SetDistance: String, Sendable, CaseIterable {
  /// `1 - |A and B| / |A or B|`, Jaccard (1901).
  case jaccard
  /// `1 - J * M`, Passonneau (2006): Jaccard's index times 1 for equal sets, 2/3 when one contains
  /// the other, 1/3 when they overlap otherwise, 0 when they share nothing.
  case masi
  /// `1 - 2 |A and B| / (|A| + |B|)`, Dice (1945).
  case dice
  /// 0 for equal sets, 1 for all others: nothing is gained by a partial match.
  case nominal

  /// Returns the distance of two sets.
  ///
  /// - Parameters:
  ///   - first: The index of a set in `sets`.
  ///   - second: The index of another, or of the same set.
  ///   - sets: The table of distinct sets.
  /// - Returns: A number from 0 to 1.
  public func between(_ first: Int, _ second: Int, in sets: LabelSets) -> Double {
    if first == second { return 0 }
    let sizes = (sets.size(of: first), sets.size(of: second))
    let shared = sets.sharedCount(first, second)
    if shared == sizes.0, shared == sizes.1 { return 0 }
    let union = Double(sizes.0 + sizes.1 - shared)
    switch self {
    case .nominal: return 1
    case .jaccard: return 1 - Double(shared) / union
    case .dice: return 1 - 2 * Double(shared) / Double(sizes.0 + sizes.1)
    case .masi:
      let nested = shared == min(sizes.0, sizes.1)
      let monotonicity = shared == 0 ? 0.0 : (nested ? 2.0 / 3 : 1.0 / 3)
      return 1 - Double(shared) / union * monotonicity
    }
  }
}
