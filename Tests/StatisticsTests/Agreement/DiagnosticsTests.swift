import Statistics
import Testing

/// What stands behind a coefficient: units, coders, pairs, time, applicability.
@Suite struct DiagnosticsTests {
  @Test func worstUnitsComeFirst() throws {
    let data = try ReliabilityData(
      labels: [["a", "a", "a"], ["a", "b", nil], ["a", "b", "a"], ["b", nil, nil]],
      coders: ["1", "2", "3"])
    let units = try data.unitDisagreements()
    #expect(units.map(\.unit) == [1, 2, 0])
    #expect(units.map(\.ratings) == [2, 3, 3])
    #expect(abs(units[0].meanDistance - 1) < 1e-12)
    #expect(abs(units[1].meanDistance - 2.0 / 3) < 1e-12)
    #expect(abs(units.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    #expect(units[0].share == units[1].share)
  }

  @Test func sharesAddUpToTheObservedDisagreement() throws {
    for name in ["gen-open-ordinal-5c-7pt-missing", "gen-open-sets-3c-6labels"] {
      let set = try ReferenceDataSet(name)
      let data = try set.data(for: set.expectations[0])
      let alpha = try KrippendorffAlpha().evaluate(data)
      let units = try data.unitDisagreements()
      let sum = units.reduce(0) { $0 + $1.meanDistance * Double($1.ratings) }
      #expect(abs(sum / Double(alpha.ratings) - alpha.observed) < 1e-9 * alpha.observed)
    }
  }

  @Test func theOddCoderStandsOut() throws {
    let data = try ReliabilityData(
      numbers: [[1, 1, 2], [2, 2, 3], [3, 3, 4], [4, 4, 5], [2, nil, 3]],
      coders: ["1", "2", "strict"], categories: [1, 2, 3, 4, 5], level: .ordinal)
    let standings = data.coderStandings()
    #expect(standings.map(\.ratings) == [5, 4, 5])
    #expect(try standings[2].without.get().value == 1)
    #expect(try standings[0].without.get().value < 0.8)
    #expect(standings[2].agreementWithOthers == 0)
    #expect(standings[2].leniency == 1)
    #expect(try #require(standings[0].leniency) < 0)
    let nominal = try ReliabilityData(labels: [["a", "b"], ["a", "a"]], coders: ["1", "2"])
    #expect(nominal.coderStandings()[0].leniency == nil)
  }

