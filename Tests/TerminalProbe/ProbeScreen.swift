import TerminalUI

/// A small screen that uses every part once: what the pty tests drive.
struct ProbeScreen: Screen {
  struct State: Equatable, Sendable {
    var list = ListState()
    var editor = LineEditor("")
    var isTyping = false
    var showsHelp = false
    var lastKey = ""
    var loaded = "..."
    var size = Size(columns: 0, rows: 0)
    var text: DisplayText
    var theme: Theme?
  }

  enum Action: Equatable, Sendable {
    case movePressed(Int)
    case typingStarted
    case typed(Key)
    case helpToggled
    case quitPressed
    case keySeen(String)
    case loadPressed
    case loaded(String)
    case resized(Size)
    case crashPressed(Crash)
    case shellPressed
    case themePressed
  }

  enum Crash: Equatable, Sendable {
    case abort, trap, segmentation, overflow, trapInTask
  }

  let crash: @Sendable (Crash) -> Void
  /// Uses the terminal as another program would, and says what it read from it.
  let shell: @Sendable () -> String

  func bindings(for state: State) -> [Binding<Action>] {
    [
      Binding(.down, "j", action: .movePressed(1), help: "down", group: "Moving"),
      Binding(.up, "k", action: .movePressed(-1), help: "up", group: "Moving"),
      Binding("i", action: .typingStarted, help: "type", group: "Text"),
      Binding("l", action: .loadPressed, help: "load", group: "Text"),
      Binding("!", action: .shellPressed, help: "shell", group: "Program", isProminent: false),
      Binding("c", action: .themePressed, help: "colours", group: "Program", isProminent: false),
      Binding("?", action: .helpToggled, help: "keys", group: "Program"),
      Binding("q", action: .quitPressed, help: "quit", group: "Program"),
      Binding(
        "u", action: .quitPressed, help: "undo", group: "Text",
        disabledReason: "nothing to undo"),
      Binding(
        "A", action: .crashPressed(.abort), help: "abort", group: "Crashes", isProminent: false),
      Binding(
        "T", action: .crashPressed(.trap), help: "trap", group: "Crashes", isProminent: false),
      Binding(
        "S", action: .crashPressed(.segmentation), help: "bad address", group: "Crashes",
        isProminent: false),
      Binding(
        "B", action: .crashPressed(.trapInTask), help: "trap in a task", group: "Crashes",
        isProminent: false),
      Binding(
        "O", action: .crashPressed(.overflow), help: "overflow the stack", group: "Crashes",
        isProminent: false),
    ]
  }

  func action(for key: Key, in state: State) -> Action? {
    if case .resize(let size) = key { return .resized(size) }
    if state.isTyping { return .typed(key) }
    let binding = bindings(for: state).binding(for: key.typed)
    return binding.map(\.action) ?? .keySeen(key.name)
  }

  func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .movePressed(let rows): state.list.move(by: rows, count: 100)
    case .typingStarted: state.isTyping = true
    case .typed(let key):
      if !state.editor.handle(key) { state.isTyping = false }
    case .helpToggled: state.showsHelp.toggle()
    case .quitPressed: return .quit
    case .keySeen(let name): state.lastKey = name
    case .loadPressed: return .background { .loaded("loaded in a task") }
    case .loaded(let text): state.loaded = text
    case .resized(let size): state.size = size
    case .themePressed:
      let next = state.theme.flatMap { Theme.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      state.theme = Theme.allCases[next % Theme.allCases.count]
      state.lastKey = state.theme?.rawValue ?? ""
    case .shellPressed:
      let shell = self.shell
      return .lendingTerminal { .keySeen(shell()) }
    case .crashPressed(.trapInTask):
      let crash = self.crash
      return .background {
        crash(.trap)
        return .keySeen("survived")
      }
    case .crashPressed(let kind):
      let crash = self.crash
      return .perform {
        crash(kind)
        return .keySeen("survived")
      }
    }
    return .none
  }

  func render(_ state: State, on surface: inout Surface) {
    surface.theme = state.theme
    let (status, rest) = surface.bounds.split(top: 1)
    let (body, foot) = rest.split(bottom: 1)
    surface.fill(status, style: .statusBar)
    let size = "\(state.size.columns)x\(state.size.rows)"
    surface.write(
      DisplayText(untrusted: "probe \(size) key:\(state.lastKey) \(state.loaded)"), in: status,
      style: .statusBar)
    let (left, right) = body.split(left: body.columns / 2, gap: 1)
    let inside = surface.box(left, title: "Text")
    let layout = TextLayout(state.text, columns: TextPane.textColumns(in: inside))
    let (pane, field) = inside.split(bottom: 2)
    TextPane(layout, highlights: [0..<4]).draw(on: &surface, in: pane)
    state.editor.draw(on: &surface, in: field, isActive: state.isTyping)
    let (list, bars) = right.split(bottom: 3)
    ListView(count: 100, state: state.list) { [Span(DisplayText(untrusted: "row \($0)"))] }
      .draw(on: &surface, in: list)
    for row in 0..<bars.rows {
      BarView(fraction: Double(state.list.selection + row) / 102, showsTrack: true)
        .draw(on: &surface, in: bars.row(row))
    }
    Footer(bindings(for: state)).draw(on: &surface, in: foot)
    if state.showsHelp {
      surface.cursor = nil
      KeyHelpPanel(bindings(for: state), title: "Keys", closeHint: "? closes")
        .draw(on: &surface, in: surface.bounds)
    }
  }
}
