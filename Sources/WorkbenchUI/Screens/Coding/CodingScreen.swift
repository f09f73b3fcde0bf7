public import CodingModel
public import TerminalUI

/// The screen on which one text at a time is read and coded; the lead adjudicates on it too.
public struct CodingScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who codes.
    public let viewer: Coder
    /// Which units are walked, in which order.
    public internal(set) var queue = UnitQueue.everything
    /// The place of the unit in view in the queue, from 0; `nil` where there are no units.
    public internal(set) var position: Int?
    /// The number of units in the queue.
    public internal(set) var unitCount: Int
    /// The unit in view, once it is read.
    public internal(set) var page: UnitPage?
    /// The variable that the code keys answer.
    public internal(set) var focus: VariableID?
    /// The index of the highlighted code of that variable.
    public internal(set) var highlight = 0
    /// Whether the coder went to the highlighted code, which Enter then takes.
    var isHighlightChosen = false
    var textTop = 0
    /// The first line in view of what is noted about the unit.
    var notesTop = 0
    /// How many lines further the variables are scrolled than the highlighted code asks for.
    var remarksTop = 0
    var editor: Editor?
    var overlay: Overlay?
    var marking: PassageSelection?
    /// The offset at which the pointer's button went down on the text, while it is down.
    var pressed: Int?
    /// Whether the text scrolls so that what is being marked stays in view.
    var followsMark = true
    var status = StatusLine.empty
    var showsDefinition = false
    /// Whether it was said which keys choose codes here that do something else elsewhere.
    var toldCodeKeys = false
    var definitionTop = 0
    var view = TextView()
    var visit = VisitTally()
    /// The viewer's memos on codes.
    var codeMemos: [NoteSubject: NoteValue] = [:]
    /// Everybody else's memos on codes, for the lead only.
    var othersCodeMemos: [CoderID: [NoteSubject: NoteValue]] = [:]
    /// The last answer to each variable in this session.
    var lastAnswers: [VariableID: Answer] = [:]
    /// The variable of kind `multiple` that was answered last on this unit.
    var lastMultiple: VariableID?

    /// Starts at a position.
    public init(
      viewer: Coder, position: Int?, unitCount: Int, queue: UnitQueue = .everything
    ) {
      self.viewer = viewer
      self.position = position
      self.unitCount = unitCount
      self.queue = queue
    }

    /// Whether keys are typed into a text.
    var isTyping: Bool { editor != nil || overlay != nil }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// A unit was read, or could not be.
    case unitLoaded(position: Int, Result<UnitPage, StudyFailure>)
    /// The key of a code was pressed.
    case codeKeyPressed(CodeID)
    /// The highlighted code was toggled.
    case toggleKeyPressed
    /// "None of these" was pressed.
    case noneKeyPressed
    /// The answer was taken back.
    case clearKeyPressed
    /// The highlighted code was made the main one.
    case mainKeyPressed
    /// The coder wants to go on.
    case confirmKeyPressed
    /// The highlight moved by some lines.
    case highlightMoved(by: Int)
    /// Another variable came into focus.
    case focusMoved(by: Int)
    /// Another unit was asked for, so many units on.
    case unitMoved(by: Int)
    /// The next unit with work was asked for.
    case nextOpenKeyPressed
    /// The next unit with work was found, or none.
    case nextOpenFound(Result<Int?, StudyFailure>)
    /// The text was scrolled by pages.
    case textPaged(by: Int)
    /// The text was scrolled by lines.
    case textScrolled(by: Int)
    /// The full definition was shown or hidden.
    case definitionKeyPressed
    /// Words of the text are to be replaced by placeholders.
    case redactKeyPressed
    /// What was said last is to be undone, or what was undone last to be done again.
    case reversalKeyPressed(Reversal)
    /// It was undone or done again, or there was nothing; with the place of its unit in the queue.
    case reversed(Reversal, Result<UndoneStep?, StudyFailure>, place: Int?)
    /// A memo is to be written.
    case memoKeyPressed
    /// A key reached the line editor.
    case editorKeyPressed(Key)
    /// A decision is on disk, or is not.
    case decisionSaved(Decision, StudyFailure?)
    /// Something about answers given before.
    case reuse(ReuseAction)
    /// Something about notes.
    case notes(NoteAction)
    /// Something about marking a passage.
    case marking(MarkingAction)
    /// Something about which units are walked.
    case walk(WalkAction)
    /// Something about what is shown, and how.
    case view(ViewAction)
    /// The grid is wanted.
    case gridKeyPressed
    /// The coder leaves the screen.
    case leave
  }

  let context: WorkbenchContext
  /// The keys by what makes a difference to them.
  let keys = KnownKeys<Situation, Action>()

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that reads the unit the state starts with.
  func loadEffect(_ state: State) -> Effect<Action> {
    guard let position = state.position else { return .none }
    return .batch([load(position, state), loadCodeMemos(state)])
  }

  func load(_ place: Int, _ state: State) -> Effect<Action> {
    let (room, viewer, queue) = (context.client.room, state.viewer, state.queue)
    let visit = place == state.position ? nil : state.finishedVisit
    return .perform {
      .unitLoaded(position: place, room.enter(place, queue, visit, viewer))
    }
  }

  /// Looks a key up; typing goes before everything else.
  public func action(for key: Key, in state: State) -> Action? {
    if case .resize = key { return nil }
    if state.editor != nil { return .editorKeyPressed(key) }
    switch state.overlay {
    case .codebook?: return .view(.codebookKey(key))
    case .queue?: return .walk(.panel(.keyPressed(key)))
    case nil: break
    }
    return bindings(for: state).action(for: key)
  }
}