  @Test func pairMatrixIsSymmetric() throws {
    let set = try ReferenceDataSet("gwet-g1g2")
    let data = try set.data(for: set.expectations[0])
    let matrix = PairMatrix(CohenKappa(), data: data)
    var compared = 0
    for expectation in set.expectations where expectation.identifier == "cohen-kappa" {
      let pair = try #require(expectation.pair)
      let columns = try pair.map { try #require(data.coders.firstIndex(of: $0)) }
      let result = try #require(matrix[columns[0], columns[1]])
      compared += expectation.check(result, in: set.name) > 0 ? 1 : 0
      #expect(try matrix[columns[1], columns[0]]?.get() == result.get())
    }
    #expect(compared == 6)
    #expect(matrix[1, 1] == nil)
  }

  @Test func driftFindsWhereAgreementFalls() throws {
    let good = [["a", "a"], ["b", "b"], ["a", "a"], ["b", "b"]]
    let bad = [["a", "b"], ["b", "a"], ["a", "b"], ["b", "a"]]
    let data = try ReliabilityData(labels: good + bad, coders: ["1", "2"])
    let drift = AgreementDrift(CohenKappa(), data: data, width: 4, step: 2)
    #expect(drift.points.map(\.window) == [0..<4, 2..<6, 4..<8])
    let values = try drift.points.map { try $0.result.get().value }
    #expect(values == [1, 0, -1])
    let reversed = AgreementDrift(
      CohenKappa(), data: data, order: Array((0..<8).reversed()), width: 4, step: 4)
    let reversedValues = try reversed.points.map { try $0.result.get().value }
    #expect(reversedValues == [-1, 1])
    let wide = AgreementDrift(CohenKappa(), data: data, width: 100, step: 1)
    #expect(wide.points.map(\.window) == [0..<8])
  }

  /// The two readings of a conditional variable, against the reference file.
  @Test func conditionalReadings() throws {
    let set = try ReferenceDataSet("gen-open-skiplogic-3c")
    let answers = try #require(set.root["ratings"]?.array).map { ($0.array ?? []).map(\.string) }
    let gates = try #require(set.root["gate"]?.array).map { ($0.array ?? []).map(\.string) }
    let ratings = zip(answers, gates).map { answers, gates in
      zip(answers, gates).map { answer, gate -> ConditionalRating<String> in
        if gate != "yes" { return .notApplicable }
        return answer.map { .category($0) } ?? .missing
      }
    }
    let readings = try ConditionalRatings(
      ratings, coders: set.coders, categories: ["t1", "t2", "t3", "t4"], label: { $0 })
    let parts = [
      "consensus": readings.applicableToAll, "as_category": readings.notApplicableAsCategory,
      "gate": readings.gate,
    ]
    var compared = 0
    for expectation in set.expectations {
      guard let data = parts[expectation.text("skip_policy") ?? ""] else { continue }
      let measure = try #require(AgreementMeasures.named(expectation.identifier))
      let estimate = try measure.init(options: MeasureOptions()).evaluate(data)
      #expect(isClose(estimate.value, try #require(expectation.number("value")), 1e-9))
      compared += 1
    }
    #expect(compared == 5)
    #expect(readings.applicableToAll.unitCount < readings.notApplicableAsCategory.unitCount)
    #expect(readings.notApplicableAsCategory.scale.labels.last == "not applicable")
  }

  @Test(arguments: [AgreementMetric.nominal, .ordinal, .interval])
  func runningAlphaFollowsEveryChange(metric: AgreementMetric) throws {
    let set = try ReferenceDataSet("gen-open-unused-category")
    var codes = try set.data(for: set.expectations[0]).codes
    let data = try set.data(for: set.expectations[0])
    var running = RunningAlpha(data, metric: metric)
    var generator = SplitMix64(seed: 4)
    for _ in 0..<60 {
      let unit = generator.index(below: data.unitCount)
      let coder = generator.index(below: 3)
      let category = generator.index(below: 6) - 1
      running.setRating(unit: unit, coder: coder, to: category < 0 ? nil : category)
      codes[unit * 3 + coder] = Int32(category)
      let fresh = try ReliabilityData(
        codes: codes, coders: data.coders, scale: data.scale, level: data.level)
      let wanted = try KrippendorffAlpha(options: MeasureOptions(metric: metric)).evaluate(fresh)
      let found = try running.value()
      #expect(abs(found.alpha - wanted.value) < 1e-10)
      #expect(abs(found.observed - wanted.observed) < 1e-8 * wanted.observed)
    }
  }

  @Test func pairDistancesOfTheReferenceFile() throws {
    let set = try ReferenceDataSet("tiny-sets-masi")
    let expectation = try #require(set.expectations.first { $0.coefficient == "pair_distances" })
    let data = try set.data(for: expectation)
    let sets = try #require(data.scale.sets)
    for distance in [SetDistance.masi, .jaccard, .dice] {
      let wanted = try #require(expectation.root["matrix"]?[distance.rawValue]?.numbers)
      #expect(wanted.count == data.unitCount)
      for (unit, wanted) in wanted.enumerated() {
        let first = try #require(data.category(unit: unit, coder: 0))
        let second = try #require(data.category(unit: unit, coder: 1))
        #expect(abs(distance.between(first, second, in: sets) - wanted) < 1e-12)
      }
    }
  }
}
