import CodingModel
import Tables
import TerminalUI

/// A table laid out for a number of columns: labels, per cents, counts, and a picture in the room left.
struct TableLayout {
  /// The table.
  let table: Table
  /// How its numbers are written.
  let style: TableStyle
  /// What is drawn beside or behind the numbers.
  let picture: TablePicture
  /// What is special about cells of a published table.
  var marks: CellMarks = .none
  private let lines: [Line]
  private let labelColumns: Int
  private let cellColumns: Int
  private let barColumns: Int
  private let countColumns: Int
  /// Whether each share stands with its number of respondents, where there is room for both.
  private let showsCounts: Bool
  /// The columns of such a number, with what sets it apart.
  private let countRoom: Int

  /// The room that labels need to be told apart, before counts may take any.
  private static let narrowLabel = 22

  /// A line of the grid.
  private enum Line {
    case group(DisplayText)
    case row(Table.Row, Int)

    /// The place of the row in the table.
    var row: Int? { if case .row(_, let place) = self { place } else { nil } }
  }

  /// Lays a table out.
  init(table: Table, style: TableStyle, columns: Int, picture: TablePicture = .bars) {
    self.table = table
    self.style = style
    self.picture = picture
    var lines: [Line] = []
    var group: String?
    for (place, row) in table.rows.enumerated() {
      if row.group != group, let heading = row.group {
        lines.append(.group(DisplayText(untrusted: heading)))
      }
      group = row.group
      lines.append(.row(row, place))
    }
    self.lines = lines
    // The rows' own N says nothing where it is the same in every row.
    countColumns = Set(table.rows.map(\.n)).count > 1 ? 7 : 0
    let isBeside = picture == .bars || picture == .whiskers && table.columns.count == 1
    let beside = isBeside ? 8 : 1
    let labels = table.rows.map {
      DisplayText(untrusted: $0.label).columns + ($0.group == nil ? 0 : 2)
    }
    let longest = 2 + (labels.max() ?? 0)
    let left = columns - countColumns - min(longest, Self.narrowLabel) - beside
    let cells = CellWidths(table: table, style: style, picture: picture, room: left)
    showsCounts = cells.showsCounts
    countRoom = cells.countRoom
    cellColumns = cells.columns
    let needed = cellColumns * table.columns.count + countColumns
    labelColumns = max(10, min(longest, columns - needed - beside))
    barColumns = isBeside ? max(0, min(60, columns - labelColumns - needed)) : 0
  }

  /// The columns of a number in a cell.
  private var numberColumns: Int { CellWidths.share + (showsCounts ? countRoom : 0) }

  /// Whether cells have room for their picture.
  var showsCellPictures: Bool {
    CellPictures.room(for: picture, beside: numberColumns, in: cellColumns) > 0
  }

  /// Draws the lines from `top` on, so that the marked cell in view is among them.
  func draw(top: Int, in rect: Rect, on surface: inout Surface) {
    drawHead(in: rect.row(0), on: &surface)
    surface.horizontalRule(at: rect.row(1).origin, columns: rect.columns)
    let room = rect.split(top: 2).rest
    let first = max(0, min(shifted(top, rows: room.rows), lines.count - room.rows))
    for (row, line) in lines.dropFirst(first).prefix(room.rows).enumerated() {
      switch line {
      case .group(let heading):
        surface.write(heading, in: room.row(row), style: .heading)
      case .row(let content, let place):
        draw(content, at: place, in: room.row(row), on: &surface)
      }
    }
    ScrollMarks(top: first, visible: room.rows, count: lines.count, region: .tableLines)
      .draw(on: &surface, in: room)
  }

  private func shifted(_ top: Int, rows: Int) -> Int {
    guard marks.isFollowed, let row = marks.cursor?.row,
      let line = lines.firstIndex(where: { $0.row == row })
    else {
      return top
    }
    return max(min(top, line), line - rows + 1)
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
    let (n, beside) = rest.split(left: countColumns)
    surface.write(
      DisplayText(untrusted: style.words.n), in: n, style: .heading, alignment: .trailing)
    guard picture == .whiskers, barColumns > 12, let axis = CellPictures.axis(of: table) else {
      return
    }
    let room = beside.split(left: 1).rest
    surface.write("0", in: room, style: .hint)
    surface.write(
      DisplayText(untrusted: style.numbers.integer(Int(axis)) + "%"),
      in: room.split(left: barColumns - 1).left, style: .hint, alignment: .trailing)
  }

  private func draw(
    _ row: Table.Row, at place: Int, in rect: Rect, on surface: inout Surface
  ) {
    let emphasis: Style = row.isTotal ? Style.text.adding(.bold) : .text
    let (label, after) = rect.split(left: labelColumns)
    let indent: DisplayText = row.group == nil ? "" : "  "
    surface.write(
      (indent + DisplayText(untrusted: row.label)).truncated(toColumns: labelColumns - 1),
      in: label,
      style: emphasis)
    var rest = after
    let pictures = CellPictures(self)
    for index in zip(row.cells.indices, table.columns.indices).map(\.0) {
      let (room, next) = rest.split(left: cellColumns)
      let mark = marks.mark(row: place, column: index)
      let text = text(of: row.cells[index], table.columns[index].kind, mark, surface.glyphs)
      surface.write(
        text, in: room, style: row.cells[index].isMarked ? emphasis.adding(.bold) : emphasis,
        alignment: .trailing)
      // Pictures of a column begin and end alike, whatever the numbers beside them.
      let widest = max(text.columns, numberColumns)
      pictures.draw(row, index, textColumns: widest, in: room, on: &surface)
      if marks.isCursor(row: place, column: index) {
        surface.restyle(room.split(left: 1).rest, style: .cursor)
      }
      if let mark = marks.index(row: place, column: index) {
        surface.mark(.item(.markedCells, mark), in: room)
      }
      rest = next
    }
    let (n, bar) = rest.split(left: countColumns)
    surface.write(
      DisplayText(untrusted: row.hidesN ? Suppression.sign : style.numbers.integer(row.n)), in: n,
      style: .hint, alignment: .trailing)
    guard barColumns > 4 else { return }
    let room = Rect(column: bar.left + 1, row: bar.top, columns: barColumns - 1, rows: 1)
    pictures.drawBeside(row, in: room, on: &surface)
  }

  /// The label where it fits; else a short one or the code, which tell columns apart where cut labels
  /// do not.
  private func heading(_ column: Table.Column) -> DisplayText {
    let (label, name) = (
      DisplayText(untrusted: column.label), DisplayText(untrusted: column.short ?? column.id)
    )
    return label.columns >= cellColumns && name.columns < cellColumns ? name : label
  }

  private func text(
    of cell: Table.Cell, _ kind: Table.ColumnKind, _ mark: PublicationPage.Mark.Kind?,
    _ glyphs: Glyphs
  ) -> DisplayText {
    let sign = mark.map { CellMarks.sign(of: $0, glyphs) }
    if cell.suppressed != nil { return sign ?? DisplayText(untrusted: Suppression.sign) }
    let number: String
    if kind == .share {
      // The sign tells without bold letters that a cell is marked.
      let share = (cell.isMarked ? "*" : "") + style.numbers.percent(cell.percent) + "%"
      number =
        showsCounts
        ? share + pad("(" + style.numbers.integer(cell.count) + ")", to: countRoom) : share
    } else {
      number = cell.number.map { style.numbers.decimal($0, places: 2) } ?? NumberStyle.undefined
    }
    return (sign.map { $0 + " " } ?? "") + DisplayText(untrusted: number)
  }

  private func pad(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - text.count)) + text
  }
}
