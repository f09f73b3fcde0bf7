import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct CodingRoomTests {
  let study = FakeStudy()
  let anna = Coder(id: "anna", role: .coder)
  let lead = Coder(id: "lead", role: .lead)

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

  func typing(_ text: String) -> [Key] { text.map { .character($0) } }

  // MARK: Keys a case

  @Test func aCaseTakesOneKeyAVariableAndEnter() async throws {
    var tester = await tester()
    await tester.press("o", "1", "r", .enter)
    #expect(try state(tester).position == 1)
    #expect(study.visits == [Visit(unit: "r1", place: 0, keys: 4)])
  }

  @Test func furtherCodesAreAddedWithAKeyOfTheirOwn() async throws {
    var tester = await tester()
    await tester.press("+")
    #expect(tester.picture.plainText.contains("geen antwoord om een code aan toe te voegen"))
    await tester.press("o", "1", "+")
    #expect(try state(tester).focus == "vorm")
    await tester.press("2", "3", .enter)
    #expect(
      study.ledger.coding(of: "r1", by: "anna")["vorm"]?.answer == .codes(["1a", "1b", "2a"]))
    #expect(try state(tester).focus == "bron")
  }

  @Test func theAnswerOfTheUnitBeforeIsCopied() async throws {
    var tester = await tester(position: 1)
    await tester.press("=")
    #expect(tester.picture.plainText.contains("vorige eenheid heeft hier geen antwoord"))
    study.record("anna", "r1", "oordeel", .codes(["onvoldoende"]))
    await tester.press("=")
    #expect(study.ledger.coding(of: "r2", by: "anna")["oordeel"]?.answer == .codes(["onvoldoende"]))
    await tester.press("p", "=")
    #expect(tester.picture.plainText.contains("vorige eenheid heeft hier geen antwoord"))
  }

  @Test func theLastAnswerToAVariableIsRepeated() async throws {
    var tester = await tester()
    await tester.press(".")
    #expect(tester.picture.plainText.contains("nog niets gekozen"))
    await tester.press("i", "n", ".")
    #expect(study.ledger.coding(of: "r2", by: "anna")["oordeel"]?.answer == .codes(["onvoldoende"]))
  }

  // MARK: Notes

  @Test func aMemoOnTheUnitShowsUnderTheText() async throws {
    var tester = await tester()
    await tester.press(["M"] + typing("nog eens") + [.enter])
    #expect(study.ledger.notes(by: "anna") == [.unitMemo("r1"): .text("nog eens")])
    #expect(tester.picture.plainText.contains("Memo bij de eenheid: nog eens"))
    await tester.press(["M", .control("u"), .enter])
    #expect(study.ledger.notes(by: "anna").isEmpty)
  }

  @Test func aMemoOnACodeShowsWithTheCodeOnEveryUnit() async throws {
    var tester = await tester()
    await tester.press(["C"] + typing("ruim") + [.enter, "n"])
    #expect(
      study.ledger.notes(by: "anna") == [.codeMemo("oneigenlijk", of: "oordeel"): .text("ruim")])
    #expect(tester.picture.plainText.contains("Eigen memo: ruim"))
    await tester.press("x")
    #expect(tester.picture.plainText.contains("Volledige definitie."))
    await tester.press("x", "i", "p", "u", "u")
    #expect(!tester.picture.plainText.contains("Eigen memo"))
    await tester.press("U")
    #expect(tester.picture.plainText.contains("Eigen memo: ruim"))
  }

  @Test func doubtIsToggledAndANoteThatIsNotOnDiskDoesNotShow() async throws {
    var tester = await tester()
    await tester.press("!")
    #expect(tester.picture.plainText.contains("? Twijfel"))
    await tester.press("!")
    #expect(study.ledger.notes(by: "anna").isEmpty)
    study.refuseToSave()
    await tester.press("!")
    #expect(!tester.picture.plainText.contains("? Twijfel"))
    #expect(tester.picture.plainText.contains("!! De schijf is vol."))
  }

  @Test func aPassageIsMarkedForTheHighlightedCode() async throws {
    var tester = await tester()
    await tester.press("V", .right, " ", .right, .enter)
    let subject = NoteSubject.passages(of: "r1", for: "oneigenlijk", of: "oordeel")
    #expect(
      study.ledger.notes(by: "anna") == [subject: .passages([Passage(from: 3, to: 18)])])
    let picture = tester.picture
    #expect(picture.plainText.hasPrefix(" Coderen"))
    #expect(picture[Point(column: 0, row: 1)].text == "•")
    #expect(picture[Point(column: 4, row: 1)].style == Style.highlight.adding(.underline))
    #expect(picture[Point(column: 2, row: 1)].style == .text)
    await tester.press(.down)
    #expect(tester.picture[Point(column: 4, row: 1)].style == Style.text.adding(.underline))
    await tester.press(.up, "V", .right, "-")
    #expect(study.ledger.notes(by: "anna").isEmpty)
    await tester.press("V", "-")
    #expect(tester.picture.plainText.contains("Hier is geen passage."))
    await tester.press(.escape, "i")
    #expect(study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer == .codes(["onvoldoende"]))
  }

  @Test func anEmptyTextCannotBeMarked() async throws {
    var tester = await tester(position: 1)
    await tester.press("V")
    #expect(try state(tester).marking == nil)
    #expect(tester.picture.plainText.contains("Deze eenheid heeft geen tekst."))
  }

  @Test func theLeadSeesWhatCodersNotedAndCodersDoNot() async throws {
    study.record("anna", Note(.unitMemo("r1"), .text("KANARIE")))
    study.record("anna", Note(.doubt("r1"), .flag))
    study.record(
      "anna",
      Note(
        .passages(of: "r1", for: "oneigenlijk", of: "oordeel"),
        .passages([Passage(from: 3, to: 18)])))
    let boss = await tester(lead)
    #expect(boss.picture.plainText.contains("anna: KANARIE"))
    #expect(boss.picture.plainText.contains("anna: ? Twijfel"))
    #expect(boss.picture.plainText.contains("anna: \"wethouder belde\""))
    #expect(boss.picture[Point(column: 4, row: 1)].style == Style.highlight.adding(.underline))
    let other = await tester(Coder(id: "bram", role: .coder))
    #expect(!other.picture.plainText.contains("KANARIE"))
    #expect(!other.picture.plainText.contains("Twijfel"))
    #expect(!other.picture.plainText.contains("\"wethouder"))
    #expect(other.picture[Point(column: 4, row: 1)].style == .text)
  }

  @Test func undoAndRedoNameWhatTheyDid() async throws {
    var tester = await tester()
    await tester.press("i", "!", "n", "u")
    #expect(try state(tester).position == 0)
    #expect(tester.picture.plainText.contains("Ongedaan gemaakt: Twijfel → niets"))
    await tester.press("u")
    #expect(tester.picture.plainText.contains("Ongedaan gemaakt: Oordeel → nog te coderen"))
    await tester.press("u")
    #expect(tester.picture.plainText.contains("niets om ongedaan te maken"))
    await tester.press("U")
    #expect(tester.picture.plainText.contains("Opnieuw gedaan: Oordeel → onvoldoende"))
    await tester.press(.control("r"))
    #expect(tester.picture.plainText.contains("? Twijfel"))
    await tester.press("U")
    #expect(tester.picture.plainText.contains("niets om opnieuw te doen"))
  }

  /// Whatever keys a coder presses, undoing all of it leaves nothing said, and redoing all of it says
  /// it again.
  @Test(arguments: 0..<12)
  func undoingEverythingRestoresTheBeginning(seed: UInt64) async throws {
    var generator = SplitMix(state: seed)
    let keys: [Key] = [
      "o", "e", "i", "1", "2", "3", "r", "n", "p", "+", "=", ".", "-", "0", ">", "!", "V", " ",
      .right, .down, .enter, .tab, .backTab, "M", "C", "m", "x", "u", "U", .escape,
    ]
    var tester = await tester()
    for _ in 0..<150 { await tester.press(keys.randomElement(using: &generator) ?? "n") }
    // As after a restart: the keys may have led anywhere.
    tester = await self.tester()
    let said = study.ledger
    let steps = study.steps
    await tester.press(Array(repeating: "u", count: steps))
    #expect(study.ledger == CodingLedger())
    await tester.press(Array(repeating: "U", count: steps))
    #expect(study.ledger == said)
    #expect(!tester.picture.plainText.isEmpty)
  }

  // MARK: View

  @Test func blindAttributesAreForTheLeadOnly() async throws {
    for key: Key in ["x", "A", "L"] {
      var coder = await tester()
      await coder.press(key)
      #expect(!coder.picture.plainText.contains("directeur"))
      #expect(!coder.picture.plainText.contains("Rang"))
    }
    let boss = await tester(lead, size: Size(columns: 120, rows: 40))
    #expect(boss.picture.plainText.contains("Rang: directeur (blind voor codeurs)"))
  }

  @Test func factsFoldAndLinesGetNarrower() async throws {
    var tester = await tester(size: Size(columns: 120, rows: 40))
    #expect(tester.picture.plainText.contains("Cluster: Stadsontwikkeling"))
    await tester.press("A", "A")
    #expect(tester.picture.plainText.contains("1 gegeven ingeklapt (A)"))
    #expect(!tester.picture.plainText.contains("Stadsontwikkeling"))
    await tester.press("A")
    #expect(tester.picture.plainText.contains("Stadsontwikkeling"))
    await tester.press(Array(repeating: "[", count: 20))
    #expect(try state(tester).view.measure == 30)
    #expect(tester.picture.plainText.contains("De wethouder belde mij 's   "))
    await tester.press(Array(repeating: "]", count: 50))
    #expect(try state(tester).view.measure == 160)
  }

  @Test func theCodebookIsSearchedInAllItsTexts() async throws {
    var tester = await tester()
    await tester.press(["B"] + typing("WETHOUDER bel"))
    #expect(tester.picture.plainText.contains("Voorbeeld: De wethouder belde."))
    #expect(!tester.picture.plainText.contains("onvoldoende"))
    await tester.press(typing("zzz"))
    #expect(tester.picture.plainText.contains("Niets gevonden."))
    await tester.press([.control("u")] + typing("eigenlijk") + [.down, .enter])
    #expect(try state(tester).overlay == nil)
    #expect(study.workbench().coding.highlightedCode(try state(tester))?.id == "eigenlijk")
    await tester.press(["B"] + typing("raadslid") + [.enter])
    #expect(tester.picture.plainText.contains("Deze variabele is hier niet aan de orde."))
  }

  @Test(arguments: ["wéthöuder BÈLDE", "wethouder belde", "ONVOLDÓENDE"])
  func theCodebookIsSearchedWithoutAccents(query: String) async throws {
    var tester = await tester()
    await tester.press(["B"] + query.map { $0 == " " ? .character(" ") : .character($0) })
    #expect(!tester.picture.plainText.contains("Niets gevonden."))
  }

  @Test func accentsInTheCodebookNeedNotBeTyped() async throws {
    let memo = Note(.codeMemo("eigenlijk", of: "oordeel"), .text("Ook privé, naïef of per abus."))
    study.record("anna", memo)
    var tester = await tester()
    await tester.press(["B"] + typing("prive naief"))
    #expect(tester.picture.plainText.contains("Ook privé"))
  }

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func pictures(language: Language, size: Size) async throws {
    let extent = "\(language.rawValue)-\(size.columns)x\(size.rows)"
    var tester = await tester(language: language, size: size)
    await tester.press(["M"] + typing("nog eens") + [.enter, "!", "V", .down, " ", .right])
    try expectSnapshot(tester.picture.plainText, named: "marking-\(extent)")
    await tester.press(.enter, "B")
    try expectSnapshot(tester.picture.plainText, named: "codebook-\(extent)")
    await tester.press(.escape, "/", .down, .down)
    try expectSnapshot(tester.picture.plainText, named: "queue-\(extent)")
    await tester.press(typing(" oordeel:x"))
    try expectSnapshot(tester.picture.plainText, named: "queue-fault-\(extent)")
    await tester.press(.escape, "i", "L")
    try expectSnapshot(tester.picture.plainText, named: "grid-coded-\(extent)")
  }
}
