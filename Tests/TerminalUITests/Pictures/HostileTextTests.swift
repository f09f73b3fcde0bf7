import TerminalUI
import TerminalUITestSupport
import Testing

@Suite struct HostileTextTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 7, rows: 3),
    Size(columns: 1, rows: 1), Size(columns: 0, rows: 0),
  ]

  /// Every widget that shows text of others, by name.
  private static let widgets: [(String, @Sendable (String, inout Surface) -> Void)] = [
    ("line", { $1.write(DisplayText(untrusted: $0, markers: $1.glyphs.markers), in: $1.bounds) }),
    (
      "text",
      { text, surface in
        let shown = DisplayText(
          untrusted: text, keepLineBreaks: true, markers: surface.glyphs.markers)
        let layout = TextLayout(shown, columns: TextPane.textColumns(in: surface.bounds))
        TextPane(layout, top: 1, highlights: [0..<9], region: "text")
          .draw(on: &surface, in: surface.bounds)
      }
    ),
    (
      "list",
      { text, surface in
        ListView(count: 3, state: ListState()) { _ in [Span(DisplayText(untrusted: text))] }
          .draw(on: &surface, in: surface.bounds)
      }
    ),
    (
      "table",
      { text, surface in
        let cell = DisplayText(untrusted: String(text.prefix(200)))
        TableView(
          columns: [TableColumn(cell, isFlexible: true), TableColumn("n", alignment: .trailing)],
          rows: [TableRow([cell, cell])]
        ).draw(on: &surface, in: surface.bounds)
      }
    ),
    (
      "field",
      { LineEditor(String($0.prefix(4_000)), maxBytes: 1 << 22).draw(on: &$1, in: $1.bounds) }
    ),
    (
      "editor",
      { TextEditor(String($0.prefix(20_000)), maxBytes: 1 << 22).draw(on: &$1, in: $1.bounds) }
    ),
    (
      "keys",
      { text, surface in
        let bindings = [Binding("x", action: 1, help: String(text.prefix(400)), group: "groep")]
        Footer(bindings).draw(on: &surface, in: surface.bounds)
        KeyHelpPanel(bindings, title: "t", closeHint: "c").draw(on: &surface, in: surface.bounds)
        CommandPalette().draw(
          on: &surface, in: surface.bounds, title: "t", nothing: "n", bindings: bindings)
      }
    ),
    (
      "heat",
      { text, surface in
        let label = DisplayText(untrusted: String(text.prefix(200)))
        HeatMap(columnTitles: [label], rows: [(title: label, cells: [.init(label, share: 0.4)])])
          .draw(on: &surface, in: surface.bounds)
        surface.box(surface.bounds, title: label)
      }
    ),
  ]

  @Test(arguments: HostileText.all)
  func nothingHarmfulReachesACell(hostile: HostileText) {
    for (name, draw) in Self.widgets {
      for size in Self.sizes {
        for glyphs in [Glyphs.unicode, .ascii] {
          var surface = Surface(size: size, glyphs: glyphs)
          draw(hostile.text, &surface)
          #expect(surface.fault == nil, "\(name) at \(size)")
        }
      }
    }
  }

  @Test func theCorpusIsLargeAndNamesAreUnique() {
    #expect(HostileText.all.count >= 60)
    #expect(Set(HostileText.all.map(\.name)).count == HostileText.all.count)
  }

  @Test func asciiGlyphsAreASCII() {
    var surface = Surface(size: Size(columns: 40, rows: 20), glyphs: .ascii)
    let bindings = (0..<40).map { Binding(.up, action: $0, help: "help \($0)") }
    KeyHelpPanel(bindings, title: "title", closeHint: "close", top: 3)
      .draw(on: &surface, in: Rect(column: 0, row: 0, columns: 20, rows: 8))
    ListView(count: 9, state: ListState(selection: 4)) { _ in [Span("row")] }
      .draw(on: &surface, in: Rect(column: 20, row: 0, columns: 20, rows: 3))
    BarView(fraction: 0.55, showsTrack: true)
      .draw(on: &surface, in: Rect(column: 20, row: 4, columns: 20, rows: 1))
    Sparkline([0, 0.5, nil, 1], in: 0...1)
      .draw(on: &surface, in: Rect(column: 20, row: 5, columns: 20, rows: 1))
    IntervalPlot([.init(0.5, interval: 0.2...0.8)], axis: 0...1, reference: 0.3)
      .draw(on: &surface, in: Rect(column: 20, row: 6, columns: 20, rows: 1))
    CommandPalette().draw(
      on: &surface, in: Rect(column: 0, row: 9, columns: 40, rows: 10), title: "t", nothing: "n",
      bindings: bindings)
    surface.write(
      "too long for its place", in: Rect(column: 0, row: 19, columns: 9, rows: 1))
    #expect(surface.plainText.unicodeScalars.allSatisfy { $0.isASCII })
  }
}
