public import TerminalUI

extension AgreementScreen.Action: NamedAction {
  /// The name under which the action can be given other keys.
  public var name: String? {
    switch self {
    case .moved(let step): "agreement." + Step.name(step) + "-variable"
    case .lineMoved(let step) where abs(step) == 1: "agreement." + Step.name(step) + "-line"
    case .lineMoved(let step): step < 0 ? "agreement.lines-up" : "agreement.lines-down"
    case .cellMoved(let rows, let columns):
      rows == 0
        ? "agreement.cell-" + (columns < 0 ? "left" : "right")
        : "agreement.cell-" + (rows < 0 ? "up" : "down")
    case .lookKeyPressed: "agreement.look"
    case .tabMoved(let step): "agreement." + Step.name(step) + "-part"
    case .tabKeyPressed(let tab): "agreement.part-\(tab)"
    case .coefficientKeyPressed: "agreement.coefficient"
    case .readingKeyPressed: "agreement.reading"
    case .pairKeyPressed: "agreement.other-pair"
    case .backKeyPressed: "agreement.to-overview"
    case .leave: "agreement.back"
    case .progressed, .agreementLoaded, .detailLoaded, .textFound: nil
    }
  }
}
