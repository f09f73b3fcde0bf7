import CodingModel
import TerminalUI

extension CodebookPanel {
  /// Draws the panel over a screen's body.
  func draw(_ state: State, on surface: inout Surface, in rect: Rect) {
    let words = context.words
    surface.fill(rect)
    let inside = surface.box(rect, title: words[.codebookTitle]).inset(columns: 1, rows: 0)
    let (field, below) = inside.split(top: 1)
    let (label, input) = field.split(left: words[.searchPrompt].columns)
    surface.write(words[.searchPrompt], in: label, style: .hint)
    state.query.draw(on: &surface, in: input)
    let (room, hint) = below.split(bottom: 1)
    surface.write(words[.codebookHint], in: hint, style: .hint)
    let entries = entries(state)
    guard !entries.isEmpty else {
      surface.write(words[.nothingFound], in: room.row(1), style: .hint)
      return
    }
    let area = Rect(
      column: room.left, row: room.top + 1, columns: room.columns, rows: room.rows - 1)
    let (left, right) = area.split(left: min(34, area.columns * 2 / 5), gap: 2)
    ListView(count: entries.count, state: state.list, region: .codebookEntries) { row(entries[$0]) }
      .draw(on: &surface, in: left)
    drawText(of: entries[min(state.list.selection, entries.count - 1)], state, on: &surface, right)
  }

  private func row(_ entry: Entry) -> [Span] {
    let words = context.words
    guard let code = entry.code else {
      let label = context.codebook.label(of: entry.variable)
      return [Span(words[label], Style.heading.adding(.bold))]
    }
    let sign: DisplayText = remarks(on: code, of: entry.variable).isEmpty ? " " : "m"
    return [
      Span(sign + " ", .mark), Span(context.sign(of: code), .key), Span(" "),
      Span(words[code.label]),
    ]
  }

  private func drawText(
    of entry: Entry, _ state: State, on surface: inout Surface, _ rect: Rect
  ) {
    let words = context.words
    let label = entry.code?.label ?? context.codebook.label(of: entry.variable)
    let heading = [Span(words[label], Style.accent.adding(.bold))]
      .wrapped(toColumns: TextPane.textColumns(in: rect))
    let (head, pane) = rect.split(top: min(heading.count + 1, rect.rows / 2))
    LinesPane(heading).drawStart(on: &surface, in: head)
    let text =
      entry.code.map { code in
        CodeDefinition(code, remarks: remarks(on: code, of: entry.variable)).text(words)
      } ?? words.paragraphs(context.codebook.variable(entry.variable)?.question ?? "")
    let layout = TextLayout(text, columns: TextPane.textColumns(in: pane))
    TextPane(layout, top: state.textTop, region: .codebookText).draw(on: &surface, in: pane)
  }
}
