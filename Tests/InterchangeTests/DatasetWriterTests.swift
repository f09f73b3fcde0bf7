import CodingModel
import Testing

@testable import Interchange

@Suite struct DatasetWriterTests {
  private func written(
    _ decisions: [(CoderID, Decision)], _ respondents: [Respondent],
    codebook: Codebook = Samples.codebook
  ) throws -> String {
    let adjudication = Adjudication(
      view: try OpenView(of: Samples.ledger(decisions), for: Samples.lead), codebook: codebook,
      staff: Samples.coders)
    var output = ""
    DatasetWriter(codebook: codebook, respondents: respondents).write(adjudication, to: &output)
    return output
  }

  private let respondents = [
    Respondent(
      id: "R3", text: "CANARY", attributes: ["ervaring": "ja", "schaal": "=11"], weight: 1.25),
    Respondent(id: "R1", text: "CANARY", attributes: ["ervaring": "nee"], isUnit: false),
    Respondent(id: "R4", text: "CANARY", attributes: ["ervaring": "ja"], weight: 0.5),
    Respondent(id: "R2", text: "CANARY", attributes: ["ervaring": "ja"]),
    Respondent(id: "R5", text: "CANARY", attributes: ["ervaring": "ja"]),
  ]

  private let decisions: [(CoderID, Decision)] = [
    ("a", Decision(unit: "R3", variable: "oordeel", answer: .codes(["wel"]), memo: "CANARY")),
    ("b", Decision(unit: "R3", variable: "oordeel", answer: .codes(["wel"]))),
    ("lead", Decision(unit: "R3", variable: "vorm", answer: .codes(["1b", "-x"]))),
    ("a", Decision(unit: "R3", variable: "toelichting", answer: .text("CANARY"))),
    ("a", Decision(unit: "R4", variable: "oordeel", answer: .codes(["wel"]))),
    ("b", Decision(unit: "R4", variable: "oordeel", answer: .codes(["niet"]))),
    ("a", Decision(unit: "R2", variable: "oordeel", answer: .codes(["niet"]))),
    ("a", Decision(unit: "R5", variable: "oordeel", answer: .codes(["wel"]))),
    ("a", Decision(unit: "R5", variable: "vorm", answer: .noneApplies)),
    ("a", Decision(unit: "R5", variable: "toelichting", answer: .text("x"))),
  ]

  @Test("rows are ordered by id and keep the kinds of absence apart") func rows() throws {
    #expect(
      try written(decisions, respondents) == """
        id,ervaring,schaal,weight,oordeel,vorm,status
        R1,nee,,1,,,no-unit
        R2,ja,,1,niet,,final
        R3,ja,'=11,1.25,wel,1b|-x,final
        R4,ja,,0.5,?,?,open
        R5,ja,,1,wel,{},final

        """)
  }

  @Test("no free text: not the answers, not the memos, not text variables") func noText() throws {
    #expect(!(try written(decisions, respondents)).contains("CANARY"))
  }

  @Test("texts come only when asked for, and then rows are in an order of the study's own")
  func texts() throws {
    let adjudication = Adjudication(
      view: try OpenView(of: Samples.ledger(decisions), for: Samples.lead),
      codebook: Samples.codebook, staff: Samples.coders)
    let orders = (0..<20).map { seed -> [Substring] in
      var output = ""
      DatasetWriter(
        codebook: Samples.codebook, respondents: respondents,
        textsIn: StableShuffle(seed: "study-\(seed)")
      ).write(adjudication, to: &output)
      let lines = output.split(separator: "\n")
      #expect(lines.first == "id,ervaring,schaal,weight,oordeel,vorm,status,text")
      #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",CANARY") })
      return lines.dropFirst().map { $0.prefix(2) }
    }
    #expect(Set(orders).count > 10)
    #expect(orders.allSatisfy { $0.sorted() == ["R1", "R2", "R3", "R4", "R5"] })
  }

  @Test("the order of respondents does not matter") func order() throws {
    #expect(
      try written(decisions, respondents) == written(decisions, Array(respondents.reversed())))
  }

  @Test("derived variables and further weights are columns like any other") func derived() throws {
    var codebook = Samples.codebook
    codebook.cases.weightSets = [WeightSet(id: "w2", column: "gewicht2")]
    codebook.derived = [
      DerivedVariable(
        id: "soort", label: "",
        codes: [
          .init(id: "a", label: "", rule: .includes("vorm", ["1b"])),
          .init(
            id: "b", label: "", rule: .and(.answered("oordeel"), .includes("ervaring", ["ja"]))),
        ])
    ]
    var respondents = respondents
    respondents[0].attributes["w2"] = "2.50"
    #expect(
      try written(decisions, respondents, codebook: codebook) == """
        id,ervaring,schaal,weight,w2,oordeel,vorm,soort,status
        R1,nee,,1,1,,,,no-unit
        R2,ja,,1,1,niet,,b,final
        R3,ja,'=11,1.25,2.5,wel,1b|-x,a,final
        R4,ja,,0.5,1,?,?,?,open
        R5,ja,,1,1,wel,{},b,final

        """)
  }

  @Test("a column name that the codebook has already gets a mark") func names() throws {
    var codebook = Samples.codebook
    codebook.attributes.append(Attribute(id: "status", column: "status", label: ""))
    let header = try written([], [], codebook: codebook)
    #expect(header == "id,ervaring,schaal,status,weight,oordeel,vorm,status_\n")
  }
}
