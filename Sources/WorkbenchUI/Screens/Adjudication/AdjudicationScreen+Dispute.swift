import CodingModel
import TerminalUI

extension AdjudicationScreen {
  /// Draws the text, what everybody said about it and the definitions of the codes in question:
  /// side by side where there is room, else the definitions below.
  func renderDispute(_ state: State, in body: Rect, on surface: inout Surface) {
    guard let unit = state.unit, let dispute = dispute(state) else {
      surface.write(context.words[.working], in: body.inset(by: 1), style: .hint)
      return
    }
    if body.columns >= 150 {
      let (left, others) = body.split(left: body.columns * 2 / 5, gap: 1)
      let (middle, right) = others.split(left: others.columns / 2, gap: 1)
      // Definitions have the wider place while they are asked for.
      let (text, definitions) = state.showsDefinitions ? (right, left) : (left, right)
      renderText(unit, state, in: text, on: &surface)
      surface.verticalRule(at: Point(column: left.right, row: left.top), rows: left.rows)
      renderSides(dispute, state, in: middle, on: &surface)
      surface.verticalRule(at: Point(column: middle.right, row: middle.top), rows: middle.rows)
      renderDefinitions(
        state, in: definitions.inset(columns: 1, rows: 0), isWhole: true, on: &surface)
      return
    }
    let below = body.rows >= 30 ? body.rows / 3 : 7
    let (upper, lower) = body.split(bottom: state.showsDefinitions ? 0 : below)
    let (left, right) = upper.split(right: max(40, body.columns / 2), gap: 1)
    if state.showsDefinitions {
      let inside = surface.box(left, title: context.words[.definitions])
      renderDefinitions(state, in: inside.inset(columns: 1, rows: 0), isWhole: true, on: &surface)
    } else {
      renderText(unit, state, in: left, on: &surface)
      surface.horizontalRule(at: lower.origin, columns: lower.columns)
      let room = Rect(
        column: lower.left + 1, row: lower.top + 1, columns: lower.columns - 2,
        rows: lower.rows - 1)
      renderDefinitions(state, in: room, isWhole: false, on: &surface)
    }
    surface.verticalRule(at: Point(column: right.left - 1, row: right.top), rows: right.rows)
    renderSides(dispute, state, in: right, on: &surface)
  }

  private func renderText(
    _ unit: DisputedUnit, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let room = rect.inset(columns: 1, rows: 0)
    let text = DisplayText(
      untrusted: unit.respondent.text, keepLineBreaks: true, markers: surface.glyphs.markers)
    guard !unit.respondent.text.allSatisfy(\.isWhitespace) else {
      surface.write(context.words[.emptyText], in: room, style: .dim)
      return
    }
    // A line longer than this is hard to read (Bringhurst's measure); wide screens leave margin.
    let pane = Rect(
      column: room.left, row: room.top, columns: min(room.columns, 76), rows: room.rows)
    let layout = TextLayout(text, columns: TextPane.textColumns(in: pane))
    let textPane = TextPane(layout, top: state.textTop, region: .disputeText)
    textPane.draw(on: &surface, in: pane)
    let places = PassageRanges(unit.respondent.text, markers: surface.glyphs.markers)
    let marked = Passage.merged(sides(state).flatMap { passages(of: $0.coder, state) })
    textPane.mark(
      places.ranges(of: marked), style: Style.highlight.adding(.underline),
      sign: surface.glyphs.bullet, on: &surface, in: pane)
  }

  // MARK: Definitions

  /// Draws the definitions of exactly the codes in question under each other.
  private func renderDefinitions(
    _ state: State, in rect: Rect, isWhole: Bool, on surface: inout Surface
  ) {
    let codes = codesInQuestion(state)
    guard let variable = variable(state)?.id, !codes.isEmpty, !rect.isEmpty else { return }
    guard isWhole else {
      // As much of each as fits, so that both stay in view.
      var rest = rect
      let texts = codes.map { definition(of: $0, in: variable, state, columns: rect.columns) }
      for (index, lines) in texts.enumerated() {
        // What the others leave is for this one, and each has an equal part where all need it.
        let others = texts.dropFirst(index + 1).map(\.count)
        let fair = max(1, rest.rows / (texts.count - index))
        let free = rest.rows - others.reduce(0) { $0 + min($1, fair) }
        let (part, below) = rest.split(top: min(lines.count, max(fair, free)))
        LinesPane(lines).drawStart(on: &surface, in: part)
        rest = below
      }
      return
    }
    let lines = codes.flatMap { code in
      definition(of: code, in: variable, state, columns: rect.columns - 1) + [[]]
    }.dropLast()
    LinesPane(Array(lines), top: state.definitionTop, region: .definition)
      .draw(on: &surface, in: rect)
  }

  /// A code with all that the codebook says about it, and what coders remarked on it, in lines.
  func definition(
    of code: Code, in variable: VariableID, _ state: State, columns: Int
  ) -> [[Span]] {
    let words = context.words
    let head = words[code.label] + (code.brief.isEmpty ? "" : ": " + words[code.brief])
    var lines = TextLayout(head, columns: max(1, columns)).lines.map { [Span($0.text, .accent)] }
    let parts: [(Message, LocalizedText)] = [
      (.whenToUse, code.whenToUse), (.whenNotToUse, code.whenNotToUse),
      (.definition, code.definition), (.example, code.example),
    ]
    for (heading, text) in parts where !text.isEmpty {
      let whole = words[heading] + ": " + words.paragraphs(text)
      lines += TextLayout(whole, columns: max(1, columns)).lines.map { [Span($0.text)] }
    }
    for remark in remarks(on: .codeMemo(code.id, of: variable), state) {
      lines += TextLayout(remark.paragraphs(words), columns: max(1, columns)).lines.map {
        [Span($0.text, .dim)]
      }
    }
    return lines
  }

  /// What coders remarked on a code, under the names they go by here.
  private func remarks(on subject: NoteSubject, _ state: State) -> [CodeRemark] {
    CodeRemark.remarks(on: subject, in: state.overview?.codeMemos ?? [:]) { name(of: $0, state) }
  }
}
