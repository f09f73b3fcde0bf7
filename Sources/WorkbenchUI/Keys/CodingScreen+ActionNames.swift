public import TerminalUI

extension CodingScreen.Action: NamedAction {
  /// The name under which the action can be given other keys; the codebook gives codes theirs.
  public var name: String? {
    switch self {
    case .toggleKeyPressed: "coding.toggle"
    case .noneKeyPressed: "coding.none"
    case .clearKeyPressed: "coding.clear"
    case .mainKeyPressed: "coding.make-main"
    case .confirmKeyPressed: "coding.go-on"
    case .highlightMoved(let step): "coding." + Step.name(step) + "-code"
    case .focusMoved(let step): "coding." + Step.name(step) + "-variable"
    case .unitMoved(let step): "coding." + Step.name(step) + "-unit"
    case .nextOpenKeyPressed: "coding.next-open"
    case .textPaged(let step): step < 0 ? "coding.page-up" : "coding.page-down"
    case .definitionKeyPressed: "coding.definition"
    case .reversalKeyPressed(.undo): "coding.undo"
    case .reversalKeyPressed(.redo): "coding.redo"
    case .memoKeyPressed: "coding.memo"
    case .redactKeyPressed: "coding.redact"
    case .gridKeyPressed: "coding.grid"
    case .reuse(.alsoKeyPressed): "coding.add-code"
    case .reuse(.copyKeyPressed): "coding.copy-previous"
    case .reuse(.repeatKeyPressed): "coding.repeat-last"
    case .notes(.unitMemoKeyPressed): "coding.unit-memo"
    case .notes(.codeMemoKeyPressed): "coding.code-memo"
    case .notes(.doubtKeyPressed): "coding.doubt"
    case .marking(let action): action.name
    case .walk(.panelKeyPressed): "coding.choose-units"
    case .walk(.jumpKeyPressed): "coding.jump"
    case .view(.codebookKeyPressed): "coding.codebook"
    case .view(.measureChanged(let step)): step < 0 ? "coding.narrower" : "coding.wider"
    case .view(.notesScrolled(let step)): step < 0 ? "coding.notes-up" : "coding.notes-down"
    case .view(.foldKeyPressed): "coding.fold-facts"
    case .leave: "coding.back"
    default: nil
    }
  }
}

/// The two directions in names of actions.
enum Step {
  static func name(_ step: Int) -> String { step < 0 ? "previous" : "next" }
}
