import TerminalUI

extension Region {
  /// The lines of a part of a variable's page.
  static let agreementLines: Region = "agreement-lines"
  /// The cells of a confusion matrix.
  static let confusionCells: Region = "confusion-cells"
}

extension AgreementScreen {
  /// What a click means: what is clicked is chosen, and looked at when it is clicked twice.
  func action(forClickOn index: Int, in region: Region, isSecond: Bool, _ state: State) -> Action? {
    guard let page = state.page else {
      guard region == .measures else { return nil }
      let isChosen = state.list.selection == index
      return isSecond && isChosen ? .lookKeyPressed : .moved(by: index - state.list.selection)
    }
    switch region {
    case .tabs: return AgreementTab(rawValue: index).map { .tabKeyPressed($0) }
    case .agreementLines:
      let list = state.tab == .confusion ? page.cell : page.lists[state.tab]
      let chosen = list?.selection ?? 0
      return isSecond && chosen == index ? .lookKeyPressed : .lineMoved(by: index - chosen)
    case .confusionCells:
      // The totals have a column of their own.
      let columns = (page.matrix?.codes.count ?? 0) + 1
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      guard row < columns - 1, column < columns - 1 else { return nil }
      let isChosen = (row, column) == (page.row, page.column)
      return isSecond && isChosen
        ? .lookKeyPressed : .cellMoved(rows: row - page.row, columns: column - page.column)
    default: return nil
    }
  }

  /// What a turn of the wheel means.
  func action(forWheel step: Int, _ state: State) -> Action? {
    guard let page = state.page else { return .moved(by: step) }
    return state.tab == .confusion && page.cell == nil
      ? .cellMoved(rows: step, columns: 0) : .lineMoved(by: step)
  }
}
