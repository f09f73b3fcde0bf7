public import TerminalUI

extension AdjudicationScreen.Action: NamedAction {
  /// The name under which the action can be given other keys; letters take sides and the codebook
  /// gives codes theirs.
  public var name: String? {
    switch self {
    case .moved(let step) where abs(step) == 1: "adjudication." + Step.name(step) + "-line"
    case .moved(let step): step < 0 ? "adjudication.lines-up" : "adjudication.lines-down"
    case .lookKeyPressed: "adjudication.look"
    case .disputeMoved(let step): "adjudication." + Step.name(step) + "-dispute"
    case .nextOpenKeyPressed: "adjudication.next-open"
    case .toggleKeyPressed: "adjudication.take-code"
    case .mainKeyPressed: "adjudication.make-main"
    case .noneKeyPressed: "adjudication.none"
    case .confirmKeyPressed: "adjudication.go-on"
    case .undoKeyPressed: "adjudication.undo"
    case .filterKeyPressed: "adjudication.filter"
    case .orderKeyPressed: "adjudication.order"
    case .namesKeyPressed: "adjudication.names"
    case .meetingKeyPressed: "adjudication.meeting"
    case .textPaged(let step): step < 0 ? "adjudication.page-up" : "adjudication.page-down"
    case .definitionsMoved(let step):
      step < 0 ? "adjudication.definitions-up" : "adjudication.definitions-down"
    case .sidesMoved(let step): step < 0 ? "adjudication.sides-up" : "adjudication.sides-down"
    case .definitionsKeyPressed: "adjudication.definitions"
    case .reportKeyPressed: "adjudication.effects"
    case .partKeyPressed: "adjudication.other-part"
    case .backKeyPressed: "adjudication.to-list"
    case .leave: "adjudication.back"
    default: nil
    }
  }
}

extension RedactionScreen.Action: NamedAction {
  /// The name under which the action can be given other keys; placeholders have their digits.
  public var name: String? {
    switch self {
    case .movedByWords(let step): "redaction." + Step.name(step) + "-word"
    case .movedBySentence(let forward): "redaction." + Step.name(forward ? 1 : -1) + "-sentence"
    case .movedToHidden(let forward): "redaction." + Step.name(forward ? 1 : -1) + "-replaced"
    case .anchorKeyPressed: "redaction.extend"
    case .uncoverKeyPressed: "redaction.uncover"
    case .originalKeyPressed: "redaction.original"
    case .textPaged(let step): step < 0 ? "redaction.page-up" : "redaction.page-down"
    case .leave: "redaction.back"
    default: nil
    }
  }
}
