import CodingModel
import TerminalUI

/// One thing that the guided tour shows, in the order of the work.
enum TourStep: Int, CaseIterable, Equatable, Sendable {
  case signIn, startCoding, chooseCode, definition, memo, undo, goOn, help, palette, tables, end

  /// Whether the user has done it.
  ///
  /// - Parameters:
  ///   - action: What happened last.
  ///   - state: The state after it.
  /// - Returns: Whether the tour can go on.
  func isDone(by action: Workbench.Action, in state: Workbench.State) -> Bool {
    switch self {
    case .signIn:
      if case .welcome = state.page { return false }
      return true
    case .startCoding: return coding(state) != nil
    case .chooseCode:
      return coding(state)?.page?.coding.values.contains { $0.answer != nil } == true
    case .definition: return coding(state)?.showsDefinition == true
    case .memo: return action == .coding(.editorKeyPressed(.enter))
    case .undo: return action == .coding(.reversalKeyPressed(.undo))
    case .goOn: return action == .coding(.confirmKeyPressed)
    case .help: return action == .helpKeyPressed && !state.showsHelp
    case .palette:
      if case .paletteTyped = action { return state.palette == nil }
      return false
    case .tables:
      if case .tables = state.page { return true }
      return false
    case .end: return false
    }
  }

  private func coding(_ state: Workbench.State) -> CodingScreen.State? {
    if case .coding(let page) = state.page { return page }
    return nil
  }
}
