import CodingModel
import TerminalUI

extension CodingScreen {
  func openMemoEditor(in state: inout State) {
    guard let focus = state.focus, let page = state.page else { return }
    state.editor = Editor(
      purpose: .memo, variable: focus, line: TextEditor(page.coding[focus]?.memo ?? ""))
  }

  func openAnswerEditor(in state: inout State) -> Effect<Action> {
    guard let variable = focusedVariable(state), variable.kind == .text, let page = state.page
    else { return .none }
    var text = ""
    if case .text(let current)? = answer(to: variable.id, on: page, by: state.viewer) {
      text = current
    }
    state.editor = Editor(purpose: .answer, variable: variable.id, line: TextEditor(text))
    return .none
  }

  func edit(_ key: Key, in state: inout State) -> Effect<Action> {
    switch key {
    case .escape, .control("c"):
      state.editor = nil
      return .none
    case .enter:
      return finishEditing(in: &state)
    default:
      _ = state.editor?.line.handle(key)
      return .none
    }
  }

  private func finishEditing(in state: inout State) -> Effect<Action> {
    guard let editor = state.editor, let page = state.page else { return .none }
    state.editor = nil
    state.focus = editor.variable
    let typed = editor.line.text
    switch editor.purpose {
    case .memo:
      return decide(page.coding[editor.variable]?.answer, memo: typed, in: &state)
    case .answer:
      return decide(typed.isEmpty ? nil : .text(typed), in: &state)
    }
  }
}
