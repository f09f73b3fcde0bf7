import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

/// Coders against themselves, conditional variables, and plans.
@Suite struct IntraCoderTests {
  @Test func unitsAreMatchedByName() throws {
    let first = try ReliabilityData(
      labels: [["a", "b"], ["b", "b"], ["a", nil]], coders: ["x", "y"],
      unitNames: ["1", "2", "3"])
    let second = try ReliabilityData(
      labels: [["c", "b"], ["a", "b"], ["a", "b"]], coders: ["x", "z"],
      unitNames: ["2", "1", "9"])
    let comparisons = IntraCoderAgreement(
      first, second, request: .standard, language: .english
    ).comparisons
    #expect(comparisons.map(\.coder) == ["x"])
    #expect(comparisons[0].units == 2)
    #expect(comparisons[0].coefficients[0].value == 0.5)
  }

  @Test func setsAndNumbersKeepTheirScale() throws {
    let sets = try ReliabilityData(
      sets: [[["a", "b"]], [[]]], coders: ["x"], unitNames: ["1", "2"])
    let again = try ReliabilityData(
      sets: [[["b", "a"]], [["c"]]], coders: ["x"], unitNames: ["1", "2"])
    let comparison = try #require(
      IntraCoderAgreement(sets, again, request: .standard, language: .dutch).comparisons.first)
    #expect(comparison.coefficients[0].value == 0.5)
    let numbers = try ReliabilityData(
      numbers: [[1], [2], [4]], coders: ["x"], unitNames: ["1", "2", "3"], level: .interval)
    let later = try ReliabilityData(
      numbers: [[1], [2], [3]], coders: ["x"], unitNames: ["1", "2", "3"], level: .interval)
    let alpha = IntraCoderAgreement(
      numbers, later, request: .standard, language: .dutch
    ).comparisons[0].coefficients[2]
    let wanted = try KrippendorffAlpha().evaluate(
      ReliabilityData(numbers: [[1, 1], [2, 2], [4, 3]], coders: ["1", "2"], level: .interval))
    #expect(alpha.value == wanted.value)
  }

  @Test func aCoderOfTwoStudiesIsComparedByVariable() throws {
    func codings(_ codes: [CodeID]) throws -> StudyCodings {
      var study = SmallStudy()
      for (index, code) in codes.enumerated() {
        let unit = UnitID("u\(index)")
        study.add(unit, group: nil)
        study.code("a", unit, "verdict", code)
      }
      return StudyCodings(
        codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
        coders: ["a", "b"])
    }
    let variable = try #require(SmallStudy.codebook.variable("verdict"))
    let comparisons = AgreementAnalysis.intraCoder(
      of: variable, try codings(["yes", "no", "yes", "no"]),
      try codings(["yes", "no", "no", "no"]), request: .standard, language: .english)
    #expect(comparisons.map(\.coder) == ["a", "b"])
    #expect(comparisons[0].units == 4)
    #expect(comparisons[0].coefficients[0].value == 0.75)
    #expect(comparisons[1].units == 0)
  }

  @Test func bothReadingsOfAConditionalVariable() throws {
    var study = SmallStudy()
    let verdicts: [(CodeID, CodeID)] = [
      ("yes", "yes"), ("yes", "no"), ("no", "no"), ("yes", "yes"),
    ]
    for (index, pair) in verdicts.enumerated() {
      let unit = UnitID("u\(index)")
      study.add(unit, group: nil)
      study.code("a", unit, "verdict", pair.0)
      study.code("b", unit, "verdict", pair.1)
      if pair.0 == "yes" { study.code("a", unit, "form", "1") }
      if pair.1 == "yes" { study.code("b", unit, "form", index == 0 ? "1" : "2") }
    }
    let variable = try #require(SmallStudy.codebook.variable("form"))
    let summary = AgreementAnalysis.summary(
      of: variable, codebook: SmallStudy.codebook, respondents: study.respondents,
      view: try study.view(), coders: ["a", "b"], language: .english)
    #expect(
      summary.readings.map(\.kind) == [.applicableToAll, .notApplicableAsCode, .applicability])
    #expect(summary.readings.map(\.units) == [2, 4, 4])
    // Where all found it applicable: u0 same, u3 not. With its own code: u0 and u2 the same.
    #expect(summary.readings.map { $0.coefficients[0].value } == [0.5, 0.5, 0.75])
    #expect(summary.notAsked == 2)
    let verdict = try #require(SmallStudy.codebook.variable("verdict"))
    let always = AgreementAnalysis.summary(
      of: verdict, codebook: SmallStudy.codebook, respondents: study.respondents,
      view: try study.view(), coders: ["a", "b"], language: .english)
    #expect(always.readings.isEmpty)
  }

  @Test func theOrderOfCodingIsTheMeanPlace() {
    func event(_ coder: CoderID, _ sequence: Int, _ unit: UnitID) -> CodingEvent {
      CodingEvent(
        coder: coder, sequence: sequence,
        action: .coded(Decision(unit: unit, variable: "v", answer: .codes(["x"]))), time: 0,
        codebookVersion: 1)
    }
    let order = CodingOrder(
      [
        event("a", 1, "p"), event("a", 2, "q"), event("a", 3, "r"), event("b", 1, "r"),
        event("b", 2, "p"), event("a", 4, "p"), event("lead", 1, "q"),
      ], coders: ["a", "b"])
    // a decided on p last of all; b never coded q.
    #expect(order.places(of: "v") == ["q": 0, "r": 0.5, "p": 1.5])
    #expect(order.places(of: "w").isEmpty)
  }

  @Test func plansSayWhatTheyAssume() throws {
    let alpha = try #require(
      SamplePlan.alpha(atLeast: 0.8, rarestShare: 0.1, significance: 0.05).sample(language: .dutch))
    let exact = try #require(
      AgreementPlanning.units(forAlphaAbove: 0.8, significance: 0.05, rarestShare: 0.1))
    #expect(alpha.units == exact.units)
    #expect(alpha.assumptions["rarest_share"] == 0.1)
    let far = SamplePlan.kappa(
      .init(firstRate: 0.25, secondRate: 0.3, kappa: 0.9, nullKappa: 0.6))
    #expect(far.sample(language: .dutch)?.note != nil)
    #expect(
      SamplePlan.alpha(atLeast: 1, rarestShare: 0, significance: 2).sample(language: .english)
        == nil)
    let pilot = try AgreementRequestTests.data()
    let wide = SamplePlan.width(0.2, coefficient: "krippendorff-alpha", pilot: pilot)
    let narrow = SamplePlan.width(0.1, coefficient: "krippendorff-alpha", pilot: pilot)
    let ratio =
      try #require(narrow.sample(language: .english)).exact
      / #require(wide.sample(language: .english)).exact
    #expect(abs(ratio - 4) < 1e-9)
  }
}
