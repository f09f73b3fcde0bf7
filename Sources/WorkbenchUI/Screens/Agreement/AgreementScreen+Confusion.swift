import CodingModel
import Tables
import TerminalUI

extension AgreementScreen {
  /// Draws the confusion matrix of two coders, or the units of the chosen cell.
  func renderConfusion(_ page: AgreementPage, in rect: Rect, on surface: inout Surface) {
    guard let matrix = page.matrix else {
      return draw([context.words[.needsTwoCoders]], style: .hint, in: rect, on: &surface)
    }
    let (head, rest) = rect.split(top: 1)
    let (grid, foot) = rest.split(bottom: 2)
    let sentence = cellSentence(page, matrix)
    if let list = page.cell {
      draw([sentence], style: .heading, in: rect.split(top: 2).top, on: &surface)
      return unitTable(page.cellUnits, page, list)
        .draw(on: &surface, in: rect.split(top: 3).rest)
    }
    surface.write(
      context.words[
        .pair(
          row: matrix.rowCoder.rawValue, column: matrix.columnCoder.rawValue,
          place: page.pair + 1, of: page.detail?.matrices.count ?? 1)], in: head.row(0))
    heatMap(matrix, page, columns: grid.columns).draw(on: &surface, in: grid)
    draw([sentence], style: .heading, in: foot, on: &surface)
  }

  /// The chosen cell in words.
  private func cellSentence(_ page: AgreementPage, _ matrix: ConfusionTable) -> DisplayText {
    guard matrix.codes.indices.contains(page.row), matrix.codes.indices.contains(page.column)
    else { return .empty }
    func name(_ place: Int) -> String { label(matrix.codes[place], of: page.variable).string }
    return context.words[
      .cell(
        matrix.rowCoder.rawValue, name(page.row), matrix.columnCoder.rawValue, name(page.column),
        units: matrix.counts[page.row][page.column])]
  }

  /// The matrix with totals, its cells shaded by their share of the fullest one.
  private func heatMap(
    _ matrix: ConfusionTable, _ page: AgreementPage, columns: Int
  ) -> HeatMap {
    let counts = matrix.counts
    let fullest = Double(counts.joined().max() ?? 0)
    func cell(_ count: Int, isTotal: Bool = false) -> HeatMap.Cell {
      let share = isTotal || fullest == 0 ? nil : Double(count) / fullest
      return HeatMap.Cell(integer(count), share: share)
    }
    let total = context.words[.matrixTotal]
    let room = max(6, columns * 2 / 3 / (matrix.codes.count + 1) - 1)
    let titles = matrix.codes.map { name($0).truncated(toColumns: room) }
    var rows = zip(matrix.codes, counts).map { code, counts in
      (
        title: label(code, of: page.variable),
        cells: counts.map { cell($0) } + [cell(counts.reduce(0, +), isTotal: true)]
      )
    }
    let sums = matrix.columnTotals
    rows.append(
      (title: total, cells: (sums + [sums.reduce(0, +)]).map { cell($0, isTotal: true) }))
    return HeatMap(
      columnTitles: titles + [total], rows: rows, selection: (page.row, page.column),
      region: .confusionCells)
  }
}
