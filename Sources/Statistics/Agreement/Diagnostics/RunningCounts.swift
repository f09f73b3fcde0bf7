/// How many pairable ratings each category has, while ratings change.
struct RunningCounts: Sendable {
  /// The number of pairable ratings of each category.
  private(set) var counts: [Int]
  /// The number of pairable ratings.
  private(set) var total = 0
  /// The number of categories that occur.
  private var present = 0

  /// Starts with some counts.
  init(_ counts: [Double] = []) {
    self.counts = counts.map { Int($0) }
    total = self.counts.reduce(0, +)
    present = self.counts.count { $0 > 0 }
  }

  /// Adds a rating, or takes one away.
  mutating func add(_ category: Int, sign: Int) {
    let before = counts[category]
    counts[category] += sign
    total += sign
    present += (counts[category] > 0 ? 1 : 0) - (before > 0 ? 1 : 0)
  }

  /// Refuses counts that leave alpha undefined.
  func check() throws(AgreementUndefined) {
    guard total > 0 else { throw .noPairableUnits }
    guard present >= 2 else { throw .noVariation }
  }

  /// What a change of a unit's ratings adds to and takes from the counts, without what stays.
  static func changes(from before: [Int], to after: [Int]) -> [(category: Int, sign: Int)] {
    var gone = before
    var come: [Int] = []
    for category in after {
      if let position = gone.firstIndex(of: category) {
        gone.remove(at: position)
      } else {
        come.append(category)
      }
    }
    return gone.map { ($0, -1) } + come.map { ($0, 1) }
  }
}
