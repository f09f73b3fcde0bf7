import CodingModel
import TerminalUI

extension CodingScreen {
  /// Draws the highlighted code in brief, or the question of a variable without codes.
  func renderBrief(_ state: State, in rect: Rect, on surface: inout Surface) {
    surface.horizontalRule(at: rect.origin, columns: rect.columns)
    let inside = Rect(
      column: rect.left + 1, row: rect.top + 1, columns: rect.columns - 2, rows: rect.rows - 1)
    let words = context.words
    if state.marking != nil {
      let hint = TextLayout(words[.markingHint], columns: max(1, inside.columns)).lines
      return LinesPane(hint.map { [Span($0.text, .hint)] }).drawStart(on: &surface, in: inside)
    }
    guard let code = highlightedCode(state) else {
      if let variable = focusedVariable(state) {
        let lines = [Span(words[variable.question], .hint)]
          .wrapped(toColumns: max(1, inside.columns - 2))
        LinesPane(lines).drawStart(on: &surface, in: inside)
      }
      return
    }
    let label = words[code.label]
    // An ellipsis may have to stand behind the last line.
    let columns = max(1, inside.columns - 2)
    let text = code.brief.isEmpty ? label : label + ": " + words[code.brief]
    func broken(_ text: DisplayText) -> [DisplayText] {
      TextLayout(text, columns: columns).lines.map(\.text)
    }
    var lines = broken(text)
    if let memo = ownMemo(on: code, state) {
      lines += broken(words[.ownMemo] + ": " + DisplayText(untrusted: memo))
    }
    lines += remarks(on: code, state).filter { $0.author != nil }.flatMap { broken($0.line(words)) }
    if inside.rows >= 5 || lines.count < inside.rows {
      lines += broken(words[code.whenToUse])
    }
    LinesPane(lines.enumerated().map { [Span($1, $0 == 0 ? .accent : .text)] })
      .drawStart(on: &surface, in: inside)
  }

  /// Draws all that is said about the highlighted code, in place of the text.
  func renderDefinition(_ state: State, in rect: Rect, on surface: inout Surface) {
    let words = context.words
    guard let code = highlightedCode(state) else { return }
    let id = DisplayText(untrusted: code.id.rawValue)
    let label = words[code.label]
    let inside = surface.box(rect, title: id == label ? id : id + " " + label, style: .border)
    var text = CodeDefinition(code, remarks: remarks(on: code, state)).text(words)
    let room = inside.inset(columns: 1, rows: 0)
    if id.columns + label.columns + 7 > rect.columns {
      // What does not fit above the box stands in it.
      text = DisplayText.joined([label, text], separator: DisplayText(trusted: "\n\n"))
    }
    let layout = TextLayout(text, columns: max(1, room.columns - 1))
    TextPane(layout, top: state.definitionTop, region: .definition).draw(on: &surface, in: room)
  }

  private func remarks(on code: Code, _ state: State) -> [CodeRemark] {
    state.focus.map { codebookPanel(state).remarks(on: code, of: $0) } ?? []
  }

  private func ownMemo(on code: Code, _ state: State) -> String? {
    guard let focus = state.focus else { return nil }
    return codebookPanel(state).memo(on: code, of: focus)
  }
}
