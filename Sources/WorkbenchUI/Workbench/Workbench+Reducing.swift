import CodingModel
public import TerminalUI

extension Workbench {
  /// Takes in what happened; the guided tour sees it too.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    let effect = change(&state, action)
    if action.scrolls { settleScrolling(in: &state) }
    if var tour = state.tour {
      tour.notice(action, in: state)
      state.tour = tour
    }
    return effect
  }

  /// Changes the page in view, or goes to another where a page asks for it; a late result for a page
  /// that is no longer in view changes nothing.
  func change(_ state: inout State, _ action: Action) -> Effect<Action> {
    reduceDesk(&state, action) ?? reduceDrag(&state, action) ?? reduceOpening(&state, action)
      ?? reduceFrame(&state, action)
      ?? reduceWork(&state, action) ?? reduceLead(&state, action)
      ?? reduceResults(&state, action) ?? .none
  }

  /// What belongs to no page, or leads from one to the next.
  private func reduceFrame(_ state: inout State, _ action: Action) -> Effect<Action>? {
    switch (action, state.page) {
    case (.helpKeyPressed, _):
      state.showsHelp.toggle()
      state.helpTop = 0
      return Effect.none
    case (.helpScrolled(let step), _):
      state.helpTop = max(0, state.helpTop + step)
      return Effect.none
    case (.keyRefused(let key, let reason), _):
      refuse(key, because: reason, in: &state)
      return Effect.none
    case (.quitKeyPressed, _):
      return .quit
    case (.codingStartFound(let start), .study):
      return show(.coding(start), in: &state)
    case (.codersLoaded(.success(let coders), let suggested), .study):
      let page = WelcomeScreen.State(coders: coders, suggested: suggested)
      return show(.welcome(page), in: &state)
    default:
      return nil
    }
  }

  /// The pages on which coders work.
  private func reduceWork(_ state: inout State, _ action: Action) -> Effect<Action>? {
    switch (action, state.page) {
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
    case (.grid(let inner), .grid(var page)):
      let effect = grid.reduce(&page, inner)
      state.page = .grid(page)
      return leaving(inner, page, in: &state) ?? effect.map(Action.grid)
    default:
      return nil
    }
  }

  /// The pages on which texts and decisions are settled.
  private func reduceLead(_ state: inout State, _ action: Action) -> Effect<Action>? {
    switch (action, state.page) {
    case (.adjudication(let inner), .adjudication(var page)):
      let effect = adjudication.reduce(&page, inner)
      state.page = .adjudication(page)
      state.adjudicationHabits[page.viewer.id] = adjudication.habits(page)
      return inner == .leave ? showStudy(page.viewer, in: &state) : effect.map(Action.adjudication)
    case (.redaction(let inner), .redaction(var page)):
      let effect = redaction.reduce(&page, inner).map(Action.redaction)
      state.page = .redaction(page)
      guard inner == .leave else { return effect }
      return .batch([effect, show(.coding(page.origin), in: &state)])
    default:
      return nil
    }
  }

  /// The pages with results.
  private func reduceResults(_ state: inout State, _ action: Action) -> Effect<Action>? {
    switch (action, state.page) {
    case (.agreement(let inner), .agreement(var page)):
      let effect = agreement.reduce(&page, inner)
      state.page = .agreement(page)
      return inner == .leave ? showStudy(page.viewer, in: &state) : effect.map(Action.agreement)
    case (.tables(let inner), .tables(let before)):
      var page = before
      let effect = tables.reduce(&page, inner)
      state.page = .tables(page)
      if inner == .crossKeyPressed {
        let start = CrossScreen.State(
          viewer: page.viewer, source: page.source, sources: page.sources,
          codebook: context.codebook)
        return .batch([effect.map(Action.tables), show(.cross(start), in: &state)])
      }
      guard inner == .leave, before.mode == .planned else { return effect.map(Action.tables) }
      return .batch([effect.map(Action.tables), showStudy(page.viewer, in: &state)])
    case (.cross(let inner), .cross(var page)):
      let effect = cross.reduce(&page, inner)
      state.page = .cross(page)
      guard inner == .leave else { return effect.map(Action.cross) }
      return .batch([effect.map(Action.cross), showTables(page, in: &state)])
    default:
      return nil
    }
  }
}
