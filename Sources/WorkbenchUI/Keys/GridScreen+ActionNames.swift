public import TerminalUI

extension GridScreen.Action: NamedAction {
  /// The name under which the action can be given other keys; the codebook gives codes theirs.
  public var name: String? {
    switch self {
    case .moved(let step) where abs(step) == 1: "grid." + Step.name(step) + "-line"
    case .moved(let step): step < 0 ? "grid.lines-up" : "grid.lines-down"
    case .movedToEnd(let forward): forward ? "grid.last-line" : "grid.first-line"
    case .columnMoved(let step): "grid." + Step.name(step) + "-variable"
    case .noneKeyPressed: "grid.none"
    case .clearKeyPressed: "grid.clear"
    case .doubtKeyPressed: "grid.doubt"
    case .reversalKeyPressed(.undo): "grid.undo"
    case .reversalKeyPressed(.redo): "grid.redo"
    case .orderKeyPressed: "grid.order"
    case .panelKeyPressed: "grid.choose-units"
    case .jumpKeyPressed: "grid.jump"
    case .openKeyPressed: "grid.open"
    case .leave: "grid.back"
    case .opened, .rowsRead, .rowReread, .pointed, .codeKeyPressed, .decisionSaved, .noteSaved,
      .reversed,
      .panel, .editorKeyPressed, .jumped:
      nil
    }
  }
}
