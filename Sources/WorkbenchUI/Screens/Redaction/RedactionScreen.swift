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
    var textTop = 0
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
    /// The word at this UTF-8 offset of the text as it is shown was pointed at.
    case wordPointed(offset: Int)
    /// The beginning of the choice was fixed, or let go.
    case anchorKeyPressed
    /// The key of the placeholder in this place was pressed.
    case placeholderKeyPressed(Int)
    /// The chosen words are to be visible again.
    case uncoverKeyPressed
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
    let back = Binding<Action>(
      "q", .escape, action: .leave, help: context.words.string(.keyBack))
    let pages = [
      Binding<Action>(
        .pageDown, action: .textPaged(by: 1), help: context.words.string(.keyScroll),
        isProminent: false),
      Binding<Action>(
        .pageUp, action: .textPaged(by: -1), help: context.words.string(.keyScroll),
        isProminent: false),
    ]
    if state.original != nil {
      return
        ([Binding("o", action: .originalKeyPressed, help: word(.keyConceal))] + pages + [back])
        .remapped(by: context.desk.keyMap)
    }
    let reveal = [Binding<Action>("o", action: .originalKeyPressed, help: word(.keyReveal))]
    let uncover = Binding<Action>(
      "-", .delete, action: .uncoverKeyPressed, help: word(.keyRemove), isProminent: false)
    let all =
      choosing + placeholderBindings + [uncover] + (state.viewer.role == .lead ? reveal : [])
      + pages + [back]
    return all.remapped(by: context.desk.keyMap)
  }

  private var choosing: [Binding<Action>] {
    func word(_ message: RedactionMessage) -> String { context.words.string(message) }
    return [
      Binding(.right, "l", action: .movedByWords(1), help: word(.keyWord)),
      Binding(.left, "h", action: .movedByWords(-1), help: word(.keyWord), isProminent: false),
      Binding(
        .down, "j", action: .movedBySentence(forward: true), help: word(.keyWord),
        isProminent: false),
      Binding(
        .up, "k", action: .movedBySentence(forward: false), help: word(.keyWord),
        isProminent: false),
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
  /// Words got a placeholder.
  case hidden(Placeholder)
  /// Words became visible again.
  case uncovered
}
