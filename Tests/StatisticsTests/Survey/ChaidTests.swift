import Statistics
import Testing

/// CHAID against an independent implementation on SciPy and against the PyPI package CHAID.
@Suite struct ChaidTests {
  private static func variable(
    _ value: JSONValue?, column: Int, rows: [[JSONValue]]
  ) throws -> ChaidVariable {
    let name = try #require(value?["name"]?.string)
    let labels = try #require(value?["labels"]?.array).compactMap(\.string)
    let codes = rows.flatMap { row in
      [Int?](
        repeating: row[column].number.map { Int($0) }, count: Int(row.last?.number ?? 0))
    }
    let kind = value?["kind"]?.string.flatMap(ChaidVariable.Kind.init(rawValue:)) ?? .nominal
    return ChaidVariable(name: name, labels: labels, codes: codes, kind: kind)
  }

  static func variables(
    _ index: Int
  ) throws -> (outcome: ChaidVariable, predictors: [ChaidVariable], trees: [JSONValue]) {
    let set = try #require(try JSONValue.fixture("survey-chaid")["sets"]?.array)[index]
    let rows = try #require(set["data"]?.array).compactMap(\.array)
    let predictors = try #require(set["predictors"]?.array)
    return (
      try variable(set["outcome"], column: 0, rows: rows),
      try predictors.enumerated().map {
        try variable($0.element, column: $0.offset + 1, rows: rows)
      },
      try #require(set["trees"]?.array)
    )
  }

