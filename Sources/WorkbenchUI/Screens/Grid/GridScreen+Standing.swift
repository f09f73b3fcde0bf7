import CodingModel
import TerminalUI

extension GridScreen {
  /// Draws for the lead how the chosen cell came about: what each coder said, and what was decided.
  func drawStanding(_ state: State, on surface: inout Surface, in rect: Rect) {
    let words = context.words
    guard let variable = focused(state), let row = state.row(at: state.list.selection),
      let standing = row.standings[variable.id]
    else { return }
    let answers = AnswerWords(variable, words)
    var spans: [Span] = [
      Span(DisplayText(untrusted: row.respondent.id.rawValue) + " "),
      Span(words[variable.label] + ": ", .heading),
    ]
    let message: Message =
      switch standing.final {
      case _ where row.coding[variable.id]?.answer != nil: .adjudicated
      case .settled(_, .adjudication): .adjudicated
      case .settled(_, .agreement): .agreed
      case .open(.disagreement): .disputed
      case .open(.notCoded): .notCoded
      case .notAsked: .notOffered
      }
    let style: Style = message == .disputed ? .warning : .hint
    spans.append(Span(words[message], style))
    for (coder, value) in standing.values.sorted(by: { $0.key < $1.key }) {
      guard case .answered(let answer) = value else { continue }
      spans.append(Span("  " + DisplayText(untrusted: coder.rawValue) + " ", .hint))
      spans.append(Span(answers[answer], .accent))
    }
    let room = rect.inset(columns: 1, rows: 0)
    surface.write(
      spans.truncated(toColumns: room.columns, ellipsis: surface.glyphs.ellipsis),
      at: room.origin, maxColumns: room.columns)
  }
}
