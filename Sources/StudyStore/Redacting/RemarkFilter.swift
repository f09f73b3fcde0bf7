import CodingModel
import GRDB

/// Takes redacted words out of what coders wrote, before it leaves the study file, and puts their
/// passages where they are in the text as it is shown.
struct RemarkFilter {
  private let overlays: [UnitID: RedactionOverlay]
  private let words: [UnitID: RedactedWords]
  private let all: RedactedWords

  /// Takes the words of every unit that has something redacted.
  init(_ db: Database) throws {
    try self.init(try RedactionQueries.overlays(db), db)
  }

  /// Takes the words of one unit.
  init(of unit: UnitID, _ db: Database) throws {
    let overlay = try RedactionQueries.overlay(of: unit, db)
    try self.init(overlay.isEmpty ? [:] : [unit: overlay], db)
  }

  private init(_ overlays: [UnitID: RedactionOverlay], _ db: Database) throws {
    self.overlays = overlays
    words = try overlays.reduce(into: [:]) { words, item in
      guard let original = try RespondentRecord.find(item.key, db) else { return }
      words[item.key] = RedactedWords(hiddenBy: item.value, in: original.originalText)
    }
    all = RedactedWords(joining: words.values)
  }

  /// A text written about a unit; about none, where it may hold the words of any.
  func filtered(_ text: String, about unit: UnitID?) -> String {
    guard !all.isEmpty else { return text }
    return (unit.map { words[$0] ?? .none } ?? all).filtered(text)
  }

  /// A decision without redacted words in memo and free text.
  func filtered(_ decision: Decision) -> Decision {
    guard !all.isEmpty else { return decision }
    var decision = decision
    decision.memo = filtered(decision.memo, about: decision.unit)
    decision.answer = filtered(decision.answer, about: decision.unit)
    return decision
  }

  /// An entry without redacted words in memo and free text.
  func filtered(_ entry: CodingLedger.Entry, about unit: UnitID) -> CodingLedger.Entry {
    guard !all.isEmpty else { return entry }
    return CodingLedger.Entry(
      answer: filtered(entry.answer, about: unit), memo: filtered(entry.memo, about: unit))
  }

  private func filtered(_ answer: Answer?, about unit: UnitID) -> Answer? {
    guard case .text(let text)? = answer else { return answer }
    return .text(filtered(text, about: unit))
  }

  /// A note without redacted words.
  func filtered(_ note: Note) -> Note {
    switch note.value {
    case .text(let text)?:
      return Note(note.subject, .text(filtered(text, about: note.subject.unit)))
    case .passages(let passages)? where note.subject.kind == .passages:
      guard let overlay = note.subject.unit.flatMap({ overlays[$0] }) else { return note }
      return Note(note.subject, .passages(passages.map(overlay.displayed)))
    default: return note
    }
  }

  /// A note as the journal keeps it: its passages where they are in the original text.
  ///
  /// Redactions are in original places already; whoever makes one needs those to see what is
  /// hidden by whom.
  static func kept(_ note: Note, _ db: Database) throws -> Note {
    guard note.subject.kind == .passages, let unit = note.subject.unit,
      case .passages(let passages)? = note.value
    else { return note }
    let overlay = try RedactionQueries.overlay(of: unit, db)
    return Note(note.subject, .passages(passages.map(overlay.original)))
  }

  /// Notes without redacted words.
  func filtered(_ notes: [NoteSubject: NoteValue]) -> [NoteSubject: NoteValue] {
    guard !overlays.isEmpty else { return notes }
    return notes.reduce(into: [:]) { $0[$1.key] = filtered(Note($1.key, $1.value)).value }
  }

  /// An event without redacted words in what it says.
  func filtered(_ event: CodingEvent) -> CodingEvent {
    guard !overlays.isEmpty else { return event }
    let action: CodingEvent.Action =
      switch event.action {
      case .coded(let decision): .coded(filtered(decision))
      case .noted(let note): .noted(filtered(note))
      case .undone(let sequence, let restored):
        .undone(sequence: sequence, restored: filtered(restored))
      case .redone(let sequence, let restored):
        .redone(sequence: sequence, restored: filtered(restored))
      case .comparisonOpened, .comparisonViewed: event.action
      }
    return CodingEvent(
      coder: event.coder, sequence: event.sequence, action: action, time: event.time,
      codebookVersion: event.codebookVersion)
  }

  private func filtered(_ utterance: Utterance) -> Utterance {
    switch utterance {
    case .decision(let decision): .decision(filtered(decision))
    case .note(let note): .note(filtered(note))
    }
  }
}
