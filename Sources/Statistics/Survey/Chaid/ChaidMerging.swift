/// Merging the categories of one predictor in a node, and what the best grouping is worth.
struct ChaidMerging {
  let options: ChaidOptions

  /// Groups so large are not split again: the ways to do so double with each category.
  private static let largestResplit = 12

  /// Returns the grouping that the method arrives at.
  func merged(_ start: ChaidGrouping) -> ChaidGrouping {
    var grouping = start
    switch options.method {
    case .kass: mergeSimilar(&grouping)
    case .exhaustive: mergeExhaustively(&grouping)
    }
    mergeSmall(&grouping)
    return grouping
  }

  /// Returns what the p-value of a grouping is multiplied with.
  func multiplier(_ grouping: ChaidGrouping) -> Double {
    let categories = grouping.categories.count
    let groups = grouping.groups.count
    guard options.usesBonferroni else { return 1 }
    switch (options.method, grouping.kind) {
    case (.exhaustive, let kind):
      return max(1, BonferroniMultiplier.exhaustive(categories: categories, kind: kind))
    case (.kass, .nominal):
      return BonferroniMultiplier.free(categories: categories, groups: groups)
    case (.kass, .ordinal):
      return grouping.hasMissing
        ? BonferroniMultiplier.floating(categories: categories, groups: groups)
        : BonferroniMultiplier.monotonic(categories: categories, groups: groups)
    }
  }

  /// Kass's steps 2 and 3: merge the most similar pair while it does not differ significantly, and
  /// split a merged group again where its parts do.
  private func mergeSimilar(_ grouping: inout ChaidGrouping) {
    var seen: Set<[[Int]]> = []
    while grouping.groups.count > 2, let pair = grouping.mostSimilarPair(),
      pair.pValue > options.mergeLevel
    {
      let members = grouping.groups[pair.first].members + grouping.groups[pair.second].members
      grouping.merge(pair.first, pair.second)
      if let level = options.resplitLevel { resplit(&grouping, members: members, level: level) }
      // Merging and splitting at odds with each other would go round for ever.
      guard seen.insert(grouping.groups.map(\.members)).inserted else { break }
    }
  }

  private func resplit(_ grouping: inout ChaidGrouping, members: [Int], level: Double) {
    guard (3...Self.largestResplit).contains(members.count),
      let index = grouping.groups.firstIndex(where: { $0.members == members.sorted() })
    else { return }
    var best: (parts: [[Int]], test: ChaidTest)?
    for parts in halves(members.sorted(), of: grouping) {
      guard
        let test = ChaidTest(
          parts.map { grouping.group(of: $0).counts }, statistic: options.statistic)
      else { continue }
      if best.map({ test.logPValue < $0.test.logPValue }) ?? true { best = (parts, test) }
    }
    if let best, best.test.pValue <= level { grouping.replace(index, by: best.parts) }
  }

  /// All ways to split a group in two that merging could have come from.
  private func halves(_ members: [Int], of grouping: ChaidGrouping) -> [[[Int]]] {
    let floating = grouping.kind == .ordinal && grouping.hasMissing
    let missing = grouping.categories.count - 1
    return (1..<(1 << (members.count - 1))).compactMap { mask in
      // The last category stays in the second part, so that no split comes twice.
      let first = members.indices.filter { mask & (1 << $0) != 0 }.map { members[$0] }
      let second = members.filter { !first.contains($0) }
      guard grouping.kind == .ordinal else { return [first, second] }
      let parts = [first, second].map { $0.filter { !floating || $0 != missing } }
      let areNeighbours = parts.allSatisfy { part in
        part.isEmpty || isRun(part, within: parts.joined().sorted())
      }
      return areNeighbours ? [first, second] : nil
    }
  }

  /// Whether some categories are neighbours within others.
  private func isRun(_ part: [Int], within all: [Int]) -> Bool {
    guard let start = all.firstIndex(of: part[0]) else { return false }
    return Array(all[start...].prefix(part.count)) == part
  }

  /// Merges the most similar pair until two are left, and keeps the most significant step.
  private func mergeExhaustively(_ grouping: inout ChaidGrouping) {
    var best = (grouping: grouping, test: grouping.test)
    while grouping.groups.count > 2, let pair = grouping.mostSimilarPair() {
      grouping.merge(pair.first, pair.second)
      let test = grouping.test
      let isBetter: Bool =
        switch (test, best.test) {
        case (.some(let test), .some(let old)): test.logPValue < old.logPValue
        case (.some, .none): true
        default: false
        }
      if isBetter { best = (grouping, test) }
    }
    grouping = best.grouping
  }

  /// Merges every group with too few units with the one most similar to it.
  private func mergeSmall(_ grouping: inout ChaidGrouping) {
    while grouping.groups.count > 1,
      let small = grouping.groups.indices.filter({
        grouping.groups[$0].units < options.minimumChild
      }).min(by: { grouping.groups[$0].units < grouping.groups[$1].units }),
      let pair = grouping.mostSimilarPair(involving: small)
    {
      grouping.merge(pair.first, pair.second)
    }
  }
}
