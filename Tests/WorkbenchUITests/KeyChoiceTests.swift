import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct KeyChoiceTests {
  private let desk = DeskFixture()
  private var study: FakeStudy { desk.study }
  private var lead: Coder { desk.lead }
  private var anna: Coder { desk.anna }
  private var coding: Workbench.Page { desk.coding }

  @Test func chosenKeysReplaceTheOthersEverywhere() async throws {
    let map = KeyMap([
      "coding.next-unit": ["l"], "workbench.help": [.function(2)], "study.code": ["7"],
    ])
    var tester = await desk.tester(.study(StudyScreen.State(viewer: anna)), desk: Desk(keyMap: map))
    #expect(tester.picture.plainText.contains("druk op 7."))
    #expect(tester.picture.plainText.contains("f2 toetsen  7 coderen"))
    await tester.press("c")
    guard case .study = tester.state.page else { throw StudyFailure("c still codes") }
    await tester.press("7", "l")
    #expect(try desk.page(tester).position == 1)
    #expect(tester.picture.plainText.contains("l volgende"))
    await tester.press("n")
    #expect(try desk.page(tester).position == 1)
    #expect(tester.picture.plainText.contains("Toets n doet hier niets; f2 toont de toetsen."))
    await tester.press(.function(2))
    #expect(tester.picture.plainText.contains("Toetsen van dit scherm"))
  }

  @Test func everyActionHasANameOfItsOwn() async {
    let pages: [Workbench.Page] = [
      .welcome(WelcomeScreen.State(coders: [anna])), .study(StudyScreen.State(viewer: lead)),
      coding, .agreement(AgreementScreen.State(viewer: lead)), .agreement(agreementPage(.units)),
      .agreement(agreementPage(.confusion)),
      .tables(TablesScreen.State(viewer: lead, sources: [.final])),
    ]
    let catalogue = Set(ActionCatalogue.entries(in: .dutch).map(\.name))
    for page in pages {
      let tester = await desk.tester(page)
      let bindings = study.workbench().bindings(for: tester.state)
      let names = bindings.compactMap(\.action.name)
      #expect(Set(names).count == names.count)
      #expect(catalogue.isSuperset(of: names))
      for binding in bindings where binding.action.name == nil {
        guard case .coding(.codeKeyPressed) = binding.action else {
          Issue.record("no name for \(binding.action): add it to its ActionNames file")
          continue
        }
      }
    }
  }

  private func agreementPage(_ tab: AgreementTab) -> AgreementScreen.State {
    var state = AgreementScreen.State(viewer: lead)
    state.page = AgreementPage("oordeel")
    state.tab = tab
    return state
  }

  @Test func theCatalogueIsTheSameInEveryLanguage() {
    let dutch = ActionCatalogue.entries(in: .dutch)
    let english = ActionCatalogue.entries(in: .english)
    #expect(dutch.map(\.name) == english.map(\.name))
    #expect(dutch.count > 30)
    #expect(dutch.allSatisfy { $0.name.contains(".") && !$0.help.isEmpty })
    #expect(dutch.map(\.help) != english.map(\.help))
  }

  @Test(arguments: [
    (["coding.next-unit": [Key.character("l")]], [KeyMapFault]()),
    (["coding.next-unit": ["n", "l"], "coding.go-on": [.enter]], []),
    (["coding.nxt": ["l"]], [.unknownAction("coding.nxt")]),
    (["coding.next-unit": ["m"]], [.clash("coding.next-unit", with: "coding.memo", "m")]),
    (["coding.next-unit": ["m"], "coding.memo": ["n"]], []),
    (["coding.next-unit": [":"]], [.clash("coding.next-unit", with: "workbench.palette", ":")]),
    (["workbench.help": ["t"]], [.clash("workbench.help", with: "study.tables", "t")]),
    (["study.tables": ["m"]], []),
    (["coding.undo": [.control("z")]], [.reservedKey("coding.undo", .control("z"))]),
    (
      ["coding.undo": [.function(5)], "workbench.theme-monochrome": [.function(5)]],
      [
        .clash("coding.undo", with: "workbench.theme-monochrome", .function(5)),
        .clash("workbench.theme-monochrome", with: "coding.undo", .function(5)),
      ]
    ),
  ])
  func keysThatCannotWorkAreNamed(keys: [String: [Key]], faults: [KeyMapFault]) {
    #expect(KeyMapCheck.faults(in: KeyMap(keys)) == faults)
  }

  @Test func keysOfCodesAreTaken() {
    let map = KeyMap(["coding.next-unit": ["o"], "study.code": ["o"]])
    #expect(
      KeyMapCheck.faults(in: map, codebook: FakeStudy.codebook) == [
        .codeKey("coding.next-unit", code: "oneigenlijk", "o")
      ])
  }

  @Test(arguments: [
    ("{study.code|c}", "x"), ("druk {study.tables|t}.", "druk t."), ("{a} {b|c}", "{a} {b|c}"),
    ("{", "{"), ("{study.code|c", "{study.code|c"), ("a{{study.code|c}}", "a{x}"),
  ])
  func sentencesNameKeys(sentence: String, expected: String) {
    let words = Words(language: .dutch, keyMap: KeyMap(["study.code": ["x"]]))
    #expect(words.withKeys(sentence) == expected)
  }
}
