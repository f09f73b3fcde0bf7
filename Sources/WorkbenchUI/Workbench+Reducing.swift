import CodingModel
public import TerminalUI

extension Workbench {
  /// Takes in what happened; the guided tour sees it too.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    let effect = change(&state, action)
    if var tour = state.tour {
      tour.notice(action, in: state)
      state.tour = tour
    }
    return effect
  }

  /// Changes the page in view, or goes to another where a page asks for it.
  private func change(_ state: inout State, _ action: Action) -> Effect<Action> {
    if let effect = reduceDesk(&state, action) { return effect }
    switch (action, state.page) {
    case (.helpKeyPressed, _):
      state.showsHelp.toggle()
      state.helpTop = 0
      return .none
    case (.helpScrolled(let step), _):
      let count = KeyHelpPanel(bindings(for: state), title: "", closeHint: "").lineCount
      state.helpTop = min(max(0, state.helpTop + step), max(0, count - 1))
      return .none
    case (.quitKeyPressed, _):
      return .quit
    case (.codingStartFound(let start), .study):
      return show(.coding(start), in: &state)
    case (.codersLoaded(.success(let coders), let suggested), .study):
      let page = WelcomeScreen.State(coders: coders, suggested: suggested)
      return show(.welcome(page), in: &state)
    case (.welcome(let inner), .welcome(var page)):
      let effect = welcome.reduce(&page, inner)
      state.page = .welcome(page)
      return leaving(inner, in: &state) ?? effect.map(Action.welcome)
    case (.study(let inner), .study(var page)):
      let effect = study.reduce(&page, inner)
      state.page = .study(page)
      return leaving(inner, page, in: &state) ?? effect.map(Action.study)
    case (.coding(let inner), .coding(var page)):
      let effect = coding.reduce(&page, inner)
      state.page = .coding(page)
      fitEditor(in: &state)
      return inner == .leave ? showStudy(page.viewer, in: &state) : effect.map(Action.coding)
    case (.agreement(let inner), .agreement(var page)):
      let effect = agreement.reduce(&page, inner)
      state.page = .agreement(page)
      return inner == .leave ? showStudy(page.viewer, in: &state) : effect.map(Action.agreement)
    case (.tables(let inner), .tables(var page)):
      let effect = tables.reduce(&page, inner)
      state.page = .tables(page)
      return inner == .leave ? showStudy(page.viewer, in: &state) : effect.map(Action.tables)
    default:
      // A late result for a page that is no longer in view.
      return .none
    }
  }

  private func show(_ page: Page, in state: inout State) -> Effect<Action> {
    state.page = page
    return initialEffect(state)
  }

  private func showStudy(_ viewer: Coder, in state: inout State) -> Effect<Action> {
    show(.study(StudyScreen.State(viewer: viewer)), in: &state)
  }

  private func leaving(_ action: WelcomeScreen.Action, in state: inout State) -> Effect<Action>? {
    switch action {
    case .leave: .quit
    case .signedIn(.success(let viewer)): showStudy(viewer, in: &state)
    default: nil
    }
  }

  private func leaving(
    _ action: StudyScreen.Action, _ page: StudyScreen.State, in state: inout State
  ) -> Effect<Action>? {
    let viewer = page.viewer
    switch action {
    case .leave: return .quit
    case .agreementKeyPressed:
      return show(.agreement(AgreementScreen.State(viewer: viewer)), in: &state)
    case .tablesKeyPressed:
      let sources = tableSources(for: viewer, page.overview)
      return show(.tables(TablesScreen.State(viewer: viewer, sources: sources)), in: &state)
    case .codeKeyPressed:
      let (workbench, units) = (self, page.overview?.units ?? 0)
      return .perform {
        .codingStartFound(workbench.startingState(for: viewer, unitCount: units))
      }
    case .whoKeyPressed:
      let client = context.client
      return .perform { .codersLoaded(client.coders(), suggested: viewer.id) }
    default: return nil
    }
  }

  /// Whose values a viewer may see in tables.
  private func tableSources(for viewer: Coder, _ overview: StudyOverview?) -> [TableSource] {
    guard viewer.role == .lead || overview?.isComparisonOpen == true else {
      return [.coder(viewer.id)]
    }
    let coders = overview?.coders.filter { $0.coder.role == .coder }.map(\.coder.id) ?? []
    return [.final] + coders.map(TableSource.coder)
  }
}
