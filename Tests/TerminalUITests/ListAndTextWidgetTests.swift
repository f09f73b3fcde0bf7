import TerminalUI
import Testing

@Suite struct ListAndTextWidgetTests {
  private func surface(_ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode) -> Surface {
    Surface(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  @Test(arguments: [(0, 0, 0), (4, 0, 2), (9, 0, 7), (3, 5, 3), (6, 5, 5), (99, 99, 7)])
  func keepsTheChosenRowInView(selection: Int, top: Int, expected: Int) {
    let state = ListState(selection: selection, top: top)
    #expect(state.visibleTop(rows: 3, count: 10) == expected)
  }

  @Test func movesWithinItsEnds() {
    var state = ListState()
    state.move(by: -1, count: 5)
    #expect(state.selection == 0)
    state.move(by: 99, count: 5)
    #expect(state.selection == 4)
    state.selectFirst()
    #expect(state.selection == 0)
    state.move(by: 1, count: 0)
    #expect(state.selection == 0)
  }

  @Test func drawsAListOnlyWhereItIsSeen() {
    var surface = surface(12, 3)
    var asked: [Int] = []
    ListView(count: 1_000_000, state: ListState(selection: 500)) { index in
      asked.append(index)
      return [Span(DisplayText(untrusted: "row \(index)"))]
    }.draw(on: &surface, in: surface.bounds)
    #expect(asked == [498, 499, 500])
    #expect(surface.plainText == "  row 498  ▲\n  row 499\n▸ row 500  ▼")
    #expect(surface[Point(column: 0, row: 2)].style == .cursor)
  }

  @Test func showsWhereTextGoesOn() {
    let layout = TextLayout("one two three four five", columns: 5)
    for (top, expected) in [
      (0, "one\ntwo    ▼"), (1, "two    ▲\nthree  ▼"), (99, "four   ▲\nfive"),
    ] {
      var surface = surface(8, 2)
      TextPane(layout, top: top).draw(on: &surface, in: surface.bounds)
      #expect(surface.plainText == expected)
    }
  }

  @Test func highlightsAcrossLines() {
    var surface = surface(8, 2)
    TextPane(TextLayout("één twee", columns: 4), highlights: [5..<8])
      .draw(on: &surface, in: surface.bounds)
    #expect(surface.styledText == "één\n{highlight|tw}ee")
  }

  @Test(arguments: [
    (0.0, "", "    "), (0.01, "▏", "#   "), (0.5, "██", "##  "), (0.53, "██▏", "##  "),
    (1.0, "████", "####"),
    (7.0, "████", "####"), (-1.0, "", "    "), (Double.nan, "", "    "),
  ])
  func barsAreFineToAnEighth(fraction: Double, unicode: String, ascii: String) {
    var fine = surface(4, 1)
    BarView(fraction: fraction).draw(on: &fine, in: fine.bounds)
    #expect(fine.plainText == unicode)
    var coarse = surface(4, 1, glyphs: .ascii)
    BarView(fraction: fraction, showsTrack: true).draw(on: &coarse, in: coarse.bounds)
    #expect(coarse.plainText == String(ascii.map { $0 == " " ? "." : $0 }))
  }

  @Test func footersShowWholeEntriesOnly() {
    let bindings = [
      Binding("j", action: 1, help: "down"), Binding("h", action: 2, help: "x", isProminent: false),
      Binding("u", action: 3, help: "undo", disabledReason: "no"),
      Binding(.enter, action: 4, help: "open"), Binding("q", action: 5, help: "leave"),
    ]
    var surface = surface(22, 1)
    Footer(bindings).draw(on: &surface, in: surface.bounds)
    #expect(surface.styledText == "{key|j} {hint|down}  {key|enter} {hint|open}")
  }

  /// The first and the last are essential; the others go from the end of their order.
  @Test(arguments: [
    (60, "? keys  j down  enter open  u undo  q leave"),
    (43, "? keys  j down  enter open  u undo  q leave"),
    (42, "? keys  j down  enter open  q leave"), (34, "? keys  j down  q leave"),
    // What matters less does not take the place of what matters more.
    (30, "? keys  j down  q leave"), (22, "? keys  q leave"), (15, "? keys  q leave"),
    (14, "? keys"), (5, ""), (0, ""),
  ])
  func footersKeepWhatIsEssential(columns: Int, expected: String) {
    let bindings = [
      Binding("?", action: 0, help: "keys").essential(), Binding("j", action: 1, help: "down"),
      Binding(.enter, action: 4, help: "open"), Binding("u", action: 3, help: "undo"),
      Binding("q", action: 5, help: "leave").essential(),
    ]
    var surface = surface(columns, 1)
    Footer(bindings).draw(on: &surface, in: surface.bounds)
    #expect(surface.plainText == expected)
  }

  @Test(arguments: [
    (9, "een twee"), (8, "een twee"), (7, "een tw…"), (4, "een…"), (3, "ee…"), (1, "…"),
  ])
  func piecesAreCutTogether(columns: Int, expected: String) {
    let spans = [Span("een ", .key), Span("twee")].truncated(toColumns: columns, ellipsis: "…")
    #expect(spans.map(\.text.string).joined() == expected)
    #expect(spans.columns <= columns)
  }

  /// The sign that there are more rows stands beside them.
  @Test func listsAndTablesKeepAColumnForTheirSigns() {
    var list = surface(8, 2)
    ListView(count: 3, state: ListState()) { _ in [Span("abcdefgh")] }
      .draw(on: &list, in: list.bounds)
    #expect(list.plainText.split(separator: "\n").map { $0.dropFirst(2) } == ["abcd…", "abcd…▼"])
    var table = surface(10, 4)
    TableView(
      columns: [
        TableColumn("naam", minimum: 2, isFlexible: true),
        TableColumn("n", alignment: .trailing, minimum: 2),
      ], rows: (1...3).map { _ in TableRow(["abcdef", "12"]) }
    ).draw(on: &table, in: table.bounds)
    #expect(table.plainText.hasSuffix("abcd…  12\nabcd…  12▼"))
  }

  @Test func helpListsEveryKeyAndReason() {
    let bindings = [
      Binding("j", .down, action: 1, help: "down", group: "Move"),
      Binding("q", action: 2, help: "quit", group: "Leave"),
      Binding("u", action: 3, help: "undo", group: "Move", disabledReason: "nothing"),
    ]
    var surface = surface(30, 8)
    KeyHelpPanel(bindings, title: "Keys", closeHint: "? closes")
      .draw(on: &surface, in: surface.bounds)
    let expected = """
       ┌─ Keys ──────────────┐
       │ Move                │
       │ j ↓  down           │
       │ u    undo (nothing) │
       │ Leave               │
       │ q    quit           │
       │ ? closes            │
       └─────────────────────┘
      """
    let trim = { (text: String) in
      text.split(separator: "\n").map { $0.drop { $0 == " " } }
    }
    #expect(trim(surface.plainText) == trim(expected))
  }
}
