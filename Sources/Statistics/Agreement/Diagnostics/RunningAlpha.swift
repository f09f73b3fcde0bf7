/// Krippendorff's alpha that follows changes of single ratings.
///
/// Holds the coincidences and changes only those of one unit when a rating changes, so that a
/// screen can show alpha while coding goes on: a change costs the ratings of its unit, a value the
/// square of the number of categories, and neither the number of units.
public struct RunningAlpha: Sendable {
  private let scale: CategoryScale
  private let metric: AgreementMetric
  private let coderCount: Int
  private var codes: [Int32]
  private var coincidences: [Double]
  private var counts: [Int]

  /// Starts from some data, with one pass.
  ///
  /// - Parameters:
  ///   - data: The ratings so far.
  ///   - metric: The metric; `nil` follows the level of the data.
  public init(_ data: ReliabilityData, metric: AgreementMetric? = nil) {
    scale = data.scale
    self.metric = metric ?? AgreementMetric(level: data.level)
    coderCount = data.coders.count
    codes = data.codes
    let patterns = RatingPatterns(data)
    coincidences = CoincidenceMatrix(patterns).cells
    let pairable = (0..<patterns.count).filter { patterns.sizes[$0] >= 2 }
    counts = PairableTally(patterns, rows: pairable, multiplicities: patterns.multiplicities)
      .counts.map { Int($0) }
  }

  /// Sets, changes or removes one rating.
  ///
  /// - Parameters:
  ///   - unit: The row.
  ///   - coder: The column.
  ///   - category: The position of the category, or `nil` to remove the rating.
  public mutating func setRating(unit: Int, coder: Int, to category: Int?) {
    let position = unit * coderCount + coder
    let code = category.map { Int32($0) } ?? ReliabilityData.missing
    guard codes[position] != code else { return }
    add(unit: unit, sign: -1)
    codes[position] = code
    add(unit: unit, sign: 1)
  }

  /// Returns alpha with its observed and expected disagreement; no interval, which needs a pass.
  ///
  /// - Returns: The value and the disagreements.
  /// - Throws: `AgreementUndefined` as `KrippendorffAlpha` does.
  public func value() throws(AgreementUndefined) -> (
    alpha: Double, observed: Double, expected: Double
  ) {
    guard coderCount >= 2 else { throw .needsTwoCoders(found: coderCount) }
    let total = Double(counts.reduce(0, +))
    guard total > 0 else { throw .noPairableUnits }
    guard counts.count(where: { $0 > 0 }) >= 2 else { throw .noVariation }
    let distance = try metric.function(on: scale, counts: counts.map(Double.init))
    var sums = (observed: 0.0, expected: 0.0)
    let present = counts.indices.filter { counts[$0] > 0 }
    for first in present {
      for second in present where first != second {
        let apart = distance.between(first, second)
        sums.observed += coincidences[first * counts.count + second] * apart
        sums.expected += Double(counts[first]) * Double(counts[second]) * apart
      }
    }
    guard sums.expected > 0 else { throw .noVariation }
    let observed = sums.observed / total
    let expected = sums.expected / (total * (total - 1))
    return (1 - observed / expected, observed, expected)
  }

  private mutating func add(unit: Int, sign: Int) {
    let row = codes[unit * coderCount..<(unit + 1) * coderCount].filter { $0 >= 0 }
    guard row.count >= 2 else { return }
    let share = Double(sign) / Double(row.count - 1)
    for (position, first) in row.enumerated() {
      counts[Int(first)] += sign
      for (other, second) in row.enumerated() where other != position {
        coincidences[Int(first) * counts.count + Int(second)] += share
      }
    }
  }
}
