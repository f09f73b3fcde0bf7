public import TerminalUI

extension WelcomeScreen.Action: NamedAction {
  /// The name under which the action can be given other keys.
  public var name: String? {
    switch self {
    case .moved(let step): "welcome." + Step.name(step) + "-coder"
    case .chosen: "welcome.choose"
    case .leave: "welcome.quit"
    case .editorKeyPressed, .signedIn: nil
    }
  }
}

extension StudyScreen.Action: NamedAction {
  /// The name under which the action can be given other keys; what cannot be taken back is
  /// confirmed with the same keys everywhere.
  public var name: String? {
    switch self {
    case .codeKeyPressed: "study.code"
    case .adjudicateKeyPressed: "study.adjudicate"
    case .gridKeyPressed: "study.grid"
    case .agreementKeyPressed: "study.agreement"
    case .tablesKeyPressed: "study.tables"
    case .whoKeyPressed: "study.other-coder"
    case .openComparisonKeyPressed: "study.open-comparison"
    case .leave: "study.quit"
    default: nil
    }
  }
}

extension TablesScreen.Action: NamedAction {
  /// The name under which the action can be given other keys.
  public var name: String? {
    switch self {
    case .moved(let step): "tables." + Step.name(step) + "-table"
    case .scrolled(let step): step < 0 ? "tables.scroll-up" : "tables.scroll-down"
    case .sourceKeyPressed: "tables.whose-values"
    case .crossKeyPressed: "tables.cross"
    case .publishKeyPressed: "tables.publication"
    case .compareKeyPressed: "tables.side-by-side"
    case .pictureKeyPressed: "tables.picture"
    case .cellMoved(let step): "tables." + Step.name(step) + "-cell"
    case .decideKeyPressed: "tables.decide"
    case .leave: "tables.back"
    default: nil
    }
  }
}
