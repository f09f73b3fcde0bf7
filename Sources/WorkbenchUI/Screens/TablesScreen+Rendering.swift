import CodingModel
import Tables
public import TerminalUI

extension TablesScreen {
  /// Draws one table with bars; the others stand as tabs above it.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let source: DisplayText =
      switch state.source {
      case .final: words[.tableFinal]
      case .coder(let coder): words[.tableOwn(coder.rawValue)]
      }
    let chrome = Chrome(title: words[.tablesTitle], place: source)
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    guard let tables = state.tables else {
      surface.write(words[.working], in: body.inset(by: 1), style: .hint)
      return
    }
    guard tables.indices.contains(state.selection) else {
      surface.write(words[.tableEmpty], in: body.inset(by: 1), style: .hint)
      return
    }
    let (tabs, rest) = body.split(top: 2)
    renderTabs(tables, selection: state.selection, in: tabs.row(0), on: &surface)
    render(
      tables[state.selection], top: state.top, in: rest.inset(columns: 1, rows: 0), on: &surface)
  }

  private func renderTabs(
    _ tables: [Table], selection: Int, in rect: Rect, on surface: inout Surface
  ) {
    var spans: [Span] = []
    // As many tabs before the one in view as leave room for it.
    let first = firstTab(tables, selection: selection, columns: rect.columns)
    for (index, table) in tables.enumerated().dropFirst(first) {
      let text = " " + DisplayText(untrusted: table.id) + " "
      // The brackets mark the table in view where there is no colour.
      spans.append(
        index == selection ? Span("[" + text + "]", .selection) : Span(" " + text + " ", .hint))
    }
    surface.write(spans, at: rect.origin, maxColumns: rect.columns)
    var rest = rect
    for (index, span) in spans.enumerated() {
      let parts = rest.split(left: span.text.columns)
      surface.mark(.item(.tabs, first + index), in: parts.left)
      rest = parts.rest
    }
  }

  private func firstTab(_ tables: [Table], selection: Int, columns: Int) -> Int {
    var (first, used) = (selection, 0)
    while first >= 0 {
      used += DisplayText(untrusted: tables[first].id).columns + 4
      if used > columns { break }
      first -= 1
    }
    return min(first + 1, selection)
  }

  private var style: TableStyle { context.language == .dutch ? .dutch : .english }

  private func render(
    _ table: Table, top: Int, in rect: Rect, on surface: inout Surface
  ) {
    let words = context.words
    let heading = TextLayout(
      DisplayText(untrusted: table.id + "  " + table.title), columns: max(1, rect.columns)
    ).lines.prefix(2)
    for (row, line) in heading.enumerated() {
      surface.write(line.text, in: rect.row(row), style: Style.heading.adding(.bold))
    }
    surface.write(
      words[.tableBase(table.base, style.numbers.integer(table.headN))],
      in: rect.row(heading.count), style: .hint)
    let (_, below) = rect.split(top: heading.count + 2)
    let notes = noteLines(table, columns: below.columns)
    let (grid, foot) = below.split(bottom: min(notes.count + 1, below.rows / 3))
    let layout = TableLayout(table: table, style: style, columns: grid.columns)
    layout.draw(top: top, in: grid, on: &surface)
    for (row, line) in notes.enumerated() {
      surface.write(line, in: foot.row(row + 1), style: .hint)
    }
  }

  private func noteLines(_ table: Table, columns: Int) -> [DisplayText] {
    var lines: [DisplayText] = []
    if let test = table.test {
      lines.append(testLine(test))
    }
    for note in table.notes {
      lines += TextLayout(DisplayText(untrusted: note), columns: max(1, columns)).lines.map(\.text)
    }
    return lines
  }

  private func testLine(_ test: Table.Test) -> DisplayText {
    let numbers = style.numbers
    var text =
      "chi² = " + numbers.decimal(test.statistic, places: 2) + ", df = " + numbers.integer(test.df)
      + ", p " + numbers.pRelation(test.p)
    if let published = test.publishedP {
      text += " (" + style.words.published + ": p " + numbers.pRelation(published) + ")"
    }
    return DisplayText(untrusted: text)
  }
}
