import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct DeskTests {
  let study = FakeStudy()
  let lead = Coder(id: "lead", role: .lead)
  let anna = Coder(id: "anna", role: .coder)

  func tester(
    _ page: Workbench.Page, desk: Desk = Desk(), language: Language = .dutch,
    size: Size = Size(columns: 80, rows: 24)
  ) async -> ScreenTester<Workbench> {
    let workbench = Workbench(
      context: WorkbenchContext(
        codebook: FakeStudy.codebook, client: study.client, language: language, desk: desk))
    let state = Workbench.State(page: page)
    var tester = ScreenTester(workbench, state: state, size: size)
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  var coding: Workbench.Page {
    .coding(CodingScreen.State(viewer: anna, position: 0, unitCount: 3))
  }

  func page(_ tester: ScreenTester<Workbench>) throws -> CodingScreen.State {
    guard case .coding(let state) = tester.state.page else {
      throw StudyFailure("not on the coding screen")
    }
    return state
  }

  // MARK: The palette

  @Test(arguments: [Key.character(":"), .control("p")])
  func thePaletteDoesWhatKeysDo(opener: Key) async throws {
    var tester = await tester(coding)
    await tester.press([opener] + (try Key.sequence("v o l g e n d e space o p e n")))
    #expect(tester.picture.plainText.contains("▸ Eenheden: volgende open"))
    try expectSnapshot(tester.picture.plainText, named: "palette-80x24")
    await tester.press(.enter)
    #expect(tester.state.palette == nil)
    #expect(try page(tester).position == 1)
  }

  @Test func escapeClosesThePaletteAndDoesNothing() async throws {
    var tester = await tester(coding)
    await tester.press(":", "o", "o", .escape)
    #expect(tester.state.palette == nil)
    #expect(study.ledger.codings(by: "anna").isEmpty)
    await tester.press("o")
    #expect(study.ledger.codings(by: "anna").count == 1)
  }

  @Test func thePaletteFindsCodesAndThemes() async throws {
    var tester = await tester(coding)
    await tester.press([":"] + (try Key.sequence("o n v o l d enter")))
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer == .codes(["onvoldoende"]))
    await tester.press([":"] + (try Key.sequence("c o n t r a s t enter")))
    #expect(tester.state.theme == .highContrast)
    #expect(tester.picture.theme == .highContrast)
  }

  @Test func thePaletteListsEveryBindingOfThePage() async {
    for page in [coding, .study(StudyScreen.State(viewer: lead))] {
      var tester = await tester(page, size: Size(columns: 100, rows: 80))
      let bindings = study.workbench().bindings(for: tester.state)
      await tester.press(":")
      for binding in bindings {
        #expect(tester.picture.plainText.contains(CommandPalette.title(of: binding)))
      }
    }
  }

  @Test func typingKeepsItsLetters() async throws {
    var tester = await tester(coding)
    await tester.press("o", .backTab, "m", ":", "?", .enter)
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.memo == ":?")
  }

  // MARK: Keys

  @Test func chosenKeysReplaceTheOthersEverywhere() async throws {
    let map = KeyMap([
      "coding.next-unit": ["l"], "workbench.help": [.function(2)], "study.code": ["7"],
    ])
    var tester = await tester(.study(StudyScreen.State(viewer: anna)), desk: Desk(keyMap: map))
    #expect(tester.picture.plainText.contains("druk op 7."))
    #expect(tester.picture.plainText.contains("f2 toetsen  7 coderen"))
    await tester.press("c")
    guard case .study = tester.state.page else { throw StudyFailure("c still codes") }
    await tester.press("7", "l")
    #expect(try page(tester).position == 1)
    #expect(tester.picture.plainText.contains("l volgende"))
    await tester.press("n")
    #expect(try page(tester).position == 1)
    #expect(tester.picture.plainText.contains("Toets n doet hier niets; f2 toont de toetsen."))
    await tester.press(.function(2))
    #expect(tester.picture.plainText.contains("Toetsen van dit scherm"))
  }

  @Test func everyActionHasANameOfItsOwn() async {
    let pages: [Workbench.Page] = [
      .welcome(WelcomeScreen.State(coders: [anna])), .study(StudyScreen.State(viewer: lead)),
      coding, .agreement(AgreementScreen.State(viewer: lead)),
      .tables(TablesScreen.State(viewer: lead, sources: [.final])),
    ]
    let catalogue = Set(ActionCatalogue.entries(in: .dutch).map(\.name))
    for page in pages {
      let tester = await tester(page)
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

  // MARK: The pointer

  private func point(
    of text: String, in tester: ScreenTester<Workbench>, _ kind: MouseEvent.Kind = .press
  ) throws -> Key {
    let rows = tester.picture.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in rows.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = DisplayWidth.columns(of: String(line[..<range.lowerBound]))
      return .mouse(MouseEvent(kind, at: Point(column: column, row: row)))
    }
    throw StudyFailure("'\(text)' is not in view")
  }

  @Test func aClickOnACodeChoosesIt() async throws {
    var tester = await tester(coding)
    await tester.press(try point(of: "eigenlijk", in: tester))
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"] != nil)
    await tester.press(try point(of: "Oordeel", in: tester))
    #expect(try page(tester).focus == "oordeel")
    await tester.press(try point(of: "n volgende", in: tester))
    #expect(try page(tester).position == 1)
  }

  @Test func clicksAndWheelsOnLists() async throws {
    var tester = await tester(.welcome(WelcomeScreen.State(coders: [anna, lead])))
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

  @Test func theWheelScrollsTextUnderThePointer() async throws {
    var tester = await tester(coding)
    await tester.press(try point(of: "wethouder", in: tester, .wheelDown))
    #expect(try page(tester).textTop == 3)
    let before = try page(tester).highlight
    await tester.press(try point(of: "onvoldoende", in: tester, .wheelDown))
    #expect(try page(tester).highlight == before + 1)
    #expect(try page(tester).textTop == 3)
  }

  // MARK: Other programs

  @Test func aMemoCanBeWrittenInAnotherEditor() async throws {
    let seen = Mutex<[String]>([])
    let desk = Desk(editText: { text in
      seen.withLock { $0.append(text) }
      return .success(text + " en meer\nregels")
    })
    var tester = await tester(coding, desk: desk)
    await tester.press("i", "m", "a", .control("o"))
    #expect(seen.withLock { $0 } == ["a"])
    #expect(tester.picture.plainText.contains("a en meer"))
    await tester.press(.enter)
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.memo == "a en meer\nregels")
  }

  @Test func anEditorThatFailsLeavesTheText() async throws {
    let desk = Desk(editText: { _ in .failure(StudyFailure("De editor is er niet.")) })
    var tester = await tester(coding, desk: desk)
    await tester.press("m", "a", "b", .control("o"))
    #expect(try page(tester).editor?.line.text == "ab")
    #expect(tester.picture.plainText.contains("!! De editor is er niet."))
  }

  @Test func memosHaveSeveralLinesAndMoveByWhatIsSeen() async throws {
    var tester = await tester(coding, size: Size(columns: 44, rows: 14))
    await tester.press("i", "m", .paste("een twee drie vier vijf zes zeven acht negen tien elf"))
    await tester.press(.up, "X", .alt("\r"), "Y")
    #expect(tester.picture.plainText.contains("Y"))
    await tester.press(.enter)
    let memo = study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.memo
    #expect(memo?.contains("X\nY") == true)
    #expect(memo?.hasSuffix("elf") == true)
  }

  // MARK: Pictures

  @Test func agreementIsDrawnBesideItsNumbers() async throws {
    let wide = await tester(
      .agreement(AgreementScreen.State(viewer: lead)), size: Size(columns: 140, rows: 40))
    let picture = wide.picture.plainText
    #expect(picture.contains("├──"))
    #expect(picture.contains("●"))
    #expect(picture.contains("0,80"))
    let narrow = await tester(.agreement(AgreementScreen.State(viewer: lead)))
    #expect(!narrow.picture.plainText.contains("●"))
    // The fullest cell is the darkest, and every number stands in its cell.
    #expect(narrow.picture.plainText.contains("█98"))
    #expect(narrow.picture.plainText.contains("░6"))
    #expect(narrow.picture.plainText.contains("196"))
  }

  // MARK: Nobody there

  @Test func anIdleScreenShowsNoText() async throws {
    let workbench = study.workbench()
    let state = Workbench.State(page: coding)
    let terminal = ScriptedTerminal(steps: [
      .pause, .event(.idle), .pause, .event(.key(.resize(Size(columns: 80, rows: 24)))), .pause,
      .event(.key("o")), .pause, .event(.key(.control("c"))),
    ])
    let outcome = ScreenRuntime(
      workbench, terminal: terminal, idleNotice: workbench.idleNotice
    ).run(state, initial: workbench.initialEffect(state))
    #expect(outcome.ending == .quit)
    let pictures = terminal.surfaces.map(\.plainText)
    let isShown = pictures.map { $0.contains("wethouder") }
    #expect(isShown.first == true && isShown.last == true)
    let hidden = pictures.filter { $0.contains("Scherm verborgen") }
    #expect(hidden.count == 2)
    #expect(hidden.allSatisfy { !$0.contains("wethouder") && !$0.contains("Oordeel") })
    // The key that brought it back did nothing else.
    #expect(study.ledger.codings(by: "anna").isEmpty)
  }

  // MARK: Looks

  @Test func theMeasureCanBeChosen() async throws {
    let text = "De wethouder belde mij 's avonds."
    var tester = await tester(coding, desk: Desk(measure: 20), size: Size(columns: 120, rows: 40))
    #expect(!tester.picture.plainText.contains(text))
    tester = await self.tester(coding, size: Size(columns: 120, rows: 40))
    #expect(tester.picture.plainText.contains(text))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func withoutUnicodeEverythingIsASCII(size: Size) async throws {
    let workbench = study.workbench(.english)
    for page in [
      coding, .study(StudyScreen.State(viewer: lead)),
      .agreement(AgreementScreen.State(viewer: lead)),
      .tables(TablesScreen.State(viewer: lead, sources: [.final])),
    ] {
      var tester = ScreenTester(
        workbench, state: Workbench.State(page: page), size: size, glyphs: .ascii)
      await tester.run(workbench.initialEffect(tester.state))
      await tester.press("o", "1", "n", "p", ":")
      let picture = tester.picture.plainText
      // Texts of people keep their letters; the terminal makes them ASCII, cell by cell.
      let others = picture.unicodeScalars.filter { !$0.isASCII && !$0.properties.isAlphabetic }
      #expect(others.isEmpty, "\(String(String.UnicodeScalarView(others)))")
    }
  }

  @Test(arguments: HostileText.all)
  func hostileTextsAreReadHarmlessly(hostile: HostileText) async throws {
    let workbench = study.workbench()
    let respondent = Respondent(id: UnitID(hostile.name), text: hostile.text)
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 20, rows: 5),
    ] {
      var state = CodingScreen.State(viewer: anna, position: 0, unitCount: 1)
      state.page = UnitPage(
        respondent: respondent,
        coding: [
          "oordeel": .init(answer: .codes(["eigenlijk"]), memo: String(hostile.text.prefix(3_000)))
        ])
      state.focus = "oordeel"
      var tester = ScreenTester(
        workbench, state: Workbench.State(page: .coding(state)), size: size)
      #expect(tester.picture.fault == nil)
      await tester.press(.pageDown, "m")
      #expect(tester.picture.fault == nil)
    }
  }
}
