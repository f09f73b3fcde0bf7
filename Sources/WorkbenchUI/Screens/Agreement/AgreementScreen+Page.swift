import CodingModel
import Tables
import TerminalUI

extension AgreementScreen {
  /// Draws the page of one variable: the parts as tabs, and the one in view.
  func render(
    _ page: AgreementPage, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let (head, body) = rect.split(top: 3)
    renderTabs(state.tab, in: head.row(0), on: &surface)
    renderChoice(state, in: head.row(1), on: &surface)
    guard let detail = page.detail else {
      return WaitPanel(status: state.work, words: context.words).draw(in: body, on: &surface)
    }
    switch state.tab {
    case .pairs: renderPairs(detail, page, state, in: body, on: &surface)
    case .categories: renderCategories(detail, page, state, in: body, on: &surface)
    case .confusion: renderConfusion(page, in: body, on: &surface)
    case .coders: renderCoders(detail, page, in: body, on: &surface)
    case .drift: renderDrift(detail, page, in: body, on: &surface)
    case .units: renderUnits(detail, page, in: body, on: &surface)
    }
  }

  private func renderTabs(_ tab: AgreementTab, in row: Rect, on surface: inout Surface) {
    var rest = row
    for (index, other) in AgreementTab.allCases.enumerated() {
      let name = DisplayText(untrusted: "\(index + 1) ") + context.words[.tab(other)]
      // The brackets mark the part in view where there is no colour.
      let text = other == tab ? "[" + name + "]" : " " + name + " "
      let parts = rest.split(left: text.columns)
      surface.write(text, in: parts.left, style: other == tab ? .selection : .hint)
      surface.mark(.item(.tabs, index), in: parts.left)
      rest = parts.rest
    }
  }

  // MARK: Pairs

  private func renderPairs(
    _ detail: AgreementDetail, _ page: AgreementPage, _ state: State, in rect: Rect,
    on surface: inout Surface
  ) {
    guard !detail.matrices.isEmpty else {
      return draw([context.words[.needsTwoCoders]], style: .hint, in: rect, on: &surface)
    }
    let coders = detail.summary.coders
    let (upper, lower) = rect.split(
      top: coders.count > 2 ? min(coders.count + 2, rect.rows / 2) : 0)
    pairMatrix(detail, state).draw(on: &surface, in: upper)
    IntervalTable(
      columns: [TableColumn(context.words[.columnPair], minimum: 10, isFlexible: true)]
        + [TableColumn(context.words[.columnUnits], alignment: .trailing)]
        + valueColumns(state.coefficient),
      rows: detail.matrices.map { matrix in
        let found = coefficient(matrix, detail, state)
        let names = matrix.rowCoder.rawValue + " – " + matrix.columnCoder.rawValue
        let cells = [DisplayText(untrusted: names), integer(matrix.rowTotals.reduce(0, +))]
        return (TableRow(cells + valueCells(found, as: state.coefficient)), found)
      }, state: page.lists[.pairs] ?? ListState(), region: .agreementLines,
      threshold: state.coefficient.threshold, numbers: numbers, numberColumns: 56
    ).draw(on: &surface, in: lower)
  }

  private func coefficient(
    _ matrix: ConfusionTable, _ detail: AgreementDetail, _ state: State
  ) -> AgreementSummary.Coefficient? {
    state.coefficient.find(
      in: detail.summary.coefficients,
      pair: [matrix.rowCoder.rawValue, matrix.columnCoder.rawValue])
  }

  /// The coefficient of each two coders, as a table of coders by coders.
  private func pairMatrix(_ detail: AgreementDetail, _ state: State) -> HeatMap {
    let coders = detail.summary.coders.map { DisplayText(untrusted: $0) }
    var values: [[Double?]] = coders.map { _ in coders.map { _ in nil } }
    for matrix in detail.matrices {
      guard let row = detail.summary.coders.firstIndex(of: matrix.rowCoder.rawValue),
        let column = detail.summary.coders.firstIndex(of: matrix.columnCoder.rawValue)
      else { continue }
      let value = coefficient(matrix, detail, state)?.value
      values[row][column] = value
      values[column][row] = value
    }
    return HeatMap(
      columnTitles: coders,
      rows: zip(coders, values).map { coder, values in
        (
          title: coder,
          cells: values.map { HeatMap.Cell(value($0, as: state.coefficient), share: $0) }
        )
      })
  }

  // MARK: Categories

  private func renderCategories(
    _ detail: AgreementDetail, _ page: AgreementPage, _ state: State, in rect: Rect,
    on surface: inout Surface
  ) {
    let words = context.words
    let columns =
      [TableColumn(words[.columnCode], minimum: 10, isFlexible: true)]
      + [AgreementMessage.columnPrevalence, .columnSpecific].map {
        TableColumn(words[$0], alignment: .trailing)
      } + valueColumns(.alpha)
    IntervalTable(
      columns: columns,
      rows: detail.categories.map { category in
        let specific = detail.coefficient(
          ["specific-agreement", "positive-agreement"], of: category)
        let alpha = detail.coefficient(["category-alpha", "label-alpha"], of: category)
        let cells = [
          label(category, of: page.variable), percent(detail.prevalence[category]),
          percent(specific?.value),
        ]
        return (TableRow(cells + valueCells(alpha, as: .alpha)), alpha)
      }, state: page.lists[.categories] ?? ListState(), region: .agreementLines,
      threshold: ShownCoefficient.alpha.threshold, numbers: numbers, numberColumns: 60
    ).draw(on: &surface, in: rect)
  }
}
