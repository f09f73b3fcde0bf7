import Statistics
import Testing

/// Raking, post-stratification and trimming against R's survey package.
@Suite struct WeightingTests {
  private struct Case {
    let data: SurveyFixture
    let targets: JSONValue
    let expected: JSONValue
    let tolerance: Double

    init(_ index: Int) throws {
      let test = try #require(try JSONValue.fixture("survey-raking")["tests"]?.array)[index]
      data = try SurveyFixture(test["data"])
      targets = try #require(test["targets"])
      expected = try #require(test["expected"])
      tolerance = try #require(test["tolerance"]?.number)
    }

    /// The margin of one variable, with its targets in the order of the labels.
    func margin(_ name: String) throws -> PopulationMargin {
      let codes = try data.codes(name)
      let rows = try #require(targets[name]?.array)
      let targets = try codes.labels.map { label in
        try #require(rows.first { $0[name]?.string == label }?["Freq"]?.number)
      }
      return PopulationMargin(
        name: name, labels: codes.labels, targets: targets, codes: codes.codes)
    }

    func joint() throws -> PopulationMargin {
      let gender = try data.codes("gender")
      let age = try data.codes("age")
      let rows = try #require(targets["gender_age"]?.array)
      let cells = try gender.labels.flatMap { first in
        try age.labels.map { second in
          try #require(
            rows.first { $0["gender"]?.string == first && $0["age"]?.string == second }?["Freq"]?
              .number)
        }
      }
      return PopulationMargin(
        name: "gender_age",
        joint: [(gender.labels, gender.codes), (age.labels, age.codes)], targets: cells)
    }
  }

  private func check(_ found: [Double], _ wanted: JSONValue?, _ tolerance: Double) throws {
    let numbers = try #require(wanted?.numbers)
    #expect(found.count == numbers.count)
    for (weight, number) in zip(found, numbers) { #expect(agrees(weight, number, tolerance)) }
  }

  @Test(arguments: 0..<2)
  func referenceRaking(index: Int) throws {
    let test = try Case(index)
    let raked = try Raking().weights(
      margins: [test.margin("gender"), test.margin("age")],
      startingWeights: test.data.numbers("w"))
    try check(raked.populationWeights, test.expected["raked_weights"], test.tolerance)
    #expect(raked.report.converged && raked.report.largestGap < 1e-12)
    #expect(Double(raked.report.iterations) == test.expected["cycles_own"]?.number)
    #expect(raked.notices.isEmpty)
    let summary = try WeightSummary(raked.populationWeights)
    let fields: [(String, Double?)] = [
      ("kish_neff", summary.effectiveSize), ("deff_kish", summary.designEffect),
      ("weight_min", summary.minimum), ("weight_max", summary.maximum),
      ("max_over_min", summary.ratio),
    ]
    for (field, found) in fields {
      #expect(agrees(found, test.expected[field]?.number, test.tolerance), "\(field)")
    }
    #expect(abs(try WeightSummary(raked.weights).mean - 1) < 1e-14)
  }

  @Test(arguments: 0..<2)
  func referencePostStratification(index: Int) throws {
    let test = try Case(index)
    let start = try test.data.numbers("w")
    let joint = try PostStratification(on: test.joint(), startingWeights: start)
    try check(joint.populationWeights, test.expected["poststratified_weights"], test.tolerance)
    let single = try PostStratification(on: test.margin("gender"), startingWeights: start)
    try check(
      single.populationWeights, test.expected["poststratified_gender_only"], test.tolerance)
    #expect(abs(try WeightSummary(joint.weights).mean - 1) < 1e-14)
  }

  @Test func standardErrorsTakeAccountOfTheFit() throws {
    let test = try Case(1)
    let start = try test.data.numbers("w")
    let values = try test.data.numbers("yes").map { Optional($0) }
    let design = try SurveyDesign(weights: start)
    let raked = try Raking().weights(
      margins: [test.margin("gender"), test.margin("age")], startingWeights: start)
    let post = try PostStratification(on: test.joint(), startingWeights: start)
    let designs = [
      ("svymean_rake_yes", raked.populationWeights, raked.calibration),
      ("svymean_post_yes", post.populationWeights, post.calibration),
    ]
    for (name, weights, calibration) in designs {
      let mean = try design.calibrated(weights: weights, by: calibration).mean(of: values)
      #expect(agrees(mean.value, test.expected[name]?["est"]?.number, test.tolerance))
      #expect(agrees(mean.standardError, test.expected[name]?["se"]?.number, test.tolerance))
      // The scale of the weights does not matter to a mean.
      let scaled = try design.calibrated(weights: weights.map { $0 / 7 }, by: calibration)
      #expect(agrees(try scaled.mean(of: values).standardError, mean.standardError, 1e-12))
    }
  }

  @Test func referenceTrimming() throws {
    let test = try Case(1)
    let raked = try Raking().weights(
      margins: [test.margin("gender"), test.margin("age")],
      startingWeights: test.data.numbers("w"))
    let trimmed = try TrimmedWeights(raked.populationWeights, lower: 20, upper: 200)
    try check(trimmed.weights, test.expected["trim_upper200_lower20_strict"], test.tolerance)
    #expect(raked.largestGap(of: raked.weights) < 1e-11)
    #expect(raked.largestGap(of: trimmed.weights) > 1e-4)
    #expect(trimmed.trimmed.contains(true) && trimmed.rounds >= 1)
  }

  @Test func clusteredCalibrationMatchesR() throws {
    let fixture = try JSONValue.fixture("survey-estimates")
    let data = try SurveyFixture(fixture["apiclus1"])
    let start = try data.numbers("pw")
    let design = try SurveyDesign(
      weights: start, clusters: data.labels("dnum"), population: .total(757))
    let types = try data.codes("stype")
    let wide = try data.codes("schwide")
    let margins = [
      PopulationMargin(
        name: "stype", labels: types.labels, targets: [4421, 755, 1018], codes: types.codes),
      PopulationMargin(
        name: "schwide", labels: wide.labels, targets: [1072, 5122], codes: wide.codes),
    ]
    let raked = try Raking().weights(margins: margins, startingWeights: start)
    let post = try PostStratification(on: margins[0], startingWeights: start)
    for (name, weights, calibration) in [
      ("raked", raked.populationWeights, raked.calibration),
      ("poststratified", post.populationWeights, post.calibration),
    ] {
      let wanted = try #require(fixture["calibrated"]?[name])
      try check(weights, wanted["weights"], 1e-8)
      let fitted = try design.calibrated(weights: weights, by: calibration)
      let mean = try fitted.mean(of: data.numbers("api00").map { $0 })
      #expect(agrees(mean.value, wanted["mean"]?["value"]?.number, 1e-8), "\(name)")
      #expect(agrees(mean.standardError, wanted["mean"]?["se"]?.number, 1e-8), "\(name)")
      let total = try fitted.total(of: data.numbers("enroll").map { $0 })
      #expect(agrees(total.standardError, wanted["total"]?["se"]?.number, 1e-8), "\(name)")
    }
  }
}
