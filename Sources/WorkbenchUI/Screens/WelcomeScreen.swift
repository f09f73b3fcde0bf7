public import CodingModel
public import TerminalUI

/// The screen that asks who sits at the keyboard.
public struct WelcomeScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// The coders to choose from.
    public internal(set) var coders: [Coder]
    var list = ListState()
    var editor: LineEditor?
    var status = StatusLine.empty

    /// Starts with the coders of the study, one of them marked.
    public init(coders: [Coder], suggested: CoderID? = nil) {
      self.coders = coders
      if let index = coders.firstIndex(where: { $0.id == suggested }) { list.selection = index }
    }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// The mark moved by some lines.
    case moved(by: Int)
    /// The marked coder sits down.
    case chosen
    /// A key reached the line in which a new name is typed.
    case editorKeyPressed(Key)
    /// Someone took a seat, or could not.
    case signedIn(Result<Coder, StudyFailure>)
    /// The user leaves.
    case leave
  }

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The keys of the screen.
  public func bindings(for state: State) -> [Binding<Action>] {
    let words = context.words
    if state.editor != nil {
      return words.typing { .editorKeyPressed($0) }
    }
    let still = words.whyStill(state.coders.count + 1)
    return [
      Binding(
        .up, "k", action: .moved(by: -1), help: words.string(.keyMoving(.lineUp)),
        disabledReason: still, isProminent: false),
      Binding(.down, "j", action: .moved(by: 1), help: words.string(.keyMoving(.lineDown)))
        .briefly(words.string(.briefMoving(.lineDown))).unless(still),
      Binding(.enter, action: .chosen, help: words.string(.keyOpenList)),
      Binding("q", .escape, action: .leave, help: words.string(.keyQuit)).essential(),
    ].remapped(by: context.desk.keyMap)
  }

  /// Looks a key up; typing a name goes before everything else.
  public func action(for key: Key, in state: State) -> Action? {
    if state.editor != nil {
      if case .resize = key { return nil }
      return .editorKeyPressed(key)
    }
    return bindings(for: state).action(for: key)
  }

  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .moved(let step):
      state.list.move(by: step, count: state.coders.count + 1)
    case .chosen:
      guard state.coders.indices.contains(state.list.selection) else {
        state.editor = LineEditor("")
        return .none
      }
      return signIn(state.coders[state.list.selection].id)
    case .editorKeyPressed(let key):
      return edit(key, in: &state)
    case .signedIn(.failure(let failure)):
      state.status = .failure(failure)
    case .signedIn(.success), .leave:
      break
    }
    return .none
  }

  private func edit(_ key: Key, in state: inout State) -> Effect<Action> {
    switch key {
    case .escape, .control("c"):
      state.editor = nil
    case .enter:
      let name = state.editor?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard let name, !name.isEmpty else {
        state.status = StatusLine(tone: .warning, text: context.words[.nameMissing])
        return .none
      }
      state.editor = nil
      return signIn(CoderID(name))
    default:
      _ = state.editor?.handle(key)
    }
    return .none
  }

  private func signIn(_ coder: CoderID) -> Effect<Action> {
    let client = context.client
    return .perform { .signedIn(client.signIn(coder)) }
  }

  /// Draws the list of coders.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let chrome = Chrome(title: "Duiding", place: words[context.title])
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    let (head, rest) = body.inset(columns: 2, rows: 1).split(top: 2)
    surface.write(words[.whoAreYou], in: head.row(0), style: Style.heading.adding(.bold))
    let (list, prompt) = rest.split(bottom: 1)
    ListView(count: state.coders.count + 1, state: state.list, region: .coders) { index in
      guard state.coders.indices.contains(index) else { return [Span(words[.newCoder], .hint)] }
      let coder = state.coders[index]
      return [
        Span(DisplayText(untrusted: coder.id.rawValue)),
        Span("  " + words[coder.role == .lead ? .roleLead : .roleCoder], .hint),
      ]
    }.draw(on: &surface, in: list)
    if let editor = state.editor {
      let label = words[.newCoderPrompt]
      let (left, right) = prompt.split(left: label.columns)
      surface.write(label, in: left, style: .accent)
      editor.draw(on: &surface, in: right)
    }
  }
}
