import TerminalUI
import Testing

@testable import WorkbenchUI

@Suite struct StatusLineTests {
  @Test(arguments: [
    (41, "! Opgeslagen: een antwoord  Enter: verder"),
    (40, "! Opgeslagen: een antwoo…  Enter: verder"), (30, "! Opgeslagen: …  Enter: verder"),
    // Where there is room for neither, each has half of it.
    (16, "! Opges…  Enter…"), (0, ""),
  ])
  func whatToDoNextIsKept(columns: Int, expected: String) {
    let line = StatusLine(tone: .warning, text: "Opgeslagen: een antwoord", next: "Enter: verder")
    let spans = line.spans(columns: columns, .unicode)
    #expect(spans.columns <= columns)
    #expect(spans.map(\.text.string).joined() == expected)
  }

  @Test func theSignStaysWithoutColour() {
    #expect(StatusLine(tone: .failure, text: "x").spans(columns: 9, .ascii).first?.text == "!! x")
    #expect(StatusLine(tone: .success, text: "x").spans.map(\.text) == ["x"])
  }
}
