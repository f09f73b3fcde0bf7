import CodingModel
import Synchronization
import Tables
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Scrolling past the end adds nothing up: the first key back moves at once.
@Suite struct ScrollingTests {
  private let desk = DeskFixture()
  private static let text = (1...60).map { "regel\($0)" }.joined(separator: "\n")

  /// Presses keys forth until nothing moves, ten times more, and once back.
  private func expectMovement(
    forth: Key, back: Key, in tester: ScreenTester<Workbench>
  ) async {
    var tester = tester
    let start = tester.picture.plainText
    for _ in 0..<40 { await tester.press(forth) }
    let end = tester.picture.plainText
    #expect(end != start)
    await tester.press(back)
    #expect(tester.picture.plainText != end)
    for _ in 0..<41 { await tester.press(back) }
    #expect(tester.picture.plainText == start)
  }

  @Test func theTextOfAUnit() async {
    let tester = await desk.longText(Self.text)
    await expectMovement(forth: .pageDown, back: .pageUp, in: tester)
    let wheel = { (kind: MouseEvent.Kind) in
      Key.mouse(MouseEvent(kind, at: Point(column: 5, row: 3)))
    }
    await expectMovement(forth: wheel(.wheelDown), back: wheel(.wheelUp), in: tester)
  }

  @Test func theTextThatIsRedacted() async {
    var tester = await desk.longText(Self.text)
    await tester.press("R", .pageUp)
    await expectMovement(forth: .pageDown, back: .pageUp, in: tester)
  }

  @Test func definitionsOfACodeAndInTheCodebook() async {
    for keys in [["x"], ["B"]] as [[Key]] {
      var tester = await desk.tester(desk.coding, size: Size(columns: 60, rows: 12))
      await tester.press(keys)
      await expectMovement(forth: .pageDown, back: .pageUp, in: tester)
    }
  }

  @Test func theListOfKeys() async {
    var tester = await desk.tester(desk.coding)
    await tester.press("?")
    await expectMovement(forth: .pageDown, back: .pageUp, in: tester)
  }

  @Test func tablesAndCrossedVariables() async {
    let rows = (1...40).map { number in
      Table.Row(
        group: nil, label: "rij \(number)", n: number,
        cells: [.init(column: "share", count: 1, weighted: 1, percent: 10)], isTotal: false)
    }
    let table = Table(
      id: "5-1", title: "ervaringen", base: "alle respondenten", headN: 1708,
      columns: [.init(id: "share", label: "aandeel", n: nil)], rows: rows, openUnits: 0, test: nil,
      notes: [])
    var client = desk.study.client
    client.tables.planned = { _, _, _ in .success([table]) }
    client.tables.crossed = { _, _, _, _ in .success(table) }
    let workbench = Workbench(
      context: WorkbenchContext(
        codebook: FakeStudy.codebook, client: client, language: .dutch))
    let state = Workbench.State(
      page: .tables(TablesScreen.State(viewer: desk.lead, sources: [.final])))
    var tester = ScreenTester(workbench, state: state)
    await tester.run(workbench.initialEffect(state))
    await expectMovement(forth: .pageDown, back: .pageUp, in: tester)
    await tester.press("x")
    await expectMovement(forth: .pageDown, back: .pageUp, in: tester)
  }

  @Test func definitionsInADispute() async {
    let fixture = AdjudicationScreenTests()
    let remark = (1...40).map { "opmerking \($0)" }.joined(separator: "\n")
    fixture.study.contents.withLock {
      $0.ledger.record(Note(.codeMemo("eigenlijk", of: "oordeel"), .text(remark)), by: "anna")
    }
    var tester = await fixture.tester()
    await tester.press(.enter, "x")
    await expectMovement(forth: "]", back: "[", in: tester)
  }

  @Test func aLargerWindowShowsNoEmptyRoom() async throws {
    var tester = await desk.longText(Self.text)
    for _ in 0..<20 { await tester.press(.pageDown) }
    await tester.press(.resize(Size(columns: 80, rows: 60)))
    let end = tester.picture.plainText
    await tester.press(.pageUp)
    #expect(tester.picture.plainText != end)
  }
}
