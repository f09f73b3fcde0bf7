import Testing

@testable import CodingModel

/// What holds for any journal.
@Suite struct LedgerPropertyTests {
  private static let coders: [CoderID] = ["anna", "bram", "lead"]
  private static let units: [UnitID] = ["u1", "u2", "u3"]
  private static let variables: [VariableID] = ["oordeel", "vorm"]

  private static func utterance(_ random: inout Chance) -> Utterance {
    let unit = random.one(of: units)
    switch random.below(5) {
    case 0:
      return .note(
        Note(.unitMemo(unit), random.below(3) == 0 ? nil : .text("m\(random.below(9))")))
    case 1: return .note(Note(.doubt(unit), random.below(2) == 0 ? nil : .flag))
    default:
      let answers: [Answer?] = [nil, .noneApplies, .codes(["1"]), .codes(["2", "1"]), .text("t")]
      return .decision(
        Decision(
          unit: unit, variable: random.one(of: variables), answer: random.one(of: answers),
          memo: random.below(3) == 0 ? "memo \(random.below(5))" : ""))
    }
  }

  private static func action(_ utterance: Utterance) -> CodingEvent.Action {
    switch utterance {
    case .decision(let decision): .coded(decision)
    case .note(let note): .noted(note)
    }
  }

  /// Events of all coders as they would stand in a journal.
  static func journal(_ seed: UInt64, count: Int = 40) -> [CodingEvent] {
    var random = Chance(seed: seed)
    var sequences: [CoderID: Int] = [:]
    return (0..<count).map { index in
      let coder = random.one(of: coders)
      sequences[coder, default: 0] += 1
      let sequence = sequences[coder] ?? 1
      let action: CodingEvent.Action =
        switch random.below(20) {
        case 0: .comparisonViewed
        case 1 where index > count / 2: .comparisonOpened
        case 2, 3: .undone(sequence: max(1, sequence - 1), restored: utterance(&random))
        case 4: .redone(sequence: max(1, sequence - 1), restored: utterance(&random))
        default: Self.action(utterance(&random))
        }
      return CodingEvent(
        coder: coder, sequence: sequence, action: action, time: Int64(index), codebookVersion: 1)
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aJournalCanBeReadInAnyTwoParts(seed: UInt64) {
    let events = Self.journal(seed)
    let whole = CodingLedger.fold(events)
    for cut in 0...events.count {
      var ledger = CodingLedger.fold(events.prefix(cut))
      for event in events.dropFirst(cut) { ledger.apply(event) }
      #expect(ledger == whole)
    }
  }

  /// What coders say does not depend on what others say in between.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theJournalsOfCodersCanBeShuffledTogetherInAnyWay(seed: UInt64) {
    let events = Self.journal(seed)
    var random = Chance(seed: seed &+ 1)
    var rest = Dictionary(grouping: events, by: \.coder)
    var mixed: [CodingEvent] = []
    while mixed.count < events.count {
      let coder = random.one(of: Self.coders)
      guard let next = rest[coder]?.first else { continue }
      rest[coder]?.removeFirst()
      mixed.append(next)
    }
    #expect(CodingLedger.fold(mixed) == CodingLedger.fold(events))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aBlindViewIsTheJournalOfOneCoder(seed: UInt64) {
    let events = Self.journal(seed)
    let ledger = CodingLedger.fold(events)
    for coder in Self.coders + ["nobody"] {
      let view = BlindView(of: ledger, for: coder)
      let own = CodingLedger.fold(events.filter { $0.coder == coder })
      for unit in Self.units {
        #expect(view.coding(of: unit) == own.coding(of: unit, by: coder))
        #expect(view.coding(of: unit) == ledger.coding(of: unit, by: coder))
      }
      #expect(view.notes == own.notes(by: coder))
      // Whatever is in the view is the coder's own: with everybody else gone nothing changes.
      #expect(ledger.restricted(to: coder).coders.allSatisfy { $0 == coder })
      #expect(ledger.restricted(to: coder).noteTakers.allSatisfy { $0 == coder })
    }
  }

  /// Only the last word on a subject counts: all words before it can be left out.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func onlyLastWordsCount(seed: UInt64) {
    struct Target: Hashable {
      let coder: CoderID
      let place: DisputePlace?
      let subject: NoteSubject?
    }
    let events = Self.journal(seed)
    var seen: Set<Target> = []
    var last: [CodingEvent] = []
    for event in events.reversed() {
      let target = Target(
        coder: event.coder, place: event.decision?.place, subject: event.utterance?.note?.subject)
      if event.utterance == nil || seen.insert(target).inserted { last.append(event) }
    }
    #expect(CodingLedger.fold(last.reversed()) == CodingLedger.fold(events))
  }

