import TerminalUI
import Testing

@Suite struct LinesPaneTests {
  private static let lines = ["een", "twee", "drie", "vier"].map {
    [Span(DisplayText(untrusted: $0))]
  }

  private func picture(
    _ rows: Int, columns: Int = 8, _ draw: (inout Surface, Rect) -> Void
  ) -> [String] {
    var surface = Surface(size: Size(columns: columns, rows: rows))
    draw(&surface, surface.bounds)
    return surface.plainText.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test(arguments: [
    (4, ["een", "twee", "drie", "vier"]), (2, ["een", "twee …"]), (1, ["een …"]), (0, [""]),
  ])
  func theStartEndsWithAnEllipsis(rows: Int, expected: [String]) {
    #expect(picture(rows) { LinesPane(Self.lines).drawStart(on: &$0, in: $1) } == expected)
  }

  @Test func theEllipsisTakesThePlaceOfTextWhereThereIsNone() {
    let full = [[Span("achttien")], [Span("meer")]]
    #expect(picture(1) { LinesPane(full).drawStart(on: &$0, in: $1) } == ["achttie…"])
  }

  @Test(arguments: [
    (0, ["een", "twee   ▼"]), (1, ["twee   ▲", "drie   ▼"]), (9, ["drie   ▲", "vier"]),
  ])
  func itScrollsAndSaysSo(top: Int, expected: [String]) {
    #expect(picture(2) { LinesPane(Self.lines, top: top).draw(on: &$0, in: $1) } == expected)
  }
}
