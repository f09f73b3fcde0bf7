import CodingModel
import TerminalUI

extension CodingScreen {
  private static let measures = 30...160
  private static let measureStep = 6

  /// Takes in what happened about what is shown.
  func reduce(_ state: inout State, _ action: ViewAction) {
    switch action {
    case .measureChanged(let steps):
      let wanted = (state.view.measure ?? context.desk.measure) + steps * Self.measureStep
      let measure = min(max(wanted, Self.measures.lowerBound), Self.measures.upperBound)
      state.view.measure = measure
      state.status = StatusLine(tone: .neutral, text: context.words[.measure(measure)])
    case .foldKeyPressed:
      state.view.facts =
        switch state.view.facts {
        case .brief: .full
        case .full: .folded
        case .folded: .brief
        }
      state.notesTop = 0
    case .notesScrolled(let lines):
      // The workbench keeps both to their ends.
      state.notesTop = max(0, state.notesTop + lines)
      state.remarksTop = max(0, state.remarksTop + lines)
    case .codebookKeyPressed: openCodebook(in: &state)
    case .codebookKey(let key): takeCodebookKey(key, in: &state)
    }
  }

  func codebookPanel(_ state: State) -> CodebookPanel {
    CodebookPanel(context: context, memos: state.codeMemos, others: state.othersCodeMemos)
  }

  private func openCodebook(in state: inout State) {
    var inner = CodebookPanel.State()
    let code = highlightedCode(state)?.id
    let entries = codebookPanel(state).entries(inner)
    inner.list.selection =
      entries.firstIndex { $0.variable == state.focus && $0.code?.id == code } ?? 0
    state.overlay = .codebook(inner)
  }

  private func takeCodebookKey(_ key: Key, in state: inout State) {
    guard case .codebook(var inner)? = state.overlay else { return }
    let outcome = codebookPanel(state).handle(key, in: &inner)
    state.overlay = .codebook(inner)
    switch outcome {
    case .stay: return
    case .close: state.overlay = nil
    case .choose(let entry):
      state.overlay = nil
      guard offered(state).contains(where: { $0.id == entry.variable }) else {
        state.status = StatusLine(tone: .warning, text: context.words[.notOffered])
        return
      }
      focus(entry.variable, in: &state)
      if let index = focusedVariable(state)?.codes.firstIndex(where: { $0.id == entry.code?.id }) {
        state.highlight = index
        state.isHighlightChosen = true
      }
    }
  }
}
