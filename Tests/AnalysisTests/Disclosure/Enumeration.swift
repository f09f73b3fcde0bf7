/// A number that a reader sees: what some groups add up to, or add up to at least.
struct Fact {
  let groups: [Int]
  let value: Int
  let isExact: Bool
}

/// A search through all sets of people that turns back as soon as a sum is exceeded.
struct Enumeration {
  let facts: [Fact]
  let used: [Int]
  private(set) var found: [[Int]] = []
  private var trial: [Int]
  /// The facts that each group is in, and those that are complete once it is filled in.
  private let bearing: [[Int]]
  private let complete: [[Int]]
  private var sums: [Int]

  init(facts: [Fact], used: [Int], size: Int) {
    self.facts = facts
    self.used = used
    trial = [Int](repeating: 0, count: size)
    sums = [Int](repeating: 0, count: facts.count)
    bearing = used.map { group in facts.indices.filter { facts[$0].groups.contains(group) } }
    complete = used.indices.map { place in
      facts.indices.filter { fact in
        used.lastIndex { facts[fact].groups.contains($0) } == place
      }
    }
  }

  mutating func fill(_ place: Int) {
    guard place < used.count else {
      found.append(trial)
      return
    }
    let room = bearing[place].filter { facts[$0].isExact }.map { facts[$0].value - sums[$0] }
      .min()
    for value in 0...max(0, room ?? 0) {
      trial[used[place]] = value
      for fact in bearing[place] { sums[fact] += value }
      let fits = complete[place].allSatisfy { fact in
        facts[fact].isExact
          ? sums[fact] == facts[fact].value : sums[fact] >= facts[fact].value
      }
      if fits { fill(place + 1) }
      for fact in bearing[place] { sums[fact] -= value }
    }
    trial[used[place]] = 0
  }
}
