import CodingModel
import Testing

@testable import StudyStore

@Suite struct RedactionTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let name = Placeholder.standard[0]
  static let canary = "Zoroaster"

  /// A study in which the canary is hidden in the first unit's text by `coder`, after another coder
  /// wrote of it.
  func study(by coder: CoderID = Fixture.anna) throws -> StudyFile {
    var respondents = Fixture.respondents(units: 4)
    respondents[0].text = Self.canary + " belde mij.\r\nDaarna weer."
    let study = try Fixture.study(in: folder, content: Fixture.content(respondents: respondents))
    try study.append(
      [
        Decision(
          unit: "r0", variable: "remark", answer: .text("was het Zoroaster?"),
          memo: "ZOROASTER dus")
      ],
      notes: [
        Note(.unitMemo("r0"), .text("zie Zoroaster")),
        Note(.codeMemo("1a", of: "form"), .text("ook bij Zoroaster")),
      ], by: Fixture.bram, at: 1)
    try study.append(
      notes: [
        Note(
          .redaction(of: "r0", as: Self.name),
          .passages([Passage(from: 0, to: Self.canary.count)]))
      ], by: coder, at: 2)
    return study
  }

  @Test func whatIsHiddenLeavesByNoWay() throws {
    let study = try study()
    var said = try study.respondents().map { String(describing: $0) }
    said.append(String(describing: try study.respondent("r0")))
    said.append(String(describing: try study.unit(at: 0)))
    said.append(String(describing: try study.blindView(for: Fixture.bram)))
    said.append(String(describing: try study.openView(for: Fixture.lead)))
    said.append(String(describing: try study.openView(of: ["r0"], for: Fixture.lead)))
    said.append(String(describing: try study.coding(of: "r0", by: Fixture.bram)))
    said.append(String(describing: try study.notes(on: "r0", by: Fixture.bram)))
    said.append(String(describing: try study.codeMemos(by: Fixture.bram)))
    said.append(String(describing: try study.othersCodeMemos(for: Fixture.lead)))
    said.append(String(describing: try study.journal(for: Fixture.lead)))
    said.append(String(describing: try study.events(of: Fixture.bram)))
    for time in 3...5 as ClosedRange<Int64> {
      said.append(String(describing: try study.undo(by: Fixture.bram, at: time)))
    }
    for time in 6...8 as ClosedRange<Int64> {
      said.append(String(describing: try study.redo(by: Fixture.bram, at: time)))
    }
    for text in said { #expect(!text.lowercased().contains(Self.canary.lowercased())) }
    #expect(said.count { $0.contains("[naam]") } > 10)
    #expect(try study.respondent("r0")?.text == "[naam] belde mij.\r\nDaarna weer.")
    #expect(try study.verify().isSound)
  }

  @Test func aSearchForTheNameIsForgottenToo() throws {
    let study = try study()
    let words = "bron:x " + Self.canary.lowercased()
    let queue = UnitQueue(filter: UnitFilter([.text(Self.canary)], source: words))
    _ = try study.beginWalk(queue, units: 1, by: Fixture.bram, at: 3)
    #expect(try study.walks(of: Fixture.bram).map(\.filter) == ["bron:x [naam]"])
  }

  @Test func redactionsOfAllCodersCountTogether() throws {
    let study = try study()
    try study.append(
      notes: [
        Note(
          .redaction(of: "r0", as: Placeholder.standard[1]), .passages([Passage(from: 10, to: 15)]))
      ], by: Fixture.bram, at: 3)
    let overlay = try #require(try study.respondent("r0")).redactions
    #expect(overlay.redactions.map(\.placeholder.name) == ["naam", "plaats"])
  }

  @Test func onlyALeadSeesTheOriginalAndEveryLookIsJournalled() throws {
    let study = try study()
    #expect(throws: StudyStoreError.leadOnly(Fixture.anna)) {
      try study.revealOriginal(of: "r0", to: Fixture.anna, at: 3)
    }
    let before = try study.events(of: Fixture.lead).count
    let original = try study.revealOriginal(of: "r0", to: Fixture.lead, at: 4)
    #expect(original != nil)
    #expect(original != (try study.respondent("r0"))?.text)
    #expect(try study.events(of: Fixture.lead).count == before + 1)
    try study.concealOriginal(of: "r0", from: Fixture.lead, at: 5)
    _ = try study.revealOriginal(of: "r0", to: Fixture.lead, at: 6)
    _ = try study.revealOriginal(of: "r0", to: Fixture.lead, at: 7)
    #expect(try study.events(of: Fixture.lead).count == before + 5)
    #expect(try study.undo(by: Fixture.lead, at: 8) == nil)
    #expect(try study.verify().isSound)
  }

  @Test func undoTakesARedactionOffAgain() throws {
    let study = try study()
    _ = try study.undo(by: Fixture.anna, at: 3)
    #expect(try study.respondent("r0")?.redactions.isEmpty == true)
    #expect(try study.redo(by: Fixture.anna, at: 4)?.utterance?.note != nil)
    #expect(try study.respondent("r0")?.redactions.isEmpty == false)
  }

  private static let uncovering = NoteSubject.uncovering(
    Passage(from: 0, to: canary.count), of: "r0")

  @Test func theLeadMakesACodersRedactionVoidWithAReasonEverywhere() throws {
    let study = try study()
    func found() throws -> Int {
      try study.count(
        of: UnitFilter([.text(Self.canary)], source: Self.canary), for: Fixture.bram, limit: 9)
    }
    let note = Note(Self.uncovering, .text("is een voornaam"))
    #expect(throws: StudyStoreError.leadOnly(Fixture.bram)) {
      try study.append(notes: [note], by: Fixture.bram, at: 3)
    }
    #expect(try found() == 0)
    try study.append(notes: [note], by: Fixture.lead, at: 3)
    #expect(try study.respondent("r0")?.text.hasPrefix(Self.canary) == true)
    #expect(try found() == 1)
    #expect(try study.notes(on: "r0", by: Fixture.bram)[.unitMemo("r0")] == .text("zie Zoroaster"))
    // The coder's own words stay in the journal as they are.
    #expect(try study.notes(on: "r0", by: Fixture.anna).count == 1)
    #expect(try study.verify().isSound)
    _ = try study.undo(by: Fixture.lead, at: 4)
    #expect(try found() == 0)
    #expect(try study.respondent("r0")?.text.hasPrefix("[naam]") == true)
    _ = try study.redo(by: Fixture.lead, at: 5)
    #expect(try found() == 1)
    #expect(try study.verify().isSound)
  }

  @Test func whatElseIsHiddenStaysHidden() throws {
    let study = try study()
    try study.append(
      notes: [
        Note(.redaction(of: "r0", as: Self.name), .passages([Passage(from: 0, to: 15)]))
      ], by: Fixture.bram, at: 3)
    try study.append(
      notes: [Note(Self.uncovering, .text("mag"))], by: Fixture.lead, at: 4)
    #expect(try study.respondent("r0")?.text == "Zoroaster[naam] mij.\r\nDaarna weer.")
  }

  @Test(arguments: ["0", "0-", "3-1", "1-1", "-1-3", "00-9", "0-999", "a-b", "0-9-9"])
  func aPlaceThatIsNoneIsRefused(place: String) throws {
    let study = try study()
    let subject = try #require(
      NoteSubject(kind: .uncovering, unit: "r0", variable: nil, code: CodeID(place)))
    #expect(throws: StudyStoreError.self) {
      try study.append(notes: [Note(subject, .text("mag"))], by: Fixture.lead, at: 3)
    }
  }

  @Test func hiddenWordsAreNotFoundInMemos() throws {
    let study = try study()
    func found(_ words: String, by coder: CoderID = Fixture.bram) throws -> Int {
      try study.count(
        of: UnitFilter([.memo(containing: words)], source: words), for: coder, limit: 9)
    }
    #expect(try found("zoroaster") == 0)
    #expect(try found("zoroaster", by: Fixture.lead) == 0)
    #expect(try found("zie") == 1)
    #expect(try found("[NAAM]") == 1)
    _ = try study.undo(by: Fixture.anna, at: 3)
    #expect(try found("zoroaster") == 1)
  }

  @Test func hiddenWordsAreNotFoundAndComeBackWithUndo() throws {
    let study = try study()
    func found(_ words: String) throws -> Int {
      try study.count(
        of: UnitFilter([.text(words)], source: words), for: Fixture.bram, limit: 9)
    }
    #expect(try found("zoroaster") == 0)
    #expect(try found("belde") == 1)
    _ = try study.undo(by: Fixture.anna, at: 3)
    #expect(try found("zoroaster") == 1)
    _ = try study.redo(by: Fixture.anna, at: 4)
    #expect(try found("zoroaster") == 0)
    #expect(try study.verify().isSound)
  }

  @Test func passagesAreWhereTheyAreSeenAndKeptWhereTheyAre() throws {
    let study = try study()
    let subject = NoteSubject.passages(of: "r0", for: "1a", of: "form")
    let seen = NoteValue.passages([Passage(from: 7, to: 12)])
    #expect(Passage(from: 7, to: 12).excerpt(of: try study.unit(at: 0).text) == "belde")
    try study.append(notes: [Note(subject, seen)], by: Fixture.bram, at: 3)
    #expect(try study.notes(on: "r0", by: Fixture.bram)[subject] == seen)
    #expect(try study.append(notes: [Note(subject, seen)], by: Fixture.bram, at: 4).isEmpty)
    _ = try study.undo(by: Fixture.anna, at: 5)
    // Without the redaction the same word stands three places further on.
    #expect(
      try study.notes(on: "r0", by: Fixture.bram)[subject]
        == .passages([Passage(from: 10, to: 15)]))
    #expect(Passage(from: 10, to: 15).excerpt(of: try study.unit(at: 0).text) == "belde")
    #expect(try study.verify().isSound)
  }

  @Test func aPassageOutsideTheTextIsRefused() throws {
    let study = try Fixture.study(in: folder)
    let note = Note(
      .redaction(of: "r0", as: Self.name), .passages([Passage(from: 0, to: 9_999)]))
    #expect(throws: StudyStoreError.self) { try study.append(notes: [note], by: "anna", at: 1) }
  }
}
