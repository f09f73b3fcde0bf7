import CodingModel
import Tables
public import TerminalUI

extension AgreementScreen {
  /// Draws a line for each variable and the confusion matrix of the one in view.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let names = state.overview?.coders.map { DisplayText(untrusted: $0.rawValue) } ?? []
    let chrome = Chrome(
      title: words[.agreementTitle], place: DisplayText.joined(names, separator: ", "))
    guard
      let body = chrome.draw(
        on: &surface, status: .empty, bindings: bindings(for: state), words: words)
    else { return }
    if let refusal = state.refusal {
      let lines = TextLayout(
        DisplayText(untrusted: refusal.message), columns: max(1, body.columns - 4)
      ).lines
      for (row, line) in lines.enumerated() {
        surface.write(line.text, in: body.inset(columns: 2, rows: 1).row(row), style: .warning)
      }
      return
    }
    guard let overview = state.overview else {
      surface.write(words[.working], in: body.inset(by: 1), style: .hint)
      return
    }
    let (upper, lower) = body.split(top: min(overview.summaries.count + 2, body.rows * 3 / 5))
    let (table, picture) = picturePlace(in: upper.inset(columns: 1, rows: 0))
    TableView(
      columns: columns, rows: overview.summaries.map(row), state: state.list, region: .measures
    )
    .draw(on: &surface, in: table)
    renderIntervals(overview, state, in: picture, on: &surface)
    let foot = lower.split(bottom: 1)
    surface.write(
      words[.conditionalUnits], in: foot.bottom.inset(columns: 1, rows: 0), style: .hint)
    renderMatrix(state, in: foot.rest.inset(columns: 1, rows: 1), on: &surface)
  }

  private var columns: [TableColumn] {
    let words = context.words
    return [
      TableColumn(words[.columnVariable], minimum: 10, isFlexible: true),
      TableColumn(words[.columnUnits], alignment: .trailing),
      TableColumn(words[.columnPercent], alignment: .trailing),
      TableColumn(words[.columnKappa], alignment: .trailing),
      TableColumn(words[.columnAlpha], alignment: .trailing),
      TableColumn(words[.columnInterval], alignment: .trailing, minimum: 13),
    ]
  }

  private func row(_ summary: AgreementSummary) -> TableRow {
    let alpha = coefficient("krippendorff-alpha", of: summary)
    return TableRow([
      DisplayText(untrusted: summary.label),
      DisplayText(untrusted: numbers.integer(summary.units)),
      DisplayText(
        untrusted: coefficient("percent-agreement", of: summary)?.value
          .map { numbers.decimal($0 * 100, places: 1) } ?? dash),
      value(coefficient("cohen-kappa", of: summary)),
      value(alpha),
      interval(alpha),
    ])
  }

  var numbers: NumberStyle { context.language == .dutch ? .dutch : .english }
  private var dash: String { "–" }

  func coefficient(
    _ name: String, of summary: AgreementSummary
  ) -> AgreementSummary.Coefficient? {
    summary.coefficients.first { $0.name == name }
  }

  private func value(_ coefficient: AgreementSummary.Coefficient?) -> DisplayText {
    DisplayText(untrusted: coefficient?.value.map { numbers.decimal($0, places: 2) } ?? dash)
  }

  private func interval(_ coefficient: AgreementSummary.Coefficient?) -> DisplayText {
    guard let interval = coefficient?.ci95 else { return DisplayText(untrusted: dash) }
    return DisplayText(
      untrusted: numbers.decimal(interval.lower, places: 2) + " – "
        + numbers.decimal(interval.upper, places: 2))
  }

  private func renderMatrix(_ state: State, in rect: Rect, on surface: inout Surface) {
    let words = context.words
    let matrices = matrices(state)
    guard matrices.indices.contains(state.pair), let overview = state.overview else { return }
    let matrix = matrices[state.pair]
    let summary = overview.summaries[state.list.selection]
    surface.write(
      words[
        .confusionOf(summary.label, matrix.rowCoder.rawValue, matrix.columnCoder.rawValue)],
      in: rect.row(0), style: .heading)
    // The reason for a missing value is worth more than a second look at the zeros.
    let reasons = summary.coefficients.compactMap { $0.value == nil ? $0.note : nil }
    let (_, below) = rect.split(top: 1)
    let (grid, note) = below.split(bottom: reasons.isEmpty ? 0 : 1)
    if let reason = reasons.first {
      surface.write(DisplayText(untrusted: reason), in: note.row(0), style: .warning)
    }
    renderHeat(matrix, in: grid, on: &surface)
  }
}
