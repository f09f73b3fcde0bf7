import Testing

@testable import CodingModel

@Suite struct LedgerTests {
  let events: [CodingEvent] = [
    ("a", "u1", "oordeel", Answer.codes(["ja"])), ("b", "u1", "oordeel", .codes(["nee"])),
    ("a", "u1", "vorm", .codes(["1a", "1b"])), ("a", "u1", "oordeel", .codes(["nee"])),
    ("a", "u2", "vorm", .noneApplies),
  ].enumerated().map { index, item in
    CodingEvent(
      coder: item.0, sequence: index + 1,
      action: .coded(Decision(unit: item.1, variable: item.2, answer: item.3, memo: "m\(index)")),
      time: Int64(index), codebookVersion: 1)
  }

  @Test(arguments: 0...5)
  func foldingInTwoPartsIsFoldingAtOnce(cut: Int) {
    var ledger = CodingLedger.fold(events.prefix(cut))
    for event in events.dropFirst(cut) { ledger.apply(event) }
    #expect(ledger == CodingLedger.fold(events))
  }

  @Test func theLastWordCounts() {
    let ledger = CodingLedger.fold(events)
    #expect(
      ledger.coding(of: "u1", by: "a")["oordeel"]
        == CodingLedger.Entry(answer: .codes(["nee"]), memo: "m3"))
    #expect(ledger.coding(of: "u1", by: "b")["oordeel"]?.answer == .codes(["nee"]))
    #expect(ledger.coders == ["a", "b"])
  }

  @Test func undoBringsBackWhatHeldBefore() {
    let undo = CodingEvent(
      coder: "a", sequence: 6,
      action: .undone(
        sequence: 4,
        restored: .decision(
          Decision(unit: "u1", variable: "oordeel", answer: .codes(["ja"]), memo: "m0"))),
      time: 9, codebookVersion: 1)
    let ledger = CodingLedger.fold(events + [undo])
    #expect(ledger.coding(of: "u1", by: "a")["oordeel"]?.answer == .codes(["ja"]))
  }

  @Test func takingEverythingBackLeavesNothing() {
    var ledger = ledger([("a", "u1", "oordeel", .codes(["ja"]))])
    ledger.record(Decision(unit: "u1", variable: "oordeel", answer: nil), by: "a")
    #expect(ledger == CodingLedger())
  }

  @Test func aMemoAloneIsKept() {
    var ledger = CodingLedger()
    ledger.record(
      Decision(unit: "u1", variable: "oordeel", answer: nil, memo: "later"), by: "a")
    #expect(ledger.coding(of: "u1", by: "a")["oordeel"]?.memo == "later")
  }
}

@Suite struct BlindnessTests {
  let anna = Coder(id: "a", role: .coder)
  let lead = Coder(id: "lead", role: .lead)
  let closed = ledger([("a", "u1", "oordeel", .codes(["ja"])), ("b", "u1", "vorm", .noneApplies)])

  @Test func aBlindViewHoldsOnlyOnesOwn() {
    let view = BlindView(of: closed, for: "a")
    #expect(view.coding(of: "u1").keys.sorted() == ["oordeel"])
    #expect(BlindView(of: closed, for: "c").coding(of: "u1").isEmpty)
  }

  @Test func onlyTheLeadOpensAClosedLedger() throws {
    #expect(throws: BlindnessError(viewer: "a")) { try OpenView(of: closed, for: anna) }
    #expect(try OpenView(of: closed, for: lead).ledger == closed)
    let opened = ledger([("b", "u1", "vorm", .noneApplies)], opened: true)
    #expect(try OpenView(of: opened, for: anna).ledger == opened)
  }
}
