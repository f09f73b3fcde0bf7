/// The number of ways in which categories can be merged into groups, Kass (1980), section 3.
///
/// A p-value of the best grouping is multiplied with it, because the grouping was chosen for it.
public enum BonferroniMultiplier {
  /// Returns the number of ways to merge neighbours, `C(c - 1, r - 1)`.
  ///
  /// - Parameters:
  ///   - categories: The number of categories, `c`.
  ///   - groups: The number of groups, `r`.
  /// - Returns: The number of ways.
  public static func monotonic(categories: Int, groups: Int) -> Double {
    choose(categories - 1, groups - 1)
  }

  /// Returns the number of ways to merge freely, `sum (-1)^i (r - i)^c / (i! (r - i)!)`: Stirling's
  /// number of the second kind, by its recurrence, which has no differences.
  ///
  /// - Parameters:
  ///   - categories: The number of categories, `c`.
  ///   - groups: The number of groups, `r`.
  /// - Returns: The number of ways.
  public static func free(categories: Int, groups: Int) -> Double {
    guard groups >= 1, groups <= categories else { return 0 }
    var counts = [Double](repeating: 0, count: groups + 1)
    counts[0] = 1
    for _ in 0..<categories {
      for group in stride(from: groups, through: 1, by: -1) {
        counts[group] = Double(group) * counts[group] + counts[group - 1]
      }
      counts[0] = 0
    }
    return counts[groups]
  }

  /// Returns the number of ways to merge neighbours while one category may join any group,
  /// `C(c - 2, r - 2) + r C(c - 2, r - 1)`.
  ///
  /// - Parameters:
  ///   - categories: The number of categories, the free one included.
  ///   - groups: The number of groups.
  /// - Returns: The number of ways.
  public static func floating(categories: Int, groups: Int) -> Double {
    choose(categories - 2, groups - 2) + Double(groups) * choose(categories - 2, groups - 1)
  }

  /// Returns the number of groupings that exhaustive merging looks at: the pairs of all its steps.
  ///
  /// `c (c^2 - 1) / 6` for free merging and `c (c - 1) / 2` for neighbours, Biggs, De Ville & Suen
  /// (1991), section 3.
  ///
  /// - Parameters:
  ///   - categories: The number of categories.
  ///   - kind: Which categories may be merged.
  /// - Returns: The number of groupings.
  public static func exhaustive(categories: Int, kind: ChaidVariable.Kind) -> Double {
    let count = Double(categories)
    switch kind {
    case .nominal: return count * (count * count - 1) / 6
    case .ordinal: return count * (count - 1) / 2
    }
  }

  private static func choose(_ total: Int, _ chosen: Int) -> Double {
    guard chosen >= 0, chosen <= total else { return 0 }
    return (0..<min(chosen, total - chosen)).reduce(1.0) { product, step in
      (product * Double(total - step) / Double(step + 1)).rounded()
    }
  }
}
