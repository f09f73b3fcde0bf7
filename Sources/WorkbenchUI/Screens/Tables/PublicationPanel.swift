import Tables
import TerminalUI

/// What stands under a table as it would be published: the chosen cell, why it is special, and the
/// question about it.
struct PublicationPanel {
  /// The page in view.
  let page: PublicationPage
  /// The screen's state.
  let state: TablesScreen.State
  /// The words.
  let context: WorkbenchContext

  /// Draws three lines.
  func draw(in rect: Rect, on surface: inout Surface) {
    let words = context.words
    guard let mark = state.mark else {
      surface.write(words[TableMessage.nothingHidden], in: rect.row(0), style: .hint)
      return
    }
    surface.write(
      [
        Span(words[TableMessage.marksCount(state.cell + 1, of: page.marks.count)], .accent),
        Span("  "),
        Span(
          DisplayText(untrusted: mark.label).truncated(toColumns: max(10, rect.columns - 34)),
          Style.text.adding(.bold)),
        Span("  "), Span(words[TableMessage.people(mark.count)]),
      ], at: rect.row(0).origin, maxColumns: rect.columns)
    surface.write(reason(mark, surface.glyphs), in: rect.row(1))
    drawQuestion(in: rect.row(2), on: &surface)
  }

  private func reason(_ mark: PublicationPage.Mark, _ glyphs: Glyphs) -> DisplayText {
    let words = context.words
    let why: TableMessage =
      switch mark.kind {
      case .atRisk(.confidential): .tooSmall(page.minimumCell)
      case .atRisk(.smallBase): .smallBase(page.minimumBase)
      case .atRisk(.dominance): .dominance
      case .protecting: .protecting
      case .published(let reason): .published(reason)
      }
    let text = CellMarks.sign(of: mark.kind, glyphs) + " " + words[why]
    guard let range = mark.range else { return text }
    return text + "; " + words[TableMessage.range(range)]
  }

  private func drawQuestion(in row: Rect, on surface: inout Surface) {
    let words = context.words
    switch state.prompt {
    case .reason(let editor):
      let prompt = words[TableMessage.reasonPrompt]
      let (left, right) = row.split(left: prompt.columns)
      surface.write(prompt, in: left, style: .accent)
      editor.draw(on: &surface, in: right)
    case .withdrawal:
      surface.write(words[TableMessage.withdrawPrompt], in: row, style: .accent)
    case nil:
      let glyphs = surface.glyphs
      let legend = DisplayText.joined(
        [
          glyphs.cross + " " + words[TableMessage.legendRisk],
          glyphs.bullet + " " + words[TableMessage.protecting],
          glyphs.check + " " + words[TableMessage.legendPublished],
        ], separator: "   ")
      surface.write(legend, in: row, style: .hint)
    }
  }
}
