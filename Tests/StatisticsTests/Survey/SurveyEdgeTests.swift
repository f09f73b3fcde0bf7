import Statistics
import Testing

/// Survey estimates, weights and scales where the data hardly allow them.
@Suite struct SurveyEdgeTests {
  // MARK: Designs

  /// R's survey package reads an infinite population the same way: no correction.
  @Test func aPopulationWithoutEndIsNoCensus() throws {
    let values: [Double?] = [1, 2, 3, 5]
    let plain = try SurveyDesign(weights: [1, 2, 3, 4]).mean(of: values)
    let endless = try SurveyDesign(weights: [1, 2, 3, 4], population: .total(.infinity))
    let strata = ["a", "a", "b", "b"]
    let stratified = try SurveyDesign(
      weights: [1, 2, 3, 4], strata: strata,
      population: .perStratum(["a": .infinity, "b": .infinity]))
    #expect(try endless.mean(of: values) == plain)
    #expect(plain.standardError > 0)
    #expect(
      try stratified.mean(of: values)
        == SurveyDesign(weights: [1, 2, 3, 4], strata: strata).mean(of: values))
    #expect(
      throws: DesignUndefined.populationSmallerThanSample(
        stratum: "", population: -.infinity, sample: 1)
    ) { try SurveyDesign(weights: [1], population: .total(-.infinity)) }
    #expect(throws: DesignUndefined.self) {
      try SurveyDesign(weights: [1, 1], population: .total(.nan))
    }
  }

  /// Rounding leaves a variance to a number such as 0.1 that repeats; it is none.
  @Test(arguments: [0.1, 0.7, 1e-9, 123_456.789])
  func valuesThatDoNotVaryHaveNoDesignEffect(value: Double) throws {
    let design = try SurveyDesign(weights: [1, 2, 3, 1.5, 0.3, 2.2, 1])
    let mean = try design.mean(of: [Double?](repeating: value, count: 7))
    #expect(abs(mean.value - value) <= 4 * value.ulp)
    #expect(mean.designEffect == nil)
    #expect(mean.standardError < 1e-12 * value)
  }

  @Test func aCalibrationOfOtherUnitsIsRefused() throws {
    let design = try SurveyDesign(weights: [1, 1])
    let wrong: [Calibration] = [
      .cells([0, 0, 0], before: [1, 1, 1], after: [1, 1, 1]),
      .cells([0, 0], before: [1], after: [1, 1]), .cells([0, 0], before: [1, 1], after: [1]),
      .margins([[0, 0], [0]], after: [1, 1]), .margins([[0, 1]], after: [1, 1, 1]),
    ]
    for calibration in wrong {
      #expect(throws: DesignUndefined.self) {
        try design.calibrated(weights: [1, 1], by: calibration)
      }
    }
    #expect(throws: Never.self) {
      try design.calibrated(weights: [2, 2], by: .margins([[0, 0]], after: [2, 2]))
    }
  }

  // MARK: Weights

  /// A unit that small weights are filled up from must not fall below 0 and then count for nothing.
  @Test func filledUpWeightsStayWithinTheirBounds() throws {
    let weights = [Double](repeating: 0.01, count: 10) + [0.95, 20]
    let trimmed = try TrimmedWeights(weights, lower: 0.9)
    #expect(trimmed.weights.allSatisfy { $0 >= 0.9 * (1 - 1e-12) }, "\(trimmed.weights)")
    #expect(abs(trimmed.weights.reduce(0, +) - 21.05) < 1e-9)
    #expect(trimmed.trimmed[10])
  }

  @Test(arguments: 1...80)
  func trimmingKeepsSumBoundsAndZeros(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let weights = (0..<(2 + random.index(below: 12))).map { _ in
      random.index(below: 5) == 0 ? 0 : 0.01 + random.share() * [1, 3, 20][random.index(below: 3)]
    }
    guard weights.contains(where: { $0 > 0 }) else { return }
    let mean = weights.reduce(0, +) / Double(weights.count { $0 > 0 })
    let (lower, upper) = (mean * random.share(), mean * (1 + 3 * random.share()))
    do throws(WeightingUndefined) {
      let trimmed = try TrimmedWeights(weights, lower: lower, upper: upper)
      #expect(isClose(trimmed.weights.reduce(0, +), weights.reduce(0, +), 1e-9))
      for ((old, new), isTrimmed) in zip(zip(weights, trimmed.weights), trimmed.trimmed) {
        #expect((old == 0) == (new == 0))
        if old > 0 { #expect(new >= lower * (1 - 1e-12) && new <= upper * (1 + 1e-12)) }
        if old == 0 { #expect(!isTrimmed) }
      }
    } catch {
      #expect(error == .boundsCannotHold(lower: lower, upper: upper, mean: mean))
    }
  }

  /// A code that its classification does not have must not become a combination of others.
  @Test func aCodeOutsideItsPartHasNoCombination() {
    let parts: [(labels: [String], codes: [Int?])] = [
      (["f", "m"], [0, 0, 1, 1]), (["young", "old"], [0, 2, 1, 0]),
    ]
    let margin = PopulationMargin(name: "both", joint: parts, targets: [25, 25, 25, 25])
    #expect(margin.codes == [0, nil, 3, 2])
    #expect(throws: WeightingUndefined.unitWithoutCategory(margin: "both", unit: 1)) {
      try PostStratification(on: margin)
    }
    let negative = PopulationMargin(
      name: "both", joint: [(["f", "m"], [1, -1]), (["young", "old"], [0, 1])],
      targets: [1, 1, 1, 1])
    #expect(negative.codes == [2, nil])
  }

  @Test func combinationsAreNamedWithTheLastPartVaryingFastest() {
    let margin = PopulationMargin(
      name: "both", joint: [(["f", "m"], [1, nil]), (["y", "o", "x"], [2, 0])],
      targets: [1, 2, 3, 4, 5, 6])
    #expect(margin.labels == ["f / y", "f / o", "f / x", "m / y", "m / o", "m / x"])
    #expect(margin.codes == [5, nil])
    #expect(PopulationMargin(name: "none", joint: [], targets: []).codes.isEmpty)
  }

  @Test func weightsThatCountForNothingFitNoMargin() throws {
    let margin = PopulationMargin(
      name: "m", labels: ["a", "b"], targets: [60, 40], codes: [0, 1, 1])
    let raked = try Raking().weights(margins: [margin])
    #expect(raked.largestGap(of: raked.weights) < 1e-12)
    #expect(raked.largestGap(of: [0, 0, 0]) == .infinity)
    #expect(raked.largestGap(of: [1, 1]) == .infinity)
    #expect(isClose(raked.largestGap(of: [1, 1, 1]), 2.0 / 3 / 0.4 - 1, 1e-12))
  }

  // MARK: Items

  /// Three answers of 0.1 have a mean that is not 0.1 in binary; the item does not vary all the same.
  @Test(arguments: [0.1, 0.7, 1.1])
  func anItemOfOneAnswerDoesNotVary(answer: Double) throws {
    let answers = try ItemAnswers(
      names: ["flat", "a", "b"],
      answers: [
        [Double?](repeating: answer, count: 7), [1, 2, 3, 4, 5, 4, 2], [2, 2, 3, 5, 5, 3, 1],
      ])
    #expect(answers.covariance[0] == [0, 0, 0])
    #expect(throws: ItemAnalysisUndefined.itemDoesNotVary(item: "flat")) {
      try answers.correlation()
    }
    let analysis = try ItemAnalysis(answers)
    #expect(analysis.items[0].restCorrelation == nil && analysis.items[0].totalCorrelation == nil)
    #expect(analysis.standardisedAlpha == nil)
  }
}
