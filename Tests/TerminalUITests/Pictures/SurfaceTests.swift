import TerminalUI
import Testing

@Suite struct SurfaceTests {
  @Test func clipsAtEveryEdge() {
    var surface = Surface(size: Size(columns: 5, rows: 2))
    #expect(surface.write("abcdefgh", at: Point(column: 2, row: 0)) == 3)
    #expect(surface.write("abcdefgh", at: Point(column: 0, row: 1), maxColumns: 2) == 2)
    surface.write("xyz", at: Point(column: -1, row: 1), maxColumns: 3)
    surface.write("no", at: Point(column: 0, row: 7))
    surface.write("no", at: Point(column: 0, row: -1))
    #expect(surface.plainText == "  abc\nyz")
  }

  @Test func neverSplitsAWideCharacter() {
    var surface = Surface(size: Size(columns: 5, rows: 1))
    #expect(surface.write("漢字表", at: Point(column: 0, row: 0)) == 4)
    #expect(surface.plainText == "漢字")
    surface.write("x", at: Point(column: 1, row: 0))
    #expect(surface.plainText == " x字")
    surface.write("y", at: Point(column: 2, row: 0))
    #expect(surface.plainText == " xy")
    surface.write("漢", at: Point(column: 1, row: 0))
    #expect(surface.plainText == " 漢")
    #expect(surface[Point(column: 2, row: 0)].width == 0)
  }

  @Test func rowsAlwaysFillTheirColumns() {
    var surface = Surface(size: Size(columns: 9, rows: 1))
    for column in [3, 4, 0, 7, 8, 1, 6] {
      surface.write("漢", at: Point(column: column, row: 0))
      let total = surface.cells(inRow: 0).reduce(0) { $0 + $1.width }
      #expect(total == 9)
    }
  }

  @Test func stopsAtALineBreak() {
    var surface = Surface(size: Size(columns: 5, rows: 2))
    surface.write(
      DisplayText(untrusted: "ab\ncd", keepLineBreaks: true), at: Point(column: 0, row: 0))
    #expect(surface.plainText == "ab\n")
  }

  @Test func alignsAndCuts() {
    var surface = Surface(size: Size(columns: 6, rows: 3))
    surface.write("ab", in: surface.bounds.row(0), alignment: .trailing)
    surface.write("ab", in: surface.bounds.row(1), alignment: .centre)
    surface.write("abcdefgh", in: surface.bounds.row(2))
    #expect(surface.plainText == "    ab\n  ab\nabcde…")
  }

  @Test(arguments: [
    (Glyphs.unicode, "┌─ Naam ─┐\n│        │\n└────────┘"),
    (Glyphs.ascii, "+- Naam -+\n|        |\n+--------+"),
  ])
  func boxes(glyphs: Glyphs, expected: String) {
    var surface = Surface(size: Size(columns: 10, rows: 3), glyphs: glyphs)
    let inside = surface.box(surface.bounds, title: "Naam")
    #expect(inside == Rect(column: 1, row: 1, columns: 8, rows: 1))
    #expect(surface.plainText == expected)
  }

  @Test func namesStylesInSnapshots() {
    var surface = Surface(size: Size(columns: 8, rows: 1))
    surface.write(
      [Span("ab", Style(.cursor, .bold)), Span("c"), Span("d", .error)],
      at: Point(column: 0, row: 0))
    surface.cursor = Point(column: 2, row: 0)
    #expect(surface.styledText == "{cursor+bold|ab}c{error|d}\ncursor 2,0")
  }

  @Test func fillsAndRestylesOnlyInside() {
    var surface = Surface(size: Size(columns: 4, rows: 2))
    surface.fill(Rect(column: 2, row: 1, columns: 9, rows: 9), style: .bar, text: "#")
    #expect(surface.plainText == "\n  ##")
    surface.restyle(Rect(column: -3, row: -3, columns: 99, rows: 99), style: .dim)
    #expect(surface[Point(column: 3, row: 1)].style == .dim)
    surface.restyle(Rect(column: 50, row: 50, columns: 2, rows: 2), style: .error)
  }

  @Test func survivesNoRoomAtAll() {
    var surface = Surface(size: Size(columns: 0, rows: 0))
    surface.write("x", at: Point(column: 0, row: 0))
    surface.box(surface.bounds, title: "x")
    surface.fill(surface.bounds)
    #expect(surface.plainText == "")
  }
}
