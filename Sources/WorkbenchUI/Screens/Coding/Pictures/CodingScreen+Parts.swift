public import CodingModel
public import TerminalUI

extension CodingScreen {
  /// Which way history is gone.
  public enum Reversal: Equatable, Sendable {
    /// What was said last is taken back.
    case undo
    /// What was taken back last is said again.
    case redo
  }

  /// What can happen about answers given before.
  public enum ReuseAction: Equatable, Sendable {
    /// The answer of the unit before is wanted.
    case copyKeyPressed
    /// The unit before was read, or could not be.
    case previousRead(Result<UnitPage, StudyFailure>)
    /// The answer given last to the variable in focus is wanted.
    case repeatKeyPressed
    /// Another code is to be added to the answer given last.
    case alsoKeyPressed
  }

  /// What can happen about notes.
  public enum NoteAction: Equatable, Sendable {
    /// A memo on the unit is to be written.
    case unitMemoKeyPressed
    /// A memo on the highlighted code is to be written.
    case codeMemoKeyPressed
    /// The coder begins or ceases to doubt.
    case doubtKeyPressed
    /// A note is on disk, or is not.
    case saved(Note, StudyFailure?)
    /// The memos on codes were read, or could not be.
    case codeMemosRead(Result<[NoteSubject: NoteValue], StudyFailure>)
    /// Everybody else's memos on codes were read, or could not be.
    case othersCodeMemosRead(Result<[CoderID: [NoteSubject: NoteValue]], StudyFailure>)
  }

  /// What can happen about marking a passage.
  public enum MarkingAction: Equatable, Sendable {
    /// Marking begins.
    case keyPressed
    /// The cursor moved by words.
    case movedByWords(Int)
    /// The cursor moved by a sentence.
    case movedBySentence(forward: Bool)
    /// The cursor moved to the first or last word.
    case movedToEnd(forward: Bool)
    /// The beginning was fixed, or let go of.
    case anchorKeyPressed
    /// The pointer did something on the text.
    case pointed(TextPointing)
    /// The stretch is to be kept.
    case confirmed
    /// The passages at the cursor are to be removed.
    case removeKeyPressed
    /// Marking ends.
    case cancelled
  }

  /// What can happen about which units are walked.
  public enum WalkAction: Equatable, Sendable {
    /// Units are to be chosen.
    case panelKeyPressed
    /// Something in the panel.
    case panel(QueuePanelAction)
    /// A unit is to be named.
    case jumpKeyPressed
    /// The named unit was looked for.
    case jumped(UnitID, Result<Int?, StudyFailure>)
    /// A visit is remembered, or is not.
    case visitRecorded(StudyFailure?)
  }

  /// Something in the panel that chooses units.
  public struct QueuePanelAction: Equatable, Sendable {
    let inner: QueuePanel.Action
  }

  /// What can happen about what is shown.
  public enum ViewAction: Equatable, Sendable {
    /// Lines became narrower or wider.
    case measureChanged(by: Int)
    /// The facts about the respondent were folded or unfolded.
    case foldKeyPressed
    /// What is noted about the unit and the variable was scrolled by lines.
    case notesScrolled(by: Int)
    /// The codebook is wanted.
    case codebookKeyPressed
    /// A key reached the codebook.
    case codebookKey(Key)
  }

  /// What lies over the screen and takes all keys.
  enum Overlay: Equatable, Sendable {
    case codebook(CodebookPanel.State)
    case queue(QueuePanel.State)
  }

  /// What is being typed.
  struct Editor: Equatable, Sendable {
    /// What the text is for.
    enum Purpose: Equatable, Sendable {
      case memo(VariableID)
      case answer(VariableID)
      case unitMemo
      case codeMemo(CodeID, VariableID)
      case jump
    }

    let purpose: Purpose
    var line: TextEditor
  }

  /// How the text is set.
  struct TextView: Equatable, Sendable {
    /// How much of the facts about the respondent is shown.
    enum Facts: Equatable, Sendable {
      case brief, full, folded
    }

    /// The most columns of a line, where it was changed; else those of the desk.
    var measure: Int?
    var facts = Facts.brief
  }

  /// What happened since the unit came into view.
  struct VisitTally: Equatable, Sendable {
    var keys = 0
    /// How many decisions and notes were saved.
    var saved = 0
  }
}

extension CodingScreen.WalkAction {
  static func panel(_ action: QueuePanel.Action) -> Self {
    .panel(CodingScreen.QueuePanelAction(inner: action))
  }
}

extension CodingScreen.State {
  /// The visit that ends here, if anything came of it.
  var finishedVisit: Visit? {
    guard visit.saved > 0, let page, let position else { return nil }
    return Visit(unit: page.respondent.id, place: position, keys: visit.keys)
  }
}

extension CodingScreen.State {
  /// Whether what is typed chooses something instead of being kept.
  var isChoosing: Bool { overlay != nil || editor?.purpose == .jump }
}
