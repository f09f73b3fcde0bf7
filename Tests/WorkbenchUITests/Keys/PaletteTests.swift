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

  @Test func accentsNeedNotBeTyped() async throws {
    var tester = await desk.tester(.study(StudyScreen.State(viewer: lead)))
    await tester.press([":"] + (try Key.sequence("k l é ü r e n space g é é n")))
    #expect(tester.picture.plainText.contains("▸ Algemeen: kleuren: geen"))
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

  @Test(arguments: [Language.dutch, .english])
  func everyActionStandsOnceUnderANameOfItsOwn(language: Language) {
    let workbench = study.workbench(language)
    for state in desk.everyState {
      let bindings = workbench.bindings(for: state).filter { !$0.help.isEmpty }
      let titles = bindings.map { CommandPalette.title(of: $0) }
      let double = Dictionary(grouping: titles) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(double.isEmpty, "\(double.sorted()) on \(state.page)")
      for (index, binding) in bindings.enumerated() {
        let isRepeated = bindings[..<index].contains { $0.action == binding.action }
        #expect(!isRepeated, "\(binding.help) on \(state.page)")
      }
      let keys = bindings.flatMap(\.keys)
      let taken = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(taken.isEmpty, "\(taken) on \(state.page)")
    }
  }

  @Test func typingKeepsItsLetters() async throws {
    var tester = await desk.tester(coding)
    await tester.press("o", .backTab, "m", ":", "?", .enter)
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.memo == ":?")
  }
}
