import CodingModel
import Tables
public import TerminalUI

extension AdjudicationScreen {
  /// Takes in what happened.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .progressed(let status): state.work = status
    case .disputesLoaded(.success(let overview)): return take(overview, in: &state)
    case .disputesLoaded(.failure(let failure)): state.refusal = failure
    case .unitLoaded(let place, let result): take(result, at: place, in: &state)
    case .ruled(let draft, let result): return take(draft, result, in: &state)
    case .undone(let result): return takeUndone(result, in: &state)
    case .summaryLoaded(.success(let summary)):
      state.summary = summary
      state.work = nil
    case .summaryLoaded(.failure(let failure)): state.status = .failure(failure)
    case .sideKeyPressed, .codeKeyPressed, .toggleKeyPressed, .mainKeyPressed, .noneKeyPressed,
      .confirmKeyPressed:
      choose(action, in: &state)
    case .editorKeyPressed(let key): return edit(key, in: &state)
    case .attendanceKeyPressed(let key): attend(key, in: &state)
    case .undoKeyPressed:
      let (ports, viewer) = (context.client.adjudication, state.viewer)
      return .perform { .undone(ports.undo(viewer)) }
    default: return moveAbout(action, in: &state)
    }
    return .none
  }

  private func moveAbout(_ action: Action, in state: inout State) -> Effect<Action> {
    switch action {
    case .moved(let step): move(by: step, in: &state)
    case .lookKeyPressed: return look(in: &state)
    case .disputeMoved(let step): return moveDispute(by: step, in: &state)
    case .nextOpenKeyPressed: return goToNextOpen(in: &state)
    case .filterKeyPressed:
      state.filter = state.filter.next
      state.list.move(by: 0, count: shown(state).count)
    case .orderKeyPressed:
      state.order = state.order == .worstFirst ? .byVariable : .worstFirst
      arrange(in: &state)
      state.list.selectFirst()
    case .namesKeyPressed: state.showsNames.toggle()
    case .meetingKeyPressed: openAttendance(in: &state)
    case .textPaged(let step): state.textTop = max(0, state.textTop + step * 10)
    case .textScrolled(let lines): state.textTop = max(0, state.textTop + lines)
    case .definitionsMoved(let step): state.definitionTop = max(0, state.definitionTop + step)
    case .sidesMoved(let step): state.sidesTop = max(0, state.sidesTop + step)
    case .definitionsKeyPressed:
      state.showsDefinitions.toggle()
      state.definitionTop = 0
    case .reportKeyPressed: return openReport(in: &state)
    case .partKeyPressed:
      state.mode = state.mode == .changes ? .pairs : .changes
      state.report = ListState()
      state.definitionTop = 0
    case .backKeyPressed: return goBack(in: &state)
    default: break
    }
    return .none
  }

  private func move(by step: Int, in state: inout State) {
    switch state.mode {
    case .list: state.list.move(by: step, count: shown(state).count)
    case .dispute:
      let count = variable(state)?.codes.count ?? 0
      state.highlight = min(max(0, state.highlight + step), max(0, count - 1))
    case .changes: state.report.move(by: step, count: changeRows(state).count)
    case .pairs:
      state.report.move(by: step, count: state.summary?.pairs.count ?? 0)
      state.definitionTop = 0
    }
  }

  // MARK: Disputes

  private func take(_ overview: DisputeOverview, in state: inout State) -> Effect<Action> {
    let chosen = chosenPlace(state)
    state.overview = overview
    (state.refusal, state.work) = (nil, nil)
    bringUpToDate(in: &state)
    arrange(in: &state)
    // Whoever has chosen nothing yet finds the first of the order; else the choice stays where it is.
    if let place = chosen {
      state.list.selection = shown(state).firstIndex { $0.place == place } ?? 0
    }
    var effects: [Effect<Action>] = []
    if let place = state.opening {
      state.opening = nil
      effects.append(load(place, for: state.viewer))
    }
    if overview.isWhole {
      state.returning = nil
    } else {
      let (ports, viewer) = (context.client.adjudication, state.viewer)
      effects.append(
        .watched(Action.progressed) { .disputesLoaded(ports.allDisputes(viewer, $0)) })
    }
    return effects.isEmpty ? .none : .batch(effects)
  }

  /// What the lead chose in the list, now or when they left it last.
  private func chosenPlace(_ state: State) -> DisputePlace? {
    let disputes = shown(state)
    guard state.list.selection > 0, disputes.indices.contains(state.list.selection) else {
      return state.returning
    }
    return disputes[state.list.selection].place
  }

  /// Puts what was decided while all disputes were read in place of what was read.
  private func bringUpToDate(in state: inout State) {
    guard let overview = state.overview, !state.changed.isEmpty else { return }
    state.overview?.disputes = overview.disputes.map { state.changed[$0.place] ?? $0 }
    if overview.isWhole { state.changed = [:] }
  }

  private func arrange(in state: inout State) {
    guard let overview = state.overview else { return }
    state.disputes = state.order.arranged(
      overview.disputes, codebook: context.codebook, weights: overview.weights)
  }

  private func look(in state: inout State) -> Effect<Action> {
    let disputes = shown(state)
    guard disputes.indices.contains(state.list.selection) else { return .none }
    state.status = .empty
    return load(disputes[state.list.selection].place, for: state.viewer)
  }

  /// The effect that reads the unit of a dispute.
  func load(_ place: DisputePlace, for viewer: Coder) -> Effect<Action> {
    let ports = context.client.adjudication
    return .perform { .unitLoaded(place, ports.unit(place.unit, viewer)) }
  }

  private func moveDispute(by step: Int, in state: inout State) -> Effect<Action> {
    guard let place = state.place,
      let index = state.disputes.firstIndex(where: { $0.place == place })
    else { return .none }
    let others =
      step > 0 ? Array(state.disputes[(index + 1)...]) : state.disputes[..<index].reversed()
    guard let target = others.first(where: state.filter.shows) else {
      let message: AdjudicationMessage = step > 0 ? .noNextDispute : .noPreviousDispute
      state.status = StatusLine(tone: .neutral, text: context.words[message])
      return .none
    }
    state.status = .empty
    return load(target.place, for: state.viewer)
  }

  /// The next dispute that can be decided now, from the one in view on and round again.
  func nextOpen(after place: DisputePlace?, _ state: State) -> DisputePlace? {
    let start = state.disputes.firstIndex { $0.place == place }.map { $0 + 1 } ?? 0
    let rotated = state.disputes[start...] + state.disputes[..<start]
    return rotated.first { $0.standing == .open && $0.place != place }?.place
  }

  private func goToNextOpen(in state: inout State) -> Effect<Action> {
    let before = state.mode == .dispute ? state.place : nil
    guard let next = nextOpen(after: before, state) else {
      let isLast = dispute(state)?.standing == .open && state.mode == .dispute
      state.status = StatusLine(
        tone: isLast ? .neutral : .success, text: context.words[isLast ? .lastOpen : .allDecided])
      return .none
    }
    state.status = .empty
    return load(next, for: state.viewer)
  }

  private func openReport(in state: inout State) -> Effect<Action> {
    state.mode = .changes
    state.report = ListState()
    state.summary = nil
    state.status = .empty
    let (ports, viewer) = (context.client.adjudication, state.viewer)
    state.work = nil
    return .onlyWatched(Action.progressed) { .summaryLoaded(ports.summary(viewer, $0)) }
  }

  private func goBack(in state: inout State) -> Effect<Action> {
    if state.mode == .dispute, state.showsDefinitions {
      state.showsDefinitions = false
      return .none
    }
    if state.draft != nil { state.status = .empty }
    state.mode = .list
    state.draft = nil
    let places = shown(state).map(\.place)
    if let index = state.place.flatMap(places.firstIndex(of:)) { state.list.selection = index }
    state.list.move(by: 0, count: places.count)
    // A report that was not finished interests nobody any more.
    state.work = nil
    return .stopWork
  }
}
