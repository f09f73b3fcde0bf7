/// Something a coder says: an answer to a variable, or a note.
///
/// It is always the whole of what is said about its target, so the last utterance holds.
public enum Utterance: Hashable, Sendable {
  /// An answer with its memo.
  case decision(Decision)
  /// A note beside the answers.
  case note(Note)

  /// The unit it is about, if it is about one.
  public var unit: UnitID? {
    switch self {
    case .decision(let decision): decision.unit
    case .note(let note): note.subject.unit
    }
  }

  /// The decision, if it is one.
  public var decision: Decision? {
    if case .decision(let decision) = self { return decision }
    return nil
  }

  /// The note, if it is one.
  public var note: Note? {
    if case .note(let note) = self { return note }
    return nil
  }
}
