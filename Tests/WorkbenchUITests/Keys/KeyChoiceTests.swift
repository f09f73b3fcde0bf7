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

  @Test func everyScreenIsLookedAt() {
    #expect(Set(desk.everyState.map(\.page.kind)) == Set(Workbench.Page.Kind.allCases))
  }

  /// Whatever a key does on any screen has a name, so that the key can be chosen.
  @Test func everyActionHasANameOfItsOwn() {
    let catalogue = Set(ActionCatalogue.entries(in: .dutch).map(\.name))
    for state in desk.everyState {
      let bindings = study.workbench().bindings(for: state)
      let names = bindings.compactMap(\.action.name)
      #expect(Set(names).count == names.count, "\(state.page.kind)")
      #expect(
        catalogue.isSuperset(of: names),
        "add a state of \(state.page.kind) to ActionCatalogue.pages")
      for binding in bindings where binding.action.name == nil {
        #expect(
          binding.action.isChosenByData,
          "no name for \(binding.action): add it to its ActionNames file")
      }
    }
  }

  /// The other keys do the same on every screen, whatever else changes there.
  @Test func everyScreenTakesTheChosenKeys() {
    for state in desk.everyState {
      let own = study.workbench().bindings(for: state).filter { $0.action.name != nil }
      let chosen = own.compactMap(\.action.name).enumerated().map { place, name in
        (name, [Key.function(place + 20)])
      }
      let map = KeyMap(Dictionary(uniqueKeysWithValues: chosen))
      let workbench = Workbench(
        context: WorkbenchContext(
          codebook: FakeStudy.codebook, client: study.client, language: .dutch,
          desk: Desk(keyMap: map)))
      for binding in workbench.bindings(for: state) {
        guard let name = binding.action.name else { continue }
        #expect(binding.keys == map.keys[name], "\(name) on \(state.page.kind)")
      }
    }
  }

  /// However little room there is, the footer tells how to get the list of keys, and back.
  @Test(arguments: [Language.dutch, .english], [40, 60, 80, 200])
  func theWayBackIsAlwaysInTheFooter(language: Language, columns: Int) {
    for state in desk.everyState {
      let workbench = study.workbench(language)
      var picture = Surface(size: Size(columns: columns, rows: 24))
      workbench.render(state, on: &picture)
      let footer = picture.plainText.split(separator: "\n", omittingEmptySubsequences: false).last
      let ways = workbench.bindings(for: state).filter(\.isEssential)
      #expect(!ways.isEmpty, "\(state.page.kind)")
      for way in ways {
        let entry = "\(way.keys[0].symbol(.unicode).string) \(way.brief ?? way.help)"
        #expect(footer?.contains(entry) == true, "\(entry) on \(state.page.kind)")
      }
      #expect(footer?.contains(language == .dutch ? "? toetsen" : "? keys") == true)
    }
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

  /// A key that was chosen, and the codes that leave no use for it, each as variable, code and key.
  struct Choice: Sendable {
    let action: String
    let keys: [Key]
    let clashes: [[String]]

    init(_ action: String, _ keys: [Key], _ clashes: [[String]] = []) {
      (self.action, self.keys, self.clashes) = (action, keys, clashes)
    }
  }

  /// The codes of `oordeel` have the keys o, e and i, those of `bron` r and c.
  static let choices = [
    // No other key is left while the variable is in focus.
    Choice("coding.next-unit", ["o"], [["oordeel", "oneigenlijk", "o"]]),
    Choice("grid.open", ["r"], [["bron", "raadslid", "r"]]),
    Choice(
      "coding.next-unit", ["o", "e"],
      [["oordeel", "oneigenlijk", "o"], ["oordeel", "eigenlijk", "e"]]),
    // Another key is left, if not the same one everywhere.
    Choice("coding.next-unit", ["o", "l"]), Choice("coding.next-unit", ["o", "r"]),
    // Codes have no keys there, or give way.
    Choice("study.code", ["o"]), Choice("tables.cross", ["r"]),
    Choice("adjudication.filter", ["e"]), Choice("marking.fix-start", ["e"]),
    Choice("coding.next-unit", []),
    // A key that holds everywhere takes the code's own away.
    Choice("workbench.palette", ["o", ":"], [["oordeel", "oneigenlijk", "o"]]),
  ]

  @Test(arguments: choices)
  func whatACodebookLeavesNoUseForIsNamed(choice: Choice) {
    let map = KeyMap([choice.action: choice.keys])
    let expected = choice.clashes.map { clash in
      let owner = KeyMapFault.CodeWithKey(
        codebook: FakeStudy.codebook.name, variable: clash[0], code: clash[1])
      return KeyMapFault.codeKey(choice.action, owner, .character(Character(clash[2])))
    }
    #expect(KeyMapCheck.faults(in: map, codebook: FakeStudy.codebook) == expected)
  }

  @Test func aKeyThatACodeSharesServesWhereTheCodeDoesNot() async throws {
    let map = KeyMap(["coding.next-unit": ["o", "l"]])
    var tester = await desk.tester(coding, desk: Desk(keyMap: map))
    #expect(tester.picture.plainText.contains("Toetsen o kiezen in deze studie een code"))
    await tester.press("o")
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer == .codes(["oneigenlijk"]))
    #expect(try desk.page(tester).position == 0)
    await tester.press("o")
    #expect(try desk.page(tester).position == 1)
    await tester.press("l")
    #expect(try desk.page(tester).position == 2)
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

extension Workbench.Action {
  /// Whether a code, a coder or a placeholder is what the key chooses, which also gives it the key.
  fileprivate var isChosenByData: Bool {
    switch self {
    case .coding(.codeKeyPressed), .grid(.codeKeyPressed), .adjudication(.codeKeyPressed),
      .adjudication(.sideKeyPressed), .redaction(.placeholderKeyPressed):
      true
    default: false
    }
  }
}
