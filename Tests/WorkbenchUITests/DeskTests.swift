import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct DeskTests {
  private let desk = DeskFixture()
  private var study: FakeStudy { desk.study }
  private var lead: Coder { desk.lead }
  private var anna: Coder { desk.anna }
  private var coding: Workbench.Page { desk.coding }

  // MARK: Other programs

  @Test func aMemoCanBeWrittenInAnotherEditor() async throws {
    let seen = Mutex<[String]>([])
    let own = Desk(editText: { text in
      seen.withLock { $0.append(text) }
      return .success(text + " en meer\nregels")
    })
    var tester = await desk.tester(coding, desk: own)
    await tester.press("i", "m", "a", .control("o"))
    #expect(seen.withLock { $0 } == ["a"])
    #expect(tester.picture.plainText.contains("a en meer"))
    await tester.press(.enter)
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.memo == "a en meer\nregels")
  }

  @Test func anEditorThatFailsLeavesTheText() async throws {
    let own = Desk(editText: { _ in .failure(StudyFailure("De editor is er niet.")) })
    var tester = await desk.tester(coding, desk: own)
    await tester.press("m", "a", "b", .control("o"))
    #expect(try desk.page(tester).editor?.line.text == "ab")
    #expect(tester.picture.plainText.contains("!! De editor is er niet."))
  }

  @Test func memosHaveSeveralLinesAndMoveByWhatIsSeen() async throws {
    var tester = await desk.tester(coding, size: Size(columns: 44, rows: 14))
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
    let wide = await desk.tester(
      .agreement(AgreementScreen.State(viewer: lead)), size: Size(columns: 140, rows: 40))
    let picture = wide.picture.plainText
    #expect(picture.contains("├──"))
    #expect(picture.contains("●"))
    #expect(picture.contains("0,80"))
    var narrow = await desk.tester(
      .agreement(AgreementScreen.State(viewer: lead)), size: Size(columns: 60, rows: 24))
    #expect(!narrow.picture.plainText.contains("●"))
    await narrow.press(.enter, "3")
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
    var tester = await desk.tester(
      coding, desk: Desk(measure: 20), size: Size(columns: 120, rows: 40))
    #expect(!tester.picture.plainText.contains(text))
    tester = await desk.tester(coding, size: Size(columns: 120, rows: 40))
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
