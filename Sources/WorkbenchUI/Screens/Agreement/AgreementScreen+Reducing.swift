import CodingModel
import Tables
public import TerminalUI

extension AgreementScreen {
  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .progressed(let status): state.work = status
    case .agreementLoaded(.success(let overview)):
      state.overview = overview
      state.work = nil
      state.list.move(by: 0, count: overview.summaries.count)
    case .agreementLoaded(.failure(let failure)): state.refusal = failure
    case .detailLoaded(let variable, let reading, let result):
      take(result, of: variable, reading, in: &state)
    case .textFound(.failure(let failure)): state.status = .failure(failure)
    case .moved(let step): return moveVariable(by: step, in: &state)
    case .coefficientKeyPressed: state.coefficient = state.coefficient.next
    case .readingKeyPressed: return read(in: &state)
    case .lookKeyPressed: return look(in: &state)
    case .tabMoved(let step):
      let all = AgreementTab.allCases
      show(all[(state.tab.rawValue + step + all.count) % all.count], in: &state)
    case .tabKeyPressed(let tab): show(tab, in: &state)
    case .lineMoved, .cellMoved, .pairKeyPressed: moveAbout(action, in: &state)
    case .backKeyPressed: return goBack(in: &state)
    case .textFound(.success), .leave: break
    }
    return .none
  }

  // MARK: Variables

  private func moveVariable(by step: Int, in state: inout State) -> Effect<Action> {
    let before = state.list.selection
    state.list.move(by: step, count: state.overview?.summaries.count ?? 0)
    guard state.page != nil, state.list.selection != before else { return .none }
    return openPage(in: &state)
  }

  private func openPage(in state: inout State) -> Effect<Action> {
    guard let summary = chosen(state) else { return .none }
    state.page = AgreementPage(VariableID(summary.variable))
    state.status = .empty
    state.work = nil
    return loadDetail(state)
  }

  private func loadDetail(_ state: State) -> Effect<Action> {
    guard let variable = state.page?.variable else { return .none }
    let (ports, viewer, reading) = (context.client.agreement, state.viewer, state.reading)
    return .onlyWatched(Action.progressed) {
      .detailLoaded(variable, reading, ports.detail(variable, reading, viewer, $0))
    }
  }

  /// A result for a variable or a reading that is no longer in view is dropped.
  private func take(
    _ result: Result<AgreementDetail, StudyFailure>, of variable: VariableID,
    _ reading: AgreementSummary.Reading.Kind, in state: inout State
  ) {
    guard state.page?.variable == variable, state.reading == reading else { return }
    state.work = nil
    switch result {
    case .success(let detail): state.page?.detail = detail
    case .failure(let failure): state.page?.refusal = failure
    }
  }

  private func read(in state: inout State) -> Effect<Action> {
    state.reading =
      state.reading == .applicableToAll ? .notApplicableAsCode : .applicableToAll
    return state.page == nil ? .none : openPage(in: &state)
  }

  // MARK: On a page

  private func show(_ tab: AgreementTab, in state: inout State) {
    state.tab = tab
    state.page?.cell = nil
    state.status = .empty
  }

  private func moveAbout(_ action: Action, in state: inout State) {
    guard var page = state.page else { return }
    switch action {
    case .lineMoved(let step):
      if state.tab == .confusion {
        let count = page.cellUnits.count
        page.cell?.move(by: step, count: count)
      } else {
        let count = page.count(state.tab)
        page.lists[state.tab, default: ListState()].move(by: step, count: count)
      }
    case .cellMoved(let rows, let columns):
      let last = max(0, (page.matrix?.codes.count ?? 0) - 1)
      page.row = min(max(0, page.row + rows), last)
      page.column = min(max(0, page.column + columns), last)
    default:
      page.pair = (page.pair + 1) % max(1, page.detail?.matrices.count ?? 0)
      page.cell = nil
    }
    state.page = page
  }

  private func look(in state: inout State) -> Effect<Action> {
    guard let page = state.page else { return openPage(in: &state) }
    let line = page.lists[state.tab]?.selection ?? 0
    switch state.tab {
    case .pairs where line < page.count(.pairs):
      state.page?.pair = line
      show(.confusion, in: &state)
    case .confusion:
      guard let chosen = page.cell?.selection else {
        if !page.cellUnits.isEmpty { state.page?.cell = ListState() }
        return .none
      }
      guard page.cellUnits.indices.contains(chosen) else { return .none }
      return openText(of: page.cellUnits[chosen], on: page.variable, for: state.viewer)
    case .units:
      guard let units = page.detail?.summary.disagreements?.units, units.indices.contains(line)
      else { return .none }
      return openText(of: UnitID(units[line].unit), on: page.variable, for: state.viewer)
    default: break
    }
    return .none
  }

  private func openText(
    of unit: UnitID, on variable: VariableID, for viewer: Coder
  ) -> Effect<Action> {
    let ports = context.client.agreement
    let place = DisputePlace(unit: unit, variable: variable)
    return .perform { .textFound(ports.text(place, viewer)) }
  }

  private func goBack(in state: inout State) -> Effect<Action> {
    state.status = .empty
    if state.page?.cell != nil, state.tab == .confusion {
      state.page?.cell = nil
      return .none
    }
    (state.page, state.work) = (nil, nil)
    return .stopWork
  }
}
