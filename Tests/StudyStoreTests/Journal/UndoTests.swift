import CodingModel
import Testing

@testable import StudyStore

@Suite struct UndoTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func undoGoesAllTheWayBackOverReopenings() throws {
    var study = try Fixture.study(in: folder)
    let decisions = [
      Decision("r0", "verdict", "improper"), Decision("r0", "form", "1a", memo: "m"),
      Decision("r0", "verdict", "proper"), Decision("r3", "verdict", "unclear"),
      Decision("r0", "verdict", "improper"), Decision("r0", "form"),
    ]
    var states = [try study.ledger()]
    for decision in decisions {
      try study.append([decision], by: Fixture.anna, at: 1)
      states.append(try study.ledger())
    }
    try study.append([Decision("r0", "verdict", "unclear")], by: Fixture.bram, at: 2)
    states = states.map { state in
      var state = state
      state.record(Decision("r0", "verdict", "unclear"), by: Fixture.bram)
      return state
    }
    for depth in decisions.indices.reversed() {
      try study.close()
      study = try Fixture.open(folder)
      let event = try #require(try study.undo(by: Fixture.anna, at: 3))
      guard case .undone(sequence: depth + 1, _) = event.action else {
        Issue.record("\(event)")
        return
      }
      #expect(try study.ledger() == states[depth])
    }
    #expect(try study.undo(by: Fixture.anna, at: 4) == nil)
    #expect(try study.info().eventCount == 2 * decisions.count + 1)
    #expect(try study.verify().isSound)
  }

  @Test func undoAfterUndoAndNewDecisions() throws {
    let study = try Fixture.study(in: folder)
    let verdict = { (code: CodeID) in Decision("r0", "verdict", code) }
    func now() throws -> Answer? {
      try study.coding(of: "r0", by: Fixture.anna)["verdict"]?.answer
    }
    try study.append([verdict("improper"), verdict("proper")], by: Fixture.anna, at: 1)
    try study.undo(by: Fixture.anna, at: 2)
    #expect(try now() == .codes(["improper"]))
    try study.append([verdict("unclear")], by: Fixture.anna, at: 3)
    try study.undo(by: Fixture.anna, at: 4)
    #expect(try now() == .codes(["improper"]))
    try study.undo(by: Fixture.anna, at: 5)
    #expect(try now() == nil)
    #expect(try study.undo(by: Fixture.anna, at: 6) == nil)
  }

  @Test func theLeadsOwnEventsAreNotUndone() throws {
    let study = try Fixture.study(in: folder)
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.lead, at: 1)
    try study.openComparison(by: Fixture.lead, at: 2)
    let event = try #require(try study.undo(by: Fixture.lead, at: 3))
    #expect(event.action == .undone(sequence: 1, restored: .decision(Decision("r0", "verdict"))))
    #expect(try study.undo(by: Fixture.lead, at: 4) == nil)
    #expect(try study.info().isComparisonOpen)
  }

  /// Whatever is appended and undone: the tables equal the fold of the journal.
  @Test(arguments: [1, 2, 3, 5, 8] as [UInt64])
  func derivedStateEqualsTheFold(seed: UInt64) throws {
    let study = try Fixture.study(in: folder)
    var random = SplitMix64(state: seed)
    let answers: [(VariableID, [Answer?])] = [
      ("verdict", [.codes(["improper"]), .codes(["proper"]), .codes(["unclear"]), nil]),
      ("form", [.noneApplies, .codes(["2a"]), .codes(["1a", "2a"]), .codes(["2a", "1a"]), nil]),
      ("repeated", [.codes(["once"]), .codes(["often"]), nil]),
      ("remark", [.text(""), .text("x"), nil]),
    ]
    for step in 0..<120 {
      let coder = [Fixture.anna, Fixture.bram][Int.random(in: 0...1, using: &random)]
      if Int.random(in: 0..<4, using: &random) == 0 {
        try study.undo(by: coder, at: Int64(step))
        continue
      }
      let (variable, choices) = answers[Int.random(in: 0..<4, using: &random)]
      let decision = Decision(
        unit: UnitID("r\(3 * Int.random(in: 0..<4, using: &random))"), variable: variable,
        answer: choices[Int.random(in: 0..<choices.count, using: &random)],
        memo: Bool.random(using: &random) ? "" : "memo")
      try study.append([decision], by: coder, at: Int64(step))
    }
    #expect(try study.ledger() == CodingLedger.fold(try study.journal(for: Fixture.lead)))
    #expect(try study.verify() == Fixture.open(folder).verify())
    #expect(try study.verify().isSound)
    for coder in [Fixture.anna, Fixture.bram] {
      while try study.undo(by: coder, at: 999) != nil {}
    }
    #expect(try study.ledger() == CodingLedger())
    #expect(try study.verify().isSound)
  }
}

/// A small generator with a seed (Steele, Lea and Flood 2014), so that a failure can be repeated.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
