import TerminalUI
import Testing

@Suite struct PictureWidgetTests {
  private func surface(_ columns: Int, _ rows: Int, _ glyphs: Glyphs) -> Surface {
    Surface(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  @Test(arguments: [(Glyphs.unicode, "▁▃▅█–█▁"), (.ascii, "_.-^-^_")])
  func sparklinesShowHeights(glyphs: Glyphs, expected: String) {
    var surface = surface(8, 1, glyphs)
    Sparkline([0, 0.3, 0.5, 1, nil, 9, -1], in: 0...1).draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == expected)
  }

  @Test func sparklinesShowTheLastValues() {
    var surface = surface(2, 1, .unicode)
    Sparkline([1, 1, 0, .nan], in: 0...1).draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "▁–")
    Sparkline([0.5], in: 1...1).draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "▁–")
  }

  @Test(arguments: [
    (Glyphs.unicode, " ├──●──┤\n●┤\n    ├────●\n\n     ●"),
    (.ascii, " [--o--]\no]\n    [----o\n\n     o"),
  ])
  func intervalsShareAnAxis(glyphs: Glyphs, expected: String) {
    var surface = surface(10, 5, glyphs)
    IntervalPlot(
      [
        .init(0.444, interval: 0.111...0.777), .init(0, interval: 0...0.1),
        .init(1, interval: 0.4444...2), nil, .init(0.5),
      ], axis: 0...1
    ).draw(on: &surface, in: surface.bounds)
    // An interval that goes on beyond the edge has no end there.
    #expect(surface.plainText == expected)
  }

  @Test func referencesAreLines() {
    var surface = surface(11, 2, .unicode)
    IntervalPlot([nil, .init(0.8)], axis: 0...1, reference: 0.8)
      .draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "        │\n        ●")
  }

  @Test func undefinedNumbersDrawNothing() {
    var surface = surface(6, 1, .unicode)
    IntervalPlot([.init(.nan)], axis: 0...1).draw(on: &surface, in: surface.bounds)
    IntervalPlot([.init(1)], axis: 0...0).draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == "●")
  }

  @Test(arguments: [
    (Glyphs.unicode, "      a   b\nrij ██9   0\nx   ░░1 ▒▒5"),
    (.ascii, "      a   b\nrij ##9   0\nx   ..1 ::5"),
  ])
  func heatMapsKeepTheirNumbers(glyphs: Glyphs, expected: String) {
    var surface = surface(20, 3, glyphs)
    HeatMap(
      columnTitles: ["a", "b"],
      rows: [
        (title: "rij", cells: [.init("9", share: 1), .init("0", share: 0)]),
        (title: "x", cells: [.init("1", share: 0.1), .init("5", share: 0.5)]),
      ]
    ).draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == expected)
  }

  @Test func heatMapsStopAtTheEdge() {
    for columns in 1...20 {
      var surface = surface(columns, 2, .unicode)
      let cells = (0..<9).map { HeatMap.Cell(DisplayText(untrusted: "\($0)"), share: 0.9) }
      HeatMap(
        columnTitles: cells.map(\.text), rows: [(title: "een lange titel", cells: cells)]
      ).draw(on: &surface, in: surface.bounds)
      #expect(surface.size.columns == columns)
    }
  }
}
