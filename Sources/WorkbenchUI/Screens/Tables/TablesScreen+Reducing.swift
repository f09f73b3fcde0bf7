import CodingModel
import Tables
public import TerminalUI

extension TablesScreen {
  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .progressed(let status): state.work = status
    case .tablesLoaded(let result): return take(result, in: &state)
    case .moved(let step): return move(step, in: &state)
    case .scrolled(let step):
      state.top = max(0, state.top + step)
      state.followsCell = false
    case .sourceKeyPressed: return nextSource(in: &state)
    case .publishKeyPressed:
      return change(to: .published, in: &state)
    case .compareKeyPressed:
      return change(to: .compared, in: &state)
    case .pictureKeyPressed: state.pictureStep += 1
    case .leave:
      guard state.mode != .planned else { return .cancel(Self.work) }
      return show(.planned, in: &state)
    case .crossKeyPressed: return .cancel(Self.work)
    case .comparisonLoaded(.success(let table)):
      // A late comparison of another table is not shown.
      guard table.id == state.inView?.id else { return .none }
      (state.comparison, state.work) = (table, nil)
    case .comparisonLoaded(.failure(let failure)):
      (state.status, state.work) = (.failure(failure), nil)
    case .pagesLoaded, .cellMoved, .decideKeyPressed, .promptKeyPressed, .decisionSaved:
      return reducePublication(&state, action)
    }
    return .none
  }

  private func take(
    _ result: Result<[Table], StudyFailure>, in state: inout State
  ) -> Effect<Action> {
    defer { state.wanted = nil }
    switch result {
    case .success(let tables):
      state.tables = tables
      state.selection = min(state.selection, max(0, tables.count - 1))
      state.status = .empty
      if let mode = state.wanted { return show(mode, in: &state) }
    case .failure(let failure):
      state.tables = []
      state.status = .failure(failure)
    }
    return .none
  }

  /// Looks at the tables in another way, or in full again; while they are still being made, as soon as they
  /// are there.
  private func change(to mode: Mode, in state: inout State) -> Effect<Action> {
    guard state.tables == nil, state.mode == .planned, state.seesEverybody else {
      return show(state.mode == mode ? .planned : mode, in: &state)
    }
    state.wanted = state.wanted == mode ? nil : mode
    state.status =
      state.wanted == nil
      ? .empty : StatusLine(tone: .neutral, text: context.words[.willShow(mode)])
    return .none
  }

  private func move(_ step: Int, in state: inout State) -> Effect<Action> {
    guard let count = state.tables?.count, count > 0, !state.isTyping else { return .none }
    state.selection = ((state.selection + step) % count + count) % count
    (state.top, state.cell, state.status) = (0, 0, .empty)
    state.followsCell = true
    guard state.mode == .compared else { return .none }
    return show(.compared, in: &state)
  }

  private func nextSource(in state: inout State) -> Effect<Action> {
    guard let index = state.sources.firstIndex(of: state.source), state.sources.count > 1 else {
      return .none
    }
    state.source = state.sources[(index + 1) % state.sources.count]
    (state.tables, state.work) = (nil, nil)
    return loadEffect(state)
  }

  /// Looks at the tables in another way; what that needs is made in the background.
  func show(_ mode: Mode, in state: inout State) -> Effect<Action> {
    // Before the tables are there, nothing is known about any of them.
    guard mode == .planned || state.seesEverybody && state.tables?.isEmpty == false else {
      return .none
    }
    state.mode = mode
    (state.comparison, state.work) = (nil, nil)
    (state.top, state.cell, state.status) = (0, 0, .empty)
    state.followsCell = true
    let (ports, viewer) = (context.client.tables, state.viewer)
    switch mode {
    case .planned: return state.tables == nil ? loadEffect(state) : .cancel(Self.work)
    case .published: return pagesEffect(state)
    case .compared:
      guard let table = state.inView?.id else { return .none }
      return .latestWatched(Self.work, Action.progressed) {
        .comparisonLoaded(ports.compared(.init(table), viewer, $0))
      }
    }
  }

  /// The effect that makes the tables as they would be published.
  func pagesEffect(_ state: State) -> Effect<Action> {
    let (ports, viewer) = (context.client.tables, state.viewer)
    return .latestWatched(Self.work, Action.progressed) {
      .pagesLoaded(ports.published(viewer, $0))
    }
  }
}
