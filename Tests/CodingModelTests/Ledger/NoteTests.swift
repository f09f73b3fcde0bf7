import Testing

@testable import CodingModel

@Suite struct NoteTests {
  @Test(
    arguments: [
      ([(3, 5), (0, 2)], [(0, 2), (3, 5)]), ([(0, 4), (2, 6)], [(0, 6)]),
      ([(0, 4), (4, 6)], [(0, 6)]),
      ([(0, 9), (2, 3)], [(0, 9)]), ([(2, 2), (5, 4)], []),
    ] as [([(Int, Int)], [(Int, Int)])])
  func passagesAreKeptInOrderAndApart(given: [(Int, Int)], merged: [(Int, Int)]) {
    #expect(
      Passage.merged(given.map { Passage(from: $0.0, to: $0.1) })
        == merged.map { Passage(from: $0.0, to: $0.1) })
  }

  @Test func passagesCountClustersAndNotBytes() {
    let text = "e\u{301}én 👩‍👩‍👧 dag"
    #expect(Passage(from: 0, to: 3).excerpt(of: text) == "e\u{301}én")
    #expect(Passage(from: 4, to: 5).excerpt(of: text) == "👩‍👩‍👧")
    #expect(Passage(from: 6, to: 9).excerpt(of: text) == "dag")
    #expect(Passage(from: 6, to: 10).excerpt(of: text) == nil)
    #expect(Passage(from: -1, to: 2).excerpt(of: text) == nil)
    #expect(Passage(from: 2, to: 2).excerpt(of: text) == nil)
  }

  @Test func aNoteThatSaysNothingIsTakenBack() {
    #expect(Note(.unitMemo("u"), .text("")).value == nil)
    #expect(Note(.passages(of: "u", for: "c", of: "v"), .passages([])).value == nil)
    #expect(Note(.doubt("u"), .flag).value == .flag)
  }

  @Test(arguments: NoteSubject.Kind.allCases) func aSubjectHasThePartsOfItsKind(
    kind: NoteSubject.Kind
  ) throws {
    let form = kind.form
    let subject = try #require(
      NoteSubject(
        kind: kind, unit: form.hasUnit ? "u" : nil, variable: form.hasVariable ? "v" : nil,
        code: form.hasCode ? "c" : nil))
    #expect(
      NoteSubject(
        filling: kind, unit: form.hasUnit ? "u" : "", variable: form.hasVariable ? "v" : "",
        code: form.hasCode ? "c" : "") == subject)
    #expect(
      NoteSubject(
        kind: kind, unit: form.hasUnit ? nil : "u", variable: subject.variable,
        code: subject.code) == nil)
  }

  @Test func notesThatDoNotFitAreNamed() {
    func fault(_ note: Note, text: String = "tekst") -> NoteFault? {
      do throws(NoteFault) {
        try verdictBook.check(note, text: text)
        return nil
      } catch {
        return error
      }
    }
    let passages = NoteSubject.passages(of: "u", for: "1a", of: "vorm")
    #expect(fault(Note(passages, .passages([Passage(from: 0, to: 5)]))) == nil)
    #expect(
      fault(Note(passages, .passages([Passage(from: 0, to: 6)])))
        == .outsideText(Passage(from: 0, to: 6)))
    #expect(fault(Note(passages, .flag)) == .wrongContent(.passages))
    #expect(fault(Note(.codeMemo("9", of: "vorm"), .text("x"))) == .unknownCode("9", "vorm"))
    #expect(fault(Note(.codeMemo("9", of: "vrm"), .text("x"))) == .unknownVariable("vrm"))
  }

  @Test func theLedgerHoldsTheLastNoteAndOnlyOnesOwnInABlindView() {
    var ledger = CodingLedger()
    ledger.record(Note(.unitMemo("u"), .text("eerst")), by: "a")
    ledger.record(Note(.unitMemo("u"), .text("later")), by: "a")
    ledger.record(Note(.doubt("u"), .flag), by: "b")
    #expect(ledger.notes(by: "a") == [.unitMemo("u"): .text("later")])
    #expect(BlindView(of: ledger, for: "a").notes == [.unitMemo("u"): .text("later")])
    #expect(BlindView(of: ledger, for: "c").notes.isEmpty)
    #expect(ledger.noteTakers == ["a", "b"])
    #expect(ledger.coders.isEmpty)
    ledger.record(Note(.unitMemo("u"), nil), by: "a")
    ledger.record(Note(.doubt("u"), nil), by: "b")
    #expect(ledger == CodingLedger())
  }
}
