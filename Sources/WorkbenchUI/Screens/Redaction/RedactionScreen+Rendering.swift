import CodingModel
public import TerminalUI

extension RedactionScreen {
  /// Draws the text with the chosen words, and the kinds of placeholder below.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let chrome = Chrome(
      title: words[.redactionTitle], place: DisplayText(untrusted: state.unit.rawValue))
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    guard let page = state.page else {
      surface.write(words[.working], in: body.inset(by: 1), style: .hint)
      return
    }
    let (upper, lower) = body.split(bottom: 4)
    renderText(page, state, in: upper.inset(columns: 2, rows: 0), on: &surface)
    surface.horizontalRule(at: lower.origin, columns: lower.columns)
    let below = lower.split(top: 1).rest.inset(columns: 1, rows: 0)
    renderKinds(in: below.row(0), on: &surface)
    let count = page.respondent.redactions.redactions.count
    surface.write(words[.hidden(count)], in: below.row(1), style: .hint)
    surface.write(words[.hint], in: below.row(2), style: .hint)
    renderEditor(state, in: body, on: &surface)
  }

  private func renderKinds(in row: Rect, on surface: inout Surface) {
    let spans = context.codebook.placeholders.prefix(9).enumerated().flatMap { place, kind in
      [
        Span(DisplayText(untrusted: String(place + 1)), .key),
        Span(" " + DisplayText(untrusted: kind.text) + "  "),
      ]
    }
    surface.write(
      spans.truncated(toColumns: row.columns, ellipsis: surface.glyphs.ellipsis), at: row.origin,
      maxColumns: row.columns)
  }

  private func renderText(
    _ page: RedactionPage, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let source = state.original ?? page.respondent.text
    guard !source.allSatisfy(\.isWhitespace) else {
      surface.write(context.words[Message.emptyText], in: rect, style: .dim)
      return
    }
    let markers = surface.glyphs.markers
    let text = DisplayText(untrusted: source, keepLineBreaks: true, markers: markers)
    // A line longer than this is hard to read (Bringhurst's measure); wide screens leave margin.
    let room = Rect(
      column: rect.left, row: rect.top, columns: min(rect.columns, 76), rows: rect.rows)
    let layout = TextLayout(text, columns: TextPane.textColumns(in: room))
    let places = PassageRanges(source, markers: markers)
    let overlay = page.respondent.redactions
    let hidden = overlay.redactions.map(\.passage)
    let covered = places.ranges(
      of: state.original == nil ? hidden.map(overlay.displayed) : hidden)
    let chosen =
      state.original == nil
      ? places.ranges(of: state.selection.map { [$0.passage] } ?? []) : []
    var top = state.textTop
    if let first = chosen.first, state.followsChoice {
      // What is being chosen stays in view.
      let line = layout.line(containing: first.lowerBound)
      top = min(max(top, line + 2 - room.rows), line)
    }
    let pane = TextPane(
      layout, top: TextPane.clamp(top: top, lineCount: layout.lines.count, rows: room.rows),
      region: .redactedText)
    pane.draw(on: &surface, in: room)
    pane.mark(
      covered, style: Style.highlight.adding(.underline), sign: surface.glyphs.bullet,
      on: &surface, in: room)
    pane.mark(chosen, style: .cursor, sign: surface.glyphs.pointer, on: &surface, in: room)
  }
}
