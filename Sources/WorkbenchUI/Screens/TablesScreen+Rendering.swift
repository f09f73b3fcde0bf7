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
      WaitPanel(status: state.work, words: words).draw(in: body.inset(by: 1), on: &surface)
      return
    }
    guard tables.indices.contains(state.selection) else {
      surface.write(words[.tableEmpty], in: body.inset(by: 1), style: .hint)
      return
    }
    let (tabs, rest) = body.split(top: 2)
    renderTabs(tables, selection: state.selection, in: tabs.row(0), on: &surface)
    TablePane(table: tables[state.selection], context: context)
      .draw(top: state.top, in: rest.inset(columns: 1, rows: 0), on: &surface)
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
}
