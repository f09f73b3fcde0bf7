#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Growing a tree, node by node.
struct ChaidGrowth {
  let outcome: ChaidVariable
  let predictors: [ChaidVariable]
  let options: ChaidOptions

  /// Returns the node of some units, with everything below it.
  func node(_ units: [Int], depth: Int) -> ChaidNode {
    var counts = [Int](repeating: 0, count: outcome.labels.count)
    for unit in units { if let code = outcome.codes[unit] { counts[code] += 1 } }
    let found = split(units, counts: counts, depth: depth)
    var children: [ChaidNode] = []
    if case .success(let split) = found {
      children = partition(units, by: split).map { node($0, depth: depth + 1) }
    }
    return ChaidNode(counts: counts, depth: depth, decision: found, children: children)
  }

  /// The best split of a node, or why there is none.
  private func split(
    _ units: [Int], counts: [Int], depth: Int
  ) -> Result<ChaidSplit, ChaidNode.Stop> {
    guard counts.count(where: { $0 > 0 }) > 1 else { return .failure(.oneOutcome) }
    guard depth < options.maximumDepth else { return .failure(.deepest) }
    guard units.count >= options.minimumParent else {
      return .failure(.tooFewUnits(units: units.count, minimum: options.minimumParent))
    }
    let splits = predictors.indices.compactMap { bestGrouping(of: $0, units: units) }
    // P-values underflow to 0 in large samples, their logarithms do not; of equal ones the larger
    // statistic goes before.
    let best = splits.min {
      ($0.logAdjusted, -$0.statistic) < ($1.logAdjusted, -$1.statistic)
    }
    guard let best else { return .failure(.noGroups) }
    return best.adjusted <= options.splitLevel
      ? .success(best) : .failure(.notSignificant(best: best))
  }

  /// The best grouping of one predictor; `nil` when it leaves one group.
  private func bestGrouping(of index: Int, units: [Int]) -> ChaidSplit? {
    let merging = ChaidMerging(options: options)
    let grouping = merging.merged(grouping(of: predictors[index], units: units))
    guard grouping.groups.count > 1, let test = grouping.test else { return nil }
    let multiplier = merging.multiplier(grouping)
    return ChaidSplit(
      predictor: index,
      groups: grouping.groups.map { $0.members.map { grouping.categories[$0] } },
      statistic: test.statistic, degreesOfFreedom: test.degreesOfFreedom, pValue: test.pValue,
      multiplier: multiplier, adjusted: min(1, test.pValue * multiplier),
      logAdjusted: test.logPValue + log(multiplier))
  }

  /// The categories of a predictor that occur among some units, with the outcomes in each.
  private func grouping(of predictor: ChaidVariable, units: [Int]) -> ChaidGrouping {
    let missing = predictor.labels.count
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: outcome.labels.count), count: missing + 1)
    for unit in units {
      if let code = outcome.codes[unit] { counts[predictor.codes[unit] ?? missing][code] += 1 }
    }
    let used = counts.indices.filter { counts[$0].contains { $0 > 0 } }
    return ChaidGrouping(
      categories: used.map { $0 == missing ? .missing : .label($0) },
      counts: used.map { counts[$0] }, kind: predictor.kind, statistic: options.statistic)
  }

  /// The units of each group of a split.
  private func partition(_ units: [Int], by split: ChaidSplit) -> [[Int]] {
    var groupOf: [ChaidVariable.Category: Int] = [:]
    for (group, categories) in split.groups.enumerated() {
      for category in categories { groupOf[category] = group }
    }
    var parts = [[Int]](repeating: [], count: split.groups.count)
    let codes = predictors[split.predictor].codes
    for unit in units {
      let category = codes[unit].map { ChaidVariable.Category.label($0) } ?? .missing
      if let group = groupOf[category] { parts[group].append(unit) }
    }
    return parts
  }
}
