import CodingModel
import Tables
public import TerminalUI

extension AgreementScreen {
  /// Draws every variable at a glance, or the page of one.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let names = state.overview?.coders.map { DisplayText(untrusted: $0.rawValue) } ?? []
    let title = state.page.map { words[.agreementTitle] + ": " + label(of: $0.variable) }
    let chrome = Chrome(
      title: title ?? words[.agreementTitle], place: DisplayText.joined(names, separator: ", "))
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    let room = body.inset(columns: 1, rows: 0)
    if let refusal = state.refusal ?? state.page?.refusal {
      let message = DisplayText(untrusted: refusal.message)
      return draw([message], style: .warning, in: room.inset(by: 1), on: &surface)
    }
    guard let overview = state.overview else {
      return WaitPanel(status: state.work, words: words).draw(in: room, on: &surface)
    }
    if let page = state.page {
      render(page, state, in: room, on: &surface)
    } else {
      render(overview, state, in: room, on: &surface)
    }
  }

  /// Draws sentences under each other, each broken where it is too long.
  func draw(_ lines: [DisplayText], style: Style, in rect: Rect, on surface: inout Surface) {
    let parts = lines.flatMap { TextLayout($0, columns: max(1, rect.columns)).lines }
    LinesPane(parts.map { [Span($0.text, style)] }).drawStart(on: &surface, in: rect)
  }

  /// The line that says what is shown: the coefficient and the reading.
  func renderChoice(_ state: State, in row: Rect, on surface: inout Surface) {
    surface.write(
      context.words[.showing(state.coefficient, state.reading)], in: row, style: .hint)
  }

  // MARK: All variables

  private func render(
    _ overview: AgreementOverview, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let (head, rest) = rect.split(top: 1)
    renderChoice(state, in: head.row(0), on: &surface)
    let (upper, lower) = rest.split(top: min(overview.summaries.count + 2, rest.rows * 3 / 5))
    IntervalTable(
      columns: overviewColumns(state),
      rows: overview.summaries.map { row($0, state) }, state: state.list, region: .measures,
      threshold: state.coefficient.threshold, numbers: numbers
    ).draw(on: &surface, in: upper)
    guard let summary = chosen(state) else { return }
    let story = lower.split(top: 1).rest
    surface.write(headline(summary, state), in: story.row(0), style: .heading)
    draw(self.story(of: summary, state), style: .text, in: story.split(top: 1).rest, on: &surface)
  }

  private func overviewColumns(_ state: State) -> [TableColumn] {
    let words = context.words
    return [
      TableColumn(words[.columnVariable], minimum: 10, isFlexible: true),
      TableColumn(words[.columnUnits], alignment: .trailing),
    ] + valueColumns(state.coefficient)
  }

  /// The columns of a value and its interval.
  func valueColumns(_ shown: ShownCoefficient) -> [TableColumn] {
    [
      TableColumn(context.words[.short(shown)], alignment: .trailing, minimum: 5),
      TableColumn(context.words[.columnInterval], alignment: .trailing),
    ]
  }

  /// A coefficient as the cells of those columns.
  func valueCells(
    _ coefficient: AgreementSummary.Coefficient?, as shown: ShownCoefficient
  ) -> [DisplayText] {
    [value(coefficient?.value, as: shown), interval(coefficient?.ci95, as: shown)]
  }

  private func row(
    _ summary: AgreementSummary, _ state: State
  ) -> (row: TableRow, coefficient: AgreementSummary.Coefficient?) {
    let (coefficient, units) = shown(summary, state)
    let cells =
      [DisplayText(untrusted: summary.label), integer(units)]
      + valueCells(coefficient, as: state.coefficient)
    return (TableRow(cells), coefficient)
  }
}
