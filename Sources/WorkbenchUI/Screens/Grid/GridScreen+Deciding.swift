import CodingModel
import TerminalUI

extension GridScreen {
  func choose(_ code: CodeID, in state: inout State) -> Effect<Action> {
    guard let variable = focused(state), let row = state.row(at: state.list.selection) else {
      return .none
    }
    let current = row.answer(to: variable.id)
    return decide(AnswerEditing.choosing(code, of: variable, current: current), in: &state)
  }

  func decide(_ answer: Answer?, in state: inout State) -> Effect<Action> {
    guard let variable = focused(state), let row = state.row(at: state.list.selection) else {
      return .none
    }
    guard applies(variable, to: row) else {
      state.status = StatusLine(tone: .warning, text: context.words[.notOffered])
      return .none
    }
    guard answer != nil || row.coding[variable.id]?.answer != nil else {
      state.status = StatusLine(tone: .neutral, text: context.words[.nothingToClear])
      return .none
    }
    let decision = Decision(
      unit: row.respondent.id, variable: variable.id, answer: answer,
      memo: row.coding[variable.id]?.memo ?? "")
    let (client, viewer) = (context.client, state.viewer)
    return .perform {
      switch client.save([decision], viewer) {
      case .success: .decisionSaved(decision, nil)
      case .failure(let failure): .decisionSaved(decision, failure)
      }
    }
  }

  /// Whether a variable is asked about a unit.
  func applies(_ variable: Variable, to row: GridRow) -> Bool {
    outcome(row).applicability[variable.id] == .applies
  }

  /// Where every variable of a unit stands: for a coder by their own answers, for the lead by the final
  /// values with the lead's rulings on top.
  func outcome(_ row: GridRow) -> Routing.Outcome {
    context.routing.outcome(of: row.respondent) { row.answer(to: $0) }
  }

  /// Shows a decision only now that it is on disk, and goes down to the next row.
  func take(
    _ decision: Decision, _ failure: StudyFailure?, in state: inout State
  ) -> Effect<Action> {
    if let failure {
      state.status = .failure(failure)
      return .none
    }
    change(decision.unit, in: &state) { row in
      row.coding[decision.variable] =
        decision.isEmpty
        ? nil : CodingLedger.Entry(answer: decision.answer, memo: decision.memo)
    }
    let words = context.words
    let variable = context.codebook.variable(decision.variable)
    let name = words[context.codebook.label(of: decision.variable)].string
    let unit = decision.unit.rawValue
    state.status = StatusLine(
      tone: .success,
      text: words[
        .saved(
          unit + ", " + name + ": "
            + (variable.map { AnswerWords($0, words)[decision.answer].string } ?? ""))])
    guard decision.answer != nil else { return rereading(decision.unit, in: state) }
    guard variable?.kind == .single else { return .none }
    return move(to: state.list.selection + 1, in: &state)
  }

  /// Where a unit stands without a ruling only the study knows.
  private func rereading(_ unit: UnitID, in state: State) -> Effect<Action> {
    guard state.viewer.role == .lead,
      let index = state.rows.firstIndex(where: { $0.respondent.id == unit })
    else { return .none }
    let (room, viewer, queue) = (context.client.room, state.viewer, state.queue)
    let place = state.firstRow + index
    return .perform { .rowReread(room.rows(place..<(place + 1), queue, viewer)) }
  }

  /// Puts what a unit is now in place of what it was.
  func takeReread(_ result: Result<[GridRow], StudyFailure>, in state: inout State) {
    switch result {
    case .success(let rows):
      for row in rows { change(row.respondent.id, in: &state) { $0 = row } }
    case .failure(let failure): state.status = .failure(failure)
    }
  }

  func toggleDoubt(in state: State) -> Effect<Action> {
    guard let row = state.row(at: state.list.selection) else { return .none }
    let note = Note(.doubt(row.respondent.id), row.isDoubtful ? nil : .flag)
    let (room, viewer) = (context.client.room, state.viewer)
    return .perform {
      switch room.note([note], viewer) {
      case .success: .noteSaved(note, nil)
      case .failure(let failure): .noteSaved(note, failure)
      }
    }
  }

  func take(_ note: Note, _ failure: StudyFailure?, in state: inout State) {
    if let failure {
      state.status = .failure(failure)
      return
    }
    guard let unit = note.subject.unit else { return }
    change(unit, in: &state) { $0.isDoubtful = note.value != nil }
    state.status = StatusLine(
      tone: .success, text: context.words[.noted(UtteranceWords(context)[.note(note)])])
  }

  func reverse(_ way: CodingScreen.Reversal, in state: State) -> Effect<Action> {
    let (client, viewer, queue) = (context.client, state.viewer, state.queue)
    return .perform {
      let (result, place) = client.reverse(way, in: queue, by: viewer)
      return .reversed(way, result, place: place)
    }
  }

  func take(
    _ way: CodingScreen.Reversal, _ result: Result<UndoneStep?, StudyFailure>, place: Int?,
    in state: inout State
  ) -> Effect<Action> {
    switch result {
    case .success(let step?):
      let unit = step.restored.unit.map { $0.rawValue + ", " } ?? ""
      let what = unit + UtteranceWords(context)[step.restored]
      state.status = StatusLine(
        tone: .success, text: context.words[way == .undo ? .undone(what) : .redone(what)])
      if let decision = step.restored.decision,
        let column = variables.firstIndex(where: { $0.id == decision.variable })
      {
        state.column = column
      }
      // What was read before it was undone is read anew.
      state.rows = []
      return move(to: place ?? state.list.selection, in: &state)
    case .success(nil):
      let message: Message = way == .undo ? .nothingToUndo : .nothingToRedo
      state.status = StatusLine(tone: .neutral, text: context.words[message])
    case .failure(let failure): state.status = .failure(failure)
    }
    return .none
  }

  private func change(_ unit: UnitID, in state: inout State, _ body: (inout GridRow) -> Void) {
    guard let index = state.rows.firstIndex(where: { $0.respondent.id == unit }) else { return }
    body(&state.rows[index])
  }
}
