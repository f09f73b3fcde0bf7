import CodingModel
import TerminalUI

/// Making words visible again: everyone their own, the lead those of others too, with a reason.
extension RedactionScreen {
  func uncover(in state: inout State) -> Effect<Action> {
    guard let page = state.page, let chosen = state.selection?.passage else {
      return warn(.nothingOfYours, in: &state)
    }
    let editing = RedactionEditing(page: page, chosen: chosen)
    if !editing.coveredByOthers.isEmpty {
      guard state.viewer.role == .lead else { return warn(.onlyTheLead, in: &state) }
      state.editor = LineEditor("", maxBytes: 1000)
      return .none
    }
    guard let notes = editing.uncovering() else { return warn(.nothingOfYours, in: &state) }
    return save(notes, .uncovered, state)
  }

  /// Takes a key for the reason.
  func edit(_ key: Key, in state: inout State) -> Effect<Action> {
    switch key {
    case .escape, .control("c"): state.editor = nil
    case .enter: return finishEditing(in: &state)
    default: _ = state.editor?.handle(key)
    }
    return .none
  }

  private func finishEditing(in state: inout State) -> Effect<Action> {
    guard let reason = state.editor?.text, let page = state.page,
      let chosen = state.selection?.passage
    else { return .none }
    // Whoever undoes somebody's care for a respondent says why.
    guard !reason.allSatisfy(\.isWhitespace) else { return warn(.reasonMissing, in: &state) }
    state.editor = nil
    let notes = RedactionEditing(page: page, chosen: chosen).uncoveringAll(because: reason)
    return save(notes, .uncovered, state)
  }

  func warn(_ message: RedactionMessage, in state: inout State) -> Effect<Action> {
    state.status = StatusLine(tone: .warning, text: context.words[message])
    return .none
  }

  /// Draws the field for the reason over the lower part of the body.
  func renderEditor(_ state: State, in body: Rect, on surface: inout Surface) {
    guard let editor = state.editor else { return }
    let area = body.split(bottom: 4).bottom
    surface.fill(area)
    surface.mark(nil, in: area)
    let inside = surface.box(area, title: context.words[.uncoverPrompt]).inset(columns: 1, rows: 0)
    editor.draw(on: &surface, in: inside.row(0))
    surface.write(context.words[.uncoverHint], in: inside.row(1), style: .hint)
  }
}
