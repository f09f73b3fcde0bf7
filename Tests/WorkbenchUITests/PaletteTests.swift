import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct PaletteTests {
  private let desk = DeskFixture()
  private var study: FakeStudy { desk.study }
  private var lead: Coder { desk.lead }
  private var anna: Coder { desk.anna }
  private var coding: Workbench.Page { desk.coding }

  @Test(arguments: [Key.character(":"), .control("p")])
  func thePaletteDoesWhatKeysDo(opener: Key) async throws {
    var tester = await desk.tester(coding)
    await tester.press([opener] + (try Key.sequence("v o l g e n d e space o p e n")))
    #expect(tester.picture.plainText.contains("▸ Eenheden: volgende open"))
    try expectSnapshot(tester.picture.plainText, named: "palette-80x24")
    await tester.press(.enter)
    #expect(tester.state.palette == nil)
    #expect(try desk.page(tester).position == 1)
  }

  @Test func escapeClosesThePaletteAndDoesNothing() async throws {
    var tester = await desk.tester(coding)
    await tester.press(":", "o", "o", .escape)
    #expect(tester.state.palette == nil)
    #expect(study.ledger.codings(by: "anna").isEmpty)
    await tester.press("o")
    #expect(study.ledger.codings(by: "anna").count == 1)
  }

  @Test func thePaletteFindsCodesAndThemes() async throws {
    var tester = await desk.tester(coding)
    await tester.press([":"] + (try Key.sequence("o n v o l d enter")))
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer == .codes(["onvoldoende"]))
    await tester.press([":"] + (try Key.sequence("c o n t r a s t enter")))
    #expect(tester.state.theme == .highContrast)
    #expect(tester.picture.theme == .highContrast)
  }

  @Test func thePaletteListsEveryBindingOfThePage() async {
    for page in [coding, .study(StudyScreen.State(viewer: lead))] {
      var tester = await desk.tester(page, size: Size(columns: 100, rows: 80))
      let bindings = study.workbench().bindings(for: tester.state)
      await tester.press(":")
      for binding in bindings {
        #expect(tester.picture.plainText.contains(CommandPalette.title(of: binding)))
      }
    }
  }

  @Test func typingKeepsItsLetters() async throws {
    var tester = await desk.tester(coding)
    await tester.press("o", .backTab, "m", ":", "?", .enter)
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.memo == ":?")
  }
}
