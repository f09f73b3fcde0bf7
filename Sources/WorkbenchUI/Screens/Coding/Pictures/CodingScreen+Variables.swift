import CodingModel
import TerminalUI

extension CodingScreen {
  /// A line of the right-hand side.
  private struct Line {
    var spans: [Span]
    var isHighlighted = false
    var target: Target?
  }

  /// Draws the variables that apply, the one in focus unfolded into its codes.
  func renderVariables(
    _ state: State, _ page: UnitPage, in rect: Rect, on surface: inout Surface
  ) {
    let room = rect.inset(columns: 1, rows: 0)
    let lines = lines(state, page, columns: room.columns - 1, glyphs: surface.glyphs)
    let anchor = lines.lastIndex(where: \.isHighlighted) ?? 0
    // Keeps the highlighted code in view with a few lines of what follows it.
    let first = max(0, min(anchor + 3 - room.rows, lines.count - room.rows))
    let top = TextPane.clamp(
      top: first + state.remarksTop, lineCount: lines.count, rows: room.rows)
    surface.note(
      ScrollPosition(top: top - first, visible: room.rows, count: lines.count - first),
      of: .variableLines)
    for (row, line) in lines.dropFirst(top).prefix(room.rows).enumerated() {
      if line.isHighlighted { surface.fill(room.row(row), style: .selection) }
      let spans = line.spans.truncated(
        toColumns: room.columns - (lines.count > room.rows ? 1 : 0),
        ellipsis: surface.glyphs.ellipsis)
      surface.write(spans, at: room.row(row).origin, maxColumns: room.columns)
      if let target = line.target { surface.mark(target, in: room.row(row)) }
    }
    ScrollMarks(top: top, visible: room.rows, count: lines.count).draw(on: &surface, in: room)
  }

  /// All lines.
  ///
  /// What has the attention is broken where it is long, and read whole; the rest is cut with a sign.
  private func lines(
    _ state: State, _ page: UnitPage, columns: Int, glyphs: Glyphs
  ) -> [Line] {
    func broken(_ line: Line, indent: Int) -> [Line] {
      line.spans.wrapped(toColumns: columns, indent: indent).map {
        Line(spans: $0, isHighlighted: line.isHighlighted, target: line.target)
      }
    }
    return offered(state).enumerated().flatMap { index, variable -> [Line] in
      var heading = heading(of: variable, state, page, glyphs: glyphs)
      heading.target = .item(.variables, index)
      guard variable.id == state.focus else { return [heading] }
      return broken(heading, indent: 2)
        + codeLines(of: variable, state, page, glyphs: glyphs)
        .flatMap { $0.isHighlighted ? broken($0, indent: 6) : [$0] }
        + remarkLines(on: variable, state, page).flatMap { broken($0, indent: 6) }
    }
  }

  private func heading(
    of variable: Variable, _ state: State, _ page: UnitPage, glyphs: Glyphs
  ) -> Line {
    let words = context.words
    let answer = answer(to: variable.id, on: page, by: state.viewer)
    let isFocused = variable.id == state.focus
    let sign: DisplayText =
      isFocused ? glyphs.pointer : answer == nil ? glyphs.bullet : glyphs.check
    var spans = [
      Span(sign + " ", answer == nil ? .hint : .success),
      Span(words[variable.label], isFocused ? Style.heading.adding(.bold) : .heading),
    ]
    if isFocused, variable.kind == .multiple { spans.append(Span(" " + words[.marks], .hint)) }
    if !isFocused || variable.kind == .text {
      spans.append(Span(": ", .hint))
      spans.append(
        Span(describe(answer, of: variable), answer == nil ? .hint : .text))
    }
    if let ruling = standing(of: variable, state, page) {
      spans.append(Span(" (" + words[ruling] + ")", ruling == .disputed ? .warning : .hint))
    }
    return Line(spans: spans)
  }

  /// How the lead's value came about; nothing for coders.
  private func standing(of variable: Variable, _ state: State, _ page: UnitPage) -> Message? {
    guard state.viewer.role == .lead else { return nil }
    if page.coding[variable.id]?.answer != nil { return .adjudicated }
    switch page.finals[variable.id] {
    case .settled(_, .agreement)?: return .agreed
    case .settled(_, .adjudication)?: return .adjudicated
    case .open(.disagreement)?: return .disputed
    default: return nil
    }
  }

