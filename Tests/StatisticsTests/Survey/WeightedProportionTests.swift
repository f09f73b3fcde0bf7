import Statistics
import Testing

/// Weighted proportions against R's survey package, `svymean` and `svyciprop`.
@Suite struct WeightedProportionTests {
  private func design(_ index: Int) throws -> (SurveyFixture, SurveyDesign, JSONValue) {
    let designs = try #require(try JSONValue.fixture("survey-weighted")["designs"]?.array)
    #expect(designs.count == 2)
    let data = try SurveyFixture(designs[index]["data"])
    let isClustered = designs[index]["design"]?.string?.hasPrefix("stratified") == true
    let design = try SurveyDesign(
      weights: data.numbers("w"), strata: isClustered ? data.labels("stratum") : nil,
      clusters: isClustered ? data.labels("cluster") : nil)
    let tests = try #require(designs[index]["tests"]?.array)
    let test = try #require(tests.first { $0["test"]?.string == "weighted_proportion" })
    return (data, design, test)
  }

  @Test(arguments: 0..<2)
  func referenceProportion(index: Int) throws {
    let (data, design, test) = try design(index)
    let expected = try #require(test["expected"])
    let tolerance = try #require(test["tolerance"]?.number)
    let variable = try #require(test["variable"]?.string)
    let value = try #require(test["value"]?.number)
    let proportion = try design.proportion(of: data.numbers(variable).map { $0 == value })
    let summary = try WeightSummary(design.weights)
    let cv = summary.coefficientOfVariation
    let fields: [(String, Double?)] = [
      ("estimate", proportion.estimate.value), ("se", proportion.estimate.standardError),
      ("df", Double(proportion.estimate.degreesOfFreedom)),
      ("deff_replace", proportion.estimate.designEffect), ("kish_neff", proportion.kishSize),
      ("kish_neff", summary.effectiveSize), ("kish_deff", summary.designEffect),
      ("kish_deff_1_plus_cv2", 1 + cv * cv), ("n_eff_design", proportion.designSize),
      ("n", Double(proportion.estimate.sampleSize)),
    ]
    for (field, found) in fields {
      #expect(agrees(found, expected[field]?.number, tolerance), "\(field): \(found as Any)")
    }
    let intervals: [(String, ConfidenceInterval?)] = [
      ("logit_ci", try proportion.logit()), ("wald_t_ci", try proportion.wald()),
      ("wald_t_ci", proportion.estimate.interval()),
      ("korn_graubard_beta_ci", try proportion.kornGraubard()),
      ("wilson_neff_design_z", try proportion.wilson()),
      ("wilson_neff_kish_z", try proportion.wilson(size: .kish)),
    ]
    for (field, found) in intervals {
      #expect(agrees(found, expected[field], tolerance), "\(field): \(found as Any)")
    }
  }

  @Test func nobodyAndEverybody() throws {
    let design = try SurveyDesign(weights: [1, 2, 1.5, 1])
    let nobody = try design.proportion(of: [false, false, false, false])
    #expect(nobody.estimate.value == 0 && nobody.designSize == nobody.kishSize)
    #expect(throws: ProportionUndefined.estimateAtBoundary(0)) { try nobody.logit() }
    let interval = try nobody.kornGraubard()
    #expect(interval.lower == 0 && interval.upper > 0.4 && interval.upper < 1)
    #expect(try nobody.wilson().lower == 0)
    let everybody = try design.proportion(of: [true, true, nil, true])
    #expect(everybody.estimate.value == 1 && everybody.estimate.sampleSize == 3)
    #expect(try everybody.kornGraubard().upper == 1)
  }

  @Test func aCensusHasOnePoint() throws {
    let design = try SurveyDesign(weights: [1, 1, 1, 1], population: .total(4))
    let share = try design.proportion(of: [true, false, true, true])
    #expect(share.estimate.standardError == 0 && share.designSize == .infinity)
    let point = try share.kornGraubard()
    #expect(point.lower == 0.75 && point.upper == 0.75)
    #expect(try share.wilson().upper == 0.75)
  }

  @Test func oneUnitHasNoInterval() throws {
    let design = try SurveyDesign(weights: [2], lonelyUnits: .certainty)
    let share = try design.proportion(of: [true])
    #expect(share.estimate.interval() == nil)
    #expect(throws: ProportionUndefined.noDegreesOfFreedom) { try share.wald() }
  }
}
