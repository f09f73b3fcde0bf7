import CodingModel
import TerminalUI

extension CodingScreen {
  func choose(_ code: CodeID, in state: inout State) -> Effect<Action> {
    guard let variable = focusedVariable(state), let page = state.page else { return .none }
    if let index = variable.codes.firstIndex(where: { $0.id == code }) { state.highlight = index }
    let current = answer(to: variable.id, on: page, by: state.viewer)
    return decide(
      AnswerEditing.choosing(code, of: variable, current: current), in: &state)
  }

  func makeMain(in state: inout State) -> Effect<Action> {
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
    // What coders agree on is shown to a lead as well, but is no answer of theirs to take back.
    guard answer != nil || memo != nil || page.coding[variable.id]?.answer != nil else {
      state.status = StatusLine(tone: .neutral, text: context.words[.nothingToClear])
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
  func take(_ decision: Decision, _ failure: StudyFailure?, in state: inout State) {
    if let failure {
      state.status = .failure(failure)
      return
    }
    state.visit.saved += 1
    let before = state.page?.coding[decision.variable]
    let isMemo = before?.answer == decision.answer && (before?.memo ?? "") != decision.memo
    record(decision, before: before?.answer, isNewMemo: isMemo, in: &state)
  }

  /// Where a unit stands for the lead without a ruling only the study knows.
  func rereading(_ state: State) -> Effect<Action> {
    guard state.viewer.role == .lead, let position = state.position else { return .none }
    return load(position, state)
  }

  private func record(
    _ decision: Decision, before: Answer?, isNewMemo: Bool, in state: inout State
  ) {
    guard let variable = context.codebook.variable(decision.variable) else { return }
    state.page?.coding[decision.variable] =
      decision.isEmpty
      ? nil : CodingLedger.Entry(answer: decision.answer, memo: decision.memo)
    state.status = savedStatus(decision, variable: variable, isMemo: isNewMemo)
    if let answer = decision.answer, !isNewMemo { state.lastAnswers[variable.id] = answer }
    if variable.kind == .multiple { state.lastMultiple = variable.id }
    if decision.answer != nil, !isNewMemo, variable.kind != .multiple || before == nil {
      advance(from: variable, in: &state)
    } else if let focus = state.focus, !offered(state).contains(where: { $0.id == focus }) {
      self.focus(offered(state).first?.id, in: &state)
    }
  }

  /// The next variable takes the focus by itself; further codes of a multiple one are added with a
  /// key of their own, so that a case takes one key a variable.
  private func advance(from variable: Variable, in state: inout State) {
    if variable.kind != .text {
      focus(nextUnanswered(state, after: variable.id) ?? variable.id, in: &state)
    }
    if isComplete(state) {
      state.status.next = context.words[.unitComplete]
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

  // MARK: Undo and redo

  func reverse(_ way: Reversal, in state: State) -> Effect<Action> {
    let (client, viewer, queue) = (context.client, state.viewer, state.queue)
    return .perform {
      let (result, place) = client.reverse(way, in: queue, by: viewer)
      return .reversed(way, result, place: place)
    }
  }

  func take(
    _ way: Reversal, _ result: Result<UndoneStep?, StudyFailure>, place: Int?,
    in state: inout State
  ) -> Effect<Action> {
    let words = context.words
    switch result {
    case .success(let step?):
      let what = UtteranceWords(context)[step.restored]
      if place == state.position { state.visit.saved += 1 }
      state.status = StatusLine(
        tone: .success, text: words[way == .undo ? .undone(what) : .redone(what)])
      if step.restored.unit == nil { return loadCodeMemos(state) }
      return show(step.restored, at: place, in: &state)
    case .success(nil):
      state.status = StatusLine(
        tone: .neutral, text: words[way == .undo ? .nothingToUndo : .nothingToRedo])
    case .failure(let failure):
      state.status = .failure(failure)
    }
    return .none
  }

  /// Goes to the unit where something was undone or done again, if the queue has it.
  private func show(
    _ restored: Utterance, at place: Int?, in state: inout State
  ) -> Effect<Action> {
    guard let place else {
      let unit = DisplayText(untrusted: restored.unit?.rawValue ?? "")
      state.status.text = state.status.text + " (" + unit + ")"
      return .none
    }
    if let variable = restored.decision?.variable { state.focus = variable }
    let reload = load(place, state)
    if state.position == place { state.highlight = initialHighlight(state, for: state.focus) }
    return reload
  }
}
