public import CodingModel
public import TerminalUI

/// The screen on which names and places in a text are replaced by placeholders; a lead can look at
/// the original, which is journalled.
public struct RedactionScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who redacts.
    public let viewer: Coder
    /// The unit.
    public let unit: UnitID
    /// The coding screen as it was left, to go back to.
    public let origin: CodingScreen.State
    /// The unit with what is redacted in it, once it is read.
    public internal(set) var page: RedactionPage?
    /// The original text, while a lead looks at it.
    public internal(set) var original: String?
    var selection: PassageSelection?
    /// The offset at which the pointer's button went down on the text, while it is down.
    var pressed: Int?
    /// Whether the text scrolls so that what is being chosen stays in view.
    var followsChoice = true
    var textTop = 0
    /// The reason for which the lead makes others' redactions void, while it is typed.
    var editor: LineEditor?
    var status = StatusLine.empty

    /// Starts on a unit.
    public init(viewer: Coder, unit: UnitID, origin: CodingScreen.State) {
      self.viewer = viewer
      self.unit = unit
      self.origin = origin
    }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// The unit was read, or could not be.
    case loaded(Result<RedactionPage, StudyFailure>)
    /// The choice moved by so many words.
    case movedByWords(Int)
    /// The choice moved to the beginning of a sentence.
    case movedBySentence(forward: Bool)
    /// The choice moved to the next placeholder, or to the one before.
    case movedToHidden(forward: Bool)
    /// The pointer did something on the text.
    case pointed(TextPointing)
    /// The beginning of the choice was fixed, or let go.
    case anchorKeyPressed
    /// The key of the placeholder in this place was pressed.
    case placeholderKeyPressed(Int)
    /// The chosen words are to be visible again.
    case uncoverKeyPressed
    /// A key reached the field for the reason.
    case editorKeyPressed(Key)
    /// Redactions are on disk, or are not.
    case saved(RedactionMessageFact, Result<RedactionPage, StudyFailure>)
    /// The original was asked for, or to be covered again.
    case originalKeyPressed
    /// The original may be shown, or not.
    case revealed(Result<String, StudyFailure>)
    /// The original is out of view again, and that is on disk or is not.
    case concealed(StudyFailure?)
    /// The text was scrolled by pages.
    case textPaged(by: Int)
    /// The text was scrolled by lines.
    case textScrolled(by: Int)
    /// The user leaves.
    case leave
  }

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that reads the unit.
  func loadEffect(_ state: State) -> Effect<Action> {
    let (ports, unit, viewer) = (context.client.redaction, state.unit, state.viewer)
    return .perform { .loaded(ports.page(unit, viewer)) }
  }

  /// The keys of the screen.
  public func bindings(for state: State) -> [Binding<Action>] {
    func word(_ message: RedactionMessage) -> String { context.words.string(message) }
    if state.editor != nil {
      return context.words.typing { .editorKeyPressed($0) }
    }
    let back = Binding<Action>(
      "q", .escape, action: .leave, help: context.words.string(.keyBack)
    ).essential()
    let pages = [
      Binding<Action>(
        .pageDown, action: .textPaged(by: 1), help: move(.textDown),
        isProminent: false),
      Binding<Action>(
        .pageUp, action: .textPaged(by: -1), help: move(.textUp),
        isProminent: false),
    ]
    if state.original != nil {
      return
        ([Binding("o", action: .originalKeyPressed, help: word(.keyConceal))] + pages + [back])
        .remapped(by: context.desk.keyMap)
    }
    let reveal = [
      Binding<Action>("o", action: .originalKeyPressed, help: word(.keyReveal))
        .briefly(word(.briefReveal))
    ]
    let uncover = Binding<Action>(
      "-", .delete, action: .uncoverKeyPressed, help: word(.keyRemove)
    ).briefly(word(.briefRemove))
    let all =
      (choosing(state) + placeholderBindings + [uncover]).unless(whyNoWords(state))
      + (state.viewer.role == .lead ? reveal : [])
      + pages + [back]
    return all.remapped(by: context.desk.keyMap)
  }

  /// Looks a key up; typing a reason goes before everything else.
  public func action(for key: Key, in state: State) -> Action? {
    if state.editor != nil {
      if case .resize = key { return nil }
      return .editorKeyPressed(key)
    }
    return bindings(for: state).action(for: key)
  }

  private func move(_ moving: Moving) -> String { context.words.string(.keyMoving(moving)) }

  /// Why no words can be chosen; nil where they can.
  private func whyNoWords(_ state: State) -> String? {
    if state.selection != nil { return nil }
    return context.words.string(state.page == nil ? Message.noUnitInView : .noText)
  }

  private func choosing(_ state: State) -> [Binding<Action>] {
    func word(_ message: RedactionMessage) -> String { context.words.string(message) }
    let still = whyNoWords(state) ?? context.words.whyStill(state.selection?.words.count ?? 0)
    let isWhole = state.page?.respondent.redactions.redactions.isEmpty != false
    let nothing = whyNoWords(state) ?? (isWhole ? word(.nothingReplaced) : nil)
    func quiet(_ keys: Key..., action: Action, help: Moving, unless why: String?) -> Binding<Action>
    {
      Binding(
        keys: keys, action: action, help: move(help), disabledReason: why, isProminent: false)
    }
    return [
      Binding(.right, "l", action: .movedByWords(1), help: move(.nextWord), disabledReason: still)
        .briefly(context.words.string(.briefMoving(.nextWord))),
      quiet(.left, "h", action: .movedByWords(-1), help: .previousWord, unless: still),
      quiet(.tab, action: .movedToHidden(forward: true), help: .nextHidden, unless: nothing),
      quiet(
        .backTab, action: .movedToHidden(forward: false), help: .previousHidden, unless: nothing),
      quiet(
        .down, "j", action: .movedBySentence(forward: true), help: .nextSentence, unless: still),
      quiet(
        .up, "k", action: .movedBySentence(forward: false), help: .previousSentence, unless: still),
      Binding(" ", action: .anchorKeyPressed, help: word(.keyExtend)),
    ]
  }

  private var placeholderBindings: [Binding<Action>] {
    context.codebook.placeholders.prefix(9).enumerated().map { place, placeholder in
      Binding(
        .character(Character(String(place + 1))), action: .placeholderKeyPressed(place),
        help: context.words.string(.keyPlaceholder(placeholder.name)), isProminent: false)
    }
  }
}

/// What a change of redactions was, for the line that tells of it.
public enum RedactionMessageFact: Equatable, Sendable {
  /// The words in this place of the original text got a placeholder.
  case hidden(Placeholder, at: Passage)
  /// Words became visible again.
  case uncovered
}
