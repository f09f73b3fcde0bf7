import CodingModel
import Testing

@testable import StudyStore

/// Random work on a study against the simplest study there is: dictionaries and two stacks a coder.
@Suite struct StudyModelTests {
  private struct Place: Hashable {
    let coder: CoderID
    let unit: UnitID
    let variable: VariableID
  }

  private enum Said: Equatable {
    case decision(Place, before: CodingLedger.Entry?, after: CodingLedger.Entry?)
    case note(CoderID, NoteSubject, before: NoteValue?, after: NoteValue?)
  }

  private struct Model {
    var entries: [Place: CodingLedger.Entry] = [:]
    var notes: [CoderID: [NoteSubject: NoteValue]] = [:]
    var undoable: [CoderID: [Said]] = [:]
    var redoable: [CoderID: [Said]] = [:]

    mutating func say(_ said: Said, by coder: CoderID) {
      apply(said, forwards: true)
      undoable[coder, default: []].append(said)
      redoable[coder] = []
    }

    mutating func undo(by coder: CoderID) -> Bool {
      guard let said = undoable[coder]?.popLast() else { return false }
      apply(said, forwards: false)
      redoable[coder, default: []].append(said)
      return true
    }

    mutating func redo(by coder: CoderID) -> Bool {
      guard let said = redoable[coder]?.popLast() else { return false }
      apply(said, forwards: true)
      undoable[coder, default: []].append(said)
      return true
    }

    private mutating func apply(_ said: Said, forwards: Bool) {
      switch said {
      case .decision(let place, let before, let after): entries[place] = forwards ? after : before
      case .note(let coder, let subject, let before, let after):
        notes[coder, default: [:]][subject] = forwards ? after : before
      }
    }
  }

  private static let coders = [Fixture.anna, Fixture.bram, Fixture.lead]
  private static let units: [UnitID] = ["r0", "r3", "r6"]
  private static let answers: [(VariableID, [Answer?])] = [
    ("verdict", [.codes(["improper"]), .codes(["proper"]), .codes(["unclear"]), nil]),
    ("form", [.codes(["1a"]), .codes(["2a", "1b"]), .noneApplies, nil]),
    ("repeated", [.codes(["once"]), nil]),
    ("remark", [.text("e\u{301}\0'"), .text("anders"), nil]),
  ]

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func decide(
    _ coder: CoderID, _ study: StudyFile, _ model: inout Model, _ generator: inout Lehmer,
    at time: Int64
  ) throws {
    let (variable, answers) = try #require(Self.answers.randomElement(using: &generator))
    let unit = try #require(Self.units.randomElement(using: &generator))
    let answer = try #require(answers.randomElement(using: &generator))
    let memo = Bool.random(using: &generator) ? "" : "memo"
    let place = Place(coder: coder, unit: unit, variable: variable)
    let after =
      answer == nil && memo.isEmpty ? nil : CodingLedger.Entry(answer: answer, memo: memo)
    let outcome = try study.append(
      [Decision(unit: unit, variable: variable, answer: answer, memo: memo)], by: coder, at: time)
    #expect(outcome.events.isEmpty == (model.entries[place] == after))
    if outcome.events.isEmpty { return }
    model.say(.decision(place, before: model.entries[place], after: after), by: coder)
  }

  private func note(
    _ coder: CoderID, _ study: StudyFile, _ model: inout Model, _ generator: inout Lehmer,
    at time: Int64
  ) throws {
    let unit = try #require(Self.units.randomElement(using: &generator))
    let isDoubt = Bool.random(using: &generator)
    let subject: NoteSubject = isDoubt ? .doubt(unit) : .unitMemo(unit)
    let value: NoteValue? =
      Int.random(in: 0..<3, using: &generator) == 0
      ? nil : isDoubt ? .flag : .text(Bool.random(using: &generator) ? "kort" : "lang\r\n\0")
    let before = model.notes[coder]?[subject]
    let events = try study.append(notes: [Note(subject, value)], by: coder, at: time)
    #expect(events.isEmpty == (before == value))
    if events.isEmpty { return }
    model.say(.note(coder, subject, before: before, after: value), by: coder)
  }

  private func expectSame(_ study: StudyFile, _ model: Model) throws {
    for coder in Self.coders {
      for unit in Self.units {
        var expected: CodingLedger.UnitCoding = [:]
        for (place, entry) in model.entries where place.coder == coder && place.unit == unit {
          expected[place.variable] = entry
        }
        #expect(try study.coding(of: unit, by: coder) == expected)
      }
      #expect(try study.blindView(for: coder).notes == model.notes[coder] ?? [:])
    }
  }

  @Test(arguments: UInt64(1)...6)
  func randomWorkIsKept(seed: UInt64) throws {
    var generator = Lehmer(state: seed)
    var model = Model()
    var study = try Fixture.study(in: folder)
    for time in Int64(1)...120 {
      let coder = try #require(Self.coders.randomElement(using: &generator))
      switch Int.random(in: 0..<10, using: &generator) {
      case 0, 1:
        let isUndone = model.undo(by: coder)
        #expect(try (study.undo(by: coder, at: time) != nil) == isUndone)
      case 2, 3:
        let isRedone = model.redo(by: coder)
        #expect(try (study.redo(by: coder, at: time) != nil) == isRedone)
      case 4, 5: try note(coder, study, &model, &generator, at: time)
      case 6 where time % 8 == 0:
        try study.close()
        study = try Fixture.open(folder)
      default: try decide(coder, study, &model, &generator, at: time)
      }
      if time % 20 == 0 { try expectSame(study, model) }
    }
    try expectSame(study, model)
    #expect(try study.verify().isSound)
    let journal = try study.journal(for: Fixture.lead)
    #expect(try study.ledger() == CodingLedger.fold(journal))
    while try study.undo(by: Fixture.anna, at: 999) != nil {
      let isUndone = model.undo(by: Fixture.anna)
      #expect(isUndone)
    }
    try expectSame(study, model)
    #expect(try study.coding(of: "r0", by: Fixture.anna).isEmpty)
  }
}
