import CodingModel
import TerminalUI

extension CodingScreen {
  /// Takes in what happened about marking a passage for the highlighted code.
  func reduce(_ state: inout State, _ action: MarkingAction) -> Effect<Action> {
    switch action {
    case .keyPressed: return beginMarking(in: &state)
    case .movedByWords(let count): state.marking?.move(.words(count))
    case .movedBySentence(let forward): state.marking?.move(.sentence(forward: forward))
    case .movedToEnd(let forward): state.marking?.move(.end(forward: forward))
    case .anchorKeyPressed: state.marking?.toggleAnchor()
    case .confirmed: return keepPassage(in: &state)
    case .removeKeyPressed: return removePassages(in: &state)
    case .cancelled:
      state.marking = nil
      state.status = .empty
    }
    return .none
  }

  private func beginMarking(in state: inout State) -> Effect<Action> {
    guard let code = highlightedCode(state), let page = state.page else {
      return warn(.noCodeHighlighted, in: &state)
    }
    guard let selection = PassageSelection(page.respondent.text) else {
      return warn(.noText, in: &state)
    }
    state.showsDefinition = false
    state.marking = selection
    state.status = StatusLine(
      tone: .neutral, text: context.words[.marking(context.words[code.label].string)])
    return .none
  }

  private func keepPassage(in state: inout State) -> Effect<Action> {
    guard let (subject, passages) = marked(in: state), let selection = state.marking else {
      return .none
    }
    state.marking = nil
    return save(Note(subject, .passages(passages + [selection.passage])), in: state)
  }

  private func removePassages(in state: inout State) -> Effect<Action> {
    guard let (subject, passages) = marked(in: state), let selection = state.marking else {
      return .none
    }
    let stretch = selection.passage
    let kept = passages.filter { $0.to <= stretch.from || $0.from >= stretch.to }
    guard kept.count < passages.count else { return warn(.nothingMarked, in: &state) }
    state.marking = nil
    return save(Note(subject, .passages(kept)), in: state)
  }

  private func marked(in state: State) -> (NoteSubject, [Passage])? {
    guard let page = state.page, let focus = state.focus, let code = highlightedCode(state) else {
      return nil
    }
    let subject = NoteSubject.passages(of: page.respondent.id, for: code.id, of: focus)
    return (subject, passages(for: code.id, of: focus, page))
  }
}
