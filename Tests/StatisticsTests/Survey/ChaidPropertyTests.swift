import Statistics
import Testing

/// Trees and scales on made-up answers.
@Suite struct ChaidPropertyTests {
  private struct Answers {
    var outcome: [Int?] = []
    var predictors: [[Int?]] = [[], [], []]

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      for _ in 0..<400 {
        let first = random.index(below: 4)
        let second = random.index(below: 3)
        let lean = first < 2 ? 0.75 : 0.3
        let yes = random.share() < lean + (second == 2 ? 0.2 : 0)
        outcome.append(random.index(below: 40) == 0 ? nil : (yes ? 1 : 0))
        predictors[0].append(random.index(below: 15) == 0 ? nil : first)
        predictors[1].append(second)
        predictors[2].append(random.index(below: 5))
      }
    }

    func tree(
      kind: ChaidVariable.Kind = .nominal, method: ChaidOptions.Method = .kass,
      order: [Int]? = nil, labels: [Int] = [0, 1, 2, 3]
    ) throws(ChaidUndefined) -> ChaidTree {
      let order = order ?? Array(outcome.indices)
      var options = ChaidOptions()
      options.minimumParent = 40
      options.minimumChild = 15
      options.method = method
      options.resplitLevel = method == .kass ? 0.049 : nil
      let counts = [4, 3, 5]
      return try ChaidTree(
        outcome: ChaidVariable(
          name: "yes", labels: ["no", "yes"], codes: order.map { outcome[$0] }),
        predictors: predictors.indices.map { index in
          ChaidVariable(
            name: "p\(index)", labels: (0..<counts[index]).map { "\($0)" },
            codes: order.map { unit in
              predictors[index][unit].map { index == 0 ? labels[$0] : $0 }
            }, kind: kind)
        }, options: options)
    }
  }

  /// Every node is divided over its children without rest, and splits keep their promises.
  private func check(_ node: ChaidNode, of tree: ChaidTree) {
    guard let split = node.split else {
      #expect(node.children.isEmpty)
      return
    }
    #expect(node.children.count == split.groups.count && split.groups.count >= 2)
    #expect(split.adjusted <= tree.options.splitLevel && split.pValue <= split.adjusted + 1e-15)
    #expect(split.multiplier >= 1)
    for outcome in node.counts.indices {
      #expect(node.counts[outcome] == node.children.reduce(0) { $0 + $1.counts[outcome] })
    }
    let categories = split.groups.joined()
    #expect(Set(categories).count == categories.count)
    for child in node.children {
      #expect(child.units >= tree.options.minimumChild && child.depth == node.depth + 1)
      check(child, of: tree)
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func nodesAreDividedWithoutRest(seed: UInt64) throws {
    let answers = Answers(seed: seed)
    for kind in [ChaidVariable.Kind.nominal, .ordinal] {
      for method in ChaidOptions.Method.allCases {
        let tree = try answers.tree(kind: kind, method: method)
        #expect(tree.root.split?.predictor == 0)
        check(tree.root, of: tree)
        #expect(tree.leaves.reduce(0) { $0 + $1.units } == tree.root.units)
        #expect(tree.root.units + tree.omittedUnits == 400)
        #expect(tree.omittedUnits == answers.outcome.count { $0 == nil })
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func theOrderOfUnitsDoesNotMatter(seed: UInt64) throws {
    let answers = Answers(seed: seed)
    let tree = try answers.tree()
    let turned = try answers.tree(order: Array(0..<400).reversed())
    #expect(turned.root == tree.root)
  }

  /// Names of nominal categories say nothing; the tree is the same under other names.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func namesOfNominalCategoriesDoNotMatter(seed: UInt64) throws {
    let answers = Answers(seed: seed)
    let tree = try answers.tree()
    let renamed = try answers.tree(labels: [2, 0, 3, 1])
    #expect(tree.leaves.count == renamed.leaves.count)
    #expect(
      Set(tree.leaves.map(\.counts)) == Set(renamed.leaves.map(\.counts)))
    #expect(isClose(renamed.root.split?.statistic, tree.root.split?.statistic ?? .nan, 1e-10))
  }

  /// In large samples every p-value is too small for a number; the best of them is still the best.
  @Test(arguments: ChaidOptions.Method.allCases)
  func manyUnitsDoNotHideTheBestGrouping(method: ChaidOptions.Method) throws {
    var (outcome, predictor): ([Int?], [Int?]) = ([], [])
    for (category, yes) in [1800, 1801, 200, 201].enumerated() {
      for unit in 0..<2000 {
        outcome.append(unit < yes ? 1 : 0)
        predictor.append(category)
      }
    }
    var options = ChaidOptions()
    options.method = method
    let tree = try ChaidTree(
      outcome: ChaidVariable(name: "yes", labels: ["no", "yes"], codes: outcome),
      predictors: [
        ChaidVariable(name: "p", labels: ["a", "b", "c", "d"], codes: predictor)
      ], options: options)
    let split = try #require(tree.root.split)
    #expect(split.pValue == 0 && split.adjusted == 0)
    #expect(split.groups == [[.label(0), .label(1)], [.label(2), .label(3)]])
    #expect(split.degreesOfFreedom == 1)
  }

  // MARK: Scales

  private func items(_ seed: UInt64) -> [[Double?]] {
    var random = SplitMix64(seed: seed)
    let size = 3 + random.index(below: 4)
    var items = [[Double?]](repeating: [], count: size)
    for _ in 0..<40 {
      let level = 5 * random.share()
      for item in items.indices { items[item].append(level + 3 * random.share()) }
    }
    return items
  }

  private func analysis(_ items: [[Double?]]) throws -> ItemAnalysis {
    try ItemAnalysis(
      ItemAnswers(names: items.indices.map { "i\($0)" }, answers: items))
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func alphaDoesNotDependOnOrderOriginOrUnit(seed: UInt64) throws {
    let items = items(seed)
    let alpha = try analysis(items).alpha.value
    #expect(isClose(try analysis(items.reversed()).alpha.value, alpha, 1e-12))
    #expect(isClose(try analysis(items.map { $0.reversed() }).alpha.value, alpha, 1e-12))
    let moved = items.enumerated().map { index, item -> [Double?] in
      let origin = 100 * Double(index)
      return item.map { $0.map { 2 * $0 + origin } }
    }
    #expect(isClose(try analysis(moved).alpha.value, alpha, 1e-10))
    #expect(alpha <= 1)
    let interval = try analysis(items).alpha.feldt()
    #expect(interval.lower <= alpha && alpha <= interval.upper)
    let bonett = try #require(try analysis(items).alpha.bonett())
    #expect(bonett.lower <= alpha && alpha <= bonett.upper)
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func leavingAnItemOutIsTheScaleWithoutIt(seed: UInt64) throws {
    let items = items(seed)
    let whole = try analysis(items)
    for (index, item) in whole.items.enumerated() {
      var rest = items
      rest.remove(at: index)
      #expect(isClose(item.alphaIfDeleted, try analysis(rest).alpha.value, 1e-11))
      // The correlation with the sum of the others, computed as that of two items.
      let sums: [Double?] = (0..<40).map { unit in
        var sum = 0.0
        for other in rest { sum += other[unit] ?? 0 }
        return sum
      }
      let pair = try ItemAnswers(names: ["own", "rest"], answers: [items[index], sums])
      #expect(isClose(item.restCorrelation, try pair.correlation()[0][1], 1e-10))
      #expect((item.totalCorrelation ?? 0) > (item.restCorrelation ?? 1))
    }
  }

  /// Items of equal variance: the standardised alpha is the plain one of z-scores.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func standardisedAlphaIsThatOfStandardItems(seed: UInt64) throws {
    let items = items(seed)
    let whole = try analysis(items)
    let standard = zip(items, whole.items).map { item, summary -> [Double?] in
      item.map { $0.map { ($0 - summary.mean) / summary.standardDeviation } }
    }
    let plain = try analysis(standard)
    #expect(isClose(whole.standardisedAlpha, plain.alpha.value, 1e-10))
    let correlation = try #require(whole.meanCorrelation)
    let count = Double(items.count)
    #expect(
      isClose(
        whole.standardisedAlpha, count * correlation / (1 + (count - 1) * correlation), 1e-10))
  }
}
