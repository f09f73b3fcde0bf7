import CodingModel
import Testing

@testable import StudyStore

@Suite struct HostileTextTests {
  static let texts = [
    "'; DROP TABLE codingEvent; --", "\"; DELETE FROM rating; --", "a\0b", "\0", "👩‍👩‍👧‍👧🇳🇱",
    "é", "e\u{301}\u{301}", "?1 :name @x $y", "c2:1a,", "-", "t", " ", "\r\n\t\u{1B}[2J",
    "\u{202E}\u{200B}", "%s%n", "NULL",
  ]

  @Test(arguments: texts)
  func namesAndTextsComeBackToTheByte(text: String) throws {
    let folder = try TemporaryFolder()
    let (unit, coder) = (UnitID(text), CoderID(text))
    let variable = Variable(
      id: VariableID(text), kind: .multiple, label: "",
      codes: Fixture.codes(CodeID(text), "other"))
    let note = Variable(id: VariableID(text + "2"), kind: .text, label: "")
    let codebook = Codebook(
      name: text, title: "", cases: CaseSchema(idColumn: text, textColumn: text),
      variables: [variable, note])
    let respondent = Respondent(
      id: unit, text: text, attributes: [VariableID(text): CodeID(text), "other": ""])
    var content = Fixture.content(
      codebook: codebook, respondents: [respondent, Respondent(id: UnitID(text + "x"), text: "")],
      coders: [Coder(id: coder, role: .coder), Coder(id: "boss", role: .lead)])
    content.codebookSource = text
    content.name = text
    let study = try Fixture.study(in: folder, content: content)
    let decisions = [
      Decision(
        unit: unit, variable: variable.id, answer: .codes(["other", CodeID(text)]), memo: text),
      Decision(unit: unit, variable: note.id, answer: .text(text), memo: text),
    ]
    try study.append(decisions, by: coder, at: 1)
    try study.append([Decision(unit: unit, variable: note.id, answer: nil)], by: coder, at: 2)
    try study.undo(by: coder, at: 3)
    _ = try study.claim(coder: coder, at: 4)
    try study.close()

    let again = try Fixture.open(folder, codebook: codebook)
    #expect(try again.respondents() == content.respondents)
    #expect(Array(try again.codebookSource().utf8) == Array(text.utf8))
    let stored = try #require(try again.respondent(unit))
    #expect(Array(stored.text.utf8) == Array(text.utf8))
    #expect(try again.position(of: unit) == 0)
    #expect(try again.info().name == text)
    let coding = try again.coding(of: unit, by: coder)
    #expect(coding[variable.id]?.answer == decisions[0].answer)
    #expect(coding[note.id] == .init(answer: .text(text), memo: text))
    #expect(Array(coding[note.id]?.memo.utf8 ?? "".utf8) == Array(text.utf8))
    #expect(try again.ledger() == CodingLedger.fold(try again.journal(for: "boss")))
    #expect(try again.progress().first?.complete == 1)
    #expect(try again.nextUnit(after: nil, notCompleteFor: coder) == 1)
    #expect(try again.verify().isSound)
  }

  @Test func equivalentSpellingsDoNotMakeTwoOfOneThing() throws {
    let folder = try TemporaryFolder()
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    #expect(throws: StudyStoreError.duplicateRespondent(UnitID(decomposed))) {
      try StudyFile.create(
        at: folder.study,
        content: Fixture.content(
          respondents: [composed, decomposed].map { Respondent(id: UnitID($0), text: "") }))
    }
    let codebook = Codebook(
      name: "", title: "", cases: CaseSchema(idColumn: "", textColumn: ""),
      variables: [
        Variable(
          id: VariableID(composed), kind: .single, label: "",
          codes: Fixture.codes(CodeID(composed)))
      ])
    let study = try Fixture.study(
      in: folder,
      content: Fixture.content(
        codebook: codebook, respondents: [Respondent(id: UnitID(composed), text: "")],
        coders: [Coder(id: CoderID(composed), role: .lead)]))
    let decision = Decision(
      unit: UnitID(composed), variable: VariableID(decomposed),
      answer: .codes([CodeID(decomposed)]))
    try study.append([decision], by: CoderID(composed), at: 1)
    let events = try study.events(of: CoderID(composed))
    #expect(
      events.first?.decision?.variable.rawValue.utf8.elementsEqual(composed.utf8) == true)
    #expect(
      try study.refusals(of: [
        (CoderID(decomposed), decision),
        (
          CoderID(composed),
          Decision(unit: UnitID(decomposed), variable: decision.variable, answer: nil)
        ),
      ]).map(\.reason) == [.unknownCoder, .unknownUnit])
    #expect(try study.verify().isSound)
  }
}
