public import CodingModel
public import LongWork
public import Tables
public import TerminalUI

/// The screen that shows the planned tables, filled with what is coded so far.
public struct TablesScreen: Screen {
  /// What the screen remembers.
  public struct State: Equatable, Sendable {
    /// Who looks.
    public let viewer: Coder
    /// Whose values the viewer may choose from.
    public let sources: [TableSource]
    /// Whose values are counted.
    public internal(set) var source: TableSource
    /// The tables, once they are made.
    public internal(set) var tables: [Table]?
    /// The index of the table in view.
    public internal(set) var selection = 0
    /// How far making them is, as long as they are made.
    public internal(set) var work: WorkStatus?
    var top = 0
    var status = StatusLine.empty

    /// Starts for a viewer with the first of the sources; `sources` is not empty.
    public init(viewer: Coder, sources: [TableSource]) {
      self.viewer = viewer
      self.sources = sources
      self.source = sources.first ?? .coder(viewer.id)
    }
  }

  /// What can happen.
  public enum Action: Equatable, Sendable {
    /// The tables were made, or could not be.
    case tablesLoaded(Result<[Table], StudyFailure>)
    /// How far making the tables is.
    case progressed(WorkStatus)
    /// Another table was asked for, so many on.
    case moved(by: Int)
    /// The table was scrolled by lines.
    case scrolled(by: Int)
    /// The next source of values was asked for.
    case sourceKeyPressed
    /// A table that nobody declared was asked for.
    case crossKeyPressed
    /// The user leaves.
    case leave
  }

  let context: WorkbenchContext

  /// Makes the screen.
  public init(context: WorkbenchContext) { self.context = context }

  /// The effect that makes the tables.
  func loadEffect(_ state: State) -> Effect<Action> {
    let (client, source, viewer) = (context.client, state.source, state.viewer)
    return .onlyWatched(Action.progressed) { .tablesLoaded(client.tables(source, viewer, $0)) }
  }

  /// The keys of the screen.
  public func bindings(for state: State) -> [Binding<Action>] {
    let words = context.words
    return [
      Binding(.right, "n", .tab, action: .moved(by: 1), help: words.string(.keyNextUnit)),
      Binding(.left, "p", .backTab, action: .moved(by: -1), help: words.string(.keyPreviousUnit)),
      Binding(
        .down, "j", .pageDown, action: .scrolled(by: 3), help: words.string(.keyPage),
        isProminent: false),
      Binding(
        .up, "k", .pageUp, action: .scrolled(by: -3), help: words.string(.keyPage),
        isProminent: false),
      Binding("x", action: .crossKeyPressed, help: words.string(.keyCross)),
      Binding("s", action: .sourceKeyPressed, help: words.string(.keySource)),
      Binding("q", .escape, action: .leave, help: words.string(.keyBack)),
    ].remapped(by: context.desk.keyMap)
  }

  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .progressed(let status): state.work = status
    case .tablesLoaded(.success(let tables)):
      state.tables = tables
      state.selection = min(state.selection, max(0, tables.count - 1))
      state.status = .empty
    case .tablesLoaded(.failure(let failure)):
      state.tables = []
      state.status = .failure(failure)
    case .moved(let step):
      guard let count = state.tables?.count, count > 0 else { return .none }
      state.selection = (state.selection + step + count) % count
      state.top = 0
    case .scrolled(let step):
      let rows = state.tables.map { $0.isEmpty ? 0 : $0[state.selection].rows.count } ?? 0
      state.top = min(max(0, state.top + step), max(0, rows - 1))
    case .sourceKeyPressed:
      guard let index = state.sources.firstIndex(of: state.source), state.sources.count > 1 else {
        return .none
      }
      state.source = state.sources[(index + 1) % state.sources.count]
      (state.tables, state.work) = (nil, nil)
      return loadEffect(state)
    case .leave, .crossKeyPressed: break
    }
    return .none
  }
}
