import TerminalUI

/// A screen small enough to see every rule of the run loop in it.
struct CounterScreen: Screen {
  struct State: Equatable, Sendable {
    var count = 0
    var log: [String] = []
    var size = Size(columns: 0, rows: 0)
  }

  enum Action: Equatable, Sendable {
    case add(Int)
    case save
    case saved(Int)
    case fetch
    case fetched(String)
    case sequence
    case saveAndQuit
    case quit
    case resized(Size)
    case nothing
    case edit
    case edited
    case search
    case stopSearching
    case work
    case stop
  }

  /// Told every count that is saved.
  var save: @Sendable (Int) -> Void = { _ in }
  /// Searches for a count; takes as long as it likes.
  var search: @Sendable (Int) async -> String = { "found \($0)" }
  /// What is done while it goes on.
  var longWork: BackgroundWork<Action> = { send in
    send(.add(1))
    send(.add(2))
    return .fetched("worked")
  }

  func bindings(for state: State) -> [Binding<Action>] {
    [
      Binding("+", action: .add(1), help: "more"),
      Binding("s", action: .save, help: "save"),
      Binding("f", action: .fetch, help: "fetch"),
      Binding("b", action: .sequence, help: "both"),
      Binding("w", action: .saveAndQuit, help: "save and quit"),
      Binding("e", action: .edit, help: "edit"),
      Binding("h", action: .search, help: "search"),
      Binding("c", action: .stopSearching, help: "stop searching"),
      Binding("l", action: .work, help: "long"),
      Binding("k", action: .stop, help: "stop"),
      Binding("n", action: .nothing, help: "nothing"),
      Binding("q", action: .quit, help: "quit"),
      Binding("x", action: .quit, help: "off", disabledReason: "never"),
    ]
  }

  func action(for key: Key, in state: State) -> Action? {
    if case .resize(let size) = key { return .resized(size) }
    return bindings(for: state).first { $0.isEnabled && $0.keys.contains(key) }?.action
  }

  func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .add(let number): state.count += number
    case .save: return saving(state.count)
    case .saved(let count): state.log.append("saved \(count)")
    case .fetch: return .background { .fetched("fetched") }
    case .fetched(let text): state.log.append(text)
    case .work: return .reporting(longWork)
    case .stop:
      let save = save
      return .batch([
        .stopWork,
        .perform {
          save(0)
          return .nothing
        }, .background { .fetched("after") },
      ])
    case .sequence: return .batch([saving(1), .none, saving(2)])
    case .saveAndQuit: return .batch([saving(state.count), .quit, saving(99)])
    case .quit: return .quit
    case .resized(let size): state.size = size
    case .nothing: break
    case .edit: return .lendingTerminal { .edited }
    case .edited: state.log.append("edited")
    case .search:
      let (search, count) = (self.search, state.count)
      return .latest("search") { _ in .fetched(await search(count)) }
    case .stopSearching: return .cancel("search")
    }
    return .none
  }

  func render(_ state: State, on surface: inout Surface) {
    surface.write(DisplayText(untrusted: "\(state.count) \(state.log)"), in: surface.bounds)
  }

  private func saving(_ count: Int) -> Effect<Action> {
    let save = self.save
    return .perform {
      save(count)
      return .saved(count)
    }
  }
}
