import CodingModel
import Statistics
import Tables
import Testing

@testable import Analysis

@Suite struct AgreementAnalysisTests {
  private func summary(
    _ study: SmallStudy, _ variable: VariableID, coders: [CoderID] = ["a", "b"],
    language: Language = .english
  ) throws -> AgreementSummary {
    try #require(
      AgreementAnalysis.summaries(
        codebook: SmallStudy.codebook, respondents: study.respondents, view: study.view(),
        coders: coders, language: language
      ).first { $0.variable == variable.rawValue })
  }

  private func coefficient(
    _ summary: AgreementSummary, _ name: String
  ) throws -> AgreementSummary.Coefficient {
    try #require(summary.coefficients.first { $0.name == name })
  }

  /// Coders a and b on a verdict, unit by unit; `-` is not coded.
  private func verdicts(_ a: String, _ b: String) -> SmallStudy {
    var study = SmallStudy()
    for (index, pair) in zip(a, b).enumerated() {
      let unit = UnitID("u\(index)")
      study.add(unit, group: nil)
      if pair.0 != "-" { study.code("a", unit, "verdict", pair.0 == "y" ? "yes" : "no") }
      if pair.1 != "-" { study.code("b", unit, "verdict", pair.1 == "y" ? "yes" : "no") }
    }
    return study
  }

  @Test("the three coefficients of a small table worked out by hand") func coefficients() throws {
    // 6 yes-yes, 1 yes-no, 1 no-yes, 2 no-no: Po = .8, Pe = .58, kappa = .22/.42.
    let summary = try summary(verdicts("yyyyyyynnn", "yyyyyynynn"), "verdict")
    #expect(summary.units == 10)
    #expect(summary.coders == ["a", "b"])
    #expect(summary.level == "nominal")
    #expect(
      summary.coefficients.map(\.name) == [
        "percent-agreement", "cohen-kappa", "krippendorff-alpha",
      ])
    let po = try #require(try coefficient(summary, "percent-agreement").value)
    let kappa = try #require(try coefficient(summary, "cohen-kappa").value)
    let alpha = try #require(try coefficient(summary, "krippendorff-alpha").value)
    #expect(abs(po - 0.8) < 1e-12)
    let expectedKappa = 0.22 / 0.42
    #expect(abs(kappa - expectedKappa) < 1e-12)
    // Coincidences: 14 yes, 6 no, 4 off the diagonal: 1 - 19 * 4 / (2 * 14 * 6).
    let expected = 1.0 - 76.0 / 168.0
    #expect(abs(alpha - expected) < 1e-12)
    #expect(try coefficient(summary, "krippendorff-alpha").ci95 != nil)
  }

  @Test("not yet coded is missing, not a category") func missing() throws {
    let summary = try summary(verdicts("yyn-n", "yynyn"), "verdict")
    #expect(summary.units == 5)
    #expect(try coefficient(summary, "percent-agreement").value == 1)
  }

  @Test("undefined coefficients say why, in the language asked for") func undefined() throws {
    let study = verdicts("yyy", "yyy")
    let english = try coefficient(try summary(study, "verdict"), "krippendorff-alpha")
    #expect(english.value == nil)
    #expect(english.note == AgreementUndefined.noVariation.description)
    let dutch = try coefficient(
      try summary(study, "verdict", language: .dutch), "krippendorff-alpha")
    #expect(dutch.note?.contains("verschillen niet") == true)
  }

  @Test("kappa needs exactly two coders, alpha does not") func threeCoders() throws {
    var study = verdicts("ynyn", "ynnn")
    study.code("c", "u0", "verdict", "yes")
    study.code("c", "u1", "verdict", "yes")
    let summary = try summary(study, "verdict", coders: ["a", "b", "c", "a"])
    #expect(summary.coders == ["a", "b", "c"])
    let kappa = try coefficient(summary, "cohen-kappa")
    #expect(kappa.value == nil)
    #expect(kappa.note?.contains("exactly two coders; there are 3") == true)
    #expect(try coefficient(summary, "krippendorff-alpha").value != nil)
  }

  @Test("conditional variables are compared where all found them applicable") func applicable()
    throws
  {
    var study = verdicts("yyyyn-", "yyynny")
    for unit in ["u0", "u1", "u2", "u3"] as [UnitID] { study.code("a", unit, "form", "1", "2") }
    study.code("b", "u0", "form", "1")
    study.code("b", "u1", "form", .noneApplies)
    study.code("b", "u5", "form", "1")
    let summary = try summary(study, "form")
    // u3 and u4 are not asked by b; u5 is undetermined for a; b has yet to code u2.
    #expect(summary.units == 3)
    #expect(summary.notAsked == 2)
    #expect(try coefficient(summary, "percent-agreement").value == 0.5)
  }

  @Test("with three coders a unit counts while two found it applicable") func subsample() throws {
    var study = verdicts("yyy", "yyn")
    for unit in ["u0", "u1"] as [UnitID] {
      study.code("a", unit, "form", "1")
      study.code("b", unit, "form", "1")
    }
    study.code("c", "u0", "verdict", "yes")
    study.code("c", "u0", "form", "2")
    let summary = try summary(study, "form", coders: ["a", "b", "c"])
    #expect(summary.units == 2)
    #expect(summary.notAsked == 1)
  }

  @Test("sets are compared as sets, none applies as the empty set") func sets() throws {
    var study = SmallStudy()
    let answers: [(Answer, Answer)] = [
      (.codes(["x", "y"]), .codes(["y", "x"])), (.noneApplies, .noneApplies),
      (.codes(["x"]), .codes(["y"])), (.codes(["x"]), .codes(["x", "y"])),
    ]
    for (index, pair) in answers.enumerated() {
      study.add(UnitID("u\(index)"), group: nil)
      study.code("a", UnitID("u\(index)"), "sort", pair.0)
      study.code("b", UnitID("u\(index)"), "sort", pair.1)
    }
    let summary = try summary(study, "sort")
    #expect(summary.level == "set")
    #expect(summary.units == 4)
    #expect(try coefficient(summary, "percent-agreement").value == 0.5)
    let expected = try KrippendorffAlpha().evaluate(
      ReliabilityData(
        sets: [[["x", "y"], ["x", "y"]], [[], []], [["x"], ["y"]], [["x"], ["x", "y"]]],
        coders: ["a", "b"])
    ).value
    #expect(try coefficient(summary, "krippendorff-alpha").value == expected)
  }

  @Test("none applies is a category, but has no rank") func noneApplies() throws {
    var variable = try #require(SmallStudy.codebook.variable("form"))
    variable.level = .ordinal
    #expect(variable.comparisonLevel == .nominal)
    variable.allowsNone = false
    #expect(variable.comparisonLevel == .ordinal)
  }

  @Test("text variables have no agreement; leads are not compared by default") func leftOut() throws
  {
    let study = verdicts("y", "y")
    let names = AgreementAnalysis.summaries(
      codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
      coders: ["a", "b"], language: .dutch
    ).map(\.variable)
    #expect(names == ["verdict", "form", "sort"])
    #expect(AgreementAnalysis.defaultCoders(SmallStudy.staff) == ["a", "b"])
  }

  @Test("nobody to compare gives reasons, not numbers", arguments: [[], ["a"]] as [[CoderID]])
  func nobody(_ coders: [CoderID]) throws {
    let summary = try summary(verdicts("yn", "yn"), "verdict", coders: coders)
    #expect(summary.coefficients.allSatisfy { $0.value == nil && $0.note != nil })
    // The reason is that there is nobody, not some trouble with lists that follows from it.
    #expect(summary.coefficients.allSatisfy { $0.note?.contains("coders") == true })
    #expect(summary.units == 0 || coders.count == 1)
  }

  @Test("nobody to compare on a conditional variable gives the same reasons")
  func nobodyOnACondition() throws {
    var study = verdicts("yn", "yn")
    study.code("a", "u0", "form", "1")
    let summary = try summary(study, "form", coders: [])
    let parts = summary.coefficients + summary.readings.flatMap(\.coefficients)
    #expect(summary.readings.count > 1)
    #expect(parts.allSatisfy { $0.value == nil && $0.note?.contains("coders") == true })
  }

  @Test("ratings of any origin get the same summary") func ratings() throws {
    let data = try ReliabilityData(
      numbers: [[1, 1], [2, 3], [nil, 2]], coders: ["x", "y"], level: .interval)
    let summary = AgreementAnalysis.summary(
      of: data, named: "ratings", label: "ratings", language: .dutch)
    #expect(summary.level == "interval")
    #expect(summary.units == 3)
    #expect(summary.coders == ["x", "y"])
    #expect(try coefficient(summary, "krippendorff-alpha").value != nil)
  }

  @Test("every reason and caveat has a Dutch sentence of its own") func sentences() {
    let words = AnalysisWords(language: .dutch)
    let reasons: [AgreementUndefined] = [
      .noPairableUnits, .noCommonUnits(first: "a", second: "b"), .noFullyCodedUnits,
      .coderWithoutRatings(name: "a"), .needsExactlyTwoCoders(found: 3),
      .needsTwoCoders(found: 1), .needsCompleteRatings(missing: 2),
      .needsCategories(atLeast: 2, found: 1), .needsExactlyTwoCategories(found: 3),
      .chanceAgreementIsOne, .noVariation, .ratioMetricUndefined(first: -1, second: 1),
      .needsNumbers, .needsSets, .weightsUndefined(.ratio), .tableSize(expected: 2, found: 3),
      .categoryNeverPaired(label: "x"),
      .pairUndefined(first: "a", second: "b", reason: .noVariation),
      .needsUnits(atLeast: 2, found: 1),
    ]
    let sentences =
      reasons.map(words.undefined) + AgreementEstimate.Caveat.allCases.map(words.caveat)
    #expect(Set(sentences).count == sentences.count)
    #expect(!sentences.contains("Niet bepaald."))
  }
}
