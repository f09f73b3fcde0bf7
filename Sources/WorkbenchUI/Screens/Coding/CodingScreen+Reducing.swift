import CodingModel
public import TerminalUI

extension CodingScreen {
  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    if action.isKey { state.visit.keys += 1 }
    switch action {
    case .unitLoaded(let position, let result): return take(result, at: position, in: &state)
    case .codeKeyPressed(let code): return choose(code, in: &state)
    case .toggleKeyPressed:
      guard let code = highlightedCode(state) else { return openAnswerEditor(in: &state) }
      return choose(code.id, in: &state)
    case .noneKeyPressed: return decide(.noneApplies, in: &state)
    case .clearKeyPressed: return decide(nil, in: &state)
    case .mainKeyPressed: return makeMain(in: &state)
    case .confirmKeyPressed: return confirm(in: &state)
    case .highlightMoved(let step): moveHighlight(by: step, in: &state)
    case .focusMoved(let step): moveFocus(by: step, in: &state)
    case .unitMoved(let step): return moveUnit(by: step, in: &state)
    case .nextOpenKeyPressed: return findNextOpen(in: state)
    case .nextOpenFound(let result): return go(to: result, in: &state)
    case .textPaged(let step): page(by: step, in: &state)
    case .textScrolled(let lines): scroll(by: lines, in: &state)
    case .definitionKeyPressed:
      state.showsDefinition.toggle()
      state.definitionTop = 0
    case .reversalKeyPressed(let way): return reverse(way, in: state)
    case .reversed(let way, let result, let place):
      return take(way, result, place: place, in: &state)
    case .memoKeyPressed: openMemoEditor(in: &state)
    case .editorKeyPressed(let key): return edit(key, in: &state)
    case .decisionSaved(let decision, let failure):
      take(decision, failure, in: &state)
      return failure == nil && decision.answer == nil ? rereading(state) : .none
    case .reuse(let action): return reduce(&state, action)
    case .notes(let action): return reduce(&state, action)
    case .marking(let action): return reduce(&state, action)
    case .walk(let action): return reduce(&state, action)
    case .view(let action): reduce(&state, action)
    case .redactKeyPressed, .gridKeyPressed, .leave: return recordVisit(in: state)
    }
    return .none
  }

  // MARK: Units

  private func take(
    _ result: Result<UnitPage, StudyFailure>, at position: Int, in state: inout State
  ) -> Effect<Action> {
    switch result {
    case .success(let page):
      let isAnother = state.page?.respondent.id != page.respondent.id
      state.position = position
      state.page = page
      if isAnother { begin(in: &state) }
    case .failure(let failure):
      state.status = .failure(failure)
    }
    return .none
  }

  /// What holds for one unit only is forgotten when another comes into view.
  private func begin(in state: inout State) {
    state.textTop = 0
    state.notesTop = 0
    state.showsDefinition = false
    state.marking = nil
    state.pressed = nil
    state.visit = VisitTally()
    state.lastMultiple = nil
    focus(nextUnanswered(state) ?? offered(state).first?.id, in: &state)
    tellCodeKeys(in: &state)
  }

  /// Says once which keys choose codes in this study that do something else in others.
  private func tellCodeKeys(in state: inout State) {
    guard !state.toldCodeKeys, state.status == .empty else { return }
    state.toldCodeKeys = true
    let keys = codeKeysInUse(state)
    guard !keys.isEmpty else { return }
    let names = keys.map { String($0) }.joined(separator: " ")
    state.status = StatusLine(tone: .neutral, text: context.words[.codeKeysFirst(names)])
  }

  private func moveUnit(by step: Int, in state: inout State) -> Effect<Action> {
    guard let position = state.position else { return .none }
    let target = min(max(position + step, 0), state.unitCount - 1)
    guard target != position || state.page == nil else {
      let message: Message = step > 0 ? .lastUnit : .firstUnit
      state.status = StatusLine(tone: .neutral, text: context.words[message])
      return .none
    }
    state.status = .empty
    return load(target, state)
  }

  private func findNextOpen(in state: State) -> Effect<Action> {
    let (room, viewer, queue) = (context.client.room, state.viewer, state.queue)
    let position = state.position
    return .perform { .nextOpenFound(room.nextOpen(position, queue, viewer)) }
  }

  private func go(to result: Result<Int?, StudyFailure>, in state: inout State) -> Effect<Action> {
    switch result {
    case .success(let position?):
      state.status = .empty
      return load(position, state)
    case .success(nil):
      let message: Message = state.viewer.role == .lead ? .everythingSettled : .allComplete
      state.status = StatusLine(tone: .success, text: context.words[message])
    case .failure(let failure):
      state.status = .failure(failure)
    }
    return .none
  }

  /// Enter: on to the next variable while one is open, then on to the next unit.
  private func confirm(in state: inout State) -> Effect<Action> {
    if let next = nextUnanswered(state, after: state.focus) {
      let focused = state.focus
      if next == focused, let code = highlightedCode(state) {
        // Enter pressed once too often codes nothing that nobody chose.
        guard state.isHighlightChosen else {
          return warn(.chooseFirst(context.words[code.label].string), in: &state)
        }
        return choose(code.id, in: &state)
      }
      if next == focused { return openAnswerEditor(in: &state) }
      focus(next, in: &state)
      return .none
    }
    return findNextOpen(in: state)
  }

  // MARK: Moving about

  func focus(_ variable: VariableID?, in state: inout State) {
    state.focus = variable
    state.highlight = initialHighlight(state, for: variable)
    state.isHighlightChosen = false
    state.definitionTop = 0
    state.remarksTop = 0
  }

  private func moveHighlight(by step: Int, in state: inout State) {
    guard let count = focusedVariable(state)?.codes.count, count > 0 else { return }
    state.highlight = min(max(state.highlight + step, 0), count - 1)
    state.isHighlightChosen = true
    state.definitionTop = 0
    state.remarksTop = 0
  }

  private func moveFocus(by step: Int, in state: inout State) {
    let names = offered(state).map(\.id)
    guard !names.isEmpty else { return }
    let index = state.focus.flatMap(names.firstIndex(of:)) ?? 0
    focus(names[(index + step + names.count) % names.count], in: &state)
  }

  private func page(by step: Int, in state: inout State) {
    scroll(by: step * (state.showsDefinition ? 5 : 10), in: &state)
  }

  private func scroll(by lines: Int, in state: inout State) {
    // The workbench sees to it that neither goes beyond the end, which only a picture knows.
    if state.showsDefinition {
      state.definitionTop = max(0, state.definitionTop + lines)
    } else {
      state.followsMark = false
      state.textTop = max(0, state.textTop + lines)
    }
  }
}

extension CodingScreen.Action {
  /// Whether it is a key press of the coder, those typed into a text left out.
  var isKey: Bool {
    switch self {
    case .unitLoaded, .nextOpenFound, .reversed, .decisionSaved, .editorKeyPressed: false
    case .marking(.pointed): false
    case .reuse(.previousRead), .notes(.saved), .notes(.codeMemosRead),
      .notes(.othersCodeMemosRead):
      false
    case .walk(.panel), .walk(.jumped), .walk(.visitRecorded), .view(.codebookKey): false
    default: true
    }
  }
}
