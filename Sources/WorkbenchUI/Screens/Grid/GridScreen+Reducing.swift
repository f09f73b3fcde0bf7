import CodingModel
public import TerminalUI

extension GridScreen {
  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .opened(let queue, let place, let result):
      return take(queue, place: place, result, in: &state)
    case .rowsRead(let first, .success(let rows)): (state.firstRow, state.rows) = (first, rows)
    case .rowsRead(_, .failure(let failure)): state.status = .failure(failure)
    case .rowReread(let result): takeReread(result, in: &state)
    case .moved(let step): return move(to: state.list.selection + step, in: &state)
    case .movedToEnd(let forward):
      return move(to: forward ? (state.count ?? 1) - 1 : 0, in: &state)
    case .columnMoved(let step):
      let count = max(1, variables.count)
      state.column = (state.column + step + count) % count
    case .pointed(let row, let column):
      state.column = column ?? state.column
      return move(to: row, in: &state)
    case .codeKeyPressed(let code): return choose(code, in: &state)
    case .noneKeyPressed: return decide(.noneApplies, in: &state)
    case .clearKeyPressed: return decide(nil, in: &state)
    case .decisionSaved(let decision, let failure): return take(decision, failure, in: &state)
    case .doubtKeyPressed: return toggleDoubt(in: state)
    case .noteSaved(let note, let failure): take(note, failure, in: &state)
    case .reversalKeyPressed(let way): return reverse(way, in: state)
    case .reversed(let way, let result, let place):
      return take(way, result, place: place, in: &state)
    case .orderKeyPressed: return changeOrder(in: state)
    case .panelKeyPressed: return openPanel(in: &state)
    case .panel(let action): return reduce(&state, action.inner)
    case .jumpKeyPressed: state.editor = LineEditor("", maxBytes: 1000)
    case .editorKeyPressed(let key): return edit(key, in: &state)
    case .jumped(_, .success(let place?)): return move(to: place, in: &state)
    case .jumped(let unit, .success(nil)):
      state.status = StatusLine(
        tone: .warning, text: context.words[.notInQueue(unit.rawValue)])
    case .jumped(_, .failure(let failure)): state.status = .failure(failure)
    case .openKeyPressed, .leave: break
    }
    return .none
  }

  private func take(
    _ queue: UnitQueue, place: Int, _ result: Result<Int, StudyFailure>, in state: inout State
  ) -> Effect<Action> {
    switch result {
    case .success(let count):
      (state.queue, state.count) = (queue, count)
      (state.rows, state.firstRow) = ([], 0)
      return move(to: place, in: &state)
    case .failure(let failure):
      state.status = .failure(failure)
      return .none
    }
  }

  /// Chooses a row, and reads the rows around it where they are not there yet.
  func move(to place: Int, in state: inout State) -> Effect<Action> {
    let count = state.count ?? 0
    state.list.selection = min(max(0, place), max(0, count - 1))
    let chosen = state.list.selection
    let margin = Self.window / 4
    let needed = max(0, chosen - margin)..<min(count, chosen + margin)
    let held = state.firstRow..<(state.firstRow + state.rows.count)
    guard !needed.isEmpty,
      !(held.lowerBound <= needed.lowerBound
        && needed.upperBound <= held.upperBound)
    else { return .none }
    let first = max(0, chosen - Self.window / 2)
    return read(first..<min(count, first + Self.window), in: state)
  }

  func read(_ places: Range<Int>, in state: State) -> Effect<Action> {
    let (room, viewer, queue) = (context.client.room, state.viewer, state.queue)
    return .perform {
      .rowsRead(from: places.lowerBound, room.rows(places, queue, viewer))
    }
  }

  // MARK: Order and filter

  private func changeOrder(in state: State) -> Effect<Action> {
    guard let variable = focused(state) else { return .none }
    var queue = state.queue
    queue.order = queue.order == .answer(variable.id) ? .file : .answer(variable.id)
    return open(queue, at: 0, for: state.viewer)
  }

  func panel(_ state: State) -> QueuePanel {
    var panel = QueuePanel(context: context, viewer: state.viewer)
    if let variable = focused(state),
      let code = state.row(at: state.list.selection)?.answer(to: variable.id)?.mainCode
    {
      panel.highlighted = (variable.id, code)
    }
    return panel
  }

  private func openPanel(in state: inout State) -> Effect<Action> {
    var inner = QueuePanel.State(state.queue)
    let effect = panel(state).count(in: &inner)
    state.panel = inner
    return effect.map { .panel(.init(inner: $0)) }
  }

  private func reduce(_ state: inout State, _ action: QueuePanel.Action) -> Effect<Action> {
    guard var inner = state.panel else { return .none }
    let (outcome, effect) = panel(state).reduce(&inner, action)
    state.panel = inner
    switch outcome {
    case .stay: return effect.map { .panel(.init(inner: $0)) }
    case .close: state.panel = nil
    case .walk(let queue, let count):
      state.panel = nil
      guard count > 0 else {
        state.status = StatusLine(tone: .warning, text: context.words[.queueEmpty])
        return .none
      }
      state.status = StatusLine(tone: .success, text: context.words[.queueOpened(count)])
      return take(queue, place: 0, .success(count), in: &state)
    }
    return .none
  }

  private func edit(_ key: Key, in state: inout State) -> Effect<Action> {
    switch key {
    case .escape, .control("c"): state.editor = nil
    case .enter:
      let name = state.editor?.text ?? ""
      state.editor = nil
      guard !name.isEmpty else { return .none }
      let (room, viewer, queue) = (context.client.room, state.viewer, state.queue)
      return .perform { .jumped(UnitID(name), room.place(UnitID(name), queue, viewer)) }
    default: _ = state.editor?.handle(key)
    }
    return .none
  }
}
