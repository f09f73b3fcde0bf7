import Statistics
import Testing

/// A made-up sample with strata, clusters and weights, the same for the same seed.
struct RandomSample: Sendable, CustomTestStringConvertible {
  let seed: UInt64
  let weights: [Double]
  let strata: [String]
  let clusters: [String]
  let values: [Double]
  let codes: [Int]

  var testDescription: String { "seed \(seed), \(weights.count) units" }

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    self.seed = seed
    var (weights, strata, clusters): ([Double], [String], [String]) = ([], [], [])
    for stratum in 0..<(1 + random.index(below: 3)) {
      for cluster in 0..<(2 + random.index(below: 3)) {
        for _ in 0..<(1 + random.index(below: 4)) {
          weights.append(0.25 + 4 * random.share())
          strata.append("s\(stratum)")
          clusters.append("c\(cluster)")
        }
      }
    }
    values = weights.map { _ in 10 * random.share() - 3 }
    codes = weights.map { _ in random.index(below: 3) }
    (self.weights, self.strata, self.clusters) = (weights, strata, clusters)
  }

  func design(
    weights: [Double]? = nil, order: [Int]? = nil
  ) throws(DesignUndefined) -> SurveyDesign {
    let order = order ?? Array(self.weights.indices)
    let weights = weights ?? self.weights
    return try SurveyDesign(
      weights: order.map { weights[$0] }, strata: order.map { strata[$0] },
      clusters: order.map { clusters[$0] })
  }

  static let many = (1...25).map { RandomSample(seed: $0) }
}

/// What holds for estimates of any sample.
@Suite struct SurveyPropertyTests {
  private func expectSame(
    _ one: WeightedEstimate, _ two: WeightedEstimate, scale: Double = 1, _ name: Comment? = nil
  ) {
    #expect(isClose(two.value, scale * one.value, 1e-10), name)
    #expect(isClose(two.standardError, abs(scale) * one.standardError, 1e-10), name)
    #expect(two.degreesOfFreedom == one.degreesOfFreedom, name)
    #expect(two.sampleSize == one.sampleSize, name)
  }

