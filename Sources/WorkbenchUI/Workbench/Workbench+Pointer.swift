import CodingModel
import TerminalUI

extension Workbench {
  /// Lines that a turn of the wheel scrolls running text by.
  private static let wheelLines = 3

  /// What a click or a turn of the wheel means; a click on something that does what a key does
  /// has become that key before.
  func action(for event: MouseEvent, in state: State) -> Action? {
    if let action = panelAction(for: event, in: state) { return action }
    if let step = event.wheelStep { return wheelAction(step, over: event.target, in: state) }
    if let action = textAction(for: event, in: state) ?? dragAction(for: event, in: state) {
      return action
    }
    guard event.kind == .press || event.kind == .doublePress else { return nil }
    guard case .item(let region, let index)? = event.target else { return nil }
    switch state.page {
    case .grid(let page): return grid.action(for: event, page).map(Action.grid)
    case .welcome(let page) where region == .coders && page.editor == nil:
      let isSecond = event.kind == .doublePress && page.list.selection == index
      return .welcome(isSecond ? .chosen : .moved(by: index - page.list.selection))
    case .coding(let page) where region == .variables && !page.isTyping:
      let names = coding.offered(page).map(\.id)
      guard let focus = page.focus, let current = names.firstIndex(of: focus) else { return nil }
      return .coding(.focusMoved(by: index - current))
    case .adjudication(let page):
      let isSecond = event.kind == .doublePress
      return adjudication.action(forClickOn: index, in: region, isSecond: isSecond, page)
        .map(Action.adjudication)
    case .agreement(let page):
      let isSecond = event.kind == .doublePress
      return agreement.action(forClickOn: index, in: region, isSecond: isSecond, page)
        .map(Action.agreement)
    case .tables(let page) where region == .markedCells && !page.isTyping:
      let isSecond = event.kind == .doublePress && page.cell == index
      return .tables(isSecond ? .decideKeyPressed : .cellMoved(by: index - page.cell))
    case .tables(let page) where region == .tabs && !page.isTyping:
      return .tables(.moved(by: index - page.selection))
    default:
      return nil
    }
  }

  /// What the pointer does on a list that lies over a screen: the list itself knows.
  private func panelAction(for event: MouseEvent, in state: State) -> Action? {
    guard event.kind == .press || event.kind == .doublePress || event.wheelStep != nil else {
      return nil
    }
    let key = Key.mouse(event)
    switch state.page {
    case .coding(let page):
      switch page.overlay {
      case .codebook?: return .coding(.view(.codebookKey(key)))
      case .queue?: return .coding(.walk(.panel(.init(inner: .keyPressed(key)))))
      case nil: return nil
      }
    case .grid(let page) where page.panel != nil:
      return .grid(.panel(.init(inner: .keyPressed(key))))
    case .adjudication(let page) where page.attendance != nil:
      return .adjudication(.attendanceKeyPressed(key))
    default: return nil
    }
  }

  /// What the pointer chooses in running text of which words can be taken.
  private func textAction(for event: MouseEvent, in state: State) -> Action? {
    switch state.page {
    case .coding(let page) where !page.isTyping && page.page != nil:
      TextPointing(event, on: .unitText).map { .coding(.marking(.pointed($0))) }
    case .redaction(let page) where page.editor == nil:
      TextPointing(event, on: .redactedText).map { .redaction(.pointed($0)) }
    default: nil
    }
  }

  private func wheelAction(_ step: Int, over target: Target?, in state: State) -> Action? {
    switch state.page {
    case .welcome(let page): return page.editor == nil ? .welcome(.moved(by: step)) : nil
    case .study: return nil
    case .coding(let page):
      if page.editor != nil { return .coding(.editorKeyPressed(step < 0 ? .up : .down)) }
      if case .key? = target, page.marking == nil { return .coding(.highlightMoved(by: step)) }
      if case .item(.unitNotes, _)? = target {
        return .coding(.view(.notesScrolled(by: step * Self.wheelLines)))
      }
      return .coding(.textScrolled(by: step * Self.wheelLines))
    case .grid(let page): return page.isTyping ? nil : .grid(.moved(by: step * Self.wheelLines))
    case .cross: return .cross(.scrolled(by: step * Self.wheelLines))
    case .adjudication(let page):
      return adjudication.action(forWheel: step * Self.wheelLines, over: target, page)
        .map(Action.adjudication)
    case .redaction(let page) where page.editor != nil: return nil
    case .redaction: return .redaction(.textScrolled(by: step * Self.wheelLines))
    case .agreement(let page):
      return agreement.action(forWheel: step, page).map(Action.agreement)
    case .tables(let page):
      return page.isTyping ? nil : .tables(.scrolled(by: step * Self.wheelLines))
    }
  }
}
