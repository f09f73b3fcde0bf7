import CodingModel
import TerminalUI

extension AdjudicationScreen {
  /// Draws what each coder said with memos, what was decided before on the same codes, and the
  /// codes with their keys.
  func renderSides(
    _ dispute: Dispute, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    guard let variable = variable(state) else { return }
    let room = rect.inset(columns: 1, rows: 0)
    // The last column is for the signs that there is more.
    let columns = max(1, room.columns - 1)
    var lines = heading(of: dispute, variable).wrapped(toColumns: columns, indent: 2)
    for side in sides(state) { lines += sideLines(side, variable, state, columns: columns) }
    lines += rulingLines(dispute, variable, columns: columns)
    let precedents = precedentLines(dispute, variable, state, columns: columns)
    // The codes keep a few lines whatever else there is to tell.
    let codeRows = min(variable.codes.count + (variable.allowsNone ? 1 : 0), max(4, room.rows / 3))
    let rows = min(lines.count + precedents.count, max(3, room.rows - codeRows))
    let (upper, rest) = room.split(top: rows)
    render(lines, precedents, state, in: upper, on: &surface)
    renderCodes(variable, state, in: rest, on: &surface)
  }

  /// Draws what scrolls; as long as the precedents are out of view, how often what was decided stands
  /// below it.
  private func render(
    _ lines: [[Span]], _ precedents: [[Span]], _ state: State, in rect: Rect,
    on surface: inout Surface
  ) {
    let pane = LinesPane(lines + precedents, top: state.sidesTop, region: .sideLines)
    let last = lines.count + precedents.count - rect.rows
    guard min(state.sidesTop, last) + rect.rows <= lines.count, let tally = precedents.first else {
      return pane.draw(on: &surface, in: rect)
    }
    let (above, below) = rect.split(bottom: 1)
    pane.draw(on: &surface, in: above)
    surface.write(tally, at: below.origin, maxColumns: below.columns)
  }

  private func heading(of dispute: Dispute, _ variable: Variable) -> [Span] {
    let words = context.words
    let style: Style = dispute.standing == .open ? .hint : .warning
    return [
      Span(words[variable.label], Style.heading.adding(.bold)),
      Span(" (" + words[.standing(dispute.standing)] + ")", style),
    ]
  }

  private func sideLines(
    _ side: (place: Int, coder: CoderID, answer: Answer), _ variable: Variable, _ state: State,
    columns: Int
  ) -> [[Span]] {
    let name = name(of: side.coder, state)
    let text = context.describe(side.answer, of: variable)
    let indent = DisplayText.blanks(name.columns + 1)
    var lines = TextLayout(text, columns: max(1, columns - indent.columns)).lines.enumerated().map {
      row, line in
      [Span(row == 0 ? name + " " : indent, .key), Span(line.text, .accent)]
    }
    for remark in remarks(of: side.coder, on: variable, state) {
      let layout = TextLayout(remark, columns: max(1, columns - indent.columns))
      lines += layout.lines.map { [Span(indent), Span($0.text, .dim)] }
    }
    return lines
  }

  /// A coder's memo on the answer, the passages that carry it, and the memo on the unit.
  private func remarks(
    of coder: CoderID, on variable: Variable, _ state: State
  ) -> [DisplayText] {
    let memo = state.unit?.codings[coder]?[variable.id]?.memo ?? ""
    let quotes = passages(of: coder, state).compactMap { passage in
      passage.excerpt(of: state.unit?.respondent.text ?? "").map { "\"\($0)\"" }
    }
    return ([memo] + quotes + [unitMemo(of: coder, state)]).filter { !$0.isEmpty }
      .map { DisplayText(untrusted: $0) }
  }

  private func rulingLines(
    _ dispute: Dispute, _ variable: Variable, columns: Int
  ) -> [[Span]] {
    guard let ruling = dispute.ruling else { return [] }
    let words = context.words
    var text = words[.ruling(context.describe(ruling.answer, of: variable).string)]
    if !ruling.participants.isEmpty {
      let names = ruling.participants.map(\.rawValue).joined(separator: ", ")
      text = text + " (" + words[.together(names)] + ")"
    }
    if !ruling.reason.isEmpty { text = text + ": " + DisplayText(untrusted: ruling.reason) }
    return TextLayout(text, columns: columns).lines.map { [Span($0.text, .success)] }
  }

  // MARK: Precedents

  private func precedentLines(
    _ dispute: Dispute, _ variable: Variable, _ state: State, columns: Int
  ) -> [[Span]] {
    let words = context.words
    let precedents = Precedents(for: dispute, among: state.disputes)
    guard !precedents.cases.isEmpty else { return [[Span(words[.noPrecedent], .hint)]] }
    let tallies = precedents.tallies.map { tally in
      words.string(.times(tally.count, context.describe(tally.answer, of: variable).string))
    }.joined(separator: ", ")
    var lines = TextLayout(words[.before(tallies)], columns: columns).lines.map {
      [Span($0.text, .hint)]
    }
    for precedent in precedents.cases {
      let ruling = precedent.ruling
      var text =
        DisplayText(untrusted: precedent.unit.rawValue) + ": "
        + context.describe(ruling.answer, of: variable)
      if !ruling.reason.isEmpty { text = text + ", " + DisplayText(untrusted: ruling.reason) }
      lines += TextLayout("  " + text, columns: columns).lines.map {
        [Span($0.text, .dim)]
      }
    }
    return lines
  }

  // MARK: Codes

  private func renderCodes(
    _ variable: Variable, _ state: State, in rect: Rect, on surface: inout Surface
  ) {
    let chosen = state.draft?.codes ?? []
    let words = context.words
    let keys = codeKeys(of: variable, state)
    var rows = variable.codes.map { code in
      let sign: DisplayText = keys[code.id] == nil ? " " : context.sign(of: code)
      let place = chosen.firstIndex(of: code.id)
      let mark: DisplayText = place.map { $0 == 0 ? "*" : "+" } ?? " "
      return [
        Span(sign + " ", .key), Span(mark + " ", .success),
        Span(words[code.label]),
      ]
    }
    if variable.allowsNone {
      rows.append([Span("0 ", .key), Span("  "), Span(words[.noneApplies])])
    }
    ListView(
      count: rows.count, state: ListState(selection: state.highlight), isActive: false,
      region: .disputeCodes
    ) {
      rows[$0]
    }.draw(on: &surface, in: rect)
  }
}
