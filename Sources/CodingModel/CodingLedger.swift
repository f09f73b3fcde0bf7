/// The present state of all codings and notes: a pure fold over the journal.
///
/// The ledger holds what every coder said; whoever may not see that gets a ``BlindView`` of it.
public struct CodingLedger: Equatable, Sendable {
  /// What one coder last said about one variable of one unit.
  public struct Entry: Equatable, Sendable {
    /// The answer; `nil` where only a memo was left or the answer was taken back.
    public var answer: Answer?
    /// The remark.
    public var memo: String

    /// Makes an entry.
    public init(answer: Answer?, memo: String = "") {
      self.answer = answer
      self.memo = memo
    }
  }

  /// One coder's entries on one unit.
  public typealias UnitCoding = [VariableID: Entry]

  private var codings: [CoderID: [UnitID: UnitCoding]] = [:]
  private var notes: [CoderID: [NoteSubject: NoteValue]] = [:]
  /// Whether the lead has opened the comparison.
  public private(set) var isComparisonOpen = false

  /// Makes an empty ledger.
  public init() {}

  /// The ledger after these events, in the order in which they were appended.
  ///
  /// Folding `a + b` equals folding `b` onto the fold of `a`.
  public static func fold(_ events: some Sequence<CodingEvent>) -> CodingLedger {
    var ledger = CodingLedger()
    for event in events { ledger.apply(event) }
    return ledger
  }

  /// Takes in one more event.
  public mutating func apply(_ event: CodingEvent) {
    switch event.action {
    case .coded, .noted, .undone, .redone:
      if let utterance = event.utterance { record(utterance, by: event.coder) }
    case .comparisonOpened:
      isComparisonOpen = true
    case .comparisonViewed:
      break
    }
  }

  private mutating func record(_ utterance: Utterance, by coder: CoderID) {
    switch utterance {
    case .decision(let decision): record(decision, by: coder)
    case .note(let note): record(note, by: coder)
    }
  }

  /// Takes in what a coder says now, in place of what they said before about the same thing.
  public mutating func record(_ decision: Decision, by coder: CoderID) {
    let entry =
      decision.isEmpty ? nil : Entry(answer: decision.answer, memo: decision.memo)
    codings[coder, default: [:]][decision.unit, default: [:]][decision.variable] = entry
    if codings[coder]?[decision.unit]?.isEmpty == true {
      codings[coder]?[decision.unit] = nil
      if codings[coder]?.isEmpty == true { codings[coder] = nil }
    }
  }

  /// Takes in what a coder notes now, in place of what they noted before on the same subject.
  public mutating func record(_ note: Note, by coder: CoderID) {
    notes[coder, default: [:]][note.subject] = note.value
    if notes[coder]?.isEmpty == true { notes[coder] = nil }
  }

  /// Everyone who has coded something, by name.
  public var coders: [CoderID] { codings.keys.sorted() }

  /// What a coder said about a unit; empty where nothing.
  public func coding(of unit: UnitID, by coder: CoderID) -> UnitCoding {
    codings[coder]?[unit] ?? [:]
  }

  /// Everything a coder said, by unit.
  public func codings(by coder: CoderID) -> [UnitID: UnitCoding] { codings[coder] ?? [:] }

  /// Everyone who has noted something, by name.
  public var noteTakers: [CoderID] { notes.keys.sorted() }

  /// Everything a coder noted, by subject.
  public func notes(by coder: CoderID) -> [NoteSubject: NoteValue] { notes[coder] ?? [:] }

  /// The part of the ledger that one coder wrote.
  func restricted(to coder: CoderID) -> CodingLedger {
    var part = CodingLedger()
    part.codings = codings.filter { $0.key == coder }
    part.notes = notes.filter { $0.key == coder }
    part.isComparisonOpen = isComparisonOpen
    return part
  }
}
