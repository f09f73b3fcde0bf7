import CodingModel
import TerminalUI

extension CodingScreen {
  /// Takes in what happened about answers given before.
  func reduce(_ state: inout State, _ action: ReuseAction) -> Effect<Action> {
    switch action {
    case .copyKeyPressed: return readPrevious(in: &state)
    case .previousRead(.success(let page)): return copy(from: page, in: &state)
    case .previousRead(.failure(let failure)): state.status = .failure(failure)
    case .repeatKeyPressed:
      guard let focus = state.focus, let answer = state.lastAnswers[focus] else {
        return warn(.nothingToRepeat, in: &state)
      }
      return decide(answer, in: &state)
    case .alsoKeyPressed: return addAnother(in: &state)
    }
    return .none
  }

  func warn(_ message: Message, in state: inout State) -> Effect<Action> {
    state.status = StatusLine(tone: .warning, text: context.words[message])
    return .none
  }

  private func readPrevious(in state: inout State) -> Effect<Action> {
    guard let position = state.position, position > 0 else {
      return warn(.nothingToCopy, in: &state)
    }
    let (room, viewer, queue) = (context.client.room, state.viewer, state.queue)
    return .perform { .reuse(.previousRead(room.peek(position - 1, queue, viewer))) }
  }

  private func copy(from page: UnitPage, in state: inout State) -> Effect<Action> {
    guard let focus = state.focus,
      let answer = answer(to: focus, on: page, by: state.viewer)
    else { return warn(.nothingToCopy, in: &state) }
    return decide(answer, in: &state)
  }

  /// Back to the multiple variable answered last, whose keys now add codes.
  private func addAnother(in state: inout State) -> Effect<Action> {
    let focused = focusedVariable(state).flatMap { $0.kind == .multiple ? $0.id : nil }
    guard let id = state.lastMultiple ?? focused, let page = state.page,
      answer(to: id, on: page, by: state.viewer) != nil,
      let variable = context.codebook.variable(id)
    else { return warn(.nothingToAdd, in: &state) }
    focus(id, in: &state)
    let name = context.words[variable.label].string
    state.status = StatusLine(tone: .neutral, text: context.words[.alsoHint(name)])
    return .none
  }
}
