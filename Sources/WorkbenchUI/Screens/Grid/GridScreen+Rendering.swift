import CodingModel
public import TerminalUI

extension GridScreen {
  /// Draws the rows in view; the columns scroll so that the one in focus is among them.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let chrome = Chrome(title: words[.gridTitle], place: place(state))
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    guard let count = state.count else {
      surface.write(words[.working], in: body.inset(by: 1), style: .hint)
      return
    }
    guard count > 0 else {
      surface.write(words[.noUnits], in: body.inset(by: 1), style: .hint)
      return
    }
    let (head, rest) = body.split(top: 1)
    let (rule, below) = rest.split(top: 1)
    let (rows, foot) = below.split(bottom: state.viewer.role == .lead ? 1 : 0)
    let layout = GridColumns(variables: variables.count, focus: state.column, in: head)
    drawHeadings(state, layout, on: &surface, in: head)
    surface.horizontalRule(at: rule.origin, columns: rule.columns)
    let top = state.list.visibleTop(rows: rows.rows, count: count)
    for line in 0..<min(rows.rows, count - top) {
      guard let row = state.row(at: top + line) else { continue }
      let isChosen = top + line == state.list.selection
      surface.mark(.item(.gridRows, top + line), in: rows.row(line))
      draw(row, isChosen: isChosen, state, layout, on: &surface, in: rows.row(line))
      for index in layout.shown {
        surface.mark(
          .item(.gridCells, (top + line) * variables.count + index),
          in: layout.variable(index, in: rows.row(line)))
      }
    }
    ScrollMarks(top: top, visible: rows.rows, count: count).draw(on: &surface, in: rows)
    drawStanding(state, on: &surface, in: foot)
    drawEditor(state, on: &surface, in: body)
    if let inner = state.panel { panel(state).draw(inner, on: &surface, in: body) }
  }

  private func place(_ state: State) -> DisplayText {
    let words = context.words
    let name = DisplayText(untrusted: state.viewer.id.rawValue)
    guard let count = state.count, count > 0 else { return name }
    let place = state.list.selection + 1
    let isWhole = state.queue == .everything
    return words[isWhole ? .unitPosition(place, of: count) : .inQueue(place, of: count)] + "  "
      + name
  }

  private func drawHeadings(
    _ state: State, _ layout: GridColumns, on surface: inout Surface, in row: Rect
  ) {
    let words = context.words
    surface.write(words[.columnUnit], in: layout.unit(in: row), style: .heading)
    surface.write(words[.columnText], in: layout.text(in: row), style: .heading)
    for index in layout.shown {
      let isFocused = index == state.column
      let sorted = state.queue.order == .answer(variables[index].id)
      let sign: DisplayText =
        (isFocused ? surface.glyphs.pointer : " ") + (sorted ? surface.glyphs.moreBelow : "")
      surface.write(
        sign + words[variables[index].label], in: layout.variable(index, in: row),
        style: isFocused ? Style.heading.adding(.bold) : .heading)
      surface.mark(.item(.gridHeadings, index), in: layout.variable(index, in: row))
    }
  }

  private func draw(
    _ row: GridRow, isChosen: Bool, _ state: State, _ layout: GridColumns,
    on surface: inout Surface, in rect: Rect
  ) {
    let words = context.words
    if isChosen { surface.write(surface.glyphs.pointer, in: rect, style: .mark) }
    if row.isDoubtful {
      surface.write("?", at: rect.origin.offset(columns: 1), style: .warning)
    }
    surface.write(
      DisplayText(untrusted: row.respondent.id.rawValue), in: layout.unit(in: rect))
    let text = DisplayText(untrusted: row.respondent.text.replacing("\n", with: " "))
    surface.write(text, in: layout.text(in: rect), style: .dim)
    let outcome = outcome(row)
    for index in layout.shown {
      let variable = variables[index]
      let (sign, cell) = layout.variable(index, in: rect).split(left: 1)
      let isDisputed = row.standings[variable.id]?.isDisputed == true
      switch outcome.values[variable.id] {
      case .answered(let answer)?:
        if isDisputed { surface.write(surface.glyphs.unequal, in: sign, style: .hint) }
        surface.write(AnswerWords(variable, words)[answer], in: cell)
      case .notCoded? where outcome.applicability[variable.id] == .applies && isDisputed:
        surface.write(surface.glyphs.unequal, in: sign, style: .warning)
        surface.write(words[.codersDiffer], in: cell, style: .warning)
      case .notCoded? where outcome.applicability[variable.id] == .applies:
        surface.write(surface.glyphs.bullet, in: cell, style: .hint)
      default: surface.write(surface.glyphs.dash, in: cell, style: .dim)
      }
      if isChosen, index == state.column {
        surface.restyle(layout.variable(index, in: rect), style: .cursor)
      }
    }
  }

  private func drawEditor(_ state: State, on surface: inout Surface, in body: Rect) {
    guard let editor = state.editor else { return }
    let area = Rect(column: body.left, row: body.bottom - 4, columns: body.columns, rows: 4)
    surface.fill(area)
    let inside = surface.box(area, title: context.words[.jumpPrompt]).inset(columns: 1, rows: 0)
    editor.draw(on: &surface, in: inside.row(0))
    surface.write(context.words[.jumpHint], in: inside.row(1), style: .hint)
  }
}

/// The columns of the grid: unit, text, and as many variables as fit around the one in focus.
struct GridColumns: Equatable {
  private static let unitColumns = 10
  private static let variableColumns = 14
  private static let gap = 1

  /// The variables in view.
  let shown: Range<Int>
  private let textColumns: Int

  /// Divides a row.
  init(variables: Int, focus: Int, in row: Rect) {
    let room = row.columns - Self.unitColumns - Self.gap
    let leastText = max(16, room * 3 / 10)
    let width = Self.variableColumns + Self.gap
    let fitting = min(variables, max(1, (room - leastText) / width))
    let first = min(max(0, focus - fitting + 1), max(0, variables - fitting))
    shown = first..<(first + fitting)
    textColumns = max(0, room - fitting * width)
  }

  /// The place of the unit's id, behind the sign of the row.
  func unit(in row: Rect) -> Rect {
    row.split(left: Self.unitColumns).left.split(left: 2).rest
  }

  /// The place of the text.
  func text(in row: Rect) -> Rect {
    row.split(left: Self.unitColumns, gap: Self.gap).rest.split(left: textColumns).left
  }

  /// The place of a variable in view.
  func variable(_ index: Int, in row: Rect) -> Rect {
    let start = Self.unitColumns + Self.gap + textColumns
    let width = Self.variableColumns + Self.gap
    return row.split(left: start + Self.gap + (index - shown.lowerBound) * width).rest
      .split(left: Self.variableColumns).left
  }
}