  private func options(_ value: JSONValue?) throws -> ChaidOptions {
    var options = ChaidOptions()
    options.method = value?["exhaustive"] == .bool(true) ? .exhaustive : .kass
    options.statistic = value?["lr"] == .bool(true) ? .likelihoodRatio : .pearson
    options.mergeLevel = try #require(value?["merge"]?.number)
    options.splitLevel = try #require(value?["split"]?.number)
    options.minimumParent = Int(try #require(value?["min_parent"]?.number))
    options.minimumChild = Int(try #require(value?["min_child"]?.number))
    options.maximumDepth = Int(try #require(value?["max_depth"]?.number))
    return options
  }

  @Test(arguments: 0..<3)
  func referenceTrees(index: Int) throws {
    let (outcome, predictors, trees) = try Self.variables(index)
    #expect(trees.count == [4, 2, 5][index])
    for reference in trees {
      let tree = try ChaidTree(
        outcome: outcome, predictors: predictors, options: try options(reference["options"]))
      try compare(tree.root, reference["tree"])
      #expect(tree.omittedUnits == outcome.codes.count { $0 == nil })
    }
  }

  private func compare(_ node: ChaidNode, _ wanted: JSONValue?) throws {
    #expect(node.counts.map(Double.init) == wanted?["counts"]?.numbers)
    #expect(Double(node.depth) == wanted?["depth"]?.number)
    let children = try #require(wanted?["children"]?.array)
    try #require(node.children.count == children.count)
    guard let split = wanted?["split"] else {
      #expect(node.split == nil)
      return
    }
    let found = try #require(node.split)
    #expect(Double(found.predictor) == split["predictor"]?.number)
    let groups = try #require(split["groups"]?.array).map { group in
      (group.array ?? []).map { code in
        code.number.map { ChaidVariable.Category.label(Int($0)) } ?? .missing
      }
    }
    #expect(found.groups == groups)
    #expect(Double(found.degreesOfFreedom) == split["df"]?.number)
    #expect(agrees(found.statistic, split["statistic"]?.number, 1e-8))
    #expect(found.multiplier == split["multiplier"]?.number)
    for (name, value) in [("p", found.pValue), ("adjusted", found.adjusted)] {
      let number = try #require(split[name]?.number)
      #expect(abs(value - number) <= 1e-8 * number, "\(name): \(value) for \(number)")
    }
    for (child, wanted) in zip(node.children, children) { try compare(child, wanted) }
  }

  /// PyPI CHAID 5.5.1 on R's Titanic data, which makes no Bonferroni correction: `Tree.from_pandas_df`
  /// with alpha_merge 0.05, two levels.
  @Test func withoutBonferroniAsThePackage() throws {
    let (outcome, predictors, _) = try Self.variables(0)
    var options = ChaidOptions()
    options.usesBonferroni = false
    options.maximumDepth = 2
    let tree = try ChaidTree(outcome: outcome, predictors: predictors, options: options)
    let male = try #require(tree.root.children.first?.split)
    #expect(male.groups == [[.label(0)], [.label(1), .label(2)], [.label(3)]])
    #expect(abs(male.statistic - 28.99426684578749) < 1e-8)
    #expect(abs(male.pValue / 5.057954881914611e-07 - 1) < 1e-8)
    let female = try #require(tree.root.children.last?.split)
    #expect(female.groups == [[.label(0)], [.label(1), .label(3)], [.label(2)]])
    #expect(abs(female.pValue / 4.1865918894557173e-29 - 1) < 1e-8)
  }

  @Test func multipliersCountTheGroupings() throws {
    let rows = try #require(try JSONValue.fixture("survey-chaid")["multipliers"]?.array)
    for row in rows {
      let categories = Int(try #require(row["c"]?.number))
      let groups = Int(try #require(row["r"]?.number))
      let found = [
        BonferroniMultiplier.free(categories: categories, groups: groups),
        BonferroniMultiplier.monotonic(categories: categories, groups: groups),
        BonferroniMultiplier.floating(categories: categories, groups: groups),
      ]
      #expect(found == ["nominal", "ordinal", "floating"].compactMap { row[$0]?.number })
    }
    #expect(BonferroniMultiplier.free(categories: 3, groups: 4) == 0)
  }

  @Test func leavesHoldEveryUnitOnce() throws {
    let (outcome, predictors, _) = try Self.variables(2)
    let tree = try ChaidTree(outcome: outcome, predictors: predictors)
    let sums = tree.leaves.reduce([0, 0, 0]) { zip($0, $1.counts).map { $0 + $1 } }
    #expect(sums == tree.root.counts && tree.leaves.count > 2)
  }

  /// Merging joins b and c, and then a, at p = 0.022; splitting again at a laxer level takes a off.
  @Test func mergedGroupsAreSplitAgain() throws {
    let counts = [[40, 60], [50, 50], [58, 42], [90, 10]]
    let predictor = ChaidVariable(
      name: "x", labels: ["a", "b", "c", "d"],
      codes: counts.enumerated().flatMap {
        [Int?](repeating: $0.offset, count: $0.element.reduce(0, +))
      },
      kind: .ordinal)
    let outcome = ChaidVariable(
      name: "y", labels: ["no", "yes"],
      codes: counts.flatMap {
        [Int?](repeating: 0, count: $0[0]) + [Int?](repeating: 1, count: $0[1])
      })
    var options = ChaidOptions()
    options.mergeLevel = 0.01
    let merged = try ChaidTree(outcome: outcome, predictors: [predictor], options: options)
    #expect(
      merged.root.split?.groups == [[.label(0), .label(1), .label(2)], [.label(3)]])
    options.resplitLevel = 0.03
    let split = try ChaidTree(outcome: outcome, predictors: [predictor], options: options)
    #expect(
      split.root.split?.groups == [[.label(0)], [.label(1), .label(2)], [.label(3)]])
  }

  /// Those who did not answer are like those of the first category, which is not their neighbour.
  @Test func missingFloatsToAnyGroup() throws {
    let shares = [(0, 80), (1, 50), (2, 20), (nil, 79)] as [(Int?, Int)]
    let predictor = ChaidVariable(
      name: "x", labels: ["a", "b", "c"],
      codes: shares.flatMap { [Int?](repeating: $0.0, count: 100) }, kind: .ordinal)
    let outcome = ChaidVariable(
      name: "y", labels: ["no", "yes"],
      codes: shares.flatMap { share in (0..<100).map { Optional($0 < share.1 ? 1 : 0) } })
    let split = try #require(
      try ChaidTree(outcome: outcome, predictors: [predictor]).root.split)
    #expect(split.groups == [[.label(0), .missing], [.label(1)], [.label(2)]])
    // C(2, 1) + 3 C(2, 2): the missing category joins one of three groups or stands alone.
    #expect(split.multiplier == 5)
  }

  @Test func reasonsToStop() throws {
    let half = (0..<200).map { Optional($0 % 2) }
    let outcome = ChaidVariable(name: "y", labels: ["no", "yes"], codes: half)
    let constant = ChaidVariable(
      name: "c", labels: ["one"], codes: [Int?](repeating: 0, count: 200))
    let unrelated = ChaidVariable(
      name: "u", labels: ["a", "b"], codes: (0..<200).map { Optional(($0 / 2) % 2) })
    let tree = try ChaidTree(outcome: outcome, predictors: [constant])
    #expect(tree.root.decision == .failure(.noGroups))
    guard
      case .failure(.notSignificant(let best)) = try ChaidTree(
        outcome: outcome, predictors: [unrelated]
      ).root.decision
    else {
      Issue.record("an unrelated predictor should not split")
      return
    }
    #expect(best.pValue == 1)
    let perfect = try ChaidTree(
      outcome: outcome, predictors: [ChaidVariable(name: "p", labels: ["a", "b"], codes: half)])
    #expect(
      perfect.root.children.map(\.decision) == [.failure(.oneOutcome), .failure(.oneOutcome)])
    var options = ChaidOptions()
    options.minimumParent = 201
    #expect(
      try ChaidTree(outcome: outcome, predictors: [unrelated], options: options).root.decision
        == .failure(.tooFewUnits(units: 200, minimum: 201)))
    options.maximumDepth = 0
    #expect(
      try ChaidTree(outcome: outcome, predictors: [unrelated], options: options).root.decision
        == .failure(.deepest))
  }

  @Test func variablesThatDoNotFit() {
    let outcome = ChaidVariable(name: "y", labels: ["no", "yes"], codes: [0, 1])
    #expect(throws: ChaidUndefined.noPredictors) { try ChaidTree(outcome: outcome, predictors: []) }
    let short = ChaidVariable(name: "x", labels: ["a"], codes: [0])
    #expect(throws: ChaidUndefined.lengthMismatch(predictor: "x", expected: 2, found: 1)) {
      try ChaidTree(outcome: outcome, predictors: [short])
    }
    let wrong = ChaidVariable(name: "x", labels: ["a"], codes: [0, 1])
    #expect(throws: ChaidUndefined.codeOutOfRange(variable: "x", unit: 1)) {
      try ChaidTree(outcome: outcome, predictors: [wrong])
    }
    let nobody = ChaidVariable(name: "y", labels: ["no", "yes"], codes: [nil, nil])
    #expect(throws: ChaidUndefined.noOutcomes) {
      try ChaidTree(
        outcome: nobody, predictors: [ChaidVariable(name: "x", labels: ["a"], codes: [0, 0])])
    }
  }
}
