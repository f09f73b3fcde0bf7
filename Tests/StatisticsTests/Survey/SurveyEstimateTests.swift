import Statistics
import Testing

/// Estimates under a design against R's survey package 4.1-1, on its own example data.
@Suite struct SurveyEstimateTests {
  private func design(_ block: JSONValue, _ data: SurveyFixture) throws -> SurveyDesign {
    let strata = try block["strata"]?.string.map { try data.labels($0) }
    let clusters = try block["clusters"]?.string.map { try data.labels($0) }
    var population = SurveyDesign.Population.infinite
    if block["fpc"] == .bool(true) {
      let sizes = try data.numbers("fpc")
      population =
        strata.map {
          .perStratum(Dictionary(zip($0, sizes)) { first, _ in first })
        } ?? .total(sizes[0])
    }
    return try SurveyDesign(
      weights: data.numbers("pw"), strata: strata, clusters: clusters, population: population)
  }

  private func check(_ found: WeightedEstimate, _ wanted: JSONValue?, _ name: Comment) {
    #expect(agrees(found.value, wanted?["value"]?.number, 1e-8), name)
    #expect(agrees(found.standardError, wanted?["se"]?.number, 1e-8), name)
    #expect(Double(found.degreesOfFreedom) == wanted?["df"]?.number, name)
  }

  @Test(arguments: 0..<5)
  func referenceDesign(index: Int) throws {
    let fixture = try JSONValue.fixture("survey-estimates")
    let block = try #require(fixture["designs"]?.array)[index]
    let data = try SurveyFixture(fixture[try #require(block["data"]?.string)])
    let design = try design(block, data)
    let api = try data.numbers("api00").map { Optional($0) }
    let enroll = try data.numbers("enroll").map { Optional($0) }
    let mean = try design.mean(of: api)
    check(mean, block["mean"], "mean")
    #expect(agrees(mean.designEffect, block["mean"]?["deff"]?.number, 1e-8))
    check(try design.total(of: enroll), block["total"], "total")
    let students = try data.numbers("apistu").map { Optional($0) }
    check(try design.ratio(of: students, to: enroll), block["ratio"], "ratio")
    let wide = try data.labels("schwide").map { $0 == "Yes" }
    let domain = try design.restricted(to: wide)
    check(try domain.mean(of: api), block["domain_mean"], "domain mean")
    check(
      try design.mean(of: zip(api, wide).map { $1 ? $0 : nil }), block["domain_mean"], "missing")
    check(try domain.total(of: enroll), block["domain_total"], "domain total")
    let met = try data.labels("compimp").map { Optional($0 == "Yes") }
    let share = try design.proportion(of: met)
    check(share.estimate, block["proportion"], "proportion")
    try checkIntervals(share, block["ci"])
    try checkIntervals(
      try design.proportion(of: zip(met, wide).map { $1 ? $0 : nil }), block["domain_ci"])
  }

  private func checkIntervals(_ share: WeightedProportion, _ wanted: JSONValue?) throws {
    #expect(agrees(try share.logit(), wanted?["xlogit"], 1e-8))
    #expect(agrees(try share.kornGraubard(), wanted?["beta"], 1e-8))
    // R takes the normal quantile for `mean` unless asked; svyciprop asks for the design's t.
    #expect(agrees(try share.wald(), wanted?["mean"], 1e-8))
  }

  @Test(arguments: 0..<5)
  func referenceShares(index: Int) throws {
    let fixture = try JSONValue.fixture("survey-estimates")
    let block = try #require(fixture["designs"]?.array)[index]
    let data = try SurveyFixture(fixture[try #require(block["data"]?.string)])
    let types = try data.codes("stype")
    let cells = try WeightedCells(
      codes: types.codes, categories: types.labels.count, design: try design(block, data))
    let shares = try #require(block["shares"]?.numbers)
    let rows = try #require(block["shares_cov"]?.array)
    for row in 0..<3 {
      #expect(agrees(cells.shares[row], shares[row], 1e-8))
      let wanted = try #require(rows[row].numbers)
      for column in 0..<3 { #expect(abs(cells.covariance[row][column] - wanted[column]) < 1e-10) }
    }
    #expect(cells.counts.reduce(0, +) == data.rows.count)
  }

  @Test func lonelyUnits() throws {
    let lonely = try #require(try JSONValue.fixture("survey-estimates")["lonely"])
    let data = try SurveyFixture(lonely["data"])
    let rules: [(String, SurveyDesign.LonelyUnits)] = [
      ("certainty", .certainty), ("adjust", .adjust), ("average", .average),
    ]
    let values = try data.numbers("y").map { Optional($0) }
    for (name, rule) in rules {
      let design = try SurveyDesign(
        weights: data.numbers("w"), strata: data.labels("s"), lonelyUnits: rule)
      check(try design.mean(of: values), lonely["expected"]?[name], Comment(rawValue: name))
    }
    let strict = try SurveyDesign(weights: data.numbers("w"), strata: data.labels("s"))
    #expect(throws: DesignUndefined.oneUnitInStratum(stratum: "b")) {
      try strict.mean(of: values)
    }
  }

  @Test func zeroWeightsStayInTheDesign() throws {
    let zero = try #require(try JSONValue.fixture("survey-estimates")["zero_weights"])
    let data = try SurveyFixture(zero["data"])
    let design = try SurveyDesign(weights: data.numbers("w"))
    check(try design.mean(of: data.numbers("y").map { $0 }), zero["mean"], "zero weights")
  }

  @Test func whatDoesNotFitIsRefused() throws {
    #expect(throws: DesignUndefined.noUnits) { try SurveyDesign(weights: []) }
    #expect(throws: DesignUndefined.noWeight) { try SurveyDesign(weights: [0, 0]) }
    #expect(throws: DesignUndefined.weightOutOfRange(unit: 1, weight: -1)) {
      try SurveyDesign(weights: [1, -1])
    }
    #expect(throws: DesignUndefined.lengthMismatch(expected: 2, found: 1)) {
      try SurveyDesign(weights: [1, 1], strata: ["a"])
    }
    #expect(throws: DesignUndefined.populationMissing(stratum: "b")) {
      try SurveyDesign(
        weights: [1, 1], strata: ["a", "b"], population: .perStratum(["a": 5]))
    }
    #expect(
      throws: DesignUndefined.populationSmallerThanSample(stratum: "", population: 1, sample: 2)
    ) { try SurveyDesign(weights: [1, 1], population: .total(1)) }
    let design = try SurveyDesign(weights: [1, 2])
    #expect(throws: DesignUndefined.noWeight) { try design.mean(of: [nil, nil]) }
    #expect(throws: DesignUndefined.zeroDenominator) { try design.ratio(of: [1, 1], to: [0, 0]) }
    #expect(throws: DesignUndefined.valueNotFinite(unit: 0)) { try design.mean(of: [.nan, 1]) }
    #expect(throws: DesignUndefined.categoryOutOfRange(unit: 1, category: 2)) {
      try WeightedCells(codes: [0, 2], categories: 2, design: design)
    }
  }
}
