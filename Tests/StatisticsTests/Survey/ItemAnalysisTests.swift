import Statistics
import Testing

/// Item analysis against R's psych package.
@Suite struct ItemAnalysisTests {
  static func scale(_ index: Int) throws -> (JSONValue, ItemAnswers) {
    let scales = try #require(try JSONValue.fixture("survey-items")["scales"]?.array)
    #expect(scales.count == 2)
    guard case .object(let items)? = scales[index]["items"] else {
      throw ItemAnalysisUndefined.needsTwoItems(found: 0)
    }
    let order =
      index == 0
      ? ["rating", "complaints", "privileges", "learning", "raises", "critical", "advance"]
      : ["N1", "N2", "N3", "N4", "N5"]
    let answers = try order.map { name in try #require(items[name]?.array).map(\.number) }
    return (scales[index], try ItemAnswers(names: order, answers: answers))
  }

  @Test(arguments: 0..<2)
  func referenceScale(index: Int) throws {
    let (reference, answers) = try Self.scale(index)
    let analysis = try ItemAnalysis(answers)
    let numbers: [(String, Double?)] = [
      ("n", Double(answers.units)), ("raw_alpha", analysis.alpha.value),
      ("std_alpha", analysis.standardisedAlpha), ("mean_r", analysis.meanCorrelation),
    ]
    for (name, found) in numbers {
      #expect(agrees(found, reference[name]?.number, 1e-8), "\(name): \(found as Any)")
    }
    #expect(agrees(analysis.alpha.feldt(), reference["feldt"], 1e-8))
    #expect(agrees(analysis.alpha.feldt(confidence: 0.9), reference["feldt90"], 1e-8))
    #expect(agrees(analysis.alpha.bonett(), reference["bonett"], 1e-8))
    let columns: [(String, [Double?])] = [
      ("r_drop", analysis.items.map(\.restCorrelation)),
      ("r_total", analysis.items.map(\.totalCorrelation)),
      ("mean", analysis.items.map(\.mean)), ("sd", analysis.items.map(\.standardDeviation)),
      ("alpha_drop", analysis.items.map(\.alphaIfDeleted)),
    ]
    for (name, found) in columns {
      let wanted = try #require(reference[name]?.numbers)
      #expect(found.count == wanted.count)
      for (found, wanted) in zip(found, wanted) { #expect(agrees(found, wanted, 1e-8), "\(name)") }
    }
  }

  @Test func theReportsBounds() throws {
    let (_, answers) = try Self.scale(0)
    let findings = ScaleBounds.rekenkamer2018.findings(in: try ItemAnalysis(answers))
    #expect(findings.count == 1)
    guard case .itemTooLoose("critical", let correlation?, 0.35) = findings[0] else {
      Issue.record("\(findings)")
      return
    }
    #expect(abs(correlation - 0.2650343) < 1e-7)
    let strict = ScaleBounds(alpha: 0.9, restCorrelation: 0, alphaRise: 0.01)
    let analysis = try ItemAnalysis(answers)
    #expect(
      strict.findings(in: analysis) == [
        .alphaTooLow(alpha: analysis.alpha.value, bound: 0.9),
        .betterWithout(
          item: "critical",
          rise: (analysis.items[5].alphaIfDeleted ?? 0) - analysis.alpha.value, bound: 0.01),
      ])
  }

  @Test func whatDoesNotVarySaysSo() throws {
    let answers = try ItemAnswers(
      names: ["a", "b", "c"], answers: [[1, 2, 3, nil], [2, 2, 2, 2], [1, 3, 2, 1]])
    #expect(answers.incompleteUnits == 1 && answers.units == 3)
    let analysis = try ItemAnalysis(answers)
    #expect(analysis.items[1].restCorrelation == nil)
    #expect(analysis.standardisedAlpha == nil)
    #expect(throws: ItemAnalysisUndefined.itemDoesNotVary(item: "b")) {
      try answers.correlation()
    }
    let flat = try ItemAnswers(names: ["a", "b"], answers: [[1, 2, 3], [3, 2, 1]])
    #expect(throws: ItemAnalysisUndefined.sumDoesNotVary) { try ItemAnalysis(flat) }
    #expect(throws: ItemAnalysisUndefined.needsTwoItems(found: 1)) {
      try ItemAnswers(names: ["a"], answers: [[1, 2]])
    }
    #expect(throws: ItemAnalysisUndefined.needsCompleteUnits(atLeast: 2, found: 1)) {
      try ItemAnswers(names: ["a", "b"], answers: [[1, nil], [2, 2]])
    }
    #expect(throws: ItemAnalysisUndefined.lengthMismatch(item: "b", expected: 2, found: 1)) {
      try ItemAnswers(names: ["a", "b"], answers: [[1, 2], [2]])
    }
  }

  @Test func twoItemsHaveNoAlphaWithoutOne() throws {
    let answers = try ItemAnswers(names: ["a", "b"], answers: [[1, 2, 3, 5], [1, 2, 4, 4]])
    let analysis = try ItemAnalysis(answers)
    #expect(analysis.items.map(\.alphaIfDeleted) == [nil, nil])
    let pair = try ItemAnalysis(ItemAnswers(names: ["a", "b"], answers: [[1, 2, 3], [1, 2, 3]]))
    #expect(abs(pair.alpha.value - 1) < 1e-14)
    #expect(CronbachAlpha(value: 1, items: 2, units: 3).bonett() == nil)
    #expect(CronbachAlpha(value: 0.8, items: 2, units: 2).bonett() == nil)
  }
}
