import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct TourTests {
  private func tester(
    language: Language = .dutch, size: Size = Size(columns: 80, rows: 24)
  ) async -> ScreenTester<Workbench> {
    let study = FakeStudy()
    let coders = [Coder(id: "anna", role: .coder)]
    let state = Workbench.State(
      page: .welcome(WelcomeScreen.State(coders: coders)), isTouring: true)
    return ScreenTester(study.workbench(language), state: state, size: size)
  }

  @Test func everyStepGoesOnWhenItIsDone() async throws {
    var tester = await tester()
    let way: [(TourStep, [Key])] = [
      (.signIn, [.down, .enter, "c", "e", "e", "s", .enter]), (.startCoding, ["c"]),
      (.chooseCode, ["o"]), (.definition, ["x", "x"]), (.memo, ["m", "a", .enter]),
      (.undo, ["u"]), (.goOn, [.enter]), (.help, ["?", .escape]), (.palette, [":", .escape]),
      (.tables, ["q", "t"]),
    ]
    for (step, keys) in way {
      #expect(tester.state.tour?.step == step)
      await tester.press(keys)
    }
    #expect(tester.state.tour?.step == .end)
    await tester.press(.control("t"))
    #expect(tester.state.tour == nil)
    #expect(!tester.picture.plainText.contains("Rondleiding"))
  }

  @Test func otherKeysDoTheirWorkAndNothingElse() async {
    var tester = await tester()
    await tester.press(.enter, "a", "q", "t", "q", "?", .escape)
    #expect(tester.state.tour?.step == .startCoding)
  }

  @Test func itCanBeSkippedAndBegunAnew() async throws {
    var tester = await tester()
    await tester.press([.control("t"), .enter, ":"])
    await tester.press(try Key.sequence("r o n d l enter"))
    #expect(tester.state.tour?.step == .signIn || tester.state.tour?.step == .startCoding)
    #expect(tester.picture.plainText.contains("Rondleiding, stap"))
  }

  @Test func itWaitsOutOfSightOnSmallScreens() async {
    let tester = await tester(size: Size(columns: 40, rows: 12))
    #expect(!tester.picture.plainText.contains("Rondleiding"))
    #expect(tester.picture.plainText.contains("Wie codeert er?"))
  }

  @Test func clicksReachThePageAboveIt() async {
    var tester = await tester()
    await tester.press(.mouse(MouseEvent(.press, at: Point(column: 4, row: 5))))
    #expect(tester.picture.plainText.contains("▸ nieuwe codeur"))
  }

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 40, rows: 20)])
  func theTextFitsItsPanel(language: Language, size: Size) async throws {
    var tester = await tester(language: language, size: size)
    await tester.press(.enter, "c")
    #expect(tester.picture.fault == nil)
    // The last words of the step are there.
    #expect(tester.picture.plainText.contains(language == .dutch ? "opgeslagen." : "at once."))
    try expectSnapshot(
      tester.picture.plainText, named: "tour-\(language.rawValue)-\(size.columns)x\(size.rows)")
  }
}
