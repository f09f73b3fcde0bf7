import Statistics
import Testing

/// Weighting where the data and the population do not fit.
@Suite struct WeightingEdgeTests {
  private let gender = PopulationMargin(
    name: "gender", labels: ["f", "m"], targets: [51, 48], codes: [0, 0, 1, 1])
  private let age = PopulationMargin(
    name: "age", labels: ["young", "old"], targets: [45, 56], codes: [0, 1, 0, 1])

  @Test func perCentsThatDoNotAddUpAreNormalised() throws {
    let raked = try Raking().weights(margins: [gender, age])
    #expect(raked.notices.map(\.margin) == ["gender", "age"])
    #expect(raked.notices.map(\.total) == [99, 101])
    #expect(raked.notices.map(\.normalisedTo) == [100, 100])
    #expect(abs(raked.populationWeights.reduce(0, +) - 100) < 1e-10)
    let women = raked.populationWeights[0] + raked.populationWeights[1]
    #expect(abs(women - 5100.0 / 99) < 1e-10)
    #expect(abs(raked.weights.reduce(0, +) - 4) < 1e-12)
  }

  @Test func aMarginWithoutACategoryIsRefused() {
    let short = PopulationMargin(
      name: "age", labels: ["young", "old"], targets: [45, 30], codes: [0, 1, 0, 1])
    #expect(
      throws: WeightingUndefined.marginTotalDiffers(margin: "age", total: 75, expected: 99)
    ) { try Raking().weights(margins: [gender, short]) }
  }

  @Test func unitsAndPopulationMustCoverEachOther() {
    func margin(_ targets: [Double], _ codes: [Int?]) -> PopulationMargin {
      PopulationMargin(name: "m", labels: ["a", "b", "c"], targets: targets, codes: codes)
    }
    let faults: [(PopulationMargin, WeightingUndefined)] = [
      (margin([1, 2, 3], [0, 1, 1, 0]), .categoryWithoutUnits(margin: "m", label: "c")),
      (margin([1, 2, 0], [0, 1, 2, 0]), .categoryWithoutPopulation(margin: "m", label: "c")),
      (margin([1, 2, 0], [0, 1, nil, 0]), .unitWithoutCategory(margin: "m", unit: 2)),
      (margin([1, 2, 0], [0, 1, 7, 0]), .unitWithoutCategory(margin: "m", unit: 2)),
      (margin([1, 2], [0, 1, 1, 0]), .targetOutOfRange(margin: "m", label: "c")),
      (margin([1, -2, 3], [0, 1, 2, 0]), .targetOutOfRange(margin: "m", label: "b")),
    ]
    for (margin, fault) in faults {
      #expect(throws: fault) { try Raking().weights(margins: [margin]) }
      #expect(throws: fault) { try PostStratification(on: margin) }
    }
    // A category that the population does not have and nobody is in does no harm.
    #expect(throws: Never.self) { try PostStratification(on: margin([1, 2, 0], [0, 1, 1, 0])) }
    #expect(throws: WeightingUndefined.lengthMismatch(margin: "gender", expected: 2, found: 4)) {
      try Raking().weights(margins: [gender], startingWeights: [1, 1])
    }
  }

  @Test func zeroWeightsStayZeroAndDoNotCount() throws {
    let raked = try Raking().weights(margins: [gender, age], startingWeights: [1, 1, 1, 0.5])
    let zero = try Raking(maximumIterations: 4000).weights(
      margins: [gender], startingWeights: [1, 0, 1, 1])
    #expect(zero.populationWeights[1] == 0)
    let unknown = PopulationMargin(
      name: "m", labels: ["a", "b", "gone"], targets: [60, 40, 0], codes: [0, nil, 1, 2])
    let lenient = try Raking().weights(margins: [unknown], startingWeights: [1, 0, 1, 0])
    #expect(lenient.populationWeights == [60, 0, 40, 0])
    #expect(raked.report.converged)
    #expect(throws: WeightingUndefined.categoryWithoutUnits(margin: "gender", label: "f")) {
      try Raking().weights(margins: [gender], startingWeights: [0, 0, 1, 1])
    }
  }

  @Test func marginsThatCannotHoldAtOnceSaySo() {
    // All women are young and all men old, so both margins would have to be the same.
    let age = PopulationMargin(
      name: "age", labels: ["young", "old"], targets: [30, 70], codes: [0, 0, 1, 1])
    do {
      _ = try Raking(maximumIterations: 50).weights(margins: [gender, age])
      Issue.record("these margins contradict each other")
    } catch {
      guard case .notConverged(let report) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(report.iterations == 50 && !report.converged && report.largestGap > 0.1)
    }
  }

  @Test func trimmingKeepsTheSumAndTheBounds() throws {
    let trimmed = try TrimmedWeights([0.1, 0.5, 1, 1, 2.4, 7], lower: 0.3, upper: 3)
    #expect(abs(trimmed.weights.reduce(0, +) - 12) < 1e-12)
    #expect(trimmed.weights.allSatisfy { $0 >= 0.3 - 1e-12 && $0 <= 3 + 1e-12 })
    #expect(trimmed.trimmed == [true, false, false, false, true, true])
    let zero = try TrimmedWeights([0, 1, 1, 4], lower: 0.5, upper: 3)
    #expect(zero.weights == [0, 1.5, 1.5, 3])
    let untouched = try TrimmedWeights([1, 2], lower: 0.5, upper: 2)
    #expect(untouched.weights == [1, 2] && untouched.rounds == 0)
    #expect(throws: WeightingUndefined.boundsCannotHold(lower: 0, upper: 1, mean: 1.5)) {
      try TrimmedWeights([1, 2], upper: 1)
    }
  }

  @Test func summaryOfEqualWeights() throws {
    let summary = try WeightSummary([2, 2, 2])
    #expect(summary.coefficientOfVariation == 0 && summary.designEffect == 1)
    #expect(try WeightSummary([0, 1]).ratio == nil)
    #expect(throws: WeightingUndefined.nothingToWeight) { try WeightSummary([0]) }
  }
}
