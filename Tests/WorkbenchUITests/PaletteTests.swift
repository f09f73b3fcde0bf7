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

  /// Every screen in the states in which it has other keys.
  private func everyState() -> [Workbench.State] {
    let dispute = DisputePlace(unit: "r1", variable: "oordeel")
    var states: [Workbench.Page] = [
      .welcome(WelcomeScreen.State(coders: [anna])), .study(StudyScreen.State(viewer: lead)),
      coding, .grid(GridScreen.State(viewer: anna)),
      .tables(TablesScreen.State(viewer: lead, sources: [.final])),
      .cross(
        CrossScreen.State(
          viewer: lead, source: .final, sources: [.final], codebook: FakeStudy.codebook)),
    ]
    for variable in FakeStudy.codebook.variables {
      var page = CodingScreen.State(viewer: anna, position: 0, unitCount: 3)
      page.page = UnitPage(respondent: FakeStudy.respondents[0], coding: [:])
      page.focus = variable.id
      states.append(.coding(page))
      page.marking = PassageSelection("een twee")
      states.append(.coding(page))
      states.append(.redaction(RedactionScreen.State(viewer: lead, unit: "r1", origin: page)))
    }
    for mode in [AdjudicationScreen.Mode.list, .dispute, .changes, .pairs] {
      var page = AdjudicationScreen.State(viewer: lead)
      (page.mode, page.place) = (mode, dispute)
      states.append(.adjudication(page))
    }
    for tab in AgreementTab.allCases {
      var page = AgreementScreen.State(viewer: lead)
      (page.page, page.tab) = (AgreementPage("oordeel"), tab)
      states.append(.agreement(page))
    }
    states.append(.agreement(AgreementScreen.State(viewer: lead)))
    return states.map { Workbench.State(page: $0) }
  }

  @Test(arguments: [Language.dutch, .english])
  func everyActionStandsOnceUnderANameOfItsOwn(language: Language) {
    let workbench = study.workbench(language)
    for state in everyState() {
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
