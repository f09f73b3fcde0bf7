/// The (n, k) rule: an amount tells too much where the n largest contributors make up more than k per
/// cent of it.
///
/// Cox, L. H. (1981), "Linear sensitivity measures in statistical disclosure control", *Journal of
/// Statistical Planning and Inference* 5, 153-164, section 2.
public struct DominanceRule: Equatable, Sendable {
  /// How many contributors are taken together.
  public let largest: Int
  /// The share, from 0 to 100, that they may have at most.
  public let percent: Double

  /// Makes a rule.
  public init(largest: Int, percent: Double) {
    self.largest = largest
    self.percent = percent
  }

  /// The shares, from 0 to 100, of the largest contributor, of the two largest together, and so on.
  ///
  /// - Parameters:
  ///   - amounts: What each contributed; signs do not matter.
  ///   - limit: How many are taken together at most.
  /// - Returns: A share for each number of contributors; none where there is no amount.
  public static func concentration(of amounts: [Double], limit: Int = 5) -> [Double] {
    let sizes = amounts.map(abs).sorted(by: >)
    let all = sizes.reduce(0, +)
    guard all > 0 else { return [] }
    var sum = 0.0
    return sizes.prefix(limit).map { size in
      sum += size
      return 100 * sum / all
    }
  }

  /// Whether an amount tells too much.
  ///
  /// - Parameter concentration: What ``concentration(of:limit:)`` gave.
  /// - Returns: Whether the largest contributors have more than the rule allows.
  public func isBroken(by concentration: [Double]) -> Bool {
    guard let last = concentration.last, largest > 0 else { return false }
    // Fewer contributors than the rule takes together are all of the amount.
    let share = largest <= concentration.count ? concentration[largest - 1] : last
    return share > percent
  }
}
