import Testing

@testable import TerminalUI

@Suite struct TableViewTests {
  private let columns = [
    TableColumn("Reden", minimum: 4, isFlexible: true), TableColumn("n", alignment: .trailing),
    TableColumn("%", alignment: .trailing),
  ]
  private let rows = [
    TableRow(["Gunst gevraagd", "117", "55"]), TableRow(["漢字", "8", "4"]), TableRow(["x"]),
  ]

  private func draw(_ columns: Int, _ rowCount: Int, state: ListState? = nil) -> String {
    var surface = Surface(size: Size(columns: columns, rows: rowCount))
    TableView(columns: self.columns, rows: rows, state: state)
      .draw(on: &surface, in: surface.bounds)
    return surface.plainText
  }

  @Test func numbersStandAtTheRight() {
    let expected = """
      Reden             n   %
      ───────────────────────
      Gunst gevraagd  117  55
      漢字              8   4
      x
      """
    #expect(draw(40, 5) == expected)
  }

  @Test func flexibleColumnsGiveWay() {
    let expected = """
      Reden      n   %
      ────────────────
      Gunst …  117  55
      漢字       8   4
      x
      """
    #expect(draw(16, 5) == expected)
  }

  @Test(arguments: [0, 1, 3, 9, 100])
  func widthsNeverFallBelowTheirMinimum(available: Int) {
    let widths = TableView(columns: columns, rows: rows).widths(for: available)
    #expect(widths[0] >= 4)
    #expect(widths[1] == 3)
  }

  @Test func scrollsToTheChosenRow() {
    #expect(draw(25, 3, state: ListState(selection: 2)).hasSuffix("x                       ▲"))
  }

  @Test(arguments: 0...4)
  func survivesTooFewRows(count: Int) {
    #expect(draw(10, count).split(separator: "\n").count <= count)
  }
}
