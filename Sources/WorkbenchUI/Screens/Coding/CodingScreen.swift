public import CodingModel
public import TerminalUI

/// The screen on which one text at a time is read and coded; the lead adjudicates on it too.
public struct CodingScreen: Screen {
  /// What is being typed.
  struct Editor: Equatable, Sendable {
    /// What the text is for.
    enum Purpose: Equatable, Sendable {
      case memo, answer
    }

    let purpose: Purpose
    let variable: VariableID
    var line: TextEditor
  }

  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who codes.
    public let viewer: Coder
    /// The position of the unit in view, from 0; `nil` where the study has no units.
    public internal(set) var position: Int?
    /// The number of units.
    public let unitCount: Int
    /// The unit in view, once it is read.
    public internal(set) var page: UnitPage?
    /// The variable that the code keys answer.
    public internal(set) var focus: VariableID?
    /// The index of the highlighted code of that variable.
    public internal(set) var highlight = 0
    var textTop = 0
    var editor: Editor?
    var status = StatusLine.empty
    var showsDefinition = false
    var definitionTop = 0

    /// Starts at a position.
    public init(viewer: Coder, position: Int?, unitCount: Int) {
      self.viewer = viewer
      self.position = position
      self.unitCount = unitCount
    }
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
    /// The last decision is to be undone.
    case undoKeyPressed
    /// The last decision was undone, or there was none.
    case undone(Result<UndoneStep?, StudyFailure>)
    /// A memo is to be written.
    case memoKeyPressed
    /// A key reached the line editor.
    case editorKeyPressed(Key)
    /// A decision is on disk, or is not.
    case decisionSaved(Decision, StudyFailure?)
    /// A key without meaning was pressed.
    case unknownKeyPressed(Key)
    /// The coder leaves the screen.
    case leave
  }

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that reads the unit the state starts with.
  func loadEffect(_ state: State) -> Effect<Action> {
    guard let position = state.position else { return .none }
    return load(position, for: state.viewer)
  }

  func load(_ position: Int, for viewer: Coder) -> Effect<Action> {
    let client = context.client
    return .perform { .unitLoaded(position: position, client.unit(position, viewer)) }
  }

  /// Looks a key up; typing in an editor goes before everything else.
  public func action(for key: Key, in state: State) -> Action? {
    if case .resize = key { return nil }
    if state.editor != nil { return .editorKeyPressed(key) }
    let all = bindings(for: state)
    if let binding = all.binding(for: key) {
      return binding.isEnabled ? binding.action : nil
    }
    return .unknownKeyPressed(key)
  }
}
