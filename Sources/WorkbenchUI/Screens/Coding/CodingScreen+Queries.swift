import CodingModel
import TerminalUI

extension CodingScreen {
  /// Where every variable stands for whoever sits at the screen: for a coder by their own answers, for
  /// the lead by the final values with the lead's rulings on top.
  func outcome(_ state: State) -> Routing.Outcome? {
    guard let page = state.page else { return nil }
    return context.routing.outcome(of: page.respondent) {
      answer(to: $0, on: page, by: state.viewer)
    }
  }

  func answer(to variable: VariableID, on page: UnitPage, by viewer: Coder) -> Answer? {
    if let own = page.coding[variable]?.answer { return own }
    guard viewer.role == .lead else { return nil }
    return page.finals[variable]?.value.answer
  }

  /// The variables that apply, in codebook order.
  func offered(_ state: State) -> [Variable] { outcome(state).map(offered(in:)) ?? [] }

  private func offered(in outcome: Routing.Outcome) -> [Variable] {
    context.codebook.variables.filter { outcome.applicability[$0.id] == .applies }
  }

  func focusedVariable(_ state: State) -> Variable? {
    state.focus.flatMap(context.codebook.variable)
  }

  /// The first variable that applies and waits for an answer, from the one after `variable` on.
  func nextUnanswered(_ state: State, after variable: VariableID? = nil) -> VariableID? {
    guard let outcome = outcome(state) else { return nil }
    let names = offered(in: outcome).map(\.id)
    let start = variable.flatMap(names.firstIndex(of:)).map { $0 + 1 } ?? 0
    let rotated = names[start...] + names[..<start]
    return rotated.first { outcome.values[$0] == .notCoded }
  }

  func isComplete(_ state: State) -> Bool { outcome(state)?.isComplete ?? false }

  /// The index of the code to highlight when a variable comes into focus.
  func initialHighlight(_ state: State, for id: VariableID?) -> Int {
    guard let id, let page = state.page, let variable = context.codebook.variable(id),
      let main = answer(to: id, on: page, by: state.viewer)?.mainCode
    else { return 0 }
    return variable.codes.firstIndex { $0.id == main } ?? 0
  }

  func highlightedCode(_ state: State) -> Code? {
    guard let codes = focusedVariable(state)?.codes, codes.indices.contains(state.highlight)
    else { return nil }
    return codes[state.highlight]
  }

  /// An answer in words, for the status line and the list of variables.
  func describe(_ answer: Answer?, of variable: Variable) -> DisplayText {
    AnswerWords(variable, context.words)[answer]
  }
}
