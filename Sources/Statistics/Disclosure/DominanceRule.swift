/// The (n, k) rule: an amount tells too much where the n largest contributors make up more than k per
/// cent of it.
///
/// Cox, L. H. (1981), "Linear sensitivity measures in statistical disclosure control", *Journal of
/// Statistical Planning and Inference* 5, 153-164, section 2.
public struct DominanceRule: Equatable, Sendable {
  /// The most contributors that a rule can take together, and so the most shares that are kept.
  public static let mostTogether = 5

  /// How many contributors are taken together.
  public let largest: Int
  /// The share, from 0 to 100, that they may have at most.
  public let percent: Double

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - largest: How many contributors are taken together, at most ``mostTogether``; 0 for no rule.
  ///   - percent: The share, from 0 to 100, that they may have at most.
  public init(largest: Int, percent: Double) {
    precondition(
      largest <= Self.mostTogether,
      "the shares of more contributors than \(Self.mostTogether) are not kept")
    self.largest = largest
    self.percent = percent
  }

  /// The shares, from 0 to 100, of the largest contributor, of the two largest together, and so on.
  ///
  /// - Parameter amounts: What each contributed; signs do not matter.
  /// - Returns: A share for each number of contributors up to ``mostTogether``; none where there is no
  ///   amount.
  public static func concentration(of amounts: [Double]) -> [Double] {
    let sizes = amounts.map(abs).sorted(by: >)
    let all = sizes.reduce(0, +)
    guard all > 0 else { return [] }
    var sum = 0.0
    return sizes.prefix(mostTogether).map { size in
      sum += size
      return 100 * sum / all
    }
  }

  /// Whether an amount tells too much.
  ///
  /// - Parameter concentration: What ``concentration(of:)`` gave.
  /// - Returns: Whether the largest contributors have more than the rule allows.
  public func isBroken(by concentration: [Double]) -> Bool {
    guard let last = concentration.last, largest > 0 else { return false }
    // Fewer contributors than the rule takes together are all of the amount.
    let share = largest <= concentration.count ? concentration[largest - 1] : last
    return share > percent
  }
}
