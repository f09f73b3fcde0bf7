import CodingModel
import TerminalUI

/// The guided tour: a panel under the screen says what to do next, and goes on when it is done.
///
/// It changes nothing by itself, and nothing else knows of it: whoever does not follow it can do
/// everything as always.
struct Tour: Equatable, Sendable {
  private(set) var step = TourStep.signIn

  /// The rows of the panel on a screen of that size; nil where the page needs all of them, and
  /// the tour waits out of sight.
  func rows(on size: Size, words: Words) -> Int? {
    let rows = lines(columns: size.columns - 4, words).count + 2
    return size.rows - rows >= Chrome.minimum.rows ? rows : nil
  }

  private func lines(columns: Int, _ words: Words) -> [TextLayout.Line] {
    TextLayout(words[.tourStep(step)], columns: max(1, columns)).lines
  }

  /// Goes on past every step that is done now.
  mutating func notice(_ action: Workbench.Action, in state: Workbench.State) {
    while step.isDone(by: action, in: state), let next = TourStep(rawValue: step.rawValue + 1) {
      step = next
    }
  }

  /// Draws the panel.
  func draw(on surface: inout Surface, in rect: Rect, words: Words) {
    surface.fill(rect)
    surface.mark(nil, in: rect)
    let title = words[.tourTitle(step.rawValue + 1, of: TourStep.allCases.count)]
    let inside = surface.box(rect, title: title, style: .accent).inset(columns: 1, rows: 0)
    for (row, line) in lines(columns: inside.columns, words).enumerated() {
      surface.write(line.text, in: inside.row(row))
    }
  }
}
