import Statistics
import Testing

/// Unweighted proportions against R's `prop.test` and statsmodels.
@Suite struct SampleProportionTests {
  @Test(arguments: 0..<3)
  func referenceIntervals(index: Int) throws {
    let tests = try #require(try JSONValue.fixture("survey-proportion")["tests"]?.array)
    #expect(tests.count == 3)
    let reference = tests[index]
    let tolerance = try #require(reference["tolerance"]?.number)
    let proportion = try SampleProportion(
      successes: Int(try #require(reference["x"]?.number)),
      trials: Int(try #require(reference["n"]?.number)))
    #expect(agrees(try proportion.wilson(), reference["wilson"], tolerance))
    #expect(agrees(try proportion.clopperPearson(), reference["clopper_pearson"], tolerance))
    let corrected = try proportion.wilsonContinuityCorrected()
    #expect(agrees(corrected, reference["wilson_continuity_R"], tolerance))
  }

  @Test func endsMeetTheBoundary() throws {
    let none = try SampleProportion(successes: 0, trials: 17)
    let all = try SampleProportion(successes: 17, trials: 17)
    #expect(try none.wilson().lower == 0)
    #expect(try all.wilson().upper == 1)
    #expect(try none.clopperPearson().lower == 0)
    #expect(try all.clopperPearson().upper == 1)
    let upper = try none.wilson().upper
    #expect(abs(try all.wilson().lower - (1 - upper)) < 1e-15)
  }

  /// The ends are the shares that the score test, with the hypergeometric variance, just rejects.
  @Test(arguments: [(37, 120, 4426), (5, 60, 100), (400, 1708, 4426)])
  func finitePopulationEndsSolveTheScoreEquation(x: Int, n: Int, population: Int) throws {
    let proportion = try SampleProportion(successes: x, trials: n, population: population)
    let interval = try proportion.wilson(confidence: 0.9)
    let factor = Double(population - n) / Double(population - 1)
    for end in [interval.lower, interval.upper] {
      let score =
        abs(proportion.estimate - end) / (end * (1 - end) / Double(n) * factor).squareRoot()
      #expect(abs(score - 1.6448536269514722) < 1e-9)
    }
    let unlimited = try SampleProportion(successes: x, trials: n).wilson(confidence: 0.9)
    #expect(unlimited.lower < interval.lower && interval.upper < unlimited.upper)
  }

  @Test func everybodyAnsweredLeavesNoDoubt() throws {
    let census = try SampleProportion(successes: 3, trials: 8, population: 8)
    #expect(census.standardError == 0)
    #expect(try census.wilson() == ConfidenceInterval(lower: 0.375, upper: 0.375, confidence: 0.95))
    #expect(try SampleProportion(successes: 1, trials: 1, population: 1).wilson().lower == 1)
  }

  @Test func impossibleCountsAreRefused() {
    #expect(throws: ProportionUndefined.countsOutOfRange(successes: 0, trials: 0)) {
      try SampleProportion(successes: 0, trials: 0)
    }
    #expect(throws: ProportionUndefined.countsOutOfRange(successes: 4, trials: 3)) {
      try SampleProportion(successes: 4, trials: 3)
    }
    #expect(throws: ProportionUndefined.populationSmallerThanSample(population: 2, sample: 3)) {
      try SampleProportion(successes: 1, trials: 3, population: 2)
    }
    #expect(throws: ProportionUndefined.confidenceOutOfRange(1)) {
      try SampleProportion(successes: 1, trials: 3).wilson(confidence: 1)
    }
  }
}
