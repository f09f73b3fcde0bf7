public import TerminalUI

extension Workbench.Action: NamedAction {
  /// The name under which the action can be given other keys.
  public var name: String? {
    switch self {
    case .welcome(let action): action.name
    case .study(let action): action.name
    case .coding(let action): action.name
    case .adjudication(let action): action.name
    case .redaction(let action): action.name
    case .agreement(let action): action.name
    case .tables(let action): action.name
    case .grid(let action): action.name
    case .cross(let action): action.name
    case .helpKeyPressed: "workbench.help"
    case .paletteKeyPressed: "workbench.palette"
    case .ownEditorKeyPressed: "workbench.own-editor"
    case .tourStarted: "workbench.tour"
    case .tourEnded: "workbench.end-tour"
    case .quitKeyPressed: "workbench.quit"
    case .themeChosen(let theme): "workbench.theme-" + theme.rawValue
    case .helpScrolled, .codingStartFound, .codersLoaded, .paletteTyped, .textEdited, .resized,
      .draggedOut, .dragHeld, .keyRefused:
      nil
    }
  }
}
