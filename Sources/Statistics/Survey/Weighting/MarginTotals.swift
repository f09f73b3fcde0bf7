/// The note that a margin's targets were rescaled because rounding kept them from adding up.
public struct MarginNotice: Sendable, Equatable {
  /// The margin's name.
  public let margin: String
  /// What its targets add up to.
  public let total: Double
  /// What they were made to add up to.
  public let normalisedTo: Double
}

/// What the targets of all margins add up to.
struct MarginTotals: Sendable, Equatable {
  /// The population's total: 1 for shares, 100 for per cents, else that of the first margin.
  let total: Double
  /// The margins that were rescaled.
  let notices: [MarginNotice]

  /// How far rounded targets may be from their total: published per cents add up to 98 or 102 when
  /// many are rounded, and beyond that somebody left out a category.
  static let allowance = 0.025

  /// Finds the total.
  init(_ margins: [PopulationMargin]) throws(WeightingUndefined) {
    let sums = margins.map(\.total)
    let candidates = [1, 100] + sums.prefix(1)
    let total = candidates.first { candidate in
      sums.allSatisfy { abs($0 / candidate - 1) <= Self.allowance }
    }
    guard let total else { throw Self.difference(margins) }
    self.total = total
    notices = margins.filter { abs($0.total / total - 1) > 1e-9 }.map {
      MarginNotice(margin: $0.name, total: $0.total, normalisedTo: total)
    }
  }

  private static func difference(_ margins: [PopulationMargin]) -> WeightingUndefined {
    guard let first = margins.first,
      let other = margins.first(where: { abs($0.total / first.total - 1) > allowance })
    else { return .nothingToWeight }
    return .marginTotalDiffers(margin: other.name, total: other.total, expected: first.total)
  }
}
