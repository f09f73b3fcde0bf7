import CodingModel

/// A small codebook with two levels of routing and a multiple variable.
let verdictBook = Codebook(
  name: "toets", title: "Toets", cases: CaseSchema(idColumn: "id", textColumn: "tekst"),
  attributes: [Attribute(id: "cluster", column: "cluster", label: "Cluster")],
  variables: [
    // Declared before what it depends on, to show that order in the file does not matter.
    Variable(
      id: "bron", kind: .single, label: "Bron",
      codes: [Code(id: "raadslid", key: "r", label: "raadslid")],
      applies: .includes("vorm", ["1a"])),
    Variable(
      id: "oordeel", kind: .single, label: "Oordeel",
      codes: [
        Code(id: "ja", key: "j", label: "ja"), Code(id: "nee", key: "n", label: "nee"),
      ]),
    Variable(
      id: "vorm", kind: .multiple, label: "Vorm",
      codes: [
        Code(id: "1a", key: "1", label: "1a"), Code(id: "1b", key: "2", label: "1b"),
      ], applies: .includes("oordeel", ["ja"]), allowsNone: true),
    Variable(
      id: "reden", kind: .text, label: "Reden",
      applies: .and(.includes("oordeel", ["nee"]), .includes("cluster", ["SO"]))),
  ])

/// Makes ledgers in the order in which decisions are given.
func ledger(
  _ decisions: [(CoderID, UnitID, VariableID, Answer?)], opened: Bool = false
) -> CodingLedger {
  var events = decisions.enumerated().map { index, item in
    CodingEvent(
      coder: item.0, sequence: index + 1,
      action: .coded(Decision(unit: item.1, variable: item.2, answer: item.3)), time: 0,
      codebookVersion: 1)
  }
  if opened {
    events.append(
      CodingEvent(
        coder: "lead", sequence: 1, action: .comparisonOpened, time: 0, codebookVersion: 1))
  }
  return CodingLedger.fold(events)
}