  /// Undo says again what held before; redo says again what was undone: after both, and after any
  /// number of both, the ledger is where it was.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func undoAndRedoLeadBackAndForth(seed: UInt64) {
    var random = Chance(seed: seed)
    var states = [CodingLedger()]
    var said: [Utterance] = []
    for _ in 0..<15 {
      let utterance = Self.utterance(&random)
      var next = states[states.count - 1]
      next.apply(Self.event(Self.action(utterance)))
      states.append(next)
      said.append(utterance)
    }
    var ledger = states[states.count - 1]
    var depth = said.count
    for _ in 0..<60 {
      if depth > 0, random.below(2) == 0 || depth == said.count {
        depth -= 1
        let restored = Self.held(said[depth], in: states[depth])
        ledger.apply(Self.event(.undone(sequence: depth + 1, restored: restored)))
      } else {
        ledger.apply(Self.event(.redone(sequence: depth + 1, restored: said[depth])))
        depth += 1
      }
      #expect(ledger == states[depth])
    }
  }

  private static func event(_ action: CodingEvent.Action) -> CodingEvent {
    CodingEvent(coder: "anna", sequence: 1, action: action, time: 0, codebookVersion: 1)
  }

  /// What held about the same thing.
  private static func held(_ utterance: Utterance, in ledger: CodingLedger) -> Utterance {
    switch utterance {
    case .decision(let decision):
      let entry = ledger.coding(of: decision.unit, by: "anna")[decision.variable]
      return .decision(
        Decision(
          unit: decision.unit, variable: decision.variable, answer: entry?.answer,
          memo: entry?.memo ?? ""))
    case .note(let note):
      return .note(Note(note.subject, ledger.notes(by: "anna")[note.subject]))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func nothingEmptyIsKept(seed: UInt64) {
    var ledger = CodingLedger.fold(Self.journal(seed))
    for coder in ledger.coders {
      for (unit, coding) in ledger.codings(by: coder) {
        #expect(!coding.isEmpty)
        for (variable, entry) in coding {
          #expect(entry.answer != nil || !entry.memo.isEmpty)
          ledger.record(Decision(unit: unit, variable: variable, answer: nil), by: coder)
        }
      }
    }
    for coder in ledger.noteTakers {
      for subject in ledger.notes(by: coder).keys { ledger.record(Note(subject, nil), by: coder) }
    }
    #expect(ledger.coders.isEmpty && ledger.noteTakers.isEmpty)
    var empty = CodingLedger()
    if ledger.isComparisonOpen { empty.apply(Self.event(.comparisonOpened)) }
    #expect(ledger == empty)
  }

  @Test func anUtteranceKnowsItsPlace() {
    let decision = Utterance.decision(Decision(unit: "u", variable: "v", answer: nil))
    #expect(decision.place == DisputePlace(unit: "u", variable: "v"))
    let passage = Utterance.note(
      Note(.passages(of: "u", for: "c", of: "v"), .passages([Passage(from: 0, to: 1)])))
    #expect(passage.place == DisputePlace(unit: "u", variable: "v") && passage.unit == "u")
    #expect(Utterance.note(Note(.unitMemo("u"), .text("x"))).place == nil)
    let memo = Utterance.note(Note(.codeMemo("c", of: "v"), .text("x")))
    #expect(memo.place == nil && memo.unit == nil && memo.decision == nil)
    let draft = RulingDraft(
      place: DisputePlace(unit: "u", variable: "v"), answer: .noneApplies, reason: "zo",
      participants: ["b", "a", "b"])
    #expect(draft.decision.memo == "zo" && draft.decision.place == draft.place)
    #expect(draft.consensus.value == .people(["a", "b"]))
    #expect(RulingDraft(place: draft.place, answer: .noneApplies).consensus.value == nil)
  }
}
