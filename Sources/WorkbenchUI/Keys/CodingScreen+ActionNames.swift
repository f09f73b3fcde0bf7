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
    case .undoKeyPressed: "coding.undo"
    case .memoKeyPressed: "coding.memo"
    case .leave: "coding.back"
    default: nil
    }
  }
}

/// The two directions in names of actions.
enum Step {
  static func name(_ step: Int) -> String { step < 0 ? "previous" : "next" }
}