  @Test(arguments: RandomSample.many) func onlyTotalsHaveTheUnitOfTheWeights(
    sample: RandomSample
  ) throws {
    let values = sample.values.map { Optional($0) }
    let design = try sample.design()
    let scaled = try sample.design(weights: sample.weights.map { 8 * $0 })
    expectSame(try design.mean(of: values), try scaled.mean(of: values))
    expectSame(try design.total(of: values), try scaled.total(of: values), scale: 8)
    let yes = sample.codes.map { Optional($0 == 1) }
    expectSame(
      try design.proportion(of: yes).estimate, try scaled.proportion(of: yes).estimate)
    #expect(
      isClose(
        try scaled.proportion(of: yes).kishSize, try design.proportion(of: yes).kishSize, 1e-12)
    )
  }

  @Test(arguments: RandomSample.many) func theOrderOfUnitsDoesNotMatter(
    sample: RandomSample
  ) throws {
    var random = SplitMix64(seed: sample.seed &+ 77)
    var order = Array(sample.weights.indices)
    for position in order.indices.reversed() {
      order.swapAt(position, random.index(below: position + 1))
    }
    let design = try sample.design()
    let turned = try sample.design(order: order)
    expectSame(
      try design.mean(of: sample.values.map { $0 }),
      try turned.mean(of: order.map { sample.values[$0] }))
    expectSame(
      try design.total(of: sample.values.map { $0 }),
      try turned.total(of: order.map { sample.values[$0] }))
  }

  /// Two halves of a unit in the same cluster are that unit.
  @Test(arguments: RandomSample.many) func halvesOfAUnitAreTheUnit(sample: RandomSample) throws {
    let halves = sample.weights.map { $0 / 2 }
    let split = try SurveyDesign(
      weights: halves + halves, strata: sample.strata + sample.strata,
      clusters: sample.clusters + sample.clusters)
    let values = sample.values.map { Optional($0) }
    let (one, two) = (try sample.design().mean(of: values), try split.mean(of: values + values))
    #expect(isClose(two.value, one.value, 1e-12))
    #expect(isClose(two.standardError, one.standardError, 1e-10))
    #expect(two.degreesOfFreedom == one.degreesOfFreedom && two.sampleSize == 2 * one.sampleSize)
  }

  @Test(arguments: RandomSample.many) func aValueThatIsMissingIsOutsideTheDomain(
    sample: RandomSample
  ) throws {
    let inside = sample.codes.map { $0 != 0 }
    guard inside.contains(true) else { return }
    let design = try sample.design()
    let domain = try design.restricted(to: inside)
    let all = sample.values.map { Optional($0) }
    let some = zip(sample.values, inside).map { $1 ? $0 : nil }
    expectSame(try domain.mean(of: all), try design.mean(of: some))
    expectSame(try domain.total(of: all), try design.total(of: some))
    #expect(domain.sampleSize == inside.count { $0 })
    // A domain of a domain is what is inside both.
    #expect(try domain.restricted(to: inside) == domain)
  }

  @Test(arguments: RandomSample.many) func ratiosAndMeansAndTotalsFitTogether(
    sample: RandomSample
  ) throws {
    let design = try sample.design()
    let values = sample.values.map { Optional($0) }
    let mean = try design.mean(of: values)
    let ones = [Double?](repeating: 1, count: values.count)
    expectSame(mean, try design.ratio(of: values, to: ones))
    #expect(isClose(try design.total(of: values).value, mean.value * design.totalWeight, 1e-10))
    // A ratio of a variable to itself does not vary.
    let positive = sample.values.map { Optional($0 + 4) }
    let same = try design.ratio(of: positive, to: positive)
    #expect(isClose(same.value, 1, 1e-12) && same.standardError < 1e-12)
    // Linear: the mean of a + b y.
    let moved = try design.mean(of: sample.values.map { 5 - 2 * $0 })
    #expect(isClose(moved.value, 5 - 2 * mean.value, 1e-10))
    #expect(isClose(moved.standardError, 2 * mean.standardError, 1e-10))
    if let effect = mean.designEffect {
      #expect(isClose(moved.designEffect, effect, 1e-8))
    }
  }

  @Test(arguments: RandomSample.many) func sharesAndTheirCovariancesAddUp(
    sample: RandomSample
  ) throws {
    let cells = try WeightedCells(
      codes: sample.codes.map { $0 }, categories: 3, design: sample.design())
    #expect(isClose(cells.shares.reduce(0, +), 1, 1e-12))
    #expect(cells.counts.reduce(0, +) == sample.codes.count)
    for row in 0..<3 {
      #expect(abs(cells.covariance[row].reduce(0, +)) < 1e-12)
      #expect(cells.covariance[row][row] >= 0)
      for column in 0..<3 {
        #expect(cells.covariance[row][column] == cells.covariance[column][row])
        let (own, other) = (cells.covariance[row][row], cells.covariance[column][column])
        #expect(abs(cells.covariance[row][column]) <= (own * other).squareRoot() + 1e-12)
      }
      #expect(cells.proportion(row).estimate.value == cells.shares[row])
    }
  }

  @Test(arguments: RandomSample.many) func thoseWhoSayNoAreTheMirrorOfThoseWhoSayYes(
    sample: RandomSample
  ) throws {
    let design = try sample.design()
    let yes = sample.codes.map { $0 == 2 ? nil : Optional($0 == 1) }
    guard yes.contains(true), yes.contains(false) else { return }
    let one = try design.proportion(of: yes)
    let other = try design.proportion(of: yes.map { $0.map { !$0 } })
    #expect(isClose(other.estimate.value, 1 - one.estimate.value, 1e-12))
    #expect(isClose(other.estimate.standardError, one.estimate.standardError, 1e-12))
    guard one.estimate.degreesOfFreedom > 0, one.estimate.variance > 1e-12 else { return }
    let intervals: [(WeightedProportion) throws -> ConfidenceInterval] = [
      { try $0.logit() }, { try $0.wald() }, { try $0.kornGraubard() }, { try $0.wilson() },
      { try $0.wilson(size: .kish) },
    ]
    for interval in intervals {
      let (here, there) = (try interval(one), try interval(other))
      #expect(isClose(there.lower, 1 - here.upper, 1e-9))
      #expect(isClose(there.upper, 1 - here.lower, 1e-9))
      #expect(here.lower <= one.estimate.value && one.estimate.value <= here.upper)
    }
  }

  // MARK: Weighting

  private func margin(_ sample: RandomSample, _ shares: [Double]) -> PopulationMargin? {
    guard Set(sample.codes).count == 3 else { return nil }
    return PopulationMargin(
      name: "code", labels: ["a", "b", "c"], targets: shares, codes: sample.codes.map { $0 })
  }

  @Test(arguments: RandomSample.many) func postStratificationMeetsItsTargetsOnce(
    sample: RandomSample
  ) throws {
    guard let margin = margin(sample, [500, 300, 200]) else { return }
    let made = try PostStratification(on: margin, startingWeights: sample.weights)
    for (code, target) in margin.targets.enumerated() {
      let sum = zip(made.populationWeights, sample.codes).filter { $0.1 == code }.map(\.0)
        .reduce(0, +)
      #expect(isClose(sum, target, 1e-12))
    }
    let again = try PostStratification(on: margin, startingWeights: made.populationWeights)
    let scaled = try PostStratification(
      on: margin, startingWeights: sample.weights.map { $0 * 3 })
    let raked = try Raking().weights(margins: [margin], startingWeights: sample.weights)
    for other in [again.populationWeights, scaled.populationWeights, raked.populationWeights] {
      #expect(zip(other, made.populationWeights).allSatisfy { isClose($0, $1, 1e-10) })
    }
    // What the totals explain does not vary any more.
    let design = try sample.design().calibrated(
      weights: made.populationWeights, by: made.calibration)
    let shares = try WeightedCells(
      codes: sample.codes.map { $0 }, categories: 3, design: design)
    #expect(shares.covariance.joined().allSatisfy { abs($0) < 1e-12 })
    #expect(isClose(shares.shares[0], 0.5, 1e-12))
  }

  @Test(arguments: RandomSample.many) func rakingDoesNotDependOnTheOrderOfMargins(
    sample: RandomSample
  ) throws {
    guard let margin = margin(sample, [50, 30, 20]) else { return }
    var random = SplitMix64(seed: sample.seed &+ 5)
    let other = PopulationMargin(
      name: "other", labels: ["x", "y"], targets: [0.45, 0.55],
      codes: sample.codes.indices.map { _ in random.index(below: 2) })
    let shares = PopulationMargin(
      name: "code", labels: margin.labels, targets: [0.5, 0.3, 0.2], codes: margin.codes)
    do throws(WeightingUndefined) {
      let one = try Raking().weights(margins: [shares, other])
      let two = try Raking().weights(margins: [other, shares])
      #expect(zip(one.weights, two.weights).allSatisfy { isClose($0, $1, 1e-8) })
      #expect(one.report.converged && one.report.largestGap <= 1e-12)
      #expect(one.largestGap(of: one.weights.map { $0 * 7 }) < 1e-9)
      // Weights that fit already are not touched.
      let again = try Raking().weights(
        margins: [shares, other], startingWeights: one.populationWeights)
      #expect(again.report.iterations == 1)
      #expect(zip(again.weights, one.weights).allSatisfy { isClose($0, $1, 1e-10) })
    } catch {
      // In small samples a cell can be empty, and then two margins need not hold at once.
      guard case .notConverged = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test(arguments: RandomSample.many) func summariesOfWeights(sample: RandomSample) throws {
    let summary = try WeightSummary(sample.weights)
    let cv = summary.coefficientOfVariation
    #expect(isClose(summary.designEffect, 1 + cv * cv, 1e-12))
    #expect(summary.effectiveSize <= Double(summary.count) + 1e-9 && summary.effectiveSize >= 1)
    #expect(summary.minimum <= summary.mean && summary.mean <= summary.maximum)
    let scaled = try WeightSummary(sample.weights.map { $0 * 1000 })
    #expect(isClose(scaled.coefficientOfVariation, cv, 1e-12))
    #expect(isClose(scaled.ratio, try #require(summary.ratio), 1e-12))
  }

  // MARK: Proportions of equal weight

  @Test(arguments: [(0, 1), (1, 1), (0, 17), (3, 17), (17, 17), (400, 1000), (1, 100_000)])
  func intervalsHoldTheShareAndMirror(successes: Int, trials: Int) throws {
    let share = try SampleProportion(successes: successes, trials: trials)
    let mirror = try SampleProportion(successes: trials - successes, trials: trials)
    let intervals: [(SampleProportion, Double) throws -> ConfidenceInterval] = [
      { try $0.wilson(confidence: $1) }, { try $0.wilsonContinuityCorrected(confidence: $1) },
      { try $0.clopperPearson(confidence: $1) },
    ]
    for interval in intervals {
      var last = ConfidenceInterval(
        lower: share.estimate, upper: share.estimate, confidence: 0)
      for confidence in [0.5, 0.8, 0.95, 0.999] {
        let here = try interval(share, confidence)
        let there = try interval(mirror, confidence)
        #expect(here.lower >= 0 && here.upper <= 1)
        #expect(here.lower <= last.lower + 1e-12 && here.upper >= last.upper - 1e-12)
        #expect(isClose(there.lower, 1 - here.upper, 1e-9))
        last = here
      }
    }
    #expect(throws: ProportionUndefined.confidenceOutOfRange(1)) {
      try share.wilson(confidence: 1)
    }
  }

  @Test(arguments: [20, 25, 40, 400, 1_000_000])
  func aLargerPopulationIsLessCertain(population: Int) throws {
    let share = try SampleProportion(successes: 7, trials: 20, population: population)
    let endless = try SampleProportion(successes: 7, trials: 20)
    let (here, there) = (try share.wilson(), try endless.wilson())
    #expect(there.lower <= here.lower + 1e-9 && here.upper <= there.upper + 1e-9)
    #expect(share.standardError <= endless.standardError)
    #expect((share.standardError == 0) == (population == 20))
    if population == 20 { #expect(here.lower == 0.35 && here.upper == 0.35) }
    #expect(
      throws: ProportionUndefined.populationSmallerThanSample(population: 19, sample: 20)
    ) { try SampleProportion(successes: 7, trials: 20, population: 19) }
  }
}
