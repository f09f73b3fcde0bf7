import CodingModel
import TerminalUI

extension CodingScreen {
  /// Draws the text with its passages, and below it what is known and noted about the unit.
  func renderText(
    _ page: UnitPage, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let words = context.words
    let inside = rect.inset(columns: 1, rows: 0)
    let measure = min(inside.columns, state.view.measure ?? context.desk.measure)
    let entry = context.layouts.entry(
      untrusted: page.respondent.text, columns: measure - 1, markers: surface.glyphs.markers)
    let facts = UnitFacts(page, state, context, hidden: entry.text.hiddenCharacters)
    let (pane, below, lines) = facts.divide(inside)
    if page.respondent.text.allSatisfy(\.isWhitespace) {
      surface.write(words[.emptyText], in: pane, style: .dim)
    } else {
      let room = Rect(column: pane.left, row: pane.top, columns: measure, rows: pane.rows)
      render(entry.layout, page, state, in: room, on: &surface)
    }
    LinesPane(
      lines.map { [Span($0.text, $0.style)] }, top: state.notesTop, region: .unitNotes
    ).draw(on: &surface, in: below)
  }

  private func render(
    _ layout: TextLayout, _ page: UnitPage, _ state: State, in room: Rect,
    on surface: inout Surface
  ) {
    let places = PassageRanges(page.respondent.text, markers: surface.glyphs.markers)
    let cursor = state.marking.map { places.ranges(of: [$0.passage]) } ?? []
    var top = state.textTop
    if let cursor = cursor.first, state.followsMark {
      // What is being marked stays in view.
      let last = layout.line(containing: max(cursor.lowerBound, cursor.upperBound - 1))
      top = min(max(top, last + 2 - room.rows), layout.line(containing: cursor.lowerBound))
    }
    let pane = TextPane(
      layout, top: TextPane.clamp(top: top, lineCount: layout.lines.count, rows: room.rows),
      region: .unitText)
    pane.draw(on: &surface, in: room)
    let (others, own) = passages(on: page, state)
    let sign = surface.glyphs.bullet
    pane.mark(
      places.ranges(of: others), style: Style.text.adding(.underline), sign: sign, on: &surface,
      in: room)
    pane.mark(
      places.ranges(of: own), style: Style.highlight.adding(.underline), sign: sign,
      on: &surface, in: room)
    pane.mark(cursor, style: .cursor, sign: surface.glyphs.pointer, on: &surface, in: room)
  }

  /// The passages of the highlighted code, and those of other codes; the lead sees all coders'.
  private func passages(
    on page: UnitPage, _ state: State
  ) -> (others: [Passage], own: [Passage]) {
    let code = highlightedCode(state)?.id
    var (others, own): ([Passage], [Passage]) = ([], [])
    for notes in [page.notes] + page.otherNotes.values {
      for (subject, value) in notes {
        guard case .passages(let passages) = value else { continue }
        if subject.code == code, subject.variable == state.focus {
          own += passages
        } else {
          others += passages
        }
      }
    }
    return (others, own)
  }
}
