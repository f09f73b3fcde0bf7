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
    if let effect = reduceOpening(&state, action) { return effect }
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
      let effect = coding.reduce(&page, inner).map(Action.coding)
      state.page = .coding(page)
      fitEditor(in: &state)
      return leaving(inner, page, in: &state).map { .batch([effect, $0]) } ?? effect
    case (.adjudication(let inner), .adjudication(var page)):
      let effect = adjudication.reduce(&page, inner)
      state.page = .adjudication(page)
      return inner == .leave ? showStudy(page.viewer, in: &state) : effect.map(Action.adjudication)
    case (.grid(let inner), .grid(var page)):
      let effect = grid.reduce(&page, inner)
      state.page = .grid(page)
      return leaving(inner, page, in: &state) ?? effect.map(Action.grid)
    case (.redaction(let inner), .redaction(var page)):
      let effect = redaction.reduce(&page, inner).map(Action.redaction)
      state.page = .redaction(page)
      guard inner == .leave else { return effect }
      return .batch([effect, show(.coding(page.origin), in: &state)])
    case (.agreement(let inner), .agreement(var page)):
      let effect = agreement.reduce(&page, inner)
      state.page = .agreement(page)
      return inner == .leave ? showStudy(page.viewer, in: &state) : effect.map(Action.agreement)
    case (.tables(let inner), .tables(var page)):
      let effect = tables.reduce(&page, inner)
      state.page = .tables(page)
      if inner == .crossKeyPressed {
        let start = CrossScreen.State(
          viewer: page.viewer, source: page.source, sources: page.sources,
          codebook: context.codebook)
        return show(.cross(start), in: &state)
      }
      return inner == .leave ? showStudy(page.viewer, in: &state) : effect.map(Action.tables)
    case (.cross(let inner), .cross(var page)):
      let effect = cross.reduce(&page, inner)
      state.page = .cross(page)
      guard inner == .leave else { return effect.map(Action.cross) }
      return showTables(page, in: &state)
    default:
      // A late result for a page that is no longer in view.
      return .none
    }
  }

  /// Goes to a page, and fills it.
  func show(_ page: Page, in state: inout State) -> Effect<Action> {
    state.page = page
    return initialEffect(state)
  }

  private func showStudy(_ viewer: Coder, in state: inout State) -> Effect<Action> {
    state.agreementOrigin = nil
    return show(.study(StudyScreen.State(viewer: viewer)), in: &state)
  }

  /// Back to the planned tables, counted of the same values.
  private func showTables(_ page: CrossScreen.State, in state: inout State) -> Effect<Action> {
    var tables = TablesScreen.State(viewer: page.viewer, sources: page.sources)
    tables.source = page.source
    return show(.tables(tables), in: &state)
  }

  private func leaving(_ action: WelcomeScreen.Action, in state: inout State) -> Effect<Action>? {
    switch action {
    case .leave: .quit
    case .signedIn(.success(let viewer)): showStudy(viewer, in: &state)
    default: nil
    }
  }

  private func leaving(
    _ action: CodingScreen.Action, _ page: CodingScreen.State, in state: inout State
  ) -> Effect<Action>? {
    switch action {
    case .leave: return showStudy(page.viewer, in: &state)
    case .redactKeyPressed:
      guard let unit = page.page?.respondent.id else { return nil }
      let start = RedactionScreen.State(viewer: page.viewer, unit: unit, origin: page)
      return show(.redaction(start), in: &state)
    case .gridKeyPressed:
      let grid = GridScreen.State(
        viewer: page.viewer, queue: page.queue, place: page.position ?? 0,
        count: page.position == nil ? nil : page.unitCount)
      return show(.grid(grid), in: &state)
    default: return nil
    }
  }

  private func leaving(
    _ action: GridScreen.Action, _ page: GridScreen.State, in state: inout State
  ) -> Effect<Action>? {
    switch action {
    case .leave: return showStudy(page.viewer, in: &state)
    case .openKeyPressed:
      guard let count = page.count, count > 0 else { return nil }
      let coding = CodingScreen.State(
        viewer: page.viewer, position: page.list.selection, unitCount: count, queue: page.queue)
      return show(.coding(coding), in: &state)
    default: return nil
    }
  }

  private func leaving(
    _ action: StudyScreen.Action, _ page: StudyScreen.State, in state: inout State
  ) -> Effect<Action>? {
    let viewer = page.viewer
    switch action {
    case .leave: return .quit
    case .adjudicateKeyPressed:
      return show(.adjudication(AdjudicationScreen.State(viewer: viewer)), in: &state)
    case .gridKeyPressed:
      return show(.grid(GridScreen.State(viewer: viewer)), in: &state)
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