  private func codeLines(
    of variable: Variable, _ state: State, _ page: UnitPage, glyphs: Glyphs
  ) -> [Line] {
    let words = context.words
    let answer = answer(to: variable.id, on: page, by: state.viewer)
    let chosen = answer?.codes ?? []
    var lines = variable.codes.enumerated().map { index, code in
      let isHighlighted = index == state.highlight
      let style: Style = isHighlighted ? .selection : .text
      let spans = [
        Span("  ", style),
        Span(context.sign(of: code), isHighlighted ? style : .key),
        Span(" ", style),
        Span(mark(of: code.id, in: chosen, variable, glyphs), isHighlighted ? style : .success),
        Span(" " + words[code.label], style),
        Span(passageSign(code.id, of: variable.id, page), isHighlighted ? style : .hint),
      ]
      return Line(
        spans: spans, isHighlighted: isHighlighted, target: context.key(of: code).map(Target.key))
    }
    if variable.allowsNone {
      let isChosen = answer == .noneApplies
      lines.append(
        Line(spans: [
          Span("  "), Span("0", .key), Span(" "), Span(isChosen ? glyphs.check : " ", .success),
          Span(" " + words[.noneApplies]),
        ]))
    }
    return lines
  }

  /// How many passages carry a code.
  private func passageSign(_ code: CodeID, of variable: VariableID, _ page: UnitPage) -> DisplayText
  {
    let count = passages(for: code, of: variable, page).count
    return count == 0 ? .empty : DisplayText(trusted: " \"\(count)\"")
  }

  /// Whether a code is chosen, and in a multiple variable as what.
  private func mark(
    of code: CodeID, in chosen: [CodeID], _ variable: Variable, _ glyphs: Glyphs
  ) -> DisplayText {
    guard let place = chosen.firstIndex(of: code) else { return " " }
    guard variable.kind == .multiple else { return glyphs.check }
    return place == 0 ? "*" : "+"
  }

  /// For the lead, which words the coders marked for the highlighted code.
  private func passageLines(on variable: Variable, _ state: State, _ page: UnitPage) -> [Line] {
    guard let code = highlightedCode(state)?.id else { return [] }
    let subject = NoteSubject.passages(of: page.respondent.id, for: code, of: variable.id)
    return page.otherNotes.sorted { $0.key < $1.key }.flatMap { coder, notes -> [Line] in
      guard case .passages(let passages)? = notes[subject] else { return [] }
      let name = DisplayText(untrusted: coder.rawValue)
      return passages.compactMap { passage in
        guard let excerpt = passage.excerpt(of: page.respondent.text) else { return nil }
        // Enough to find it by: the whole of it is underlined in the text.
        let words = DisplayText(untrusted: String(excerpt.prefix(200)))
        return Line(spans: [
          Span("    " + name + ": ", .hint), Span("\"" + words + "\"", .dim),
        ])
      }
    }
  }

  /// The memo, and for the lead what each coder said.
  private func remarkLines(on variable: Variable, _ state: State, _ page: UnitPage) -> [Line] {
    var lines: [Line] = []
    if let memo = page.coding[variable.id]?.memo, !memo.isEmpty {
      lines.append(
        Line(spans: [
          Span("    " + context.words[.keyMemo] + ": ", .hint),
          Span(DisplayText(untrusted: memo), .dim),
        ]))
    }
    for (coder, coding) in page.others.sorted(by: { $0.key < $1.key }) {
      let entry = coding[variable.id]
      guard entry != nil || page.finals[variable.id]?.isOpen == true else { continue }
      var spans = [
        Span("    " + DisplayText(untrusted: coder.rawValue) + ": ", .hint),
        Span(describe(entry?.answer, of: variable), .accent),
      ]
      if let memo = entry?.memo, !memo.isEmpty {
        spans.append(Span("  " + DisplayText(untrusted: memo), .dim))
      }
      lines.append(Line(spans: spans))
    }
    return lines + passageLines(on: variable, state, page)
  }
}
