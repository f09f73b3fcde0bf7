import CodingModel
import Testing

@testable import StudyStore

@Suite struct ViewTests {
  let folder: TemporaryFolder
  let study: StudyFile

  init() throws {
    folder = try TemporaryFolder()
    study = try Fixture.study(in: folder)
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    try study.append(
      [Decision("r0", "verdict", "unclear", memo: "canary")], by: Fixture.bram, at: 2)
  }

  @Test func aBlindViewHoldsOnesOwnCodings() throws {
    let view = try study.blindView(for: Fixture.anna)
    #expect(view.coder == Fixture.anna)
    #expect(view.coding(of: "r0") == ["verdict": .init(answer: .codes(["proper"]))])
    #expect(!"\(view)".contains("canary"))
    #expect(throws: StudyStoreError.unknownCoder("x")) { try study.blindView(for: "x") }
  }

  @Test func codersAreBlindUntilTheLeadOpensTheComparison() throws {
    #expect(throws: StudyStoreError.blind(viewer: Fixture.anna)) {
      try study.openView(for: Fixture.anna)
    }
    #expect(throws: StudyStoreError.blind(viewer: Fixture.anna)) {
      try study.journal(for: Fixture.anna)
    }
    #expect(throws: StudyStoreError.leadOnly(Fixture.anna)) {
      try study.openComparison(by: Fixture.anna, at: 3)
    }
    #expect(try study.openView(for: Fixture.lead).ledger == study.ledger())
    #expect(try study.journal(for: Fixture.lead).count == 2)

    let event = try #require(try study.openComparison(by: Fixture.lead, at: 3))
    #expect(event.action == .comparisonOpened)
    #expect(try study.openComparison(by: Fixture.lead, at: 4) == nil)
    #expect(try study.info().isComparisonOpen)
    #expect(
      try study.openView(for: Fixture.anna).ledger
        == CodingLedger.fold(try study.journal(for: Fixture.anna)))
  }

  @Test func aViewOfSomeUnitsHoldsThoseAndIsAsBlind() throws {
    try study.append([Decision("r3", "verdict", "proper")], by: Fixture.anna, at: 3)
    #expect(throws: StudyStoreError.blind(viewer: Fixture.anna)) {
      try study.openView(of: ["r0"], for: Fixture.anna)
    }
    let all = try study.openView(for: Fixture.lead).ledger
    let one = try study.openView(of: ["r0"], for: Fixture.lead).ledger
    for coder in [Fixture.anna, Fixture.bram] {
      #expect(one.coding(of: "r0", by: coder) == all.coding(of: "r0", by: coder))
      #expect(one.coding(of: "r3", by: coder).isEmpty)
    }
    #expect(!all.coding(of: "r3", by: Fixture.anna).isEmpty)
    let both = try study.openView(of: ["r3", "r0"], for: Fixture.lead).ledger
    for unit in ["r0", "r3"] as [UnitID] {
      #expect(both.coding(of: unit, by: Fixture.anna) == all.coding(of: unit, by: Fixture.anna))
    }
    #expect(try study.openView(of: [], for: Fixture.lead).ledger == CodingLedger())
  }

  @Test func earlyLooksByTheLeadAreJournalled() throws {
    let event = try #require(try study.recordComparisonViewed(by: Fixture.lead, at: 3))
    #expect(event.action == .comparisonViewed)
    #expect(throws: StudyStoreError.leadOnly(Fixture.bram)) {
      try study.recordComparisonViewed(by: Fixture.bram, at: 4)
    }
    #expect(throws: StudyStoreError.blind(viewer: Fixture.anna)) {
      try study.openView(for: Fixture.anna)
    }
    try study.openComparison(by: Fixture.lead, at: 5)
    #expect(try study.recordComparisonViewed(by: Fixture.lead, at: 6) == nil)
    #expect(try study.events(of: Fixture.lead).count == 2)
    #expect(try study.verify().isSound)
  }
}
