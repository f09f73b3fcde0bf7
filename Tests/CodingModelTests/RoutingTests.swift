import Testing

@testable import CodingModel

@Suite struct RoutingTests {
  let routing = Routing(verdictBook)
  let unit = Respondent(id: "u1", text: "", attributes: ["cluster": "SO"])

  func values(_ answers: [VariableID: Answer]) -> [VariableID: Value] {
    routing.outcome(of: unit) { answers[$0] }.values
  }

  @Test func nothingKnownIsNotCodedButNotNotAsked() {
    let outcome = routing.outcome(of: unit) { _ in nil }
    #expect(outcome.values["oordeel"] == .notCoded)
    #expect(outcome.values["bron"] == .notCoded)
    #expect(outcome.applicability["bron"] == .undetermined)
    #expect(!outcome.isComplete)
  }

  @Test func aHiddenAnswerComesBack() {
    var answers: [VariableID: Answer] = ["oordeel": .codes(["ja"]), "vorm": .codes(["1a"])]
    #expect(values(answers)["vorm"] == .answered(.codes(["1a"])))
    answers["oordeel"] = .codes(["nee"])
    #expect(values(answers)["vorm"] == .notAsked)
    #expect(values(answers)["bron"] == .notAsked)
    answers["oordeel"] = .codes(["ja"])
    #expect(values(answers)["vorm"] == .answered(.codes(["1a"])))
  }

  @Test func theThreeAbsencesStayApart() {
    let none = values(["oordeel": .codes(["ja"]), "vorm": .noneApplies])
    #expect(none["vorm"] == .answered(.noneApplies))
    #expect(none["bron"] == .notAsked)
    #expect(values(["oordeel": .codes(["ja"])])["vorm"] == .notCoded)
    #expect(values(["oordeel": .codes(["nee"])])["vorm"] == .notAsked)
  }

  @Test func rulesMaySpeakOfAttributes() {
    let elsewhere = Respondent(id: "u2", text: "", attributes: ["cluster": "MO"])
    let answers: [VariableID: Answer] = ["oordeel": .codes(["nee"])]
    #expect(values(answers)["reden"] == .notCoded)
    #expect(routing.outcome(of: elsewhere) { answers[$0] }.values["reden"] == .notAsked)
    #expect(routing.outcome(of: elsewhere) { answers[$0] }.isComplete)
  }

  @Test(arguments: [
    (Answer.codes(["1a"]), VariableID("vorm"), nil as DecisionFault?),
    (.codes(["1d"]), "vorm", .unknownCode("1d", "vorm")),
    (.codes(["1a", "1a"]), "vorm", .repeatedCode("1a")),
    (.codes(["ja", "nee"]), "oordeel", .severalCodes("oordeel")),
    (.noneApplies, "oordeel", .noneNotAllowed("oordeel")), (.noneApplies, "vorm", nil),
    (.text("x"), "oordeel", .wrongKind("oordeel")), (.codes(["ja"]), "reden", .wrongKind("reden")),
    (.text("x"), "reden", nil), (.codes(["ja"]), "geen", .unknownVariable("geen")),
  ])
  func checksDecisions(answer: Answer, variable: VariableID, fault: DecisionFault?) {
    var found: DecisionFault?
    do throws(DecisionFault) {
      try verdictBook.check(answer, for: variable)
    } catch {
      found = error
    }
    #expect(found == fault)
  }
}

@Suite struct AdjudicationTests {
  let staff = [
    Coder(id: "a", role: .coder), Coder(id: "b", role: .coder), Coder(id: "lead", role: .lead),
  ]
  let unit = Respondent(id: "u1", text: "")

  func finals(
    _ decisions: [(CoderID, UnitID, VariableID, Answer?)]
  ) throws -> [VariableID: FinalValue] {
    let view = try OpenView(of: ledger(decisions), for: Coder(id: "lead", role: .lead))
    return Adjudication(view: view, codebook: verdictBook, staff: staff).finalValues(of: unit)
  }

  @Test func whatAllCodersSayIsFinal() throws {
    let finals = try finals([
      ("a", "u1", "oordeel", .codes(["ja"])), ("b", "u1", "oordeel", .codes(["ja"])),
      ("a", "u1", "vorm", .codes(["1a", "1b"])), ("b", "u1", "vorm", .codes(["1a", "1b"])),
    ])
    #expect(finals["oordeel"] == .settled(.codes(["ja"]), .agreement))
    #expect(finals["vorm"] == .settled(.codes(["1a", "1b"]), .agreement))
    #expect(finals["bron"] == .open(.notCoded))
    #expect(finals["reden"] == .notAsked)
  }

  @Test func anotherMainCodeIsADisagreement() throws {
    let finals = try finals([
      ("a", "u1", "oordeel", .codes(["ja"])), ("a", "u1", "vorm", .codes(["1a", "1b"])),
      ("b", "u1", "oordeel", .codes(["ja"])), ("b", "u1", "vorm", .codes(["1b", "1a"])),
    ])
    #expect(finals["vorm"] == .open(.disagreement))
  }

  @Test func oneCoderIsEnoughUntilAnotherDisagrees() throws {
    #expect(
      try finals([("a", "u1", "oordeel", .codes(["ja"]))])["oordeel"]
        == .settled(.codes(["ja"]), .agreement))
    let disputed = try finals([
      ("a", "u1", "oordeel", .codes(["ja"])), ("b", "u1", "oordeel", .codes(["nee"])),
    ])
    #expect(disputed["oordeel"] == .open(.disagreement))
    #expect(disputed["vorm"] == .open(.notCoded))
  }

  @Test func theLeadDecidesAndRoutingFollows() throws {
    let finals = try finals([
      ("a", "u1", "oordeel", .codes(["ja"])), ("a", "u1", "vorm", .codes(["1b"])),
      ("b", "u1", "oordeel", .codes(["nee"])), ("lead", "u1", "oordeel", .codes(["ja"])),
    ])
    #expect(finals["oordeel"] == .settled(.codes(["ja"]), .adjudication))
    // Only one coder could code it: the one who found it applicable.
    #expect(finals["vorm"] == .settled(.codes(["1b"]), .agreement))
  }

  @Test func anAnswerHiddenByItsCodersOwnRoutingDoesNotVote() throws {
    let finals = try finals([
      ("a", "u1", "oordeel", .codes(["ja"])), ("a", "u1", "vorm", .codes(["1a"])),
      ("b", "u1", "oordeel", .codes(["ja"])), ("b", "u1", "vorm", .codes(["1b"])),
      ("b", "u1", "oordeel", .codes(["nee"])), ("lead", "u1", "oordeel", .codes(["ja"])),
    ])
    #expect(finals["vorm"] == .settled(.codes(["1a"]), .agreement))
  }

  @Test func furtherCodesAgreeInAnyOrder() {
    #expect(Answer.codes(["1", "2", "3"]).agrees(with: .codes(["1", "3", "2"])))
    #expect(!Answer.codes(["1", "2"]).agrees(with: .codes(["2", "1"])))
    #expect(!Answer.codes(["1"]).agrees(with: .noneApplies))
  }
}
