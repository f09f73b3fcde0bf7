import CodingModel
import TerminalUI
import TerminalUITestSupport

@testable import WorkbenchUI

extension ScreenTester where S == Workbench {
  /// A workbench on a page, everything read.
  static func opened(
    _ workbench: Workbench, on page: Workbench.Page, size: Size = Size(columns: 80, rows: 24),
    glyphs: Glyphs = .unicode
  ) async -> ScreenTester {
    let state = Workbench.State(page: page)
    var tester = ScreenTester(workbench, state: state, size: size, glyphs: glyphs)
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  /// The coding screen, which must be in view.
  func codingPage() throws -> CodingScreen.State {
    guard case .coding(let page) = state.page else { throw StudyFailure("not on coding") }
    return page
  }

  /// What the pointer does where a text stands in the picture.
  func pointer(
    _ kind: MouseEvent.Kind = .press, on text: String
  ) throws -> Key {
    let rows = picture.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in rows.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = DisplayWidth.columns(of: String(line[..<range.lowerBound]))
      return .mouse(MouseEvent(kind, at: Point(column: column, row: row)))
    }
    throw StudyFailure("'\(text)' is not in view")
  }
}

extension Coder {
  /// Two coders and a lead, as most studies have.
  static let team = [
    Coder(id: "anna", role: .coder), Coder(id: "bram", role: .coder),
    Coder(id: "lead", role: .lead),
  ]
}
