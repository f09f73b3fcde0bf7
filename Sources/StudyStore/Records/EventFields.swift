import CodingModel

/// What a coding event says, as columns.
struct EventFields: Equatable {
  /// The kinds of event.
  enum Kind: String {
    /// A decision was made.
    case coded
    /// A note was made.
    case noted
    /// An event was undone.
    case undone
    /// An undone event was done again.
    case redone
    /// The comparison was opened.
    case comparisonOpened
    /// Codings were looked at before that.
    case comparisonViewed
  }

  /// The kind of event.
  var kind: Kind
  /// What holds after the event; absent for events about the comparison.
  var utterance: Utterance?
  /// The sequence number of the event undone or done again.
  var undoes: Int?

  /// The decision, for events about one.
  var decision: Decision? { utterance?.decision }
  /// The note, for events about one.
  var note: Note? { utterance?.note }
  /// The unit, for events about one.
  var unit: UnitID? { utterance?.unit }
  /// The variable, for events about one.
  var variable: VariableID? { decision?.variable ?? note?.subject.variable }

  /// The columns of an action.
  init(_ action: CodingEvent.Action) {
    switch action {
    case .coded(let decision): (kind, utterance) = (.coded, .decision(decision))
    case .noted(let note): (kind, utterance) = (.noted, .note(note))
    case .undone(let sequence, let restored):
      (kind, utterance, undoes) = (.undone, restored, sequence)
    case .redone(let sequence, let restored):
      (kind, utterance, undoes) = (.redone, restored, sequence)
    case .comparisonOpened: kind = .comparisonOpened
    case .comparisonViewed: kind = .comparisonViewed
    }
  }

  /// The action of these columns; `nil` if they do not go together.
  static func action(kind: Kind, utterance: Utterance?, undoes: Int?) -> CodingEvent.Action? {
    switch (kind, utterance, undoes) {
    case (.coded, .decision(let decision)?, nil): .coded(decision)
    case (.noted, .note(let note)?, nil): .noted(note)
    case (.undone, let utterance?, let sequence?):
      .undone(sequence: sequence, restored: utterance)
    case (.redone, let utterance?, let sequence?):
      .redone(sequence: sequence, restored: utterance)
    case (.comparisonOpened, nil, nil): .comparisonOpened
    case (.comparisonViewed, nil, nil): .comparisonViewed
    default: nil
    }
  }
}
