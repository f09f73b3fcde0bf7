import Tables
import TerminalUI

/// A table of which each row has a coefficient, drawn beside it with its interval on one axis.
struct IntervalTable {
  /// The columns of the table.
  let columns: [TableColumn]
  /// The rows with their coefficients.
  let rows: [(row: TableRow, coefficient: AgreementSummary.Coefficient?)]
  /// Which row is chosen; nil where none can be.
  var state: ListState?
  /// What clicks on rows are called.
  var region: Region?
  /// The number at which a line is drawn.
  let threshold: Double?
  /// How numbers are written.
  let numbers: NumberStyle

  /// The columns that the numbers have before there is a picture.
  var numberColumns = 46
  /// The fewest columns of a picture.
  private static let pictureColumns = 16
  /// The most columns of a picture beside a table that leaves room for them.
  private static let widePicture = 96

  /// Draws the table, and the picture where there is room for one.
  func draw(on surface: inout Surface, in rect: Rect) {
    let table = TableView(columns: columns, rows: rows.map(\.row), state: state, region: region)
    let room = rect.columns - numberColumns - 2
    guard room >= Self.pictureColumns else { return table.draw(on: &surface, in: rect) }
    // Beside the table and not at the edge, so that the eye need not cross a gap.
    let tableColumns = min(table.neededColumns, rect.columns - 2 - min(48, room))
    let (left, right) = rect.split(left: tableColumns + 1, gap: 1)
    table.draw(on: &surface, in: left)
    let picture = right.split(left: min(Self.widePicture, right.columns)).left
    drawAxis(in: picture.split(top: 2).top, on: &surface)
    let body = picture.split(top: 2).rest
    let top = state?.visibleTop(rows: body.rows, count: rows.count) ?? 0
    IntervalPlot(
      rows.dropFirst(top).map { Self.entry($0.coefficient) }, axis: 0...1, reference: threshold
    ).draw(on: &surface, in: body)
  }

  private func drawAxis(in head: Rect, on surface: inout Surface) {
    let axis = head.row(0)
    surface.write("0", in: axis, style: .hint)
    if let threshold {
      let place = Int((threshold * Double(axis.columns - 1)).rounded())
      surface.write(
        DisplayText(untrusted: numbers.decimal(threshold, places: 1)),
        at: axis.origin.offset(columns: place - 1), style: .hint)
    }
    surface.write("1", in: axis, style: .hint, alignment: .trailing)
    surface.horizontalRule(at: head.row(1).origin, columns: head.columns)
  }

  private static func entry(
    _ coefficient: AgreementSummary.Coefficient?
  ) -> IntervalPlot.Entry? {
    guard let coefficient, let value = coefficient.value else { return nil }
    let interval = coefficient.ci95.flatMap { $0.lower <= $0.upper ? $0.lower...$0.upper : nil }
    return IntervalPlot.Entry(value, interval: interval)
  }
}
