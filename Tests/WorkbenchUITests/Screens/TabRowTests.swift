import TerminalUI
import Testing

@testable import WorkbenchUI

@Suite struct TabRowTests {
  private func draw(_ selection: Int, columns: Int) -> Surface {
    var surface = Surface(size: Size(columns: columns, rows: 1))
    let names: [DisplayText] = ["een", "twee", "drie", "vier"]
    TabRow(names: names, selection: selection).draw(on: &surface, in: surface.bounds)
    return surface
  }

  @Test(arguments: [
    (0, 31, "[ een ]  twee    drie    vier"), (0, 30, "[ een ]  twee    drie         …"),
    (1, 22, "  een  [ twee ]  …"), (2, 22, "… twee  [ drie ]  …"), (3, 22, " …  drie  [ vier ]"),
    (2, 12, " …[ drie ] …"),
  ])
  func whatDoesNotFitLeavesASign(selection: Int, columns: Int, expected: String) {
    let text = draw(selection, columns: columns).plainText
    #expect(text.split { $0 == " " } == expected.split { $0 == " " })
  }

  @Test func aClickOnTheSignGoesOn() {
    let surface = draw(2, columns: 22)
    #expect(surface.target(at: Point(column: 21, row: 0)) == .item(.tabs, 3))
    #expect(surface.target(at: Point(column: 0, row: 0)) == .item(.tabs, 0))
    #expect(surface.target(at: Point(column: 4, row: 0)) == .item(.tabs, 1))
  }
}
