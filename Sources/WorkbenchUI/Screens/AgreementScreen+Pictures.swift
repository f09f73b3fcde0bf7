import CodingModel
import Tables
import TerminalUI

extension AgreementScreen {
  /// The alpha from which conclusions may rest on data (Krippendorff 2004, page 241).
  private static let threshold = 0.8

  /// Room for a picture beside the numbers, where the screen is wide.
  func picturePlace(in rect: Rect) -> (numbers: Rect, picture: Rect) {
    let (numbers, picture) = rect.split(right: min(46, rect.columns - 72), gap: 3)
    guard picture.columns >= 24 else {
      return (rect, Rect(origin: rect.origin, size: Size(columns: 0, rows: 0)))
    }
    return (numbers, picture)
  }

  /// Draws alpha and its interval for every variable in the rows of the table beside it, on an
  /// axis from 0 to 1 with a line at the threshold.
  func renderIntervals(
    _ overview: AgreementOverview, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let (head, body) = rect.split(top: 2)
    guard !body.isEmpty else { return }
    let axis = head.row(0)
    surface.write("0", in: axis, style: .hint)
    let place = Int((Self.threshold * Double(axis.columns - 1)).rounded())
    surface.write(
      DisplayText(untrusted: numbers.decimal(Self.threshold, places: 1)),
      at: axis.origin.offset(columns: place - 1), style: .hint)
    surface.write("1", in: axis, style: .hint, alignment: .trailing)
    surface.horizontalRule(at: head.row(1).origin, columns: head.columns)
    let top = state.list.visibleTop(rows: body.rows, count: overview.summaries.count)
    let entries = overview.summaries.dropFirst(top).map(entry)
    IntervalPlot(entries, axis: 0...1, reference: Self.threshold).draw(on: &surface, in: body)
  }

  private func entry(_ summary: AgreementSummary) -> IntervalPlot.Entry? {
    guard let alpha = coefficient("krippendorff-alpha", of: summary), let value = alpha.value else {
      return nil
    }
    let interval = alpha.ci95.flatMap { $0.lower <= $0.upper ? $0.lower...$0.upper : nil }
    return IntervalPlot.Entry(value, interval: interval)
  }

  /// Draws a confusion matrix, its cells shaded by their share of the fullest one.
  func renderHeat(_ matrix: ConfusionTable, in rect: Rect, on surface: inout Surface) {
    let total = context.words[.matrixTotal]
    let fullest = Double(matrix.counts.joined().max() ?? 0)
    func cell(_ count: Int, isTotal: Bool = false) -> HeatMap.Cell {
      let share = isTotal || fullest == 0 ? nil : Double(count) / fullest
      return HeatMap.Cell(DisplayText(untrusted: numbers.integer(count)), share: share)
    }
    let codes = matrix.codes.map { DisplayText(untrusted: $0.rawValue) }
    var rows = zip(codes, matrix.counts).map { code, counts in
      (
        title: code,
        cells: counts.map { cell($0) } + [cell(counts.reduce(0, +), isTotal: true)]
      )
    }
    let sums = matrix.codes.indices.map { column in
      matrix.counts.reduce(0) { $0 + $1[column] }
    }
    rows.append(
      (title: total, cells: (sums + [sums.reduce(0, +)]).map { cell($0, isTotal: true) }))
    HeatMap(columnTitles: codes + [total], rows: rows).draw(on: &surface, in: rect)
  }
}
