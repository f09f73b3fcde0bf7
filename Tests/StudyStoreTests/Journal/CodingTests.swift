import CodingModel
import Testing

@testable import StudyStore

@Suite struct CodingTests {
  let folder: TemporaryFolder
  let study: StudyFile

  init() throws {
    folder = try TemporaryFolder()
    study = try Fixture.study(in: folder)
  }

  @Test func decisionsBecomeEventsAndState() throws {
    let decisions = [
      Decision("r0", "verdict", "improper", memo: "sure"), Decision("r0", "form", "2a", "1a"),
    ]
    let outcome = try study.append(decisions, by: Fixture.anna, at: 7)
    #expect(outcome.skipped.isEmpty)
    #expect(
      outcome.events
        == decisions.enumerated().map { index, decision in
          CodingEvent(
            coder: Fixture.anna, sequence: index + 1, action: .coded(decision), time: 7,
            codebookVersion: 1)
        })
    #expect(try study.events(of: Fixture.anna) == outcome.events)
    #expect(
      try study.coding(of: "r0", by: Fixture.anna) == [
        "verdict": .init(answer: .codes(["improper"]), memo: "sure"),
        "form": .init(answer: .codes(["2a", "1a"])),
      ])
    #expect(try study.coding(of: "r0", by: Fixture.bram).isEmpty)
    #expect(try study.ledger() == CodingLedger.fold(outcome.events))
    #expect(try study.info().eventCount == 2)
    #expect(try study.verify().isSound)
  }

  @Test func whatIsSaidAlreadyIsSkipped() throws {
    let decision = Decision("r0", "verdict", "proper")
    let empty = Decision("r3", "verdict")
    let first = try study.append([decision, decision, empty], by: Fixture.anna, at: 1)
    #expect(first.events.count == 1)
    #expect(first.skipped == [decision, empty])
    let second = try study.append([decision], by: Fixture.anna, at: 2)
    #expect(second == AppendOutcome(events: [], skipped: [decision]))
    let memo = Decision("r0", "verdict", "proper", memo: "but")
    #expect(try study.append([memo], by: Fixture.anna, at: 3).events.count == 1)
  }

  @Test func threeKindsOfSayingNothingStayApart() throws {
    try study.append(
      [
        Decision("r0", "verdict", "improper"),
        Decision(unit: "r0", variable: "form", answer: .noneApplies),
        Decision(unit: "r3", variable: "verdict", answer: nil, memo: "come back"),
        Decision("r6", "verdict", "proper"), Decision("r6", "verdict"),
        Decision("r9", "verdict", "unclear"),
        Decision(unit: "r9", variable: "remark", answer: .text("")),
      ], by: Fixture.anna, at: 1)
    #expect(try study.coding(of: "r0", by: Fixture.anna)["form"]?.answer == .noneApplies)
    #expect(
      try study.coding(of: "r3", by: Fixture.anna) == [
        "verdict": .init(answer: nil, memo: "come back")
      ])
    #expect(try study.coding(of: "r6", by: Fixture.anna).isEmpty)
    #expect(try study.coding(of: "r9", by: Fixture.anna)["remark"]?.answer == .text(""))
    #expect(try study.verify().isSound)
  }

  @Test func misfitsAreAllNamedAndNothingIsWritten() throws {
    let decisions = [
      Decision("r0", "verdict", "proper"), Decision("r1", "verdict", "proper"),
      Decision("nobody", "verdict", "proper"), Decision("r0", "colour", "red"),
      Decision("r0", "verdict", "maybe"), Decision("r0", "verdict", "proper", "improper"),
      Decision(unit: "r0", variable: "verdict", answer: .noneApplies),
      Decision(unit: "r0", variable: "form", answer: .codes([])),
      Decision(unit: "r0", variable: "form", answer: .text("x")), Decision("r0", "colour"),
    ]
    let reasons: [DecisionRefusal.Reason] = [
      .notAUnit, .unknownUnit, .misfit(.unknownVariable("colour")),
      .misfit(.unknownCode("maybe", "verdict")), .misfit(.severalCodes("verdict")),
      .misfit(.noneNotAllowed("verdict")), .noCodes, .misfit(.wrongKind("form")),
      .misfit(.unknownVariable("colour")),
    ]
    let expected = zip(1..., reasons).map { index, reason in
      DecisionRefusal(
        index: index, coder: Fixture.anna, unit: decisions[index].unit,
        variable: decisions[index].variable, reason: reason)
    }
    #expect(throws: StudyStoreError.refused(expected)) {
      try study.append(decisions, by: Fixture.anna, at: 1)
    }
    #expect(try study.refusals(of: decisions.map { (Fixture.anna, $0) }) == expected)
    #expect(try study.info().eventCount == 0)
    #expect(try study.ledger() == CodingLedger())
  }

  @Test func anUnknownCoderIsRefused() throws {
    #expect(throws: StudyStoreError.unknownCoder("zoë")) {
      try study.append([Decision("r0", "verdict", "proper")], by: "zoë", at: 1)
    }
    #expect(throws: StudyStoreError.unknownCoder("zoë")) { try study.undo(by: "zoë", at: 1) }
  }

  @Test func importTakesSeveralCodersAndNewOnes() throws {
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    let decisions: [(CoderID, Decision)] = [
      ("carl", Decision("r0", "verdict", "unclear")),
      (Fixture.anna, Decision("r0", "verdict", "proper")),
      (Fixture.anna, Decision("r3", "verdict", "proper")),
      (Fixture.bram, Decision("r3", "verdict", "proper")),
    ]
    let carl = Coder(id: "carl", role: .coder)
    let outcome = try study.importDecisions(decisions, newCoders: [carl], at: 2)
    #expect(outcome.events.map(\.coder) == ["carl", Fixture.anna, Fixture.bram])
    #expect(outcome.events.map(\.sequence) == [1, 2, 1])
    #expect(outcome.skipped == [decisions[1].1])
    #expect(try study.coders().last == carl)
    #expect(try study.verify().isSound)
  }

  @Test func aFaultyImportLeavesNoTrace() throws {
    let carl = Coder(id: "carl", role: .coder)
    #expect(throws: StudyStoreError.self) {
      try study.importDecisions(
        [("carl", Decision("r0", "verdict", "proper")), ("dora", Decision("r0", "verdict"))],
        newCoders: [carl], at: 2)
    }
    #expect(throws: StudyStoreError.duplicateCoder(Fixture.anna)) {
      try study.importDecisions([], newCoders: [carl, Coder(id: Fixture.anna, role: .lead)], at: 2)
    }
    #expect(try study.coders().count == 3)
    #expect(try study.info().eventCount == 0)
  }

  @Test func codersAreAddedOnce() throws {
    try study.addCoder(Coder(id: "zoë", role: .coder))
    #expect(try study.coder("zoë")?.role == .coder)
    // The same name with a combining mark.
    #expect(throws: StudyStoreError.duplicateCoder("zoe\u{308}")) {
      try study.addCoder(Coder(id: "zoe\u{308}", role: .coder))
    }
    #expect(throws: StudyStoreError.emptyName) { try study.addCoder(Coder(id: "", role: .lead)) }
  }

  @Test func anotherOpeningSeesWhatWasAppended() throws {
    let other = try Fixture.open(folder)
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    try other.append([Decision("r3", "verdict", "proper")], by: Fixture.anna, at: 2)
    try study.append([Decision("r6", "verdict", "proper")], by: Fixture.anna, at: 3)
    #expect(try other.events(of: Fixture.anna).map(\.sequence) == [1, 2, 3])
    #expect(try other.verify().isSound)
  }
}
