import CodingModel
import Tables
public import TerminalUI

extension CrossScreen {
  /// Takes in what happened; every change of the request makes a new table.
  public func reduce(_ state: inout State, _ action: Action) -> Effect<Action> {
    switch action {
    case .tableMade(let request, let result):
      // A late table of an earlier request is not shown.
      guard request == state.request, state.isWorking else { return .none }
      state.isWorking = false
      state.answered = request
      take(result, in: &state)
      return .none
    case .progressed(let status):
      if state.isWorking { state.work = status }
      return .none
    case .stopKeyPressed:
      return stop(&state)
    case .scrolled(let step):
      state.top = max(0, state.top + step)
      return .none
    case .baseKeyPressed:
      state.editor = state.request.map { LineEditor($0.base, maxBytes: 4_096) }
      return .none
    case .editorKeyPressed(let key):
      return edit(key, in: &state)
    case .pictureKeyPressed:
      state.pictureStep += 1
      return .none
    case .leave:
      return .cancel(Self.work)
    case .rowsMoved, .columnsMoved, .swapKeyPressed, .percentKeyPressed, .weightKeyPressed:
      guard var request = state.request else { return .none }
      change(&request, action)
      return ask(request, in: &state)
    }
  }

  private func take(_ result: Result<Table, StudyFailure>, in state: inout State) {
    switch result {
    case .success(let table):
      state.table = table
      state.status = .empty
    case .failure(let failure):
      state.table = nil
      state.status = .failure(failure)
    }
  }

  private func ask(_ request: CrossRequest, in state: inout State) -> Effect<Action> {
    guard request != state.request else { return .none }
    state.request = request
    (state.isWorking, state.work) = (true, nil)
    state.top = 0
    return loadEffect(state)
  }

  /// Goes back to the table that is there.
  private func stop(_ state: inout State) -> Effect<Action> {
    (state.isWorking, state.work) = (false, nil)
    state.request = state.answered ?? state.request
    state.status = StatusLine(tone: .neutral, text: context.words[.stopped])
    return .stopWork
  }

  private func change(_ request: inout CrossRequest, _ action: Action) {
    let names = context.codebook.crossable
    switch action {
    case .rowsMoved(let step):
      // A table of a variable by itself says nothing.
      let free = names.filter { $0 != request.columns }
      request.rows = Self.neighbour(of: request.rows, in: free, step) ?? request.rows
    case .columnsMoved(let step):
      let free = names.filter { $0 != request.rows }.map { Optional($0) } + [nil]
      request.columns = Self.neighbour(of: request.columns, in: free, step) ?? request.columns
    case .swapKeyPressed:
      guard let columns = request.columns else { return }
      (request.rows, request.columns) = (columns, request.rows)
    case .percentKeyPressed:
      let all = TablePlan.Percentage.allCases
      request.percentage = Self.neighbour(of: request.percentage, in: all, 1) ?? .row
    case .weightKeyPressed:
      let all = [nil] + context.codebook.weightNames.map { Optional($0) }
      request.weight = Self.neighbour(of: request.weight, in: all, 1) ?? nil
    default: return
    }
  }

  private static func neighbour<Item: Equatable>(
    of item: Item, in items: [Item], _ step: Int
  ) -> Item? {
    guard !items.isEmpty else { return nil }
    let index = items.firstIndex(of: item) ?? 0
    return items[(index + step + items.count) % items.count]
  }

  private func edit(_ key: Key, in state: inout State) -> Effect<Action> {
    switch key {
    case .escape, .control("c"):
      state.editor = nil
    case .enter:
      guard let text = state.editor?.text, var request = state.request else { return .none }
      state.editor = nil
      request.base = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return ask(request, in: &state)
    default:
      _ = state.editor?.handle(key)
    }
    return .none
  }
}
