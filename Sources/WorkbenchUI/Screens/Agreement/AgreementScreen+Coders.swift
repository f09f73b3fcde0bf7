import CodingModel
import Tables
import TerminalUI

extension AgreementScreen {
  /// Draws alpha without each coder, and how each compares with the others.
  func renderCoders(
    _ detail: AgreementDetail, _ page: AgreementPage, in rect: Rect, on surface: inout Surface
  ) {
    let words = context.words
    let standings = detail.summary.standings
    let notes = Set(standings.compactMap(\.without.note)).sorted()
      .map { DisplayText(untrusted: $0) }
    let (upper, lower) = rect.split(top: min(standings.count + 3, rect.rows * 3 / 4))
    IntervalTable(
      columns: [TableColumn(words[.columnCoder], minimum: 6, isFlexible: true)]
        + [AgreementMessage.columnWithOthers, .columnWithout].map {
          TableColumn(words[$0], alignment: .trailing)
        } + [TableColumn(words[.columnInterval], alignment: .trailing)],
      rows: standings.map { standing in
        let cells =
          [DisplayText(untrusted: standing.coder), percent(standing.agreementWithOthers)]
          + valueCells(standing.without, as: .alpha)
        return (TableRow(cells), standing.without)
      }, state: page.lists[.coders] ?? ListState(), region: .agreementLines,
      threshold: ShownCoefficient.alpha.threshold, numbers: numbers, numberColumns: 54
    ).draw(on: &surface, in: upper)
    draw(notes, style: .hint, in: lower, on: &surface)
  }

  /// Draws alpha in a window that moves over the order of coding.
  func renderDrift(
    _ detail: AgreementDetail, _ page: AgreementPage, in rect: Rect, on surface: inout Surface
  ) {
    guard let drift = detail.summary.drift, !drift.points.isEmpty else {
      return draw([context.words[.noDrift]], style: .hint, in: rect, on: &surface)
    }
    let (head, rest) = rect.split(top: 3)
    surface.write(
      context.words[.drift(order: drift.order, window: drift.window)], in: head.row(0))
    let values = drift.points.map(\.coefficient.value)
    let ends = "0 "
    surface.write(DisplayText(untrusted: ends), in: head.row(1), style: .hint)
    let line = head.row(1).split(left: ends.count).rest
    Sparkline(values, in: 0...1).draw(on: &surface, in: line)
    let used = min(values.count, line.columns)
    surface.write(" 1", in: line.split(left: used).rest, style: .hint)
    IntervalTable(
      columns: [TableColumn(context.words[.columnUnits], minimum: 10)] + valueColumns(.alpha),
      rows: drift.points.map { point in
        let units = integer(point.from) + " – " + integer(point.to)
        return (
          TableRow([units] + valueCells(point.coefficient, as: .alpha)), point.coefficient
        )
      }, state: page.lists[.drift] ?? ListState(), region: .agreementLines,
      threshold: ShownCoefficient.alpha.threshold, numbers: numbers
    ).draw(on: &surface, in: rest)
  }
}
