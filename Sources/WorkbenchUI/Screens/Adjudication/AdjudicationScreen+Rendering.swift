import CodingModel
public import TerminalUI

extension AdjudicationScreen {
  /// Draws the list, one dispute or the report.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let chrome = Chrome(title: title(state), place: place(state))
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    if let refusal = state.refusal {
      let text = DisplayText(untrusted: refusal.message)
      draw(text, style: .warning, in: body.inset(columns: 2, rows: 1), on: &surface)
      return
    }
    guard state.overview != nil else {
      WaitPanel(status: state.work, words: words).draw(in: body.inset(by: 1), on: &surface)
      return
    }
    switch state.mode {
    case .list: renderList(state, in: body, on: &surface)
    case .dispute: renderDispute(state, in: body, on: &surface)
    case .changes: renderChanges(state, in: body, on: &surface)
    case .pairs: renderPairs(state, in: body, on: &surface)
    }
    renderAttendance(state, in: body, on: &surface)
    renderEditor(state, in: body, on: &surface)
  }

  private func title(_ state: State) -> DisplayText {
    let words = context.words
    let isReport = state.mode == .changes || state.mode == .pairs
    let title = words[isReport ? .reportTitle : .title]
    guard !state.participants.isEmpty else { return title }
    let names = state.participants.map(\.rawValue).joined(separator: ", ")
    return title + "  " + words[.meeting(names)]
  }

  private func place(_ state: State) -> DisplayText {
    let words = context.words
    switch state.mode {
    case .dispute:
      guard let place = state.place,
        let index = state.disputes.firstIndex(where: { $0.place == place })
      else { return .empty }
      return DisplayText(untrusted: place.unit.rawValue) + "  "
        + words[.position(index + 1, of: state.disputes.count)]
    case .list, .changes, .pairs:
      let (open, ruled, all) = counts(state)
      return words[.counts(open: open, ruled: ruled, all: all)]
    }
  }

  /// Draws running text from the top of a place.
  func draw(
    _ text: DisplayText, style: Style = .text, in rect: Rect, on surface: inout Surface
  ) {
    let lines = TextLayout(text, columns: max(1, rect.columns)).lines
    LinesPane(lines.map { [Span($0.text, style)] }).drawStart(on: &surface, in: rect)
  }

  private func renderEditor(_ state: State, in body: Rect, on surface: inout Surface) {
    guard let editor = state.editor, let variable = variable(state) else { return }
    let words = context.words
    let label = words[variable.label].string
    let area = Rect(column: body.left, row: body.bottom - 4, columns: body.columns, rows: 4)
    surface.fill(area)
    let title: DisplayText =
      switch editor.purpose {
      case .answer: words[.answerPrompt(label)]
      case .reason(let answer):
        words[.reasonPrompt(label, context.describe(answer, of: variable).string)]
      }
    let inside = surface.box(area, title: title).inset(columns: 1, rows: 0)
    editor.line.draw(on: &surface, in: inside.row(0))
    let hint: DisplayText =
      editor.purpose == .answer ? words[.memoHint] : words[.reasonHint]
    surface.write(hint, in: inside.row(1), style: .hint)
  }
}
