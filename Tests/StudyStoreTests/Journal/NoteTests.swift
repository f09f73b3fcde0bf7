import CodingModel
import Testing

@testable import StudyStore

@Suite struct NoteTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let notes = [
    Note(.unitMemo("r0"), .text("vreemd; '--\0\u{202E}")), Note(.doubt("r3"), .flag),
    Note(.codeMemo("1a", of: "form"), .text("ruim?")),
    Note(
      .passages(of: "r0", for: "1a", of: "form"),
      .passages([Passage(from: 0, to: 6), Passage(from: 7, to: 8)])),
  ]

  @Test func notesAreKeptOverReopenings() throws {
    try Fixture.study(in: folder).append(notes: Self.notes, by: Fixture.anna, at: 1)
    let study = try Fixture.open(folder)
    #expect(
      try study.notes(on: "r0", by: Fixture.anna)
        == [
          Self.notes[0].subject: Self.notes[0].value, Self.notes[3].subject: Self.notes[3].value,
        ].compactMapValues { $0 })
    #expect(try study.codeMemos(by: Fixture.anna) == [Self.notes[2].subject: .text("ruim?")])
    #expect(try study.blindView(for: Fixture.anna).notes.count == Self.notes.count)
    #expect(try study.verify().isSound)
    #expect(try study.ledger() == CodingLedger.fold(try study.journal(for: Fixture.lead)))
  }

  @Test func notesAreAsBlindAsCodings() throws {
    let study = try Fixture.study(in: folder)
    try study.append(notes: Self.notes, by: Fixture.anna, at: 1)
    #expect(try study.notes(on: "r0", by: Fixture.bram).isEmpty)
    #expect(try study.codeMemos(by: Fixture.bram).isEmpty)
    #expect(
      try study.othersCodeMemos(for: Fixture.lead) == [
        Fixture.anna: [Self.notes[2].subject: .text("ruim?")]
      ])
    #expect(throws: StudyStoreError.blind(viewer: Fixture.bram)) {
      try study.othersCodeMemos(for: Fixture.bram)
    }
    #expect(try study.blindView(for: Fixture.bram).notes.isEmpty)
    #expect(throws: StudyStoreError.blind(viewer: Fixture.bram)) {
      try study.openView(for: Fixture.bram)
    }
    #expect(try study.openView(for: Fixture.lead).ledger.notes(by: Fixture.anna).count == 4)
    #expect(
      try study.openView(of: ["r0"], for: Fixture.lead).ledger.notes(by: Fixture.anna).count == 2)
  }

  @Test func aNoteThatSaysWhatIsSaidAppendsNothing() throws {
    let study = try Fixture.study(in: folder)
    #expect(try study.append(notes: Self.notes, by: Fixture.anna, at: 1).count == 4)
    #expect(try study.append(notes: Self.notes, by: Fixture.anna, at: 2).isEmpty)
    #expect(try study.append(notes: [Note(.doubt("r0"), nil)], by: Fixture.anna, at: 3).isEmpty)
    #expect(try study.info().eventCount == 4)
  }

  @Test(
    arguments: [
      (Note(.doubt("r99"), .flag), .unknownUnit), (Note(.doubt("r1"), .flag), .notAUnit),
      (Note(.doubt("r0"), .text("x")), .misfit(.wrongContent(.doubt))),
      (
        Note(
          .passages(of: "r0", for: "1a", of: "form"), .passages([Passage(from: 0, to: 999)])),
        .misfit(.outsideText(Passage(from: 0, to: 999)))
      ),
      (
        Note(.codeMemo("9", of: "form"), .text("x")), .misfit(.unknownCode("9", "form"))
      ),
    ] as [(Note, NoteRefusal.Reason)])
  func notesThatDoNotFitAreRefusedWhole(note: Note, reason: NoteRefusal.Reason) throws {
    let study = try Fixture.study(in: folder)
    #expect(
      throws: StudyStoreError.refusedNotes([
        NoteRefusal(index: 1, subject: note.subject, reason: reason)
      ])
    ) {
      try study.append(
        [Decision("r0", "verdict", "proper")], notes: [Self.notes[0], note], by: Fixture.anna,
        at: 1)
    }
    #expect(try study.info().eventCount == 0)
  }

  @Test(
    arguments: [
      nil, .text(" "), .text("f"), .text("\0"), .flag, .passages([Passage(from: 0, to: 3)]),
      .passages([Passage(from: 0, to: 3), Passage(from: 10, to: 11)]),
    ] as [NoteValue?])
  func valuesSurviveTheirText(value: NoteValue?) throws {
    #expect(try NoteText.decode(NoteText.encode(value)) == value)
  }

  @Test(arguments: ["", "x", "ff", "p1:0,", "p1:a,1:b,", "p2:00,1:3,", "p1:0,1:3,x"])
  func otherTextsAreRefused(text: String) {
    #expect(throws: UnreadableRecord(table: "codingEvent")) { try NoteText.decode(text) }
  }

  @Test(arguments: [
    ("UPDATE note SET value = 'tanders' WHERE subject = 'unitMemo'", Self.notes[0].subject),
    ("DELETE FROM note WHERE subject = 'doubt'", Self.notes[1].subject),
    (
      "INSERT INTO note VALUES ('anna', 'r6', 'doubt', '', '', 'f', 1)", NoteSubject.doubt("r6")
    ),
  ])
  func aNoteThatDoesNotFollowFromTheJournalIsNamed(sql: String, subject: NoteSubject) throws {
    try Fixture.study(in: folder).append(notes: Self.notes, by: Fixture.anna, at: 1)
    try Fixture.tamper(folder, sql)
    #expect(
      try Fixture.open(folder).verify().derivedFaults == [
        .note(coder: Fixture.anna, subject: subject)
      ])
  }

  @Test(arguments: [
    ("UPDATE codingEvent SET value = 'tanders' WHERE entry = 1", 1, ChainBreak.Reason.hashMismatch),
    ("UPDATE codingEvent SET subject = 'unitMemo' WHERE entry = 2", 2, .hashMismatch),
    ("UPDATE codingEvent SET code = '1b' WHERE entry = 3", 3, .hashMismatch),
    ("UPDATE codingEvent SET unit = NULL WHERE entry = 4", 4, .unreadable),
    ("UPDATE codingEvent SET subject = 'other' WHERE entry = 4", 4, .unreadable),
  ])
  func aChangedNoteBreaksTheChain(
    sql: String, sequence: Int, reason: ChainBreak.Reason
  ) throws {
    try Fixture.study(in: folder).append(notes: Self.notes, by: Fixture.anna, at: 1)
    try Fixture.tamperUnguarded(folder, sql)
    #expect(
      try Fixture.open(folder).verify().firstBreak
        == ChainBreak(coder: Fixture.anna, sequence: sequence, reason: reason))
  }
}
