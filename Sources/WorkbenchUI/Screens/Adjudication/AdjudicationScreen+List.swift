import CodingModel
import Tables
import TerminalUI

extension AdjudicationScreen {
  /// The columns of the list.
  private struct Columns {
    let unit: Int
    let variable: Int
    let share: Int
    let answers: Int

    init(_ columns: Int) {
      unit = columns < 100 ? 8 : 12
      variable = columns < 100 ? 14 : 24
      share = 8
      answers = max(10, columns - 2 - 2 - unit - variable - share - 4)
    }
  }

  /// Draws the disputes that the filter shows, a line each.
  func renderList(_ state: State, in body: Rect, on surface: inout Surface) {
    let words = context.words
    let disputes = shown(state)
    let (head, rest) = body.inset(columns: 1, rows: 0).split(top: 2)
    let isWhole = state.overview?.isWhole ?? true
    surface.write(
      isWhole
        ? words[.showing(state.filter, state.order)]
        : words[.showingFirst(state.filter, state.disputes.count)],
      in: head.row(0), style: .hint)
    guard !disputes.isEmpty else {
      let message: AdjudicationMessage = state.disputes.isEmpty ? .noDisputes : .nothingHere
      draw(words[message], style: .hint, in: rest, on: &surface)
      return
    }
    let columns = Columns(rest.columns)
    let heading =
      DisplayText.blanks(4) + words[.unit].padded(toColumns: columns.unit) + " "
      + words[.variable].padded(toColumns: columns.variable) + " "
      + words[.share].padded(toColumns: columns.share, alignment: .trailing) + "  "
      + words[.answers]
    surface.write(heading, in: head.row(1), style: .heading)
    let glyphs = surface.glyphs
    ListView(count: disputes.count, state: state.list, region: .disputes) { index in
      line(disputes[index], state, columns, glyphs)
    }.draw(on: &surface, in: rest)
  }

  private func line(
    _ dispute: Dispute, _ state: State, _ columns: Columns, _ glyphs: Glyphs
  ) -> [Span] {
    let variable = context.codebook.variable(dispute.variable)
    let label = variable.map { context.words[$0.label] } ?? .empty
    let style: Style = dispute.isUndecided ? .text : .dim
    return [
      Span(sign(of: dispute, glyphs) + " ", dispute.standing == .ruled ? .success : .hint),
      Span(
        DisplayText(untrusted: dispute.unit.rawValue).padded(toColumns: columns.unit) + " ", style),
      Span(label.padded(toColumns: columns.variable) + " ", style),
      Span(share(of: dispute, state).padded(toColumns: columns.share, alignment: .trailing), .hint),
      Span("  " + answers(in: dispute, state, columns: columns.answers), style),
    ]
  }

  private func sign(of dispute: Dispute, _ glyphs: Glyphs) -> DisplayText {
    switch dispute.standing {
    case .open: glyphs.bullet
    case .waiting: glyphs.ellipsis
    case .ruled: glyphs.check
    case .notAsked: glyphs.dash
    }
  }

  private func share(of dispute: Dispute, _ state: State) -> DisplayText {
    guard let share = state.overview?.weights[dispute.place] else { return "" }
    let numbers: NumberStyle = context.language == .dutch ? .dutch : .english
    return DisplayText(untrusted: numbers.decimal(share * 100, places: 1) + "%")
  }

  /// What each side said; on a decided dispute what was decided goes first.
  private func answers(in dispute: Dispute, _ state: State, columns: Int) -> DisplayText {
    guard let variable = context.codebook.variable(dispute.variable) else { return .empty }
    var parts = (state.overview?.aliases.coders ?? []).compactMap { coder in
      dispute.answers[coder].map { answer in
        name(of: coder, state) + ": " + context.describe(answer, of: variable)
      }
    }
    if dispute.standing == .ruled, let ruling = dispute.ruling {
      let text = context.describe(ruling.answer, of: variable).string
      parts.insert(context.words[.ruling(text)], at: 0)
    }
    return DisplayText.joined(parts, separator: "  ").truncated(toColumns: columns)
  }
}
