public import TerminalUI

extension CrossScreen.Action: NamedAction {
  /// The name under which the action can be given other keys.
  public var name: String? {
    switch self {
    case .rowsMoved(let step): "cross." + Step.name(step) + "-rows"
    case .columnsMoved(let step): "cross." + Step.name(step) + "-columns"
    case .swapKeyPressed: "cross.swap"
    case .percentKeyPressed: "cross.percentages"
    case .weightKeyPressed: "cross.weights"
    case .baseKeyPressed: "cross.base"
    case .scrolled(let step): step < 0 ? "cross.scroll-up" : "cross.scroll-down"
    case .pictureKeyPressed: "cross.picture"
    // One step back, whether that is to the table before or to the screen before.
    case .stopKeyPressed, .leave: "cross.back"
    case .tableMade, .progressed, .editorKeyPressed: nil
    }
  }
}
