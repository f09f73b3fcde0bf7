import CodingModel
import Testing

@testable import StudyStore

@Suite struct RulingTests {
  let folder: TemporaryFolder
  let study: StudyFile
  let place = DisputePlace(unit: "r0", variable: "form")

  init() throws {
    folder = try TemporaryFolder()
    study = try Fixture.study(in: folder)
  }

  func rule(_ answer: Answer, with people: [CoderID], at time: Int64) throws {
    let draft = RulingDraft(place: place, answer: answer, participants: people)
    try study.append([draft.decision], notes: [draft.consensus], by: Fixture.lead, at: time)
  }

  func entry() throws -> CodingLedger.Entry? {
    try study.coding(of: "r0", by: Fixture.lead)["form"]
  }

  @Test func aMeetingIsUndoneWithItsDecision() throws {
    try rule(.noneApplies, with: [Fixture.bram, Fixture.anna], at: 1)
    #expect(
      try study.notes(on: "r0", by: Fixture.lead)[.consensus(on: place)]
        == .people([Fixture.anna, Fixture.bram]))
    #expect(try study.undoRuling(by: Fixture.lead, at: 2).count == 2)
    #expect(try entry() == nil)
    #expect(try study.notes(on: "r0", by: Fixture.lead).isEmpty)
    #expect(try study.undoRuling(by: Fixture.lead, at: 3).isEmpty)
    #expect(try study.verify().isSound)
  }

  @Test func aMeetingComesBackWhole() throws {
    try rule(.codes(["1a"]), with: [], at: 1)
    try rule(.noneApplies, with: ["a:b,", "3:x,", Fixture.anna], at: 2)
    let before = try study.ledger()
    _ = try study.undoRuling(by: Fixture.lead, at: 3)
    #expect(try entry()?.answer == .codes(["1a"]))
    #expect(try study.redoRuling(by: Fixture.lead, at: 4).count == 2)
    #expect(try study.ledger() == before)
    #expect(try study.redoRuling(by: Fixture.lead, at: 5).isEmpty)
    #expect(
      try study.notes(on: "r0", by: Fixture.lead)[.consensus(on: place)]
        == .people(["3:x,", "a:b,", Fixture.anna]))
    #expect(try study.ledger() == CodingLedger.fold(try study.journal(for: Fixture.lead)))
    #expect(try study.verify().isSound)
  }

  @Test func anOrdinaryDecisionIsUndoneAlone() throws {
    try study.append([Decision("r3", "verdict", "improper")], by: Fixture.lead, at: 1)
    try rule(.noneApplies, with: [], at: 1)
    #expect(try study.undoRuling(by: Fixture.lead, at: 2).count == 1)
    #expect(try study.coding(of: "r3", by: Fixture.lead).count == 1)
  }

  @Test func aLoneRulingAfterAMeetingIsUndoneWhole() throws {
    try rule(.noneApplies, with: [Fixture.anna, Fixture.bram], at: 1)
    try rule(.codes(["1a"]), with: [], at: 2)
    #expect(try study.notes(on: "r0", by: Fixture.lead).isEmpty)
    _ = try study.undoRuling(by: Fixture.lead, at: 3)
    #expect(try entry()?.answer == .noneApplies)
    #expect(try study.notes(on: "r0", by: Fixture.lead).count == 1)
  }

  @Test func aMeetingThatConfirmsALoneRulingIsUndoneAlone() throws {
    try rule(.noneApplies, with: [], at: 1)
    try rule(.noneApplies, with: [Fixture.anna, Fixture.bram], at: 2)
    #expect(try study.undoRuling(by: Fixture.lead, at: 3).count == 1)
    #expect(try entry()?.answer == .noneApplies)
  }

  @Test func laterRulingsHaveGreaterNumbers() throws {
    try rule(.noneApplies, with: [], at: 1)
    let first = try study.decisionOrder(of: Fixture.lead)[place] ?? 0
    try rule(.codes(["1a"]), with: [], at: 2)
    let second = try study.decisionOrder(of: Fixture.lead, on: "r0")[place] ?? 0
    #expect(first > 0)
    #expect(second > first)
    #expect(try study.decisionOrder(of: Fixture.lead, on: "r3").isEmpty)
  }
}
