import CodingModel
public import TerminalUI

extension CodingScreen {
  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
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
    case .undoKeyPressed:
      let (client, viewer) = (context.client, state.viewer)
      return .perform { .undone(client.undo(viewer)) }
    case .undone(let result): return takeUndone(result, in: &state)
    case .memoKeyPressed: openMemoEditor(in: &state)
    case .editorKeyPressed(let key): return edit(key, in: &state)
    case .decisionSaved(let decision, let failure): take(decision, failure, in: &state)
    case .unknownKeyPressed(let key):
      state.status = StatusLine(tone: .neutral, text: context.words[.keyUnknown(key.name)])
    case .leave: break
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
      if isAnother {
        state.textTop = 0
        state.showsDefinition = false
        focus(nextUnanswered(state) ?? offered(state).first?.id, in: &state)
      }
    case .failure(let failure):
      state.status = .failure(failure)
    }
    return .none
  }

  private func moveUnit(by step: Int, in state: inout State) -> Effect<Action> {
    guard let position = state.position else { return .none }
    let target = min(max(position + step, 0), state.unitCount - 1)
    guard target != position else { return .none }
    state.status = .empty
    return load(target, for: state.viewer)
  }

  private func findNextOpen(in state: State) -> Effect<Action> {
    let (client, viewer, position) = (context.client, state.viewer, state.position)
    return .perform { .nextOpenFound(client.nextOpen(position, viewer)) }
  }

  private func go(to result: Result<Int?, StudyFailure>, in state: inout State) -> Effect<Action> {
    switch result {
    case .success(let position?):
      state.status = .empty
      return load(position, for: state.viewer)
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
      if next == focused, let code = highlightedCode(state) { return choose(code.id, in: &state) }
      if next == focused { return openAnswerEditor(in: &state) }
      focus(next, in: &state)
      return .none
    }
    return findNextOpen(in: state)
  }

  // MARK: Deciding

  private func choose(_ code: CodeID, in state: inout State) -> Effect<Action> {
    guard let variable = focusedVariable(state), let page = state.page else { return .none }
    if let index = variable.codes.firstIndex(where: { $0.id == code }) { state.highlight = index }
    let current = answer(to: variable.id, on: page, by: state.viewer)
    return decide(
      AnswerEditing.choosing(code, of: variable, current: current), in: &state)
  }

  private func makeMain(in state: inout State) -> Effect<Action> {
    guard let variable = focusedVariable(state), variable.kind == .multiple, let page = state.page,
      let code = highlightedCode(state)
    else { return .none }
    let current = answer(to: variable.id, on: page, by: state.viewer)
    return decide(AnswerEditing.makingMain(code.id, current: current), in: &state)
  }

  func decide(
    _ answer: Answer?, memo: String? = nil, in state: inout State
  ) -> Effect<Action> {
    guard let variable = focusedVariable(state), let page = state.page else { return .none }
    guard offered(state).contains(where: { $0.id == variable.id }) else {
      state.status = StatusLine(tone: .warning, text: context.words[.notOffered])
      return .none
    }
    let decision = Decision(
      unit: page.respondent.id, variable: variable.id, answer: answer,
      memo: memo ?? page.coding[variable.id]?.memo ?? "")
    let (client, viewer) = (context.client, state.viewer)
    return .perform {
      switch client.save([decision], viewer) {
      case .success: .decisionSaved(decision, nil)
      case .failure(let failure): .decisionSaved(decision, failure)
      }
    }
  }

  /// Shows a decision only now that it is on disk.
  private func take(_ decision: Decision, _ failure: StudyFailure?, in state: inout State) {
    if let failure {
      state.status = .failure(failure)
      return
    }
    let before = state.page?.coding[decision.variable]
    let isMemo = before?.answer == decision.answer && (before?.memo ?? "") != decision.memo
    record(decision, isNewMemo: isMemo, in: &state)
  }

  private func record(_ decision: Decision, isNewMemo: Bool, in state: inout State) {
    guard let variable = context.codebook.variable(decision.variable) else { return }
    state.page?.coding[decision.variable] =
      decision.isEmpty
      ? nil : CodingLedger.Entry(answer: decision.answer, memo: decision.memo)
    state.status = savedStatus(decision, variable: variable, isMemo: isNewMemo)
    if variable.kind == .single, decision.answer != nil, !isNewMemo {
      focus(nextUnanswered(state, after: variable.id) ?? variable.id, in: &state)
      if isComplete(state) {
        state.status.text = state.status.text + "  " + context.words[.unitComplete]
      }
    } else if let focus = state.focus, !offered(state).contains(where: { $0.id == focus }) {
      self.focus(offered(state).first?.id, in: &state)
    }
  }

  private func savedStatus(_ decision: Decision, variable: Variable, isMemo: Bool) -> StatusLine {
    let name = context.words[variable.label].string
    let message: Message =
      switch decision.answer {
      case _ where isMemo: .memoSaved
      case nil: .cleared(name)
      case .noneApplies: .savedNone(name)
      default: .saved(name + ": " + describe(decision.answer, of: variable).string)
      }
    return StatusLine(tone: .success, text: context.words[message])
  }

  private func takeUndone(
    _ result: Result<UndoneStep?, StudyFailure>, in state: inout State
  ) -> Effect<Action> {
    switch result {
    case .success(let step?):
      let variable = context.codebook.variable(step.restored.variable)
      let name = context.words[variable?.label ?? LocalizedText(step.restored.variable.rawValue)]
      let answer = variable.map { describe(step.restored.answer, of: $0) } ?? .empty
      state.status = StatusLine(
        tone: .success, text: context.words[.undone(name.string + " → " + answer.string)])
      state.focus = step.restored.variable
      let reload = load(step.position, for: state.viewer)
      if state.position == step.position {
        state.highlight = initialHighlight(state, for: state.focus)
      }
      return reload
    case .success(nil):
      state.status = StatusLine(tone: .neutral, text: context.words[.nothingToUndo])
    case .failure(let failure):
      state.status = .failure(failure)
    }
    return .none
  }

  // MARK: Moving about

  func focus(_ variable: VariableID?, in state: inout State) {
    state.focus = variable
    state.highlight = initialHighlight(state, for: variable)
    state.definitionTop = 0
  }

  private func moveHighlight(by step: Int, in state: inout State) {
    guard let count = focusedVariable(state)?.codes.count, count > 0 else { return }
    state.highlight = min(max(state.highlight + step, 0), count - 1)
    state.definitionTop = 0
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
    // Rendering clamps to the last page, since only it knows how the text is wrapped.
    if state.showsDefinition {
      state.definitionTop = max(0, state.definitionTop + lines)
    } else {
      state.textTop = max(0, state.textTop + lines)
    }
  }
}
