import CodingModel
import Tables
import Testing

@testable import Analysis

@Suite struct AdjudicationReportTests {
  /// Verdicts of coders a and b and the ruling, unit by unit: `y`, `n`, or `-` for none.
  private func verdicts(_ a: String, _ b: String, _ rulings: String) -> SmallStudy {
    var study = SmallStudy()
    for (index, said) in zip(zip(a, b), rulings).enumerated() {
      let unit = UnitID("u\(index)")
      study.add(unit, group: nil)
      let pairs: [(CoderID, Character)] = [
        ("a", said.0.0), ("b", said.0.1), ("lead", said.1),
      ]
      for (coder, letter) in pairs where letter != "-" {
        study.code(coder, unit, "verdict", letter == "y" ? "yes" : "no")
      }
    }
    return study
  }

  private func summary(_ study: SmallStudy) throws -> AdjudicationSummary {
    AdjudicationReport.summary(
      codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
      staff: SmallStudy.staff, language: .english)
  }

  @Test func codesGainAndLoseComparedWithEachCoder() throws {
    // Agreed y, agreed n, ruled y against b, ruled n against a twice, open.
    let summary = try summary(verdicts("ynyyyn", "ynnnny", "--ynn-"))
    let yes = try #require(summary.changes.first { $0.code == "yes" })
    let no = try #require(summary.changes.first { $0.code == "no" })
    #expect((yes.agreed, yes.ruled, yes.final) == (1, 1, 2))
    #expect((no.agreed, no.ruled, no.final) == (1, 2, 3))
    #expect(
      yes.shifts == [
        .init(coder: "a", gained: 0, lost: 2), .init(coder: "b", gained: 1, lost: 0),
      ])
    #expect(
      no.shifts == [
        .init(coder: "a", gained: 2, lost: 0), .init(coder: "b", gained: 0, lost: 1),
      ])
    #expect((summary.disputes, summary.ruled, summary.open) == (4, 3, 1))
  }

  @Test func gainsAndLossesAddUpToTheChange() throws {
    let summary = try summary(verdicts("yyyynnnnyn", "ynynynynny", "-y--n-n-yy"))
    for change in summary.changes {
      for shift in change.shifts {
        // Closed units with the code before, plus gained, minus lost, is the number in the end.
        let before = change.final - shift.gained + shift.lost
        #expect(before >= 0)
      }
    }
    let gained = summary.changes.flatMap(\.shifts).filter { $0.coder == "a" }.map(\.gained)
    let lost = summary.changes.flatMap(\.shifts).filter { $0.coder == "a" }.map(\.lost)
    #expect(gained.reduce(0, +) == lost.reduce(0, +))
  }

  @Test func aCodeThatTheRulingHidesIsLost() throws {
    var study = verdicts("y", "n", "n")
    study.code("a", "u0", "form", "1")
    let form = try #require(try summary(study).changes.first { $0.variable == "form" })
    #expect((form.code, form.final) == ("1", 0))
    #expect(form.shifts.first == .init(coder: "a", gained: 0, lost: 1))
  }

  @Test func theMostConfusedPairComesFirstWithItsRulings() throws {
    var study = SmallStudy()
    let said: [(CodeID, CodeID, CodeID?)] = [
      ("1", "2", "1"), ("2", "1", "1"), ("1", "2", "1"), ("1", "2", "3"), ("1", "2", nil),
      ("1", "3", "1"), ("1", "1", nil),
    ]
    for (index, (a, b, ruling)) in said.enumerated() {
      let unit = UnitID("u\(index)")
      study.add(unit, group: nil)
      for coder in ["a", "b"] as [CoderID] { study.code(coder, unit, "verdict", "yes") }
      study.code("a", unit, "form", a)
      study.code("b", unit, "form", b)
      if let ruling { study.code("lead", unit, "form", ruling) }
    }
    let pairs = try summary(study).pairs
    #expect(pairs.map(\.count) == [5, 1])
    let worst = pairs[0]
    #expect((worst.first, worst.second) == ("1", "2"))
    #expect((worst.ruledFirst, worst.ruledSecond, worst.ruledOther, worst.unruled) == (3, 0, 1, 1))
    // Seven pairs of codings use 1 or 2.
    #expect(worst.uses == 7)
    #expect(worst.advice == .boundary)
    #expect(pairs[1].advice == .undecided)
  }

  @Test(arguments: [
    (2, 0, 0, AdjudicationSummary.ConfusedPair.Advice.undecided), (4, 1, 0, .secondTooWide),
    (1, 4, 0, .firstTooWide), (3, 2, 0, .boundary), (1, 0, 3, .neither), (1, 1, 2, .boundary),
  ])
  func advice(
    first: Int, second: Int, other: Int, expected: AdjudicationSummary.ConfusedPair.Advice
  ) {
    let pair = AdjudicationSummary.ConfusedPair(
      variable: "v", variableLabel: "V", first: "1", firstLabel: "", second: "2", secondLabel: "",
      count: first + second + other, uses: 99, ruledFirst: first, ruledSecond: second,
      ruledOther: other, unruled: 0)
    #expect(pair.advice == expected)
  }

  @Test func rulingsAgainstEverybodyAndRulingsTogetherAreCounted() throws {
    var study = verdicts("yyn", "yny", "nyn")
    let place = DisputePlace(unit: "u1", variable: "verdict")
    study.ledger.record(Note(.consensus(on: place), .people(["b", "a"])), by: "lead")
    let summary = try summary(study)
    #expect(summary.overruled == 1)
    #expect(summary.together == 1)
    #expect(summary.ruled == 2)
  }

  @Test func weightsAreSharesOfTheDisagreementOnAVariable() throws {
    let study = verdicts("yyny", "ynyy", "----")
    let weights = DisputeWeights.shares(
      codebook: SmallStudy.codebook, respondents: study.respondents, view: try study.view(),
      coders: ["a", "b"])
    #expect(
      weights == [
        .init(unit: "u1", variable: "verdict"): 0.5, .init(unit: "u2", variable: "verdict"): 0.5,
      ])
  }
}
