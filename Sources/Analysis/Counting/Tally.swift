/// A number of respondents and the sum of their weights.
struct Tally: Equatable {
  /// How many.
  private(set) var count = 0
  /// The sum of their weights.
  private(set) var weight = 0.0

  /// Nobody.
  init() {}

  /// A number of respondents with the sum of their weights.
  init(count: Int, weight: Double) {
    self.count = count
    self.weight = weight
  }

  /// Everybody in a set.
  init(_ mask: RowMask, weights: [Double]) {
    var sum = 0.0
    mask.forEach { sum += weights[$0] }
    self.init(count: mask.count, weight: sum)
  }

  /// Counts one more respondent.
  mutating func add(_ weight: Double) {
    count += 1
    self.weight += weight
  }

  /// Both together.
  static func + (left: Tally, right: Tally) -> Tally {
    Tally(count: left.count + right.count, weight: left.weight + right.weight)
  }

  /// This as a share of a whole, from 0 to 100; `nil` where the whole is nothing.
  func percent(of whole: Tally, isWeighted: Bool) -> Double? {
    if isWeighted { return whole.weight > 0 ? 100 * weight / whole.weight : nil }
    return whole.count > 0 ? 100 * Double(count) / Double(whole.count) : nil
  }
}
