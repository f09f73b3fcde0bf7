/// Rounds counts to a base, so that small ones cannot be read.
public struct CountRounding: Sendable {
  /// Which of the two neighbouring multiples a count becomes.
  public enum Choice: Sendable, Equatable {
    /// The nearest; 0 for counts below half the base.
    case nearest
    /// Either, the nearer one more often, so that a count is right on average; the same seed and name
    /// always choose the same.
    case unbiased(seed: UInt64)
  }

  /// What counts become multiples of, at least 1.
  public let base: Int
  /// Which multiple a count becomes.
  public let choice: Choice

  /// Makes a rounding; a base below 1 becomes 1.
  public init(base: Int = 5, choice: Choice = .nearest) {
    self.base = max(1, base)
    self.choice = choice
  }

  /// A count as it may be shown.
  ///
  /// Unbiased rounding goes up with probability r / base, where r is what the count exceeds the lower
  /// multiple by (Willenborg and De Waal 2001, *Elements of Statistical Disclosure Control*,
  /// section 9.3). Multiples of the base stay.
  ///
  /// - Parameters:
  ///   - count: The count.
  ///   - name: What is counted: the same thing is rounded the same way wherever it stands.
  /// - Returns: A multiple of the base.
  public func rounded(_ count: Int, name: String) -> Int {
    let rest = count % base
    guard rest != 0 else { return count }
    let lower = count - rest
    switch choice {
    case .nearest:
      return rest * 2 >= base ? lower + base : lower
    case .unbiased(let seed):
      var random = SplitMix64(seed: name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
      return random.index(below: base) < rest ? lower + base : lower
    }
  }
}
