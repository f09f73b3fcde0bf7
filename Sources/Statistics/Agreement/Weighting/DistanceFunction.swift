/// The distance between two categories of a scale, resolved to numbers.
///
/// An enumeration rather than a protocol, so that the loops of alpha stay free of dynamic calls,
/// and so that the metrics that have one can use a closed form.
enum DistanceFunction: Sendable {
  /// 0 for equal categories, 1 for others.
  case nominal
  /// The squared difference of one score a category (interval, and ordinal by mid-ranks).
  case squaredDifference([Double])
  /// The squared relative difference of the numbers.
  case ratio([Double])
  /// A distance of sets.
  case set(SetDistance, LabelSets)
  /// A table from the user.
  case table(CategoryTable)

  /// The distance of two categories.
  func between(_ first: Int, _ second: Int) -> Double {
    switch self {
    case .nominal: return first == second ? 0 : 1
    case .squaredDifference(let scores):
      let difference = scores[first] - scores[second]
      return difference * difference
    case .ratio(let numbers):
      let sum = numbers[first] + numbers[second]
      // Two values that add up to 0 are refused before any distance counts.
      if first == second || sum == 0 { return 0 }
      let relative = (numbers[first] - numbers[second]) / sum
      return relative * relative
    case .set(let distance, let sets): return distance.between(first, second, in: sets)
    case .table(let table): return table.distance(first, second)
    }
  }

  /// For each category, the mean distance to a distribution of categories.
  ///
  /// Linear in the number of categories for the nominal metric and for squared differences, so
  /// that interval data with as many values as units stay cheap.
  ///
  /// - Parameter shares: The share of each category, adding up to 1.
  /// - Returns: One mean a category; 0 for categories that do not occur, where that saves work.
  func profile(_ shares: [Double]) -> [Double] {
    switch self {
    case .nominal: return shares.map { 1 - $0 }
    case .squaredDifference(let scores):
      let mean = zip(shares, scores).reduce(0) { $0 + $1.0 * $1.1 }
      let spread = zip(shares, scores).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
      return scores.map { ($0 - mean) * ($0 - mean) + spread }
    default:
      let present = shares.indices.filter { shares[$0] > 0 }
      return shares.indices.map { first in
        guard shares[first] > 0 else { return 0 }
        return present.reduce(0) { $0 + shares[$1] * symmetric(first, $1) }
      }
    }
  }

  /// The mean of both directions, equal to the distance unless a user's table is lopsided.
  private func symmetric(_ first: Int, _ second: Int) -> Double {
    guard case .table = self else { return between(first, second) }
    return (between(first, second) + between(second, first)) / 2
  }

  /// The mid-rank of each category: the ratings below it and half of its own.
  ///
  /// Krippendorff's ordinal metric is the squared difference of these, since the ratings between
  /// `c` and `k`, with half of each end, are the ratings from one middle to the other.
  static func midRanks(_ counts: [Double]) -> [Double] {
    var below = 0.0
    return counts.map { count in
      defer { below += count }
      return below + count / 2
    }
  }

  /// The numbers less their mean, which keeps sums of squares from losing digits.
  static func centred(_ numbers: [Double], counts: [Double]) -> [Double] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return numbers }
    let mean = zip(numbers, counts).reduce(0) { $0 + $1.0 * ($1.1 / total) }
    return numbers.map { $0 - mean }
  }
}
