import CodingModel
public import TerminalUI

extension CodingScreen {
  /// Draws the text at the left, the variables and codes at the right, the definition below.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let chrome = Chrome(title: words[.codingTitle], place: place(state))
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    guard let page = state.page else {
      let message: Message = state.position == nil ? .noUnits : .working
      surface.write(words[message], in: body.inset(by: 1), style: .hint)
      return
    }
    let (upper, definition) = body.split(bottom: definitionRows(in: body))
    let codesColumns = min(max(38, body.columns * 2 / 5), 60)
    let (left, right) = upper.split(right: codesColumns, gap: 1)
    if state.showsDefinition, highlightedCode(state) != nil {
      renderDefinition(state, in: left, on: &surface)
    } else {
      renderText(page, state, in: left, on: &surface)
    }
    surface.verticalRule(at: Point(column: right.left - 1, row: right.top), rows: right.rows)
    renderVariables(state, page, in: right, on: &surface)
    renderBrief(state, in: definition, on: &surface)
    renderEditor(state, in: body, on: &surface)
    switch state.overlay {
    case .codebook(let inner)?: codebookPanel(state).draw(inner, on: &surface, in: body)
    case .queue(let inner)?: drawPanel(inner, state, on: &surface, in: body)
    case nil: break
    }
  }

  private func definitionRows(in body: Rect) -> Int {
    body.rows >= 30 ? 8 : body.rows >= 18 ? 4 : 2
  }

  private func place(_ state: State) -> DisplayText {
    let words = context.words
    guard let position = state.position else {
      return DisplayText(untrusted: state.viewer.id.rawValue)
    }
    var parts: [DisplayText] = []
    if let id = state.page?.respondent.id.rawValue { parts.append(DisplayText(untrusted: id)) }
    if isDoubtful(state) { parts.append("? " + words[.doubt]) }
    let isWhole = state.queue == .everything
    parts.append(
      words[
        isWhole
          ? .unitPosition(position + 1, of: state.unitCount)
          : .inQueue(position + 1, of: state.unitCount)])
    parts.append(DisplayText(untrusted: state.viewer.id.rawValue))
    return DisplayText.joined(parts, separator: "  ")
  }
}
