/// Krippendorff's alpha that follows changes of single ratings.
///
/// Holds the sums behind alpha and changes only what one unit adds to them, so that a screen can
/// show alpha while coding goes on: a change costs the ratings of its unit and at most a step a
/// category, a value at most the square of the number of categories, and neither the number of
/// units.
public struct RunningAlpha: Sendable {
  private let coderCount: Int
  private var codes: [Int32]
  private var sums: Sums

  /// The sums for metrics that hold still, and for the one that depends on the ratings.
  private enum Sums: Sendable {
    case fixed(RunningDistances)
    case ordinal(RunningCoincidences)
  }

  /// Starts from some data, with one pass.
  ///
  /// - Parameters:
  ///   - data: The ratings so far.
  ///   - metric: The metric; `nil` follows the level of the data.
  public init(_ data: ReliabilityData, metric: AgreementMetric? = nil) {
    let metric = metric ?? AgreementMetric(level: data.level)
    coderCount = data.coders.count
    codes = data.codes
    let tally = PairableTally(RatingPatterns(data))
    sums =
      metric == .ordinal
      ? .ordinal(RunningCoincidences(tally))
      : .fixed(RunningDistances(tally, metric: metric, scale: data.scale))
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
    let before = ratings(of: unit)
    codes[position] = code
    let after = ratings(of: unit)
    switch sums {
    case .fixed(var distances):
      // Nothing may hold the sums while they change, or they would be copied.
      sums = .ordinal(RunningCoincidences())
      distances.replace(before, by: after)
      sums = .fixed(distances)
    case .ordinal(var coincidences):
      sums = .ordinal(RunningCoincidences())
      coincidences.replace(before, by: after)
      sums = .ordinal(coincidences)
    }
  }

  /// Returns alpha with its observed and expected disagreement; no interval, which needs a pass.
  ///
  /// - Returns: The value and the disagreements.
  /// - Throws: `AgreementUndefined` as `KrippendorffAlpha` does.
  public func value() throws(AgreementUndefined) -> (
    alpha: Double, observed: Double, expected: Double
  ) {
    guard coderCount >= 2 else { throw .needsTwoCoders(found: coderCount) }
    let found =
      switch sums {
      case .fixed(let distances): try distances.disagreements()
      case .ordinal(let coincidences): try coincidences.disagreements()
      }
    guard found.expected > 0 else { throw .noVariation }
    guard found.expected.isFinite, found.observed.isFinite else { throw .numbersTooLarge }
    return (1 - found.observed / found.expected, found.observed, found.expected)
  }

  /// The ratings of a unit, where there are at least two.
  private func ratings(of unit: Int) -> [Int] {
    let row = codes[unit * coderCount..<(unit + 1) * coderCount]
    let present = row.compactMap { $0 >= 0 ? Int($0) : nil }
    return present.count >= 2 ? present : []
  }
}
