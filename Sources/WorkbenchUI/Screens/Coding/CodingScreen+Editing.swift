import CodingModel
import TerminalUI

extension CodingScreen {
  func openMemoEditor(in state: inout State) {
    guard let focus = state.focus, let page = state.page else { return }
    state.editor = Editor(
      purpose: .memo(focus), line: TextEditor(page.coding[focus]?.memo ?? ""))
  }

  func openAnswerEditor(in state: inout State) -> Effect<Action> {
    guard let variable = focusedVariable(state), variable.kind == .text, let page = state.page
    else { return .none }
    var text = ""
    if case .text(let current)? = answer(to: variable.id, on: page, by: state.viewer) {
      text = current
    }
    state.editor = Editor(purpose: .answer(variable.id), line: TextEditor(text))
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
    let typed = editor.line.text
    switch editor.purpose {
    case .memo(let variable):
      state.focus = variable
      return decide(page.coding[variable]?.answer, memo: typed, in: &state)
    case .answer(let variable):
      state.focus = variable
      return decide(typed.isEmpty ? nil : .text(typed), in: &state)
    case .unitMemo: return save(Note(.unitMemo(page.respondent.id), .text(typed)), in: state)
    case .codeMemo(let code, let variable):
      return save(Note(.codeMemo(code, of: variable), .text(typed)), in: state)
    case .jump: return typed.isEmpty ? .none : jump(to: typed, in: state)
    }
  }

  func renderEditor(_ state: State, in body: Rect, on surface: inout Surface) {
    guard let editor = state.editor else { return }
    let words = context.words
    let rows = min(editor.purpose == .jump ? 4 : 9, body.rows)
    let area = Rect(
      column: body.left, row: body.bottom - rows, columns: body.columns, rows: rows)
    surface.fill(area)
    surface.mark(nil, in: area)
    let (field, hint) = surface.box(area, title: title(of: editor.purpose))
      .inset(columns: 1, rows: 0).split(bottom: 1)
    editor.line.draw(on: &surface, in: field.split(left: editorColumns(in: surface.size)).left)
    surface.write(
      words[editor.purpose == .jump ? .jumpHint : .memoHint], in: hint, style: .hint)
  }

  /// The columns of the field in which memos and texts are typed, on a screen of that size.
  func editorColumns(in size: Size) -> Int {
    max(1, min(size.columns - 4, context.desk.measure))
  }

  func title(of purpose: Editor.Purpose) -> DisplayText {
    let words = context.words
    switch purpose {
    case .memo(let variable):
      return words[.memoPrompt(words[context.codebook.label(of: variable)].string)]
    case .answer(let variable): return words[context.codebook.label(of: variable)]
    case .unitMemo: return words[.unitMemoPrompt]
    case .codeMemo(let code, let variable):
      let label = context.codebook.variable(variable)?.code(code)?.label
      return words[.codeMemoPrompt(words[label ?? LocalizedText(code.rawValue)].string)]
    case .jump: return words[.jumpPrompt]
    }
  }
}
