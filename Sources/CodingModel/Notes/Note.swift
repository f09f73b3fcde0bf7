/// What a note says.
public enum NoteValue: Hashable, Sendable {
  /// A remark; never empty.
  case text(String)
  /// It is so.
  case flag
  /// Stretches of the unit's text, in order and apart; never empty.
  case passages([Passage])
  /// Some people, by name and each once; never empty.
  case people([CoderID])

  /// What a note can hold, without what it says.
  enum Content {
    /// A remark.
    case text
    /// That it is so.
    case flag
    /// Stretches of a text.
    case passages
    /// Names of people.
    case people
  }

  var content: Content {
    switch self {
    case .text: .text
    case .flag: .flag
    case .passages: .passages
    case .people: .people
    }
  }

  /// The value in the one form in which it is kept; `nil` where it says nothing.
  var normalized: NoteValue? {
    switch self {
    case .text(let text): text.isEmpty ? nil : self
    case .flag: self
    case .passages(let passages):
      Passage.merged(passages).isEmpty ? nil : .passages(Passage.merged(passages))
    case .people(let names): names.isEmpty ? nil : .people(Set(names).sorted())
    }
  }
}

/// What a coder notes beside the answers: the whole of it, not a change to it.
public struct Note: Hashable, Sendable {
  /// What it is about.
  public let subject: NoteSubject
  /// What it says; `nil` where an earlier note is taken back.
  public let value: NoteValue?

  /// Makes a note; a value that says nothing becomes `nil`.
  public init(_ subject: NoteSubject, _ value: NoteValue?) {
    self.subject = subject
    self.value = value?.normalized
  }
}
