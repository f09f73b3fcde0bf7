import CodingModel
import TerminalUI

/// The choice of which units to walk, and in which order: a filter in words over ready-made ones.
struct QueuePanel {
  /// What the panel remembers.
  struct State: Equatable, Sendable {
    var line: LineEditor
    var order: UnitOrder
    /// The ready-made filter that was chosen last.
    var preset: Int?
    var count: QueueCount?
    var fault: UnitFilterFault?
    /// What a port could not do.
    var failure: StudyFailure?

    /// Starts with a queue.
    init(_ queue: UnitQueue) {
      line = LineEditor(queue.filter.source, maxBytes: 1000)
      order = queue.order
    }
  }

  /// What can happen to it.
  enum Action: Equatable, Sendable {
    /// A key was pressed.
    case keyPressed(Key)
    /// The units that pass were counted, or could not be.
    case counted(String, Result<QueueCount, StudyFailure>)
    /// A seed was drawn for a random order.
    case seedDrawn(UInt64)
    /// The queue was opened, or could not be.
    case opened(UnitQueue, Result<Int, StudyFailure>)
  }

  /// What became of the panel.
  enum Outcome: Equatable {
    case stay
    case close
    case walk(UnitQueue, count: Int)
  }

  let context: WorkbenchContext
  let viewer: Coder
  /// The code that is highlighted, offered as a ready-made filter.
  var highlighted: (variable: VariableID, code: CodeID)?

  /// The ready-made filters with their names.
  var presets: [(name: Message, filter: String)] {
    var presets: [(Message, String)] = [
      (.queueAll, ""), (.queueOpen, "status:open"),
      (.queueDoubtful, context.language == .dutch ? "twijfel:ja" : "doubt:yes"),
      (.queueMemo, "memo:*"),
    ]
    if let highlighted {
      let label = context.codebook.variable(highlighted.variable)?.code(highlighted.code)?.label
      let name = context.words[label ?? LocalizedText(highlighted.code.rawValue)].string
      presets.append(
        (.queueCode(name), Self.filter(highlighted.variable.rawValue, highlighted.code.rawValue)))
    }
    return presets
  }

  private static func filter(_ name: String, _ value: String) -> String {
    value.contains(where: \.isWhitespace) ? "\(name):\"\(value)\"" : "\(name):\(value)"
  }

  /// Takes in what happened.
  func reduce(_ state: inout State, _ action: Action) -> (Outcome, Effect<Action>) {
    switch action {
    case .keyPressed(let key): return take(key, in: &state)
    case .counted(let source, let result):
      // The answer to what stood there some keys ago.
      guard source == state.line.text else { break }
      switch result {
      case .success(let count): (state.count, state.failure) = (count, nil)
      case .failure(let failure): state.failure = failure
      }
    case .seedDrawn(let seed): state.order = .random(seed: seed)
    case .opened(let queue, .success(let count)): return (.walk(queue, count: count), .none)
    case .opened(_, .failure(let failure)): state.failure = failure
    }
    return (.stay, .none)
  }

  private func take(_ key: Key, in state: inout State) -> (Outcome, Effect<Action>) {
    switch key {
    case .escape, .control("c"): return (.close, .none)
    case .enter: return (.stay, open(&state))
    case .control("o"): return (.stay, nextOrder(in: &state))
    case .mouse(let event): return (.stay, take(event, in: &state))
    case .up, .down: return (.stay, choosePreset(by: key == .up ? -1 : 1, in: &state))
    default:
      guard state.line.handle(key) else { return (.stay, .none) }
      state.preset = nil
      return (.stay, count(in: &state))
    }
  }

  /// The filter as it stands; `nil` where it has a fault, which the state then holds.
  private func filter(in state: inout State) -> UnitFilter? {
    do throws(UnitFilterFault) {
      let filter = try UnitFilterParser(context.codebook, viewer: viewer).parse(state.line.text)
      state.fault = nil
      return filter
    } catch {
      (state.fault, state.count) = (error, nil)
      return nil
    }
  }

  /// Counts the units that pass, while typing goes on.
  func count(in state: inout State) -> Effect<Action> {
    guard let filter = filter(in: &state) else { return .none }
    let (room, viewer) = (context.client.room, viewer)
    return .background { .counted(filter.source, room.count(filter, viewer)) }
  }

  private func open(_ state: inout State) -> Effect<Action> {
    guard let filter = filter(in: &state) else { return .none }
    let queue = UnitQueue(filter: filter, order: state.order)
    let (room, viewer) = (context.client.room, viewer)
    return .perform { .opened(queue, room.openQueue(queue, viewer)) }
  }

  /// The wheel and a click choose a ready-made filter, a second click begins with it.
  private func take(_ event: MouseEvent, in state: inout State) -> Effect<Action> {
    if let step = event.wheelStep { return choosePreset(by: step, in: &state) }
    guard case .item(.queuePresets, let index)? = event.target else { return .none }
    if event.kind == .doublePress, state.preset == index { return open(&state) }
    return choosePreset(index, in: &state)
  }

  private func choosePreset(by step: Int, in state: inout State) -> Effect<Action> {
    choosePreset(state.preset.map { $0 + step } ?? (step > 0 ? 0 : presets.count - 1), in: &state)
  }

  private func choosePreset(_ index: Int, in state: inout State) -> Effect<Action> {
    let presets = presets
    let chosen = min(max(0, index), presets.count - 1)
    state.preset = chosen
    state.line = LineEditor(presets[chosen].filter, maxBytes: 1000)
    return count(in: &state)
  }

  private func nextOrder(in state: inout State) -> Effect<Action> {
    switch state.order {
    case .file: state.order = .id
    case .id:
      let seed = context.client.room.seed
      return .perform { .seedDrawn(seed()) }
    case .random, .answer: state.order = .file
    }
    return .none
  }
}
