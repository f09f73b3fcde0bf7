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

  /// What a turn of the wheel means: what is under the pointer scrolls, else lists move and the text
  /// scrolls.
  func action(forWheel step: Int, over target: Target?, _ state: State) -> Action? {
    guard state.editor == nil, state.attendance == nil else { return nil }
    if case .item(let region, _)? = target {
      switch region {
      case .sideLines: return .sidesMoved(by: step)
      case .definition, .otherDefinition: return .definitionsMoved(by: step)
      case .disputeCodes: return .moved(by: step.signum())
      default: break
      }
    }
    return state.mode == .dispute ? .textScrolled(by: step) : .moved(by: step)
  }
}
