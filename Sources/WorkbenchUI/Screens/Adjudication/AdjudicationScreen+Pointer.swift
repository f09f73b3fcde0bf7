import TerminalUI

extension AdjudicationScreen {
  /// What a click on a row means: the row is chosen, and looked at when it is clicked twice.
  func action(forClickOn index: Int, in region: Region, isSecond: Bool, _ state: State) -> Action? {
    guard state.editor == nil, state.attendance == nil else { return nil }
    switch (region, state.mode) {
    case (.disputes, .list):
      return isSecond && state.list.selection == index
        ? .lookKeyPressed : .moved(by: index - state.list.selection)
    case (.disputeCodes, .dispute): return .moved(by: index - state.highlight)
    case (.reportRows, .changes), (.reportRows, .pairs):
      return .moved(by: index - state.report.selection)
    default: return nil
    }
  }

  /// What a turn of the wheel means: lists move, a text scrolls.
  func action(forWheel step: Int, _ state: State) -> Action? {
    guard state.editor == nil, state.attendance == nil else { return nil }
    guard state.mode == .dispute else { return .moved(by: step) }
    return state.showsDefinitions ? .definitionsMoved(by: step) : .textScrolled(by: step)
  }
}
