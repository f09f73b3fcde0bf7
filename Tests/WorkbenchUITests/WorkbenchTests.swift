import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct WorkbenchTests {
  let study = FakeStudy()
  let lead = Coder(id: "lead", role: .lead)
  let anna = Coder(id: "anna", role: .coder)

  func tester(
    _ page: Workbench.Page, language: Language = .dutch, size: Size = Size(columns: 80, rows: 24)
  ) async -> ScreenTester<Workbench> {
    let workbench = study.workbench(language)
    let state = Workbench.State(page: page)
    var tester = ScreenTester(workbench, state: state, size: size)
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  @Test func aNewCoderSitsDownAndCodes() async throws {
    var tester = await tester(.welcome(WelcomeScreen.State(coders: [anna, lead])))
    await tester.press(.down, .down, .enter, "c", "e", "e", "s", .enter)
    #expect(tester.picture.plainText.contains("cees (codeur)"))
    await tester.press("c", "i")
    #expect(study.ledger.coding(of: "r1", by: "cees")["oordeel"]?.answer == .codes(["onvoldoende"]))
    await tester.press("q")
    #expect(tester.picture.plainText.contains("1 van 3 af"))
  }

  @Test func aNameMayNotBeEmpty() async {
    var tester = await tester(.welcome(WelcomeScreen.State(coders: [])))
    await tester.press(.enter, " ", .enter)
    #expect(tester.picture.plainText.contains("Typ een naam"))
  }

  @Test func onlyTheLeadOpensTheComparisonAndOnlyAfterEnter() async {
    var coder = await tester(.study(StudyScreen.State(viewer: anna)))
    await coder.press("o", .enter)
    #expect(!study.ledger.isComparisonOpen)
    var boss = await tester(.study(StudyScreen.State(viewer: lead)))
    await boss.press("o", .escape)
    #expect(!study.ledger.isComparisonOpen)
    await boss.press("o", .enter)
    #expect(study.ledger.isComparisonOpen)
  }

  @Test func escapeDoesNotLeaveTheProgramFromTheStudyScreen() async {
    var tester = await tester(.study(StudyScreen.State(viewer: anna)))
    await tester.press(.escape, .escape)
    #expect(!tester.isFinished)
    await tester.press("q")
    #expect(tester.isFinished)
  }

  @Test func agreementIsRefusedToACoderWhileBlind() async {
    var tester = await tester(.study(StudyScreen.State(viewer: anna)))
    await tester.press("a")
    #expect(tester.picture.plainText.contains("Nog blind."))
    #expect(!tester.picture.plainText.contains("0,80"))
  }

  @Test func questionMarkListsTheKeysOfEveryScreen() async {
    for key: Key in ["c", "g", "a", "t", "?"] {
      var tester = await tester(.study(StudyScreen.State(viewer: lead)))
      await tester.press(key, "?")
      if key != "?" { #expect(tester.picture.plainText.contains("Toetsen van dit scherm")) }
      await tester.press(.escape)
      #expect(!tester.picture.plainText.contains("Esc sluit"))
    }
  }

  @Test func everyBindingHasHelpAndNoKeyMeansTwoThings() async {
    let pages: [Workbench.Page] = [
      .welcome(WelcomeScreen.State(coders: [anna])), .study(StudyScreen.State(viewer: lead)),
      .coding(CodingScreen.State(viewer: anna, position: 0, unitCount: 3)),
      .grid(GridScreen.State(viewer: anna)),
      .agreement(AgreementScreen.State(viewer: lead)),
      .tables(TablesScreen.State(viewer: lead, sources: [.final])),
      .cross(
        CrossScreen.State(
          viewer: lead, source: .final, sources: [.final], codebook: FakeStudy.codebook)),
    ]
    for page in pages {
      let tester = await tester(page)
      let bindings = study.workbench().bindings(for: tester.state)
      #expect(bindings.allSatisfy { !$0.help.isEmpty })
      let keys = bindings.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func quittingEndsTheProgram() async {
    var tester = await tester(.study(StudyScreen.State(viewer: lead)))
    await tester.press("c", "q", "q")
    #expect(tester.isFinished)
  }

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func pictures(language: Language, size: Size) async throws {
    let extent = "\(language.rawValue)-\(size.columns)x\(size.rows)"
    let pages: [(String, Workbench.Page)] = [
      ("welcome", .welcome(WelcomeScreen.State(coders: [anna, lead]))),
      ("study", .study(StudyScreen.State(viewer: anna))),
      ("study-lead", .study(StudyScreen.State(viewer: lead))),
      ("agreement", .agreement(AgreementScreen.State(viewer: lead))),
      ("tables", .tables(TablesScreen.State(viewer: lead, sources: [.final]))),
      ("grid", .grid(GridScreen.State(viewer: anna))),
    ]
    for (name, page) in pages {
      var tester = await tester(page, language: language, size: size)
      try expectSnapshot(tester.picture.plainText, named: "\(name)-\(extent)")
      await tester.press("?")
      if name == "study" { try expectSnapshot(tester.picture.plainText, named: "help-\(extent)") }
    }
  }

  /// Random keys at random sizes: nothing traps, every state can be drawn.
  @Test(arguments: 0..<20)
  func randomKeysNeverBreakAnything(seed: Int) async {
    var generator = SplitMix(state: UInt64(seed))
    let keys: [Key] = [
      "o", "e", "i", "1", "2", "r", "n", "p", "g", "u", "m", "x", "q", "0", "-", ">", " ", "?", "a",
      "t", "c", "w", "s", "j", "k", "U", "M", "C", "!", "V", "=", ".", "+", "A", "B", "G", "L", "/",
      "[", "]", "<", ":", "h", "l", .control("o"), .control("r"), .enter, .escape, .tab, .backTab,
      .up, .down, .left, .right,
      .pageUp, .pageDown, .backspace, .delete, .home, .end, .paste("a\u{1B}[2Jb\nc"),
      ":", .control("p"), .control("o"), .control("w"), .alt("\r"), .alt("b"), .function(1),
      .mouse(MouseEvent(.press, at: Point(column: 45, row: 3))),
      .mouse(MouseEvent(.press, at: Point(column: 12, row: 23))),
      .mouse(MouseEvent(.doublePress, at: Point(column: 5, row: 4))),
      .mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 5))),
      .mouse(MouseEvent(.wheelUp, at: Point(column: 60, row: 5))),
      .resize(Size(columns: 20, rows: 5)), .resize(Size(columns: 40, rows: 12)),
      .resize(Size(columns: 200, rows: 60)), .resize(Size(columns: 1, rows: 1)),
      .resize(Size(columns: 80, rows: 24)), .resize(Size(columns: 40, rows: 10)),
    ]
    var tester = await tester(.study(StudyScreen.State(viewer: seed % 2 == 0 ? lead : anna)))
    for _ in 0..<300 where !tester.isFinished {
      guard let key = keys.randomElement(using: &generator) else { return }
      await tester.press(key)
      #expect(tester.picture.fault == nil, "after \(key.name)")
    }
  }
}

/// A small seeded generator (Steele, Lea and Flood 2014, SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
