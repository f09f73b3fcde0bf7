import CodingModel
import TerminalUI

extension AdjudicationScreen {
  // MARK: A unit comes into view

  func take(
    _ result: Result<DisputedUnit, StudyFailure>, at place: DisputePlace, in state: inout State
  ) {
    switch result {
    case .success(let unit):
      refresh(unit, in: &state)
      show(place, in: &state)
    case .failure(let failure):
      state.status = .failure(failure)
    }
  }

  /// Puts what a unit's disputes are now in place of what they were.
  private func refresh(_ unit: DisputedUnit, in state: inout State) {
    state.unit = unit
    let fresh = Dictionary(unit.disputes.map { ($0.place, $0) }) { first, _ in first }
    for index in state.disputes.indices {
      if let dispute = fresh[state.disputes[index].place] { state.disputes[index] = dispute }
    }
    if state.overview?.isWhole == false { state.changed.merge(fresh) { $1 } }
    let all = state.overview?.disputes ?? []
    state.overview?.disputes = all.map { fresh[$0.place] ?? $0 }
  }

  private func show(_ place: DisputePlace, in state: inout State) {
    let isAnother = state.place != place || state.mode != .dispute
    state.mode = .dispute
    state.place = place
    guard isAnother else { return }
    state.draft = nil
    state.textTop = 0
    state.definitionTop = 0
    state.sidesTop = 0
    state.showsDefinitions = false
    let main = dispute(state)?.ruling?.answer.mainCode ?? sides(state).first?.answer.mainCode
    state.highlight = variable(state)?.codes.firstIndex { $0.id == main } ?? 0
  }

  // MARK: Choosing an answer

  func choose(_ action: Action, in state: inout State) {
    guard let dispute = dispute(state), let variable = variable(state) else { return }
    guard dispute.standing == .open || dispute.standing == .ruled else {
      let message: AdjudicationMessage =
        dispute.standing == .waiting ? .waitsForOther : .notAskedAnyMore
      state.status = StatusLine(tone: .warning, text: context.words[message])
      return
    }
    switch action {
    case .sideKeyPressed(let place):
      guard let side = sides(state).first(where: { $0.place == place }) else { return }
      askReason(for: side.answer, in: &state)
    case .codeKeyPressed(let code): choose(code, of: variable, in: &state)
    case .toggleKeyPressed:
      if let code = highlightedCode(state) { choose(code.id, of: variable, in: &state) }
    case .mainKeyPressed:
      guard let code = highlightedCode(state) else { return }
      put(AnswerEditing.makingMain(code.id, current: state.draft), of: variable, in: &state)
    case .noneKeyPressed: askReason(for: .noneApplies, in: &state)
    case .confirmKeyPressed: confirm(variable, in: &state)
    default: break
    }
  }

  private func choose(_ code: CodeID, of variable: Variable, in state: inout State) {
    if let index = variable.codes.firstIndex(where: { $0.id == code }) { state.highlight = index }
    guard variable.kind == .multiple else { return askReason(for: .codes([code]), in: &state) }
    let answer = AnswerEditing.choosing(code, of: variable, current: state.draft)
    put(answer, of: variable, in: &state)
  }

  private func put(_ answer: Answer?, of variable: Variable, in state: inout State) {
    state.draft = answer
    state.status =
      answer.map { answer in
        let text = context.describe(answer, of: variable).string
        return StatusLine(tone: .neutral, text: context.words[.draft(text)])
      } ?? .empty
  }

  private func confirm(_ variable: Variable, in state: inout State) {
    if let draft = state.draft { return askReason(for: draft, in: &state) }
    if variable.kind == .text {
      state.editor = Editor(purpose: .answer, line: LineEditor(""))
      return
    }
    state.status = StatusLine(tone: .warning, text: context.words[.chooseCode])
  }

  private func askReason(for answer: Answer, in state: inout State) {
    let ruling = dispute(state)?.ruling
    let before = ruling?.answer == answer ? ruling?.reason ?? "" : ""
    state.editor = Editor(purpose: .reason(answer), line: LineEditor(before))
  }

  // MARK: Typing the reason

  func edit(_ key: Key, in state: inout State) -> Effect<Action> {
    switch key {
    case .escape, .control("c"):
      state.editor = nil
      return .none
    case .enter: return finishEditing(in: &state)
    default:
      _ = state.editor?.line.handle(key)
      return .none
    }
  }

  private func finishEditing(in state: inout State) -> Effect<Action> {
    guard let editor = state.editor, let place = state.place else { return .none }
    state.editor = nil
    let typed = editor.line.text
    switch editor.purpose {
    case .answer:
      if !typed.isEmpty { askReason(for: .text(typed), in: &state) }
      return .none
    case .reason(let answer):
      let draft = RulingDraft(
        place: place, answer: answer, reason: typed, participants: state.participants)
      let (ports, viewer) = (context.client.adjudication, state.viewer)
      return .perform {
        switch ports.rule(draft, viewer) {
        case .success: .ruled(draft, ports.unit(draft.place.unit, viewer))
        case .failure(let failure): .ruled(draft, .failure(failure))
        }
      }
    }
  }

  // MARK: On to the next

  /// Shows a ruling only now that it is on disk, and goes on to the next dispute by itself.
  func take(
    _ draft: RulingDraft, _ result: Result<DisputedUnit, StudyFailure>, in state: inout State
  ) -> Effect<Action> {
    switch result {
    case .failure(let failure):
      state.status = .failure(failure)
      return .none
    case .success(let unit):
      refresh(unit, in: &state)
      state.draft = nil
      let left = counts(state).open
      state.status = StatusLine(
        tone: .success, text: context.words[.ruled(describe(draft), left: left)],
        next: left == 0 ? context.words[.allDecided] : .empty)
      guard let next = nextOpen(after: draft.place, state) else { return .none }
      return load(next, for: state.viewer)
    }
  }

  func takeUndone(
    _ result: Result<DisputePlace?, StudyFailure>, in state: inout State
  ) -> Effect<Action> {
    switch result {
    case .success(let place?):
      let variable = context.codebook.variable(place.variable)
      let label = variable.map { context.words[$0.label].string } ?? place.variable.rawValue
      state.status = StatusLine(
        tone: .success, text: context.words[.rulingUndone("\(place.unit), \(label)")])
      // An answer given on the coding screen is no dispute; it may change what the disputes are.
      let isDispute = state.disputes.contains { $0.place == place }
      return isDispute ? load(place, for: state.viewer) : loadEffect(state.viewer)
    case .success(nil):
      state.status = StatusLine(tone: .neutral, text: context.words[.nothingToUndo])
    case .failure(let failure):
      state.status = .failure(failure)
    }
    return .none
  }
}
