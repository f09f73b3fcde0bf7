import CodingModel
import Tables
public import TerminalUI

extension CrossScreen {
  /// Draws what is asked for, and the table under it.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let place: DisplayText =
      switch state.source {
      case .final: words[.tableFinal]
      case .coder(let coder): words[.tableOwn(coder.rawValue)]
      }
    let chrome = Chrome(title: words[.crossTitle], place: place)
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    guard let request = state.request else {
      surface.write(words[.crossNothing], in: body.inset(by: 1), style: .hint)
      return
    }
    let (head, rest) = body.inset(columns: 1, rows: 0).split(top: 3)
    renderRequest(request, state, in: head, on: &surface)
    if state.isWorking, state.work != nil || state.table == nil {
      return WaitPanel(status: state.work, words: words).draw(in: rest, on: &surface)
    }
    guard let table = state.table else { return }
    TablePane(table: table, context: context, pictureStep: state.pictureStep)
      .draw(top: state.top, in: rest, on: &surface)
  }

  private func renderRequest(
    _ request: CrossRequest, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let words = context.words
    let columns = request.columns.map(label) ?? words.string(.crossNone)
    surface.write(
      [
        Span(words[.crossRows(label(request.rows))], .accent), Span("   "),
        Span(words[.crossColumns(columns)], .accent),
      ], at: rect.row(0).origin, maxColumns: rect.columns)
    if let editor = state.editor {
      let prompt = words[.crossBasePrompt]
      let (left, right) = rect.row(1).split(left: prompt.columns)
      surface.write(prompt, in: left, style: .accent)
      editor.draw(on: &surface, in: right)
      return
    }
    let base = request.base.isEmpty ? words.string(.crossEverybody) : request.base
    let percent: Message =
      switch request.percentage {
      case .row: .crossPercentRow
      case .column: .crossPercentColumn
      case .total: .crossPercentTotal
      }
    let weights = words[.crossWeights(request.weight?.rawValue ?? words.string(.crossNone))]
    surface.write(
      [
        Span(words[percent], .hint), Span("   "), Span(weights, .hint), Span("   "),
        Span(words[.crossBase(base)], .hint),
      ], at: rect.row(1).origin, maxColumns: rect.columns)
  }

  private func label(_ name: VariableID) -> String {
    context.codebook.label(of: name)[context.language]
  }
}
