import CodingModel
import TerminalUI

/// Going from one page to another.
extension Workbench {
  /// Goes to a page, and fills it.
  func show(_ page: Page, in state: inout State) -> Effect<Action> {
    state.page = page
    // What the page before was still waiting for interests nobody any more.
    return .batch([.stopWork, initialEffect(state)])
  }

  func showStudy(_ viewer: Coder, in state: inout State) -> Effect<Action> {
    state.agreementOrigin = nil
    return show(.study(StudyScreen.State(viewer: viewer)), in: &state)
  }

  /// Back to the planned tables, counted of the same values.
  func showTables(_ page: CrossScreen.State, in state: inout State) -> Effect<Action> {
    var tables = TablesScreen.State(viewer: page.viewer, sources: page.sources)
    tables.source = page.source
    return show(.tables(tables), in: &state)
  }

  func leaving(_ action: WelcomeScreen.Action, in state: inout State) -> Effect<Action>? {
    switch action {
    case .leave: .quit
    case .signedIn(.success(let viewer)): showStudy(viewer, in: &state)
    default: nil
    }
  }

  func leaving(
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

  func leaving(
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

  func leaving(
    _ action: StudyScreen.Action, _ page: StudyScreen.State, in state: inout State
  ) -> Effect<Action>? {
    let viewer = page.viewer
    switch action {
    case .leave: return .quit
    case .adjudicateKeyPressed:
      let start = AdjudicationScreen.State(
        viewer: viewer, habits: state.adjudicationHabits[viewer.id])
      return show(.adjudication(start), in: &state)
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
  func tableSources(for viewer: Coder, _ overview: StudyOverview?) -> [TableSource] {
    guard viewer.role == .lead || overview?.isComparisonOpen == true else {
      return [.coder(viewer.id)]
    }
    let coders = overview?.coders.filter { $0.coder.role == .coder }.map(\.coder.id) ?? []
    return [.final] + coders.map(TableSource.coder)
  }
}
