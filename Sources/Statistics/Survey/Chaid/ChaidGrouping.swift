/// The categories of one predictor in a node, merged into groups that are told apart.
struct ChaidGrouping {
  /// A group of categories: their positions, and how often each outcome occurs among its units.
  struct Group: Equatable {
    /// The positions in `categories`, ascending.
    var members: [Int]
    var counts: [Int]
    var units: Int { counts.reduce(0, +) }
  }

  /// The categories that occur, the missing one last.
  let categories: [ChaidVariable.Category]
  let kind: ChaidVariable.Kind
  let statistic: ChaidOptions.Statistic
  private(set) var groups: [Group]
  private let single: [Group]

  init(
    categories: [ChaidVariable.Category], counts: [[Int]], kind: ChaidVariable.Kind,
    statistic: ChaidOptions.Statistic
  ) {
    self.categories = categories
    self.kind = kind
    self.statistic = statistic
    single = counts.enumerated().map { Group(members: [$0.offset], counts: $0.element) }
    groups = single
  }

  /// Whether one of the categories stands for no value.
  var hasMissing: Bool { categories.last == .missing }

  /// The test of all groups at once; `nil` when fewer than two groups or outcomes occur.
  var test: ChaidTest? { ChaidTest(groups.map(\.counts), statistic: statistic) }

  /// The two groups that may be merged and differ least, with their p-value.
  func mostSimilarPair(involving wanted: Int? = nil) -> (first: Int, second: Int, pValue: Double)? {
    var best: (first: Int, second: Int, pValue: Double, similarity: (Double, Double))?
    for first in groups.indices {
      for second in groups.indices where second > first && isAllowed(first, second) {
        if let wanted, wanted != first, wanted != second { continue }
        let test = ChaidTest([groups[first].counts, groups[second].counts], statistic: statistic)
        // P-values next to 1 cannot be told apart; then the smaller statistic is more similar.
        let similarity = (test?.logPValue ?? 0, -(test?.statistic ?? 0))
        if best.map({ similarity > $0.similarity }) ?? true {
          best = (first, second, test?.pValue ?? 1, similarity)
        }
      }
    }
    return best.map { ($0.first, $0.second, $0.pValue) }
  }

  /// Merges two groups.
  mutating func merge(_ first: Int, _ second: Int) {
    let other = groups.remove(at: max(first, second))
    let index = min(first, second)
    groups[index].members = (groups[index].members + other.members).sorted()
    groups[index].counts = zip(groups[index].counts, other.counts).map { $0 + $1 }
    sort()
  }

  /// Puts two groups in the place of one that holds all their categories.
  mutating func replace(_ group: Int, by parts: [[Int]]) {
    groups.remove(at: group)
    groups += parts.map(group(of:))
    sort()
  }

  /// Makes a group of categories.
  func group(of members: [Int]) -> Group {
    let counts = members.dropFirst().reduce(single[members[0]].counts) { sums, member in
      zip(sums, single[member].counts).map { $0 + $1 }
    }
    return Group(members: members.sorted(), counts: counts)
  }

  /// Groups in the order of their categories; one that is missing alone comes last.
  private mutating func sort() {
    groups.sort { $0.members[0] < $1.members[0] }
  }

  /// Whether two groups may be merged: always, or when they are neighbours or one floats.
  private func isAllowed(_ first: Int, _ second: Int) -> Bool {
    guard kind == .ordinal else { return true }
    let floats = [first, second].contains {
      groups[$0].members.count == 1 && categories[groups[$0].members[0]] == .missing
    }
    return floats || abs(first - second) == 1
  }
}
