import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct RedactionScreenTests {
  let study = FakeStudy()
  let anna = Coder(id: "anna", role: .coder)
  let lead = Coder(id: "lead", role: .lead)

  /// The coding screen of the first unit, `De wethouder belde mij 's avonds. …`, and then R.
  func tester(
    _ viewer: Coder? = nil, language: Language = .dutch, size: Size = Size(columns: 80, rows: 24)
  ) async -> ScreenTester<Workbench> {
    let workbench = study.workbench(language)
    let state = Workbench.State(
      page: .coding(CodingScreen.State(viewer: viewer ?? anna, position: 0, unitCount: 3)))
    var tester = ScreenTester(workbench, state: state, size: size)
    await tester.run(workbench.initialEffect(state))
    await tester.press("R")
    return tester
  }

  func redactions(by coder: CoderID = "anna") -> [NoteSubject: NoteValue] {
    study.ledger.notes(by: coder).filter { $0.key.kind == .redaction }
  }

  @Test func aKeyReplacesTheChosenWord() async {
    var tester = await tester()
    await tester.press(.right, "1")
    #expect(
      redactions() == [
        .redaction(of: "r1", as: .standard[0]): .passages([Passage(from: 3, to: 12)])
      ])
    let picture = tester.picture.plainText
    #expect(picture.contains("De [naam] belde mij"))
    #expect(!picture.contains("wethouder"))
    #expect(picture.contains("Opgeslagen: Vervangen door [naam]"))
  }

  @Test func punctuationStaysAndSeveralWordsGoTogether() async {
    var tester = await tester()
    await tester.press(.right, .right, .right, .right, " ", .right, "2")
    // 's avonds. without quotation mark and full stop.
    #expect(tester.picture.plainText.contains("De wethouder belde mij '[plaats]."))
  }

  @Test func aKindCanBeChangedAndTakenOff() async {
    var tester = await tester()
    await tester.press(.right, "1", "4")
    #expect(tester.picture.plainText.contains("De [functie] belde mij"))
    #expect(redactions().count == 1)
    await tester.press("-")
    #expect(redactions().isEmpty)
    #expect(tester.picture.plainText.contains("De wethouder belde mij"))
    await tester.press("-")
    #expect(tester.picture.plainText.contains("Hier staat niets wat u zelf hebt vervangen."))
  }

  @Test func theLeadMakesACodersWordsVisibleWithAReason() async {
    var coder = await tester()
    await coder.press(.right, "1")
    var boss = await tester(lead)
    await boss.press(.right, "-")
    #expect(boss.picture.plainText.contains("Waarom mogen deze woorden zichtbaar zijn?"))
    await boss.press(" ", .enter)
    #expect(boss.picture.plainText.contains("Typ een reden."))
    await boss.press("f", "u", "n", "c", "t", "i", "e", .enter)
    #expect(boss.picture.plainText.contains("De wethouder belde mij"))
    #expect(boss.picture.plainText.contains("0 passages vervangen"))
    let subject = NoteSubject.uncovering(Passage(from: 3, to: 12), of: "r1")
    #expect(study.ledger.notes(by: "lead")[subject] == .text(" functie"))
    // The coder's words stay theirs.
    #expect(redactions().count == 1)
    var again = await tester()
    await again.press(.right, "1")
    #expect(
      again.picture.plainText.contains(
        "De leiding heeft besloten dat deze woorden zichtbaar blijven."))
    #expect(again.picture.plainText.contains("De wethouder belde mij"))
    // The lead thinks better of it.
    await boss.press("4")
    #expect(boss.picture.plainText.contains("De [functie] belde mij"))
    #expect(study.ledger.notes(by: "lead")[subject] == nil)
  }

  @Test func escapeLeavesWhatIsHiddenHidden() async {
    var coder = await tester()
    await coder.press(.right, "1")
    var boss = await tester(lead)
    await boss.press(.right, "-", "q", .escape)
    #expect(boss.picture.plainText.contains("De [naam] belde mij"))
    await boss.press("-", .backspace, .escape, "q")
    guard case .coding = boss.state.page else {
      Issue.record("still on the screen")
      return
    }
  }

  @Test func tabGoesFromPlaceholderToPlaceholder() async {
    var tester = await tester()
    await tester.press(.right, "1", .right, .right, .right, "2")
    func chosen() -> String? {
      tester.picture.styledText.split(separator: "{cursor|").dropFirst().first
        .map { String($0.prefix { $0 != "}" }) }
    }
    #expect(chosen() == "'[plaats]" || chosen() == "[plaats]")
    await tester.press(.tab)
    #expect(chosen() == "[naam]")
    await tester.press(.backTab, .backTab)
    #expect(chosen() == "[naam]")
    await tester.press(.tab, "-", .tab)
    #expect(chosen() == "[naam]")
  }

  @Test func aCoderTakesOffTheirOwnOnly() async {
    var coder = await tester()
    await coder.press(.right, "1")
    var other = await tester(Coder(id: "bram", role: .coder))
    await other.press(.right, "-")
    #expect(other.picture.plainText.contains("alleen de leiding maakt het weer zichtbaar"))
    #expect(other.picture.plainText.contains("De [naam] belde mij"))
    await coder.press("-")
    #expect(coder.picture.plainText.contains("De wethouder belde mij"))
  }

  @Test func theSameWordsElsewhereInTheTextGoToo() {
    let page = RedactionPage(
      respondent: Respondent(id: "u", text: "Jan Bos belde. Daarna belde bos weer. Jan Bos dus."),
      own: [:])
    let notes = RedactionEditing(page: page, chosen: Passage(from: 0, to: 7))
      .hiding(as: .standard[0])
    #expect(
      notes.map(\.value) == [
        .passages([Passage(from: 0, to: 7), Passage(from: 28, to: 31), Passage(from: 38, to: 45)])
      ])
  }

  @Test func aClickChoosesTheWordUnderIt() async {
    var tester = await tester()
    // `De wethouder belde`: column 2 is the D, so column 8 is within the second word.
    await tester.press(.mouse(MouseEvent(.press, at: Point(column: 8, row: 1))))
    await tester.press("1")
    #expect(tester.picture.plainText.contains("De [naam] belde mij"))
  }

  @Test func backLeadsToTheSameUnit() async {
    var tester = await tester()
    await tester.press(.right, "1", "q")
    guard case .coding(let state) = tester.state.page else {
      Issue.record("not on the coding screen")
      return
    }
    #expect(state.position == 0)
  }

  @Test func onlyTheLeadHasAKeyForTheOriginal() async {
    var coder = await tester()
    await coder.press(.right, "1", "o")
    #expect(!coder.picture.plainText.contains("wethouder"))
    var boss = await tester(lead)
    await boss.press("o")
    #expect(boss.picture.plainText.contains("De wethouder belde mij"))
    #expect(boss.picture.plainText.contains("staat in het journaal"))
    #expect(study.ledger.notes(by: "lead")[.originalShown(of: "r1")] == .flag)
    await boss.press("q")
    #expect(study.ledger.notes(by: "lead")[.originalShown(of: "r1")] == nil)
  }

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func pictures(language: Language, size: Size) async throws {
    var tester = await tester(lead, language: language, size: size)
    await tester.press(.right, "4")
    let end = "\(language.rawValue)-\(size.columns)x\(size.rows)"
    try expectSnapshot(tester.picture.plainText, named: "redaction-\(end)")
    await tester.press("o")
    try expectSnapshot(tester.picture.plainText, named: "redaction-original-\(end)")
  }
}
