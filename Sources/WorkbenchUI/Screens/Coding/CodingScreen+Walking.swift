import CodingModel
import TerminalUI

extension CodingScreen {
  /// Takes in what happened about which units are walked.
  func reduce(_ state: inout State, _ action: WalkAction) -> Effect<Action> {
    switch action {
    case .panelKeyPressed:
      var inner = QueuePanel.State(state.queue)
      let effect = panel(state).count(in: &inner)
      state.overlay = .queue(inner)
      return effect.map { .walk(.panel($0)) }
    case .panel(let action): return reduce(&state, action.inner)
    case .jumpKeyPressed:
      state.editor = Editor(purpose: .jump, line: TextEditor("", maxBytes: 1000))
    case .jumped(_, .success(let place?)):
      state.status = .empty
      return load(place, state)
    case .jumped(let unit, .success(nil)): return warn(.notInQueue(unit.rawValue), in: &state)
    case .jumped(_, .failure(let failure)), .visitRecorded(let failure?):
      state.status = .failure(failure)
    case .visitRecorded(nil): break
    }
    return .none
  }

  private func panel(_ state: State) -> QueuePanel {
    var panel = QueuePanel(context: context, viewer: state.viewer)
    if let focus = state.focus, let code = highlightedCode(state) {
      panel.highlighted = (focus, code.id)
    }
    return panel
  }

  private func reduce(_ state: inout State, _ action: QueuePanel.Action) -> Effect<Action> {
    guard case .queue(var inner)? = state.overlay else { return .none }
    let (outcome, effect) = panel(state).reduce(&inner, action)
    state.overlay = .queue(inner)
    switch outcome {
    case .stay: return effect.map { .walk(.panel($0)) }
    case .close: state.overlay = nil
    case .walk(let queue, let count): return walk(queue, count, in: &state)
    }
    return .none
  }

  private func walk(_ queue: UnitQueue, _ count: Int, in state: inout State) -> Effect<Action> {
    state.overlay = nil
    guard count > 0 else { return warn(.queueEmpty, in: &state) }
    let leaving = recordVisit(in: state)
    state.visit = VisitTally()
    (state.queue, state.unitCount, state.position) = (queue, count, nil)
    state.status = StatusLine(tone: .success, text: context.words[.queueOpened(count)])
    return .batch([leaving, load(0, state)])
  }

  /// Looks for a unit that was named.
  func jump(to name: String, in state: State) -> Effect<Action> {
    let unit = UnitID(name)
    let (room, viewer, queue) = (context.client.room, state.viewer, state.queue)
    return .perform { .walk(.jumped(unit, room.place(unit, queue, viewer))) }
  }

  /// Remembers the visit that ends, if anything came of it.
  func recordVisit(in state: State) -> Effect<Action> {
    guard let visit = state.finishedVisit else { return .none }
    let (room, viewer, queue) = (context.client.room, state.viewer, state.queue)
    return .perform {
      switch room.leave(visit, queue, viewer) {
      case .success: .walk(.visitRecorded(nil))
      case .failure(let failure): .walk(.visitRecorded(failure))
      }
    }
  }

  /// Draws the panel that chooses units.
  func drawPanel(
    _ inner: QueuePanel.State, _ state: State, on surface: inout Surface, in body: Rect
  ) {
    panel(state).draw(inner, on: &surface, in: body)
  }
}
