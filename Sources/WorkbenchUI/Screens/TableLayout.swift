import Tables
import TerminalUI

/// A table laid out for a number of columns: labels, per cents, counts, and bars in the room left.
struct TableLayout {
  private let table: Table
  private let style: TableStyle
  private let lines: [Line]
  private let labelColumns: Int
  private let cellColumns: Int
  private let barColumns: Int
  private let countColumns: Int
  /// Whether each share stands with its number of respondents, where there is room for both.
  private let showsCounts: Bool

  /// The room that labels need to be told apart, before counts may take any.
  private static let narrowLabel = 22

  /// A line of the grid.
  private enum Line {
    case group(DisplayText)
    case row(Table.Row)
  }

  /// Lays a table out.
  init(table: Table, style: TableStyle, columns: Int) {
    self.table = table
    self.style = style
    var lines: [Line] = []
    var group: String?
    for row in table.rows {
      if row.group != group, let heading = row.group {
        lines.append(.group(DisplayText(untrusted: heading)))
      }
      group = row.group
      lines.append(.row(row))
    }
    self.lines = lines
    let titles = table.columns.map { DisplayText(untrusted: $0.label).columns }
    // The rows' own N says nothing where it is the same in every row.
    countColumns = Set(table.rows.map(\.n)).count > 1 ? 7 : 0
    let roomy = max(13, min(18, (titles.max() ?? 0) + 1))
    let left = columns - countColumns - Self.narrowLabel - 8
    showsCounts = roomy * table.columns.count <= left
    cellColumns = showsCounts ? roomy : max(6, min(roomy, left / max(1, table.columns.count)))
    let needed = cellColumns * table.columns.count + countColumns
    let longest = table.rows.map { DisplayText(untrusted: $0.label).columns }.max() ?? 0
    labelColumns = max(10, min(longest + 2, columns - needed - 8))
    barColumns = max(0, min(40, columns - labelColumns - needed))
  }

  /// Draws the lines from `top` on.
  func draw(top: Int, in rect: Rect, on surface: inout Surface) {
    drawHead(in: rect.row(0), on: &surface)
    surface.horizontalRule(at: rect.row(1).origin, columns: rect.columns)
    let room = rect.split(top: 2).rest
    let first = max(0, min(top, lines.count - room.rows))
    for (row, line) in lines.dropFirst(first).prefix(room.rows).enumerated() {
      switch line {
      case .group(let heading):
        surface.write(heading, in: room.row(row), style: .heading)
      case .row(let content):
        draw(content, in: room.row(row), on: &surface)
      }
    }
    ScrollMarks(top: first, visible: room.rows, count: lines.count, region: .tableLines)
      .draw(on: &surface, in: room)
  }

  private func drawHead(in rect: Rect, on surface: inout Surface) {
    var rest = rect.split(left: labelColumns).rest
    for column in table.columns {
      let (cell, after) = rest.split(left: cellColumns)
      surface.write(
        heading(column).truncated(toColumns: cellColumns - 1), in: cell, style: .heading,
        alignment: .trailing)
      rest = after
    }
    surface.write(
      DisplayText(untrusted: style.words.n), in: rest.split(left: countColumns).left,
      style: .heading, alignment: .trailing)
  }

  private func draw(_ row: Table.Row, in rect: Rect, on surface: inout Surface) {
    let emphasis: Style = row.isTotal ? Style.text.adding(.bold) : .text
    let (label, after) = rect.split(left: labelColumns)
    let indent: DisplayText = row.group == nil ? "" : "  "
    surface.write(
      (indent + DisplayText(untrusted: row.label)).truncated(toColumns: labelColumns - 1),
      in: label,
      style: emphasis)
    var rest = after
    for (cell, column) in zip(row.cells, table.columns) {
      let (room, next) = rest.split(left: cellColumns)
      surface.write(
        DisplayText(untrusted: text(of: cell, column.kind)), in: room,
        style: cell.isMarked ? emphasis.adding(.bold) : emphasis, alignment: .trailing)
      rest = next
    }
    let (n, bar) = rest.split(left: countColumns)
    surface.write(
      DisplayText(untrusted: style.numbers.integer(row.n)), in: n, style: .hint,
      alignment: .trailing)
    guard barColumns > 4, !row.isTotal, let share = row.cells.first?.percent else { return }
    let room = Rect(column: bar.left + 1, row: bar.top, columns: barColumns - 1, rows: 1)
    BarView(fraction: min(1, share / 100)).draw(on: &surface, in: room)
  }

  /// The label where it fits; else the code, which tells columns apart where cut labels do not.
  private func heading(_ column: Table.Column) -> DisplayText {
    let (label, name) = (
      DisplayText(untrusted: column.label), DisplayText(untrusted: column.id)
    )
    return label.columns >= cellColumns && name.columns < cellColumns ? name : label
  }

  private func text(of cell: Table.Cell, _ kind: Table.ColumnKind) -> String {
    guard kind == .share else {
      return cell.number.map { style.numbers.decimal($0, places: 2) } ?? NumberStyle.undefined
    }
    // The sign tells without bold letters that a cell is marked.
    let share = (cell.isMarked ? "*" : "") + style.numbers.percent(cell.percent) + "%"
    return showsCounts
      ? share + pad("(" + style.numbers.integer(cell.count) + ")", to: 8) : share
  }

  private func pad(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
