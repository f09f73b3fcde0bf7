import CodingModel
import TerminalUI

/// Deciding which small cells are published nonetheless.
extension TablesScreen {
  /// Takes in what concerns tables as they would be published.
  func reducePublication(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .pagesLoaded(.success(let pages)):
      (state.pages, state.work) = (pages, nil)
      state.cell = min(state.cell, max(0, (state.page?.marks.count ?? 1) - 1))
    case .pagesLoaded(.failure(let failure)):
      (state.pages, state.work) = ([], nil)
      state.status = .failure(failure)
    case .cellMoved(let step):
      let count = state.page?.marks.count ?? 0
      if count > 0 { state.cell = ((state.cell + step) % count + count) % count }
      (state.status, state.followsCell) = (.empty, true)
    case .decideKeyPressed: ask(in: &state)
    case .promptKeyPressed(let key): return answer(key, in: &state)
    case .decisionSaved(_, _, let failure?): state.status = .failure(failure)
    case .decisionSaved(let cell, let isPublished, nil):
      let message: TableMessage = isPublished ? .decided(cell.name) : .withdrawn(cell.name)
      state.status = StatusLine(tone: .success, text: context.words[message])
      return pagesEffect(state)
    default: break
    }
    return .none
  }

  private func ask(in state: inout State) {
    guard let mark = state.mark else { return }
    guard state.viewer.role == .lead else {
      state.status = StatusLine(tone: .warning, text: context.words[TableMessage.leadDecides])
      return
    }
    if case .published = mark.kind {
      state.prompt = .withdrawal
      state.status = .empty
    } else {
      state.prompt = .reason(LineEditor(maxBytes: 4_096))
      state.status = StatusLine(tone: .neutral, text: context.words[TableMessage.publishHint])
    }
  }

  private func answer(_ key: Key, in state: inout State) -> Effect<Action> {
    switch (key, state.prompt) {
    case (.escape, _), (.control("c"), _):
      state.prompt = nil
      state.status = .empty
    case (.enter, .withdrawal): return decide(nil, in: &state)
    case (.enter, .reason(let editor)):
      let reason = editor.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !reason.isEmpty else {
        state.status = StatusLine(tone: .warning, text: context.words[TableMessage.reasonMissing])
        return .none
      }
      return decide(reason, in: &state)
    case (_, .reason(var editor)):
      _ = editor.handle(key)
      state.prompt = .reason(editor)
    default: break
    }
    return .none
  }

  /// Writes a decision down; nothing is shown as decided before it is on disk.
  private func decide(_ reason: String?, in state: inout State) -> Effect<Action> {
    state.prompt = nil
    guard let cell = state.mark?.cell else { return .none }
    let (ports, viewer) = (context.client.tables, state.viewer)
    return .perform {
      switch ports.decide(cell, reason, viewer) {
      case .success: .decisionSaved(cell, isPublished: reason != nil, nil)
      case .failure(let failure): .decisionSaved(cell, isPublished: reason != nil, failure)
      }
    }
  }
}
