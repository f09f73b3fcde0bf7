import Testing

@testable import CodingModel

@Suite struct DisputeTests {
  static let codebook = Codebook(
    name: "toets", title: "", cases: CaseSchema(idColumn: "id", textColumn: "tekst"),
    variables: [
      Variable(
        id: "oordeel", kind: .single, label: "",
        codes: [Code(id: "ja", key: "j", label: ""), Code(id: "nee", key: "n", label: "")]),
      Variable(
        id: "vorm", kind: .multiple, label: "",
        codes: ["1a", "1b", "2a", "2b"].map { Code(id: $0, key: "x", label: "") },
        applies: .includes("oordeel", ["ja"]), allowsNone: true),
    ])
  static let staff = [
    Coder(id: "a", role: .coder), Coder(id: "b", role: .coder), Coder(id: "c", role: .coder),
    Coder(id: "lead", role: .lead),
  ]

  var ledger = CodingLedger()

  mutating func say(_ coder: CoderID, _ variable: VariableID, _ codes: CodeID..., memo: String = "")
  {
    ledger.record(
      Decision(unit: "u", variable: variable, answer: .codes(codes), memo: memo), by: coder)
  }

  func disputes() throws -> [Dispute] {
    let view = try OpenView(of: ledger, for: Self.staff[3])
    return Adjudication(view: view, codebook: Self.codebook, staff: Self.staff)
      .disputes(of: Respondent(id: "u", text: ""), order: { _, _ in 7 })
  }

  @Test func agreementIsNoDispute() throws {
    var study = self
    study.say("a", "oordeel", "ja")
    study.say("b", "oordeel", "ja")
    study.say("a", "vorm", "1a", "2b", "1b")
    study.say("b", "vorm", "1a", "1b", "2b")
    #expect(try study.disputes().isEmpty)
  }

  @Test func aRulingDecidesADisputeAndKeepsItsReason() throws {
    var study = self
    study.say("a", "oordeel", "ja")
    study.say("b", "oordeel", "nee")
    #expect(try study.disputes().map(\.standing) == [.open])
    study.say("lead", "oordeel", "nee", memo: "geen politicus")
    let dispute = try #require(try study.disputes().first)
    #expect(dispute.standing == .ruled)
    #expect(
      dispute.ruling
        == Ruling(lead: "lead", answer: .codes(["nee"]), reason: "geen politicus", order: 7))
    #expect(dispute.answers == ["a": .codes(["ja"]), "b": .codes(["nee"])])
  }

  @Test func aDisputeWaitsForTheOneItDependsOn() throws {
    var study = self
    for coder in ["a", "b"] as [CoderID] { study.say(coder, "oordeel", "ja") }
    study.say("c", "oordeel", "nee")
    study.say("a", "vorm", "1a")
    study.say("b", "vorm", "2a")
    #expect(try study.disputes().map(\.standing) == [.open, .waiting])
    study.say("lead", "oordeel", "nee")
    #expect(try study.disputes().map(\.standing) == [.ruled, .notAsked])
    study.say("lead", "oordeel", "ja")
    #expect(try study.disputes().map(\.standing) == [.ruled, .open])
  }

  // MARK: What is in dispute

  static func dispute(
    _ first: Answer, _ second: Answer, unit: UnitID = "u", ruling: Answer? = nil, order: Int = 0
  ) -> Dispute {
    Dispute(
      unit: unit, variable: "vorm", answers: ["a": first, "b": second],
      standing: ruling == nil ? .open : .ruled,
      ruling: ruling.map { Ruling(lead: "lead", answer: $0, order: order) })
  }

  @Test func mainCodesAreInDisputeWhateverWasAdded() {
    let plain = DisputedCodes(Self.dispute(.codes(["1a"]), .codes(["1b"])))
    #expect(DisputedCodes(Self.dispute(.codes(["1b", "2a"]), .codes(["1a"]))) == plain)
    #expect(DisputedCodes(Self.dispute(.codes(["1a", "1b"]), .codes(["1a"]))) != plain)
    #expect(DisputedCodes(Self.dispute(.noneApplies, .codes(["1a"]))) != plain)
  }

  @Test func theOrderOfFurtherCodesDoesNotMatter() {
    let one = DisputedCodes(Self.dispute(.codes(["1a", "2a", "1b"]), .codes(["1a"])))
    #expect(DisputedCodes(Self.dispute(.codes(["1a"]), .codes(["1a", "1b", "2a"]))) == one)
  }

  @Test func precedentsAreCountedAndTheNewestComesFirst() {
    let (first, second) = (Answer.codes(["1a"]), Answer.codes(["1b"]))
    let disputes = [
      Self.dispute(first, second, unit: "u1", ruling: .codes(["1b", "2a"]), order: 4),
      Self.dispute(second, first, unit: "u2", ruling: first, order: 9),
      Self.dispute(first, second, unit: "u3", ruling: second, order: 6),
      Self.dispute(first, .codes(["2a"]), unit: "u4", ruling: first, order: 11),
      Self.dispute(first, second, unit: "u5"),
      Self.dispute(first, second, unit: "u6", ruling: first, order: 20),
    ]
    let precedents = Precedents(for: disputes[5], among: disputes)
    #expect(precedents.cases.map(\.unit) == ["u2", "u3", "u1"])
    #expect(precedents.tallies.map(\.count) == [2, 1])
    #expect(precedents.tallies.map(\.answer) == [second, first])
  }

  // MARK: Order

  @Test func worstFirstKeepsTheDisputesOfAUnitTogether() {
    func dispute(_ unit: UnitID, _ variable: VariableID) -> Dispute {
      Dispute(unit: unit, variable: variable, answers: [:], standing: .open)
    }
    let disputes = [
      dispute("u1", "oordeel"), dispute("u2", "oordeel"), dispute("u2", "vorm"),
      dispute("u3", "vorm"),
    ]
    let weights = [
      disputes[0].place: 0.3, disputes[1].place: 0.1, disputes[2].place: 0.25,
      disputes[3].place: 0.3,
    ]
    let worst = DisputeOrder.worstFirst.arranged(
      disputes, codebook: Self.codebook, weights: weights)
    #expect(worst.map(\.unit) == ["u2", "u2", "u1", "u3"])
    #expect(worst.prefix(2).map(\.variable) == ["oordeel", "vorm"])
    let byVariable = DisputeOrder.byVariable.arranged(
      disputes, codebook: Self.codebook, weights: weights)
    #expect(byVariable.map(\.unit) == ["u1", "u2", "u3", "u2"])
  }

  // MARK: Letters

  @Test func lettersStayWithTheStudyAndDoNotFollowTheAlphabet() {
    let names: [CoderID] = ["anna", "bram"]
    var firsts: [CoderID: Int] = [:]
    for study in 0..<200 {
      let aliases = CoderAliases(names, study: "study-\(study)")
      #expect(aliases == CoderAliases(names.reversed(), study: "study-\(study)"))
      if let first = aliases.coders.first { firsts[first, default: 0] += 1 }
    }
    // Of 200 fair draws fewer than 60 for one side come about once in ten million.
    #expect((firsts["anna"] ?? 0) > 60)
    #expect((firsts["bram"] ?? 0) > 60)
  }

  @Test func lettersGoOnBeyondZ() {
    #expect(CoderAliases.letter(at: 0) == "A")
    #expect(CoderAliases.letter(at: 25) == "Z")
    #expect(CoderAliases.letter(at: 26) == "A2")
    #expect(CoderAliases(["x"], study: "s").letter(of: "y") == nil)
  }
}
