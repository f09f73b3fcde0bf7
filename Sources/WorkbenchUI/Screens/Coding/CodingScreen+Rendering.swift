import CodingModel
public import TerminalUI

extension CodingScreen {
  /// Draws the text at the left, the variables and codes at the right, the definition below.
  public func render(_ state: State, on surface: inout Surface) {
    let words = context.words
    let chrome = Chrome(title: words[.codingTitle], place: place(state))
    guard
      let body = chrome.draw(
        on: &surface, status: state.status, bindings: bindings(for: state), words: words)
    else { return }
    guard let page = state.page else {
      let message: Message = state.position == nil ? .noUnits : .working
      surface.write(words[message], in: body.inset(by: 1), style: .hint)
      return
    }
    let (upper, definition) = body.split(bottom: definitionRows(in: body))
    let codesColumns = min(max(38, body.columns * 2 / 5), 60)
    let (left, right) = upper.split(right: codesColumns, gap: 1)
    if state.showsDefinition {
      renderDefinition(state, in: left, on: &surface)
    } else {
      renderText(page, state, in: left, on: &surface)
    }
    surface.verticalRule(at: Point(column: right.left - 1, row: right.top), rows: right.rows)
    renderVariables(state, page, in: right, on: &surface)
    renderBrief(state, in: definition, on: &surface)
    renderEditor(state, in: body, on: &surface)
  }

  private func definitionRows(in body: Rect) -> Int {
    body.rows >= 30 ? 8 : body.rows >= 18 ? 4 : 2
  }

  private func place(_ state: State) -> DisplayText {
    let words = context.words
    guard let position = state.position else {
      return DisplayText(untrusted: state.viewer.id.rawValue)
    }
    var parts: [DisplayText] = []
    if let id = state.page?.respondent.id.rawValue { parts.append(DisplayText(untrusted: id)) }
    parts.append(words[.unitPosition(position + 1, of: state.unitCount)])
    parts.append(DisplayText(untrusted: state.viewer.id.rawValue))
    return DisplayText.joined(parts, separator: "  ")
  }

  // MARK: The text

  private func renderText(
    _ page: UnitPage, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let words = context.words
    let inside = rect.inset(columns: 1, rows: 0)
    let (facts, pane) = inside.split(bottom: min(3, max(1, inside.rows / 6)))
    let measure = min(facts.columns, context.desk.measure)
    let entry = context.layouts.entry(
      untrusted: page.respondent.text, columns: measure - 1, markers: surface.glyphs.markers)
    let layout = entry.layout
    let trimmed = page.respondent.text.allSatisfy(\.isWhitespace)
    if trimmed {
      surface.write(words[.emptyText], in: facts, style: .dim)
    } else {
      let top = TextPane.clamp(
        top: state.textTop, lineCount: layout.lines.count, rows: facts.rows)
      let room = Rect(
        column: facts.left, row: facts.top, columns: measure, rows: facts.rows)
      TextPane(layout, top: top, region: .unitText).draw(on: &surface, in: room)
    }
    renderAttributes(page, hidden: entry.text.hiddenCharacters, in: pane, on: &surface)
  }

  private func renderAttributes(
    _ page: UnitPage, hidden: Int, in rect: Rect, on surface: inout Surface
  ) {
    let words = context.words
    if hidden > 0 {
      surface.write(words[.hiddenCharacters(hidden)], in: rect.row(0), style: .warning)
      return
    }
    let facts: [DisplayText] = context.codebook.attributes.compactMap { attribute in
      guard let value = page.respondent.attributes[attribute.id] else { return nil }
      let label = attribute.categories.first { $0.id == value }?.label
      return words[attribute.label] + ": "
        + words[label ?? LocalizedText(value.rawValue)]
    }
    let text = DisplayText.joined(facts, separator: "; ")
    let lines = TextLayout(text, columns: max(1, rect.columns)).lines
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      surface.write(line.text, in: rect.row(row), style: .dim)
    }
  }

  // MARK: Definitions

  private func renderBrief(_ state: State, in rect: Rect, on surface: inout Surface) {
    surface.horizontalRule(at: rect.origin, columns: rect.columns)
    let inside = Rect(
      column: rect.left + 1, row: rect.top + 1, columns: rect.columns - 2, rows: rect.rows - 1)
    let words = context.words
    guard let code = highlightedCode(state) else {
      if let variable = focusedVariable(state) {
        surface.write(words[variable.question], in: inside, style: .hint)
      }
      return
    }
    let label = words[code.label]
    let text = code.brief.isEmpty ? label : label + ": " + words[code.brief]
    var lines = TextLayout(text, columns: max(1, inside.columns)).lines.map(\.text)
    if inside.rows >= 5 || lines.count < inside.rows {
      lines += TextLayout(words[code.whenToUse], columns: max(1, inside.columns)).lines.map(\.text)
    }
    for (row, line) in lines.prefix(inside.rows).enumerated() {
      surface.write(line, in: inside.row(row), style: row == 0 ? .accent : .text)
    }
  }

  private func renderDefinition(_ state: State, in rect: Rect, on surface: inout Surface) {
    let words = context.words
    guard let code = highlightedCode(state) else { return }
    let id = DisplayText(untrusted: code.id.rawValue)
    let label = words[code.label]
    let inside = surface.box(rect, title: id == label ? id : id + " " + label, style: .border)
    let parts: [(Message, LocalizedText)] = [
      (.definition, code.definition), (.whenToUse, code.whenToUse),
      (.whenNotToUse, code.whenNotToUse), (.example, code.example),
    ]
    let text = DisplayText.joined(
      parts.filter { !$0.1.isEmpty }.map { words[$0.0] + ": " + words.paragraphs($0.1) },
      separator: DisplayText(trusted: "\n\n"))
    let room = inside.inset(columns: 1, rows: 0)
    let layout = TextLayout(text, columns: max(1, room.columns - 1))
    let top = TextPane.clamp(
      top: state.definitionTop, lineCount: layout.lines.count, rows: room.rows)
    TextPane(layout, top: top).draw(on: &surface, in: room)
  }

  private func renderEditor(_ state: State, in body: Rect, on surface: inout Surface) {
    guard let editor = state.editor, let variable = context.codebook.variable(editor.variable)
    else { return }
    let words = context.words
    let name = words[variable.label].string
    let rows = min(9, body.rows)
    let area = Rect(
      column: body.left, row: body.bottom - rows, columns: body.columns, rows: rows)
    surface.fill(area)
    surface.mark(nil, in: area)
    let title = editor.purpose == .memo ? words[.memoPrompt(name)] : words[variable.label]
    let (field, hint) = surface.box(area, title: title).inset(columns: 1, rows: 0)
      .split(bottom: 1)
    editor.line.draw(on: &surface, in: field.split(left: editorColumns(in: surface.size)).left)
    surface.write(words[.memoHint], in: hint, style: .hint)
  }

  /// The columns of the field in which memos and texts are typed, on a screen of that size.
  func editorColumns(in size: Size) -> Int {
    max(1, min(size.columns - 4, context.desk.measure))
  }
}
