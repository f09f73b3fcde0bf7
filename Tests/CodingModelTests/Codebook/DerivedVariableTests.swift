import Testing

@testable import CodingModel

@Suite struct DerivedVariableTests {
  private func variable(
    _ rules: [(CodeID, String)], isMultiple: Bool = false, id: VariableID = "d"
  ) throws -> DerivedVariable {
    DerivedVariable(
      id: id, label: "",
      codes: try rules.map { code, rule in
        .init(id: code, label: "", rule: try ConditionParser.parse(rule))
      }, isMultiple: isMultiple)
  }

  private func value(
    _ variable: DerivedVariable, _ values: [VariableID: Value]
  ) -> Value {
    variable.value { values[$0] ?? .notAsked }
  }

  @Test func theFirstRuleThatHoldsWins() throws {
    let bands = try variable([("laag", "x < 10"), ("midden", "x < 20"), ("hoog", "x >= 20")])
    #expect(value(bands, ["x": .answered(.codes(["9"]))]) == .answered(.codes(["laag"])))
    #expect(value(bands, ["x": .answered(.codes(["10"]))]) == .answered(.codes(["midden"])))
    #expect(value(bands, ["x": .answered(.codes(["20"]))]) == .answered(.codes(["hoog"])))
    #expect(value(bands, ["x": .answered(.codes(["veel"]))]) == .notAsked)
    #expect(value(bands, [:]) == .notAsked)
  }

  @Test func whatIsUnknownBeforeTheAnswerKeepsItOpen() throws {
    let variable = try variable([("a", "x == 1"), ("b", "y == 1"), ("c", "all")])
    let one = Value.answered(.codes(["1"]))
    #expect(value(variable, ["x": one, "y": .notCoded]) == .answered(.codes(["a"])))
    #expect(value(variable, ["x": .notCoded, "y": one]) == .notCoded)
    #expect(value(variable, ["y": .notCoded]) == .notCoded)
    #expect(value(variable, [:]) == .answered(.codes(["c"])))
  }

  @Test func severalCodesCanHold() throws {
    let merged = try variable([("1", "x == a"), ("2", "x in [b, c]")], isMultiple: true)
    #expect(value(merged, ["x": .answered(.codes(["c", "a"]))]) == .answered(.codes(["1", "2"])))
    #expect(value(merged, ["x": .answered(.codes(["b", "c"]))]) == .answered(.codes(["2"])))
    #expect(value(merged, ["x": .answered(.noneApplies)]) == .notAsked)
    #expect(value(merged, ["x": .notCoded]) == .notCoded)
  }

  @Test func oneMayRestOnAnotherInAnyOrder() throws {
    var codebook = Codebook(
      name: "t", title: "", cases: CaseSchema(idColumn: "id", textColumn: "t"),
      attributes: [Attribute(id: "x", column: "x", label: "")], variables: [])
    codebook.derived = [
      try variable([("ja", "eerst == a")], id: "tweede"),
      try variable([("a", "x > 1")], id: "eerst"),
    ]
    #expect(codebook.derivedInOrder.map(\.id) == ["eerst", "tweede"])
    let respondent = Respondent(id: "r", text: "", attributes: ["x": "2"])
    let values = Derivation(codebook).values(of: respondent, coded: [:])
    #expect(values["tweede"] == .answered(.codes(["ja"])))
  }
}
