import CodingModel
import Testing

@testable import StudyStore

/// What undo and redo ought to do, as simply as it can be said: states on two stacks.
private struct ReferenceHistory {
  private(set) var present = CodingLedger()
  private var past: [CodingLedger] = []
  private var future: [CodingLedger] = []

  mutating func say(_ change: (inout CodingLedger) -> Void) {
    var next = present
    change(&next)
    guard next != present else { return }
    past.append(present)
    future = []
    present = next
  }

  mutating func undo() -> Bool {
    guard let state = past.popLast() else { return false }
    future.append(present)
    present = state
    return true
  }

  mutating func redo() -> Bool {
    guard let state = future.popLast() else { return false }
    past.append(present)
    present = state
    return true
  }
}

@Suite struct RedoTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func redoBringsBackWhatWasUndoneUntilSomethingNewIsSaid() throws {
    var study = try Fixture.study(in: folder)
    let memo = Note(.unitMemo("r0"), .text("m"))
    try study.append([Decision("r0", "verdict", "proper")], by: Fixture.anna, at: 1)
    try study.append(notes: [memo], by: Fixture.anna, at: 2)
    let full = try study.ledger()
    #expect(try study.redo(by: Fixture.anna, at: 3) == nil)
    try study.undo(by: Fixture.anna, at: 4)
    try study.undo(by: Fixture.anna, at: 5)
    #expect(try study.ledger() == CodingLedger())
    try study.close()
    study = try Fixture.open(folder)
    let first = try #require(try study.redo(by: Fixture.anna, at: 6))
    #expect(
      first.action
        == .redone(sequence: 1, restored: .decision(Decision("r0", "verdict", "proper"))))
    let second = try #require(try study.redo(by: Fixture.anna, at: 7))
    #expect(second.action == .redone(sequence: 2, restored: .note(memo)))
    #expect(try study.ledger() == full)
    try study.undo(by: Fixture.anna, at: 8)
    try study.append([Decision("r3", "verdict", "proper")], by: Fixture.anna, at: 9)
    #expect(try study.redo(by: Fixture.anna, at: 10) == nil)
    // The note that the new decision cut off stays undone; what lies before it can be undone.
    try study.undo(by: Fixture.anna, at: 11)
    let last = try #require(try study.undo(by: Fixture.anna, at: 12))
    #expect(last.action == .undone(sequence: 1, restored: .decision(Decision("r0", "verdict"))))
    #expect(try study.verify().isSound)
  }

  /// Whatever is decided, noted, undone and done again, over restarts: the file holds what the
  /// reference model holds, the fold of the journal says the same, and the study verifies.
  @Test(arguments: Array(1...12) as [UInt64])
  func randomSequencesEqualTheReference(seed: UInt64) throws {
    var study = try Fixture.study(in: folder)
    var random = SplitMix64(state: seed)
    var reference = ReferenceHistory()
    for step in 0..<150 {
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<3:
        let decision = Self.decision(&random)
        try study.append([decision], by: Fixture.anna, at: Int64(step))
        reference.say { $0.record(decision, by: Fixture.anna) }
      case 3..<6:
        let note = Self.note(&random)
        try study.append(notes: [note], by: Fixture.anna, at: Int64(step))
        reference.say { $0.record(note, by: Fixture.anna) }
      case 6..<9:
        #expect((try study.undo(by: Fixture.anna, at: Int64(step)) != nil) == reference.undo())
      case 9..<11:
        #expect((try study.redo(by: Fixture.anna, at: Int64(step)) != nil) == reference.redo())
      default:
        try study.close()
        study = try Fixture.open(folder)
      }
      #expect(try study.ledger() == reference.present)
    }
    #expect(CodingLedger.fold(try study.journal(for: Fixture.lead)) == reference.present)
    #expect(try study.verify().isSound)
  }

  private static func decision(_ random: inout SplitMix64) -> Decision {
    let answers: [(VariableID, [Answer?])] = [
      ("verdict", [.codes(["improper"]), .codes(["proper"]), nil]),
      ("form", [.noneApplies, .codes(["1a", "2a"]), .codes(["2a", "1a"]), nil]),
    ]
    let (variable, choices) = answers[Int.random(in: 0..<2, using: &random)]
    return Decision(
      unit: unit(&random), variable: variable,
      answer: choices[Int.random(in: 0..<choices.count, using: &random)],
      memo: Bool.random(using: &random) ? "" : "memo")
  }

  private static func note(_ random: inout SplitMix64) -> Note {
    let unit = unit(&random)
    let code: CodeID = ["1a", "2a"][Int.random(in: 0..<2, using: &random)]
    let isTakenBack = Int.random(in: 0..<3, using: &random) == 0
    let from = Int.random(in: 0..<4, using: &random)
    let passages = NoteValue.passages([Passage(from: from, to: from + 2)])
    let (subject, value): (NoteSubject, NoteValue) =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: (.unitMemo(unit), .text("memo \(from)"))
      case 1: (.doubt(unit), .flag)
      case 2: (.codeMemo(code, of: "form"), .text("memo \(from)"))
      default: (.passages(of: unit, for: code, of: "form"), passages)
      }
    return Note(subject, isTakenBack ? nil : value)
  }

  private static func unit(_ random: inout SplitMix64) -> UnitID {
    UnitID("r\(3 * Int.random(in: 0..<3, using: &random))")
  }
}
