import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct CodingScreenTests {
  let study = FakeStudy()
  let anna = Coder(id: "anna", role: .coder)

  func tester(
    _ viewer: Coder? = nil, language: Language = .dutch, size: Size = Size(columns: 80, rows: 24),
    position: Int = 0
  ) async -> ScreenTester<Workbench> {
    let page = CodingScreen.State(viewer: viewer ?? anna, position: position, unitCount: 3)
    return await .opened(study.workbench(language), on: .coding(page), size: size)
  }

  func state(_ tester: ScreenTester<Workbench>) throws -> CodingScreen.State {
    try tester.codingPage()
  }

  @Test func aKeyIsSavedBeforeItShowsAndFocusMovesOn() async throws {
    var tester = await tester()
    await tester.press("o")
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer == .codes(["oneigenlijk"]))
    #expect(try state(tester).focus == "vorm")
    #expect(tester.picture.plainText.contains("Opgeslagen: Oordeel: oneigenlijk"))
  }

  @Test func aDecisionThatIsNotOnDiskDoesNotShow() async throws {
    var tester = await tester()
    study.refuseToSave()
    await tester.press("o")
    #expect(try state(tester).page?.coding.isEmpty == true)
    #expect(tester.picture.plainText.contains("!! De schijf is vol."))
    #expect(try state(tester).focus == "oordeel")
  }

  @Test func onlyVariablesThatApplyAreOffered() async throws {
    var tester = await tester()
    await tester.press("i")
    #expect(!tester.picture.plainText.contains("Vorm"))
    await tester.press(.tab, "o")
    #expect(tester.picture.plainText.contains("Vorm"))
  }

  @Test func anAnswerThatNoLongerAppliesIsHiddenAndComesBack() async throws {
    var tester = await tester()
    await tester.press("o", "1", .backTab, .backTab, "e")
    let hidden = try state(tester)
    #expect(study.workbench().coding.offered(hidden).map(\.id) == ["oordeel", "toelichting"])
    #expect(study.ledger.coding(of: "r1", by: "anna")["vorm"]?.answer == .codes(["1a"]))
    await tester.press(.backTab, "o")
    #expect(tester.picture.plainText.contains("regels"))
  }

  @Test func severalCodesKeepTheFirstAsMainUntilAnotherIsMadeMain() async throws {
    var tester = await tester()
    await tester.press("o", "2", "+", "1")
    #expect(study.ledger.coding(of: "r1", by: "anna")["vorm"]?.answer == .codes(["1b", "1a"]))
    await tester.press(">")
    #expect(study.ledger.coding(of: "r1", by: "anna")["vorm"]?.answer == .codes(["1a", "1b"]))
    await tester.press("1")
    #expect(study.ledger.coding(of: "r1", by: "anna")["vorm"]?.answer == .codes(["1b"]))
    await tester.press("2")
    #expect(study.ledger.coding(of: "r1", by: "anna")["vorm"] == nil)
  }

  @Test func noneAppliesIsAnAnswerWhereTheCodebookAllowsIt() async throws {
    var tester = await tester()
    await tester.press("0")
    #expect(study.ledger.coding(of: "r1", by: "anna").isEmpty)
    await tester.press("o", "0")
    #expect(study.ledger.coding(of: "r1", by: "anna")["vorm"]?.answer == .noneApplies)
  }

  @Test func arrowsAndSpaceDoWhatLettersDo() async throws {
    var tester = await tester()
    await tester.press(.down, " ")
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer == .codes(["eigenlijk"]))
  }

  @Test func enterGoesToTheNextVariableAndThenToTheNextUnit() async throws {
    var tester = await tester()
    await tester.press("o", "1")
    #expect(try state(tester).focus == "bron")
    await tester.press(.backTab, .enter)
    #expect(try state(tester).focus == "bron")
    await tester.press("r", .enter)
    #expect(try state(tester).position == 1)
    #expect(tester.picture.plainText.contains("(geen tekst ingevuld)"))
  }

  @Test func enterOnceTooOftenCodesNothing() async {
    var tester = await tester()
    await tester.press(.enter, .enter)
    #expect(study.ledger.codings(by: "anna").isEmpty)
    #expect(tester.picture.plainText.contains("Nog geen code gekozen."))
    // Whoever went to a code takes it with Enter.
    await tester.press(.down, .enter)
    #expect(
      study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer == .codes(["eigenlijk"]))
  }

  @Test func undoGoesBackToTheUnitWhereItHappened() async throws {
    var tester = await tester()
    await tester.press("i", "n", "u")
    #expect(try state(tester).position == 0)
    #expect(study.ledger.coding(of: "r1", by: "anna").isEmpty)
    #expect(tester.picture.plainText.contains("Ongedaan gemaakt: Oordeel"))
    await tester.press("u")
    #expect(tester.picture.plainText.contains("niets om ongedaan te maken"))
  }

  @Test func aMemoKeepsTheAnswerAndTakesEveryLetter() async throws {
    var tester = await tester()
    await tester.press("i", "m", "q", "?", "é", .enter)
    let entry = study.ledger.coding(of: "r1", by: "anna")["oordeel"]
    #expect(entry == CodingLedger.Entry(answer: .codes(["onvoldoende"]), memo: "q?é"))
    await tester.press("m", "x", .escape)
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.memo == "q?é")
  }

  @Test func freeTextIsTypedInTheLineEditor() async throws {
    var tester = await tester()
    await tester.press("e", .enter, "j", "a", .enter)
    #expect(study.ledger.coding(of: "r1", by: "anna")["toelichting"]?.answer == .text("ja"))
  }

  @Test func hostileTextIsShownHarmlessly() async throws {
    let tester = await tester(position: 2)
    let picture = tester.picture.plainText
    #expect(!picture.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(picture.contains("verborgen tekens"))
  }

  @Test func aCoderNeverSeesAnotherCodersWork() async throws {
    study.record("bram", "r1", "oordeel", .codes(["eigenlijk"]), memo: "KANARIE")
    let blind = await tester()
    #expect(!blind.picture.plainText.contains("KANARIE"))
    #expect(!blind.picture.plainText.contains("bram"))
    let lead = await tester(Coder(id: "lead", role: .lead))
    #expect(try state(lead).page?.finals["oordeel"] != nil)
  }

  @Test func theLeadDecidesWhereCodersDiffer() async throws {
    let study = FakeStudy(staff: [
      anna, Coder(id: "bram", role: .coder), Coder(id: "lead", role: .lead),
    ])
    study.record("anna", "r1", "oordeel", .codes(["oneigenlijk"]), memo: "twijfel")
    study.record("bram", "r1", "oordeel", .codes(["eigenlijk"]))
    let workbench = study.workbench()
    let start = Workbench.State(
      page: .coding(
        CodingScreen.State(viewer: Coder(id: "lead", role: .lead), position: 0, unitCount: 3)))
    var tester = ScreenTester(workbench, state: start)
    await tester.run(workbench.initialEffect(start))
    #expect(tester.picture.plainText.contains("codeurs verschillen"))
    #expect(tester.picture.plainText.contains("bram: eigenlijk"))
    try expectSnapshot(tester.picture.plainText, named: "lead-disagreement-80x24")
    await tester.press("o")
    #expect(study.ledger.coding(of: "r1", by: "lead")["oordeel"]?.answer == .codes(["oneigenlijk"]))
  }

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func pictures(language: Language, size: Size) async throws {
    var tester = await tester(language: language, size: size)
    await tester.press("o", "2", "+", "1")
    try expectSnapshot(
      tester.picture.plainText,
      named: "coding-\(language.rawValue)-\(size.columns)x\(size.rows)")
    await tester.press(.backTab, "x")
    try expectSnapshot(
      tester.picture.plainText,
      named: "definition-\(language.rawValue)-\(size.columns)x\(size.rows)")
  }
}
