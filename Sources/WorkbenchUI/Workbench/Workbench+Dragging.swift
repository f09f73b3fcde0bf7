import TerminalUI

/// A pointer that was drawn from a text beyond its edge, with the button down.
public struct EdgeDrag: Equatable, Sendable {
  /// The text.
  let region: Region
  /// The cell at which the pointer is.
  let point: Point
  /// How many lines beyond the last line in view it is; less than 0 above the first, 0 beside the text.
  let lines: Int
}

/// Drawing over more words than are in view: beyond the edge of a text it scrolls, the faster the
/// further, and goes on as long as the button is held there.
extension Workbench {
  /// The name of the wait until a held button scrolls once more.
  private static let holding = "drag"

  /// The text on which the pointer's button went down, while it is down.
  private func pressedText(_ state: State) -> Region? {
    switch state.page {
    case .coding(let page) where page.pressed != nil && !page.isTyping: .unitText
    case .redaction(let page) where page.pressed != nil && page.editor == nil: .redactedText
    default: nil
    }
  }

  /// What it means that the pointer is drawn outside the text in which it was pressed.
  func dragAction(for event: MouseEvent, in state: State) -> Action? {
    guard event.kind == .drag, let region = pressedText(state) else { return nil }
    if case .text(region, _)? = event.target { return nil }
    guard let rows = picture(of: state).textRows(of: region) else { return nil }
    let row = event.point.row
    let lines = min(0, row - rows.lowerBound) + max(0, row - rows.upperBound)
    return .draggedOut(of: EdgeDrag(region: region, point: event.point, lines: lines))
  }

  /// Scrolls by what the pointer is beyond the edge, and lets the choice reach up to it.
  func reduceDrag(_ state: inout State, _ action: Action) -> Effect<Action>? {
    switch action {
    case .draggedOut(let drag): return follow(drag, in: &state)
    case .dragHeld(let goesOn):
      guard goesOn, let drag = state.drag, pressedText(state) == drag.region else {
        state.drag = nil
        return Effect.none
      }
      return follow(drag, in: &state)
    case .coding(.marking(.pointed)), .redaction(.pointed): state.drag = nil
    default: break
    }
    return nil
  }

  private func follow(_ drag: EdgeDrag, in state: inout State) -> Effect<Action> {
    let before = textTop(state)
    _ = change(&state, scrolling(drag))
    settleScrolling(in: &state)
    let hasScrolled = textTop(state) != before
    let picture = picture(of: state)
    guard let offset = picture.textOffset(in: drag.region, nearest: drag.point) else {
      return .none
    }
    let effect = change(&state, stretching(drag, to: offset))
    // Set after the choice, which forgets where the pointer was before.
    state.drag = hasScrolled ? drag : nil
    guard hasScrolled else { return effect }
    let pause = context.desk.holdPause
    return .batch([effect, .latest(Self.holding) { _ in .dragHeld(goesOn: await pause()) }])
  }

  private func scrolling(_ drag: EdgeDrag) -> Action {
    drag.region == .unitText
      ? .coding(.textScrolled(by: drag.lines)) : .redaction(.textScrolled(by: drag.lines))
  }

  private func stretching(_ drag: EdgeDrag, to offset: Int) -> Action {
    drag.region == .unitText
      ? .coding(.marking(.pointed(.dragged(to: offset))))
      : .redaction(.pointed(.dragged(to: offset)))
  }

  private func textTop(_ state: State) -> Int? {
    switch state.page {
    case .coding(let page): page.textTop
    case .redaction(let page): page.textTop
    default: nil
    }
  }
}
