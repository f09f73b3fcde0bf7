import CodingModel
import Testing

@testable import Interchange

enum Samples {
  static let codebook = Codebook(
    name: "sample", title: "",
    cases: CaseSchema(
      idColumn: "id", textColumn: "tekst", weightColumn: "gewicht",
      units: .includes("ervaring", ["ja"])),
    attributes: [
      Attribute(
        id: "ervaring", column: "ervaring", label: "", categories: categories(["ja", "nee"])),
      Attribute(id: "schaal", column: "schaalnr", label: ""),
    ],
    variables: [
      variable("oordeel", .single, ["wel", "niet"]),
      variable("vorm", .multiple, ["1a", "1b", ">5", "-x"], none: true, applies: wel),
      variable("toelichting", .text, [], applies: wel),
    ])

  private static let wel = Condition.includes("oordeel", ["wel"])

  static let lead = Coder(id: "lead", role: .lead)
  static let coders = [
    Coder(id: "a", role: .coder), Coder(id: "b", role: .coder), lead,
  ]

  private static func categories(_ names: [String]) -> [CodingModel.Category] {
    names.map { CodingModel.Category(id: CodeID($0), label: LocalizedText($0)) }
  }

  private static func variable(
    _ id: VariableID, _ kind: Variable.Kind, _ codes: [String], none: Bool = false,
    applies: Condition = .always
  ) -> Variable {
    Variable(
      id: id, kind: kind, label: "",
      codes: codes.map { Code(id: CodeID($0), key: "a", label: "") }, applies: applies,
      allowsNone: none)
  }

  static func respondents(_ ids: [String]) -> [Respondent] {
    ids.map {
      Respondent(id: UnitID($0), text: "CANARY", attributes: ["ervaring": "ja"])
    }
  }

  static func ledger(_ decisions: [(CoderID, Decision)]) -> CodingLedger {
    var ledger = CodingLedger()
    for (coder, decision) in decisions { ledger.record(decision, by: coder) }
    return ledger
  }

  /// Strings that break naive readers and writers.
  static let hostile = [
    "plain", "a,b", "a;b", "a\tb", "\"", "\"\"", "a\"b", "a\nb", "a\r\nb", "\r", "\n", " lead",
    "trail ", "=1+1", "+x", "-x", "@x", "\tx", "'=x", "''=x", "'", "''", "'x", "＝x", "＠x",
    "-5", "-5,5", "+31", "1e5", "{}", "a|b", "|", "é", "e\u{301}", "👩‍👩‍👧", "\u{FEFF}x",
    "\u{202E}x", "\u{0}", "=\u{338}x", "'; DROP TABLE codingEvent", "漢字", "\u{1B}[31m",
    "x\u{2028}y",
  ]
}

/// The faults a reader throws, or none.
func faults(_ read: () throws(InterchangeFaults) -> some Any) -> InterchangeFaults? {
  do {
    _ = try read()
    return nil
  } catch {
    return error
  }
}

/// The bytes of a string, which tell apart what Swift's equality holds to be the same.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
