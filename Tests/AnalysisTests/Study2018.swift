import CodingModel
import Foundation
import Testing

@testable import Analysis

/// The 1,708 respondents of the text-free reference set, as one coder would have coded them.
struct Study2018 {
  let codebook: Codebook
  let respondents: [Respondent]
  let ledger: CodingLedger
  let frame: AnalysisFrame
  static let coder = Coder(id: "coder-1", role: .coder)
  static let lead = Coder(id: "lead", role: .lead)

  init() throws {
    let file = try #require(
      Bundle.module.url(
        forResource: "coded-1708-without-texts", withExtension: "csv", subdirectory: "Fixtures"))
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    let names = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var respondents: [Respondent] = []
    var ledger = CodingLedger()
    for line in lines.dropFirst() {
      let values = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let row = Dictionary(uniqueKeysWithValues: zip(names, values))
      let unit = UnitID(row["resp_id"] ?? "")
      respondents.append(Self.respondent(unit, row))
      for variable in Self.variables {
        guard let value = row[variable.id.rawValue], !value.isEmpty else { continue }
        let code = value == "2ab" ? (respondents.count.isMultiple(of: 2) ? "2a" : "2b") : value
        ledger.record(
          Decision(unit: unit, variable: variable.id, answer: .codes([CodeID(code)])),
          by: Self.coder.id)
      }
    }
    codebook = Codebook(
      name: "test", title: "", cases: CaseSchema(idColumn: "id", textColumn: "text"),
      attributes: ["cluster", "contact", "ervaren"].map {
        Attribute(id: VariableID($0), column: $0, label: LocalizedText($0))
      }, variables: Self.variables)
    self.respondents = respondents
    self.ledger = ledger
    let adjudication = Adjudication(
      view: try OpenView(of: ledger, for: Self.lead), codebook: codebook,
      staff: [Self.coder, Self.lead])
    frame = AnalysisFrame(
      codebook: codebook, respondents: respondents, adjudication: adjudication)
  }

  private static func respondent(_ unit: UnitID, _ row: [String: String]) -> Respondent {
    var attributes: [VariableID: CodeID] = [:]
    for name in ["cluster", "contact", "ervaren"] {
      attributes[VariableID(name)] = row[name].map { CodeID($0) }
    }
    return Respondent(
      id: unit, text: "", attributes: attributes, weight: Double(row["gewicht"] ?? "") ?? .nan,
      isUnit: row["ervaren"] == "ja")
  }

  private static let oneigenlijk = Condition.includes("oordeel", ["oneigenlijk"])

  static let variables: [Variable] = [
    variable("oordeel", ["oneigenlijk", "eigenlijk", "onvoldoende"], applies: .always),
    variable(
      "reden_eigenlijk",
      ["advies_genegeerd", "ambtelijke_druk", "onzorgvuldige_besluitvorming", "tijds_werkdruk"],
      applies: .includes("oordeel", ["eigenlijk"])),
    variable("oorsprong", ["direct", "indirect_opdracht", "indirect_initiatief"]),
    variable(
      "vorm",
      ["1a", "1b", "1c", "2a", "2b", "2c", "A1_politiek_werk", "A2_personeelsbeleid"]),
    variable("frequentie", ["eenmalig", "2_5", "gt5", "onbekend"]),
    variable("personen", ["1", "2_5", "gt5", "onbekend"]),
    variable("periode", ["2014_2017", "2010_2013", "voor_2010", "meerdere", "onbekend"]),
    variable(
      "bron",
      [
        "collegelid", "raadslid", "gebiedscommissielid", "deelgemeentebestuurder", "onbekend",
      ]),
  ]

  private static func variable(
    _ id: VariableID, _ codes: [String], applies: Condition = oneigenlijk
  ) -> Variable {
    Variable(
      id: id, kind: .single, label: LocalizedText(id.rawValue),
      codes: codes.map { Code(id: CodeID($0), key: "a", label: LocalizedText($0)) },
      applies: applies)
  }
}
