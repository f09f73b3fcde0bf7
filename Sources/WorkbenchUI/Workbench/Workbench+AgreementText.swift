import CodingModel
import TerminalUI

extension Workbench {
  /// Opens a text from the agreement screen, or goes back from it to where that screen was.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - action: What happened.
  /// - Returns: What is to be done; `nil` where it is about something else.
  func reduceOpening(_ state: inout State, _ action: Action) -> Effect<Action>? {
    switch (action, state.page) {
    case (.agreement(.textFound(.success(let text))), .agreement(let page)):
      state.agreementOrigin = page
      let habits = state.adjudicationHabits[page.viewer.id]
      return show(Self.page(for: text, from: page, habits), in: &state)
    case (.adjudication(.leave), .adjudication):
      return goBackToAgreement(&state)
    case (.adjudication(.backKeyPressed), .adjudication(let page))
    where page.mode == .dispute && !page.showsDefinitions:
      return goBackToAgreement(&state)
    case (.coding(.leave), .coding(var page)):
      guard state.agreementOrigin != nil else { return nil }
      // Leaving a text ends the visit to it, wherever one goes then.
      let effect = coding.reduce(&page, .leave).map(Action.coding)
      return goBackToAgreement(&state).map { .batch([effect, $0]) }
    default: return nil
    }
  }

  private static func page(
    for text: AgreementText, from page: AgreementScreen.State, _ habits: AdjudicationHabits?
  ) -> Page {
    switch text {
    case .dispute(let place):
      var adjudication = AdjudicationScreen.State(viewer: page.viewer, habits: habits)
      adjudication.opening = place
      return .adjudication(adjudication)
    case .unit(let position, let count):
      return .coding(
        CodingScreen.State(viewer: page.viewer, position: position, unitCount: count))
    }
  }

  /// The agreement screen as it was; nothing is read again, so it is the same visit.
  private func goBackToAgreement(_ state: inout State) -> Effect<Action>? {
    guard let origin = state.agreementOrigin else { return nil }
    state.agreementOrigin = nil
    state.page = .agreement(origin)
    return .stopWork
  }
}
