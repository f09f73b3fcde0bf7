import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct PointerTests {
  private let desk = DeskFixture()
  private var study: FakeStudy { desk.study }
  private var lead: Coder { desk.lead }
  private var anna: Coder { desk.anna }
  private var coding: Workbench.Page { desk.coding }

  private func point(
    of text: String, in tester: ScreenTester<Workbench>, _ kind: MouseEvent.Kind = .press
  ) throws -> Key {
    try tester.pointer(kind, on: text)
  }

  @Test func aClickOnACodeChoosesIt() async throws {
    var tester = await desk.tester(coding)
    await tester.press(try point(of: "eigenlijk", in: tester))
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"] != nil)
    await tester.press(try point(of: "Oordeel", in: tester))
    #expect(try desk.page(tester).focus == "oordeel")
    await tester.press(try point(of: "n volgende", in: tester))
    #expect(try desk.page(tester).position == 1)
  }

  @Test func clicksAndWheelsOnLists() async throws {
    var tester = await desk.tester(.welcome(WelcomeScreen.State(coders: [anna, lead])))
    let click = try point(of: "lead", in: tester)
    await tester.press(click)
    #expect(tester.picture.plainText.contains("▸ lead"))
    await tester.press(try point(of: "lead", in: tester, .wheelUp))
    #expect(tester.picture.plainText.contains("▸ anna"))
    await tester.press(click, try point(of: "lead", in: tester, .doublePress))
    #expect(tester.picture.plainText.contains("lead (leiding)"))
    await tester.press(try point(of: "t tabellen", in: tester))
    #expect(tester.picture.plainText.contains("ervaringen"))
    await tester.press(
      try point(of: "5-1", in: tester), try point(of: "5-1", in: tester, .wheelDown))
    await tester.press("?", try point(of: "ervaringen", in: tester))
    #expect(tester.state.showsHelp)
    await tester.press(try point(of: "Esc sluit", in: tester))
    #expect(!tester.state.showsHelp)
  }

  @Test func theGridIsPointedAtAndOpened() async throws {
    var tester = await desk.tester(.grid(GridScreen.State(viewer: anna)))
    func grid() throws -> GridScreen.State {
      guard case .grid(let state) = tester.state.page else { throw StudyFailure("not on the grid") }
      return state
    }
    await tester.press(try point(of: "r3", in: tester))
    #expect(try grid().list.selection == 2)
    await tester.press(try point(of: "Vorm", in: tester))
    #expect(try grid().column == 1)
    #expect(try grid().list.selection == 2)
    await tester.press(try point(of: "•", in: tester))
    #expect(try grid().column == 0)
    #expect(try grid().list.selection == 0)
    await tester.press(try point(of: "r2", in: tester, .wheelDown))
    #expect(try grid().list.selection == 2)
    await tester.press(try point(of: "r3", in: tester, .doublePress))
    #expect(try desk.page(tester).position == 2)
  }

  @Test func theWheelScrollsTextUnderThePointer() async throws {
    let lines = (1...60).map { "regel\($0)" }.joined(separator: "\n")
    var tester = await desk.longText(lines)
    await tester.press(try point(of: "regel5", in: tester, .wheelDown))
    #expect(try desk.page(tester).textTop == 3)
    let before = try desk.page(tester).highlight
    await tester.press(try point(of: "onvoldoende", in: tester, .wheelDown))
    #expect(try desk.page(tester).highlight == before + 1)
    #expect(try desk.page(tester).textTop == 3)
  }

  @Test func theCodebookIsWalkedWithThePointer() async throws {
    var tester = await desk.tester(desk.coding)
    func panel() throws -> CodebookPanel.State? {
      guard case .codebook(let panel)? = try desk.page(tester).overlay else { return nil }
      return panel
    }
    await tester.press("B")
    let first = try panel()?.list.selection
    await tester.press(try point(of: "e eigenlijk", in: tester))
    #expect(try panel()?.list.selection == 2)
    #expect(first != 2)
    await tester.press(try point(of: "e eigenlijk", in: tester, .wheelUp))
    #expect(try panel()?.list.selection == 1)
    await tester.press(try point(of: "e eigenlijk", in: tester))
    await tester.press(try point(of: "e eigenlijk", in: tester, .doublePress))
    #expect(try panel() == nil)
    #expect(desk.study.workbench().coding.highlightedCode(try desk.page(tester))?.id == "eigenlijk")
  }

  @Test func theWheelScrollsTheTextOfTheCodebook() async throws {
    var tester = await desk.tester(desk.coding, size: Size(columns: 60, rows: 14))
    await tester.press("B")
    await tester.press(try point(of: "Definitie", in: tester, .wheelDown))
    guard case .codebook(let panel)? = try desk.page(tester).overlay else {
      throw StudyFailure("no codebook")
    }
    #expect(panel.textTop > 0)
    #expect(
      desk.study.workbench().coding.highlightedCode(try desk.page(tester))?.id == "oneigenlijk")
  }

  @Test(arguments: [false, true])
  func readyMadeFiltersAreClicked(inTheGrid: Bool) async throws {
    var tester = await desk.tester(desk.coding)
    await tester.press(inTheGrid ? ["L", "/"] : ["/"])
    await tester.press(try point(of: "nog te coderen", in: tester))
    #expect(tester.picture.plainText.contains("Filter: status:open"))
    #expect(tester.picture.plainText.contains("3 eenheden"))
    await tester.press(try point(of: "nog te coderen", in: tester, .wheelUp))
    #expect(!tester.picture.plainText.contains("Filter: status:open"))
    await tester.press(try point(of: "nog te coderen", in: tester))
    await tester.press(try point(of: "nog te coderen", in: tester, .doublePress))
    #expect(!tester.picture.plainText.contains("Filter:"))
    #expect(desk.study.queues.last?.filter.source == "status:open")
  }

  @Test func whoIsPresentIsClicked() async throws {
    let fixture = AdjudicationScreenTests()
    var tester = await fixture.tester()
    await tester.press("P")
    func present() throws -> Set<CoderID>? { try fixture.state(tester).attendance?.present }
    #expect(try present() == ["anna", "bram"])
    await tester.press(try point(of: "lead  leiding", in: tester))
    #expect(try present() == ["anna", "bram", "lead"])
    await tester.press(try point(of: "anna  codeur", in: tester))
    #expect(try present() == ["bram", "lead"])
    await tester.press(.enter)
    #expect(try fixture.state(tester).participants == ["bram", "lead"])
  }

  @Test func goingToAUnitIsNoSaving() async {
    var tester = await desk.tester(desk.coding)
    await tester.press("G")
    #expect(tester.picture.plainText.contains("enter kies  esc laat staan"))
    await tester.press(.escape, "M")
    #expect(tester.picture.plainText.contains("enter bewaar  esc laat staan"))
  }
}
