import CodingModel
import TerminalUI

extension CodingScreen {
  /// Takes in what happened about marking a passage for the highlighted code.
  func reduce(_ state: inout State, _ action: MarkingAction) -> Effect<Action> {
    if action.movesByKey { state.followsMark = true }
    switch action {
    case .keyPressed: return beginMarking(in: &state)
    case .movedByWords(let count): state.marking?.move(.words(count))
    case .movedBySentence(let forward): state.marking?.move(.sentence(forward: forward))
    case .movedToEnd(let forward): state.marking?.move(.end(forward: forward))
    case .anchorKeyPressed:
      state.marking?.toggleAnchor()
      state.status = context.words.anchorStatus(state.marking)
    case .pointed(let pointing): return point(pointing, in: &state)
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

  /// The pointer chooses words as it does everywhere: twice for one, drawn over for several.
  private func point(_ pointing: TextPointing, in state: inout State) -> Effect<Action> {
    guard let text = state.page?.respondent.text else { return .none }
    switch pointing {
    case .pressed(let offset):
      state.pressed = offset
      if let word = state.marking?.word(at: offset, in: text) {
        state.followsMark = false
        state.marking?.choose(word: word)
      }
    case .doublePressed(let offset): return stretch(from: offset, to: offset, in: &state)
    case .dragged(let offset):
      return state.pressed.map { stretch(from: $0, to: offset, in: &state) } ?? .none
    case .released:
      defer { state.pressed = nil }
      guard state.pressed != nil, let code = highlightedCode(state), state.marking != nil else {
        return .none
      }
      state.status = StatusLine(
        tone: .neutral, text: context.words[.markChosen(context.words[code.label].string)])
    }
    return .none
  }

  private func stretch(
    from first: Int, to last: Int, in state: inout State
  ) -> Effect<Action> {
    guard let text = state.page?.respondent.text else { return .none }
    var effect = Effect<Action>.none
    if state.marking == nil { effect = beginMarking(in: &state) }
    state.followsMark = false
    state.pressed = first
    if let marking = state.marking {
      state.marking?.stretch(
        from: marking.word(at: first, in: text), to: marking.word(at: last, in: text))
    }
    return effect
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

extension CodingScreen.MarkingAction {
  /// Whether it is the second of a pair, which a footer need not show beside the first.
  var leadsBackwards: Bool {
    switch self {
    case .movedByWords(let count): count < 0
    case .movedBySentence(let forward), .movedToEnd(let forward): !forward
    default: false
    }
  }

  /// Whether a key chose words, which are then kept in view.
  fileprivate var movesByKey: Bool {
    switch self {
    case .keyPressed, .movedByWords, .movedBySentence, .movedToEnd: true
    case .anchorKeyPressed, .pointed, .confirmed, .removeKeyPressed, .cancelled: false
    }
  }
}
