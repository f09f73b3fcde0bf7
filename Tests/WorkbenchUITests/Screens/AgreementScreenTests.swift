import CodingModel
import Tables
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct AgreementScreenTests {
  let lead = Coder(id: "lead", role: .lead)
  let study: FakeStudy

  /// A dispute about the verdict on r3; on r2 both said the same.
  init() {
    study = FakeStudy(staff: Coder.team)
    study.record("anna", "r2", "oordeel", .codes(["eigenlijk"]))
    study.record("bram", "r2", "oordeel", .codes(["eigenlijk"]))
    study.record("anna", "r3", "oordeel", .codes(["oneigenlijk"]))
    study.record("bram", "r3", "oordeel", .codes(["eigenlijk"]))
  }

  func tester(
    language: Language = .dutch, size: Size = Size(columns: 80, rows: 24),
    viewer: Coder? = nil
  ) async -> ScreenTester<Workbench> {
    await .opened(
      study.workbench(language), on: .agreement(AgreementScreen.State(viewer: viewer ?? lead)),
      size: size)
  }

  func state(_ tester: ScreenTester<Workbench>) throws -> AgreementScreen.State {
    guard case .agreement(let state) = tester.state.page else {
      throw StudyFailure("not on the agreement screen")
    }
    return state
  }

  // MARK: All variables

  @Test func everyCoefficientComesRoundOnOneAxis() async throws {
    var tester = await tester()
    for (name, value) in [
      ("Krippendorffs alfa", "0,80"), ("kappa van Cohen of Conger", "–"), ("Gwets AC1", "0,85"),
      ("percentage gelijk", "85,9"), ("Krippendorffs alfa", "0,80"),
    ] {
      let picture = tester.picture.plainText
      #expect(picture.contains(name))
      #expect(picture.contains("Oordeel: \(name) \(value)"))
      // No value, no point.
      #expect(picture.contains("●") == (value != "–"))
      await tester.press("c")
    }
  }

  @Test func anUndefinedCoefficientSaysWhy() async {
    var tester = await tester()
    await tester.press("c")
    #expect(tester.picture.plainText.contains("Beide codeurs gebruikten één code."))
  }

  @Test func theReadingChangesValueAndUnits() async throws {
    var tester = await tester()
    await tester.press("j")
    #expect(tester.picture.plainText.contains("Vorm: Krippendorffs alfa 0,66 [0,55 – 0,76], 104"))
    // Both readings stand under the list whichever is chosen.
    #expect(tester.picture.plainText.contains("niet-van-toepassing als eigen code: 0,72 (330"))
    await tester.press("r")
    #expect(tester.picture.plainText.contains("Vorm: Krippendorffs alfa 0,72 [0,67 – 0,78], 330"))
    await tester.press("r")
    #expect(try state(tester).reading == .applicableToAll)
  }

  @Test func aScaleIsNamedWithItsProbability() async {
    let tester = await tester()
    #expect(
      tester.picture.plainText.contains(
        "Landis & Koch (1977): ten minste 'aanzienlijk', met een kans van meer dan 99%"))
  }

  // MARK: A page

  @Test func everyPartHasAPictureAndTheNextVariableKeepsThePart() async throws {
    var tester = await tester()
    await tester.press(.enter)
    let signs: [(Key, String)] = [
      ("1", "anna – bram"), ("2", "% gelijk"), ("3", "█98"), ("4", "Er zijn twee codeurs nodig."),
      ("5", "▅▆▇█"), ("6", "Eenheden met verschil: 2; zonder: 176"),
    ]
    for (key, sign) in signs {
      await tester.press(key)
      #expect(tester.picture.plainText.contains(sign))
    }
    await tester.press("n")
    #expect(try state(tester).page?.variable == "vorm")
    #expect(try state(tester).tab == .units)
    await tester.press(.tab)
    #expect(try state(tester).tab == .pairs)
    await tester.press(.backTab, "q")
    #expect(try state(tester).page == nil)
    #expect(try state(tester).list.selection == 1)
  }

  @Test func thePageFollowsTheReading() async throws {
    var tester = await tester()
    await tester.press("j", .enter)
    #expect(tester.picture.plainText.contains("0,80"))
    await tester.press("r")
    #expect(tester.picture.plainText.contains("0,72"))
    #expect(try state(tester).page?.detail?.summary.units == 330)
  }

  @Test func aLateResultForAnotherVariableIsDropped() async throws {
    var tester = await tester()
    await tester.press(.enter)
    let before = try state(tester)
    let other = AgreementScreen.Action.detailLoaded(
      "vorm", .applicableToAll, .failure(StudyFailure("te laat")))
    await tester.send(.agreement(other))
    #expect(try state(tester) == before)
    await tester.press("q")
    await tester.send(.agreement(other))
    #expect(try state(tester).page == nil)
  }

  // MARK: The text

  @Test func aDisputedUnitOpensItsDisputeAndBackIsTheSamePlace() async throws {
    var tester = await tester()
    await tester.press(.enter, "6", .enter)
    guard case .adjudication(let walk) = tester.state.page else {
      throw StudyFailure("not on the adjudication screen")
    }
    #expect(walk.mode == .dispute)
    #expect(walk.place == DisputePlace(unit: "r3", variable: "oordeel"))
    await tester.press("q")
    #expect(try state(tester).tab == .units)
    #expect(try state(tester).page?.detail != nil)
    await tester.press("q", "q")
    guard case .study = tester.state.page else { throw StudyFailure("not on the study screen") }
  }

  @Test func aUnitWithoutDisputeOpensOnTheCodingScreen() async throws {
    var tester = await tester()
    await tester.press(.enter, "6", "j", .enter)
    guard case .coding(let coding) = tester.state.page else {
      throw StudyFailure("not on the coding screen")
    }
    #expect(coding.position == 1)
    #expect(coding.page?.respondent.id == "r2")
    await tester.press("q")
    #expect(try state(tester).page?.lists[.units]?.selection == 1)
  }

  @Test func afterTheStudyScreenThereIsNothingToGoBackTo() async throws {
    var tester = await tester()
    await tester.press(.enter, "6", .enter, "q", "q", "q", "d", "q")
    guard case .study = tester.state.page else { throw StudyFailure("not on the study screen") }
  }

  @Test func aCellOpensItsUnits() async throws {
    var tester = await tester()
    await tester.press(.enter, "3", .right)
    #expect(
      tester.picture.plainText.contains("anna: oneigenlijk; bram: eigenlijk. 14 eenheden."))
    await tester.press(.enter)
    #expect(tester.picture.plainText.contains("r3"))
    #expect(tester.picture.plainText.contains("e11"))
    await tester.press(.enter)
    guard case .adjudication = tester.state.page else {
      throw StudyFailure("not on the adjudication screen")
    }
    await tester.press("q")
    #expect(try state(tester).page?.cell == ListState())
    await tester.press(.escape)
    #expect(try state(tester).page?.cell == nil)
    #expect(try state(tester).page?.column == 1)
  }

  @Test func aCoderStaysBlindAndMaySeeTheirOwnTextLater() async throws {
    let anna = Coder(id: "anna", role: .coder)
    var blind = await tester(viewer: anna)
    #expect(blind.picture.plainText.contains("Nog blind."))
    await blind.press(.enter, "c", "r", "j")
    #expect(!blind.picture.plainText.contains("0,80"))
    _ = study.client.openComparison(lead)
    var open = await tester(viewer: anna)
    await open.press(.enter, "6", .enter)
    guard case .coding(let coding) = open.state.page else {
      throw StudyFailure("not on the coding screen")
    }
    #expect(coding.page?.respondent.id == "r3")
    #expect(coding.page?.others.isEmpty == true)
  }

  // MARK: The pointer

  @Test func everythingCanBeClicked() async throws {
    var tester = await tester()
    await tester.press(click(tester, on: .item(.measures, 1)))
    #expect(try state(tester).list.selection == 1)
    await tester.press(click(tester, on: .item(.measures, 1), .doublePress))
    #expect(try state(tester).page?.variable == "vorm")
    await tester.press(click(tester, on: .item(.tabs, AgreementTab.confusion.rawValue)))
    #expect(try state(tester).tab == .confusion)
    await tester.press(click(tester, on: .item(.confusionCells, 3)))
    #expect(try state(tester).page.map { [$0.row, $0.column] } == [1, 0])
    await tester.press(click(tester, on: .item(.confusionCells, 3), .doublePress))
    #expect(try state(tester).page?.cell != nil)
    await tester.press(.mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 8))))
    #expect(try state(tester).page?.cell?.selection == 1)
  }

  private func click(
    _ tester: ScreenTester<Workbench>, on target: Target, _ kind: MouseEvent.Kind = .press
  ) -> Key {
    let picture = tester.picture
    for row in 0..<picture.size.rows {
      for column in 0..<picture.size.columns {
        let point = Point(column: column, row: row)
        if picture.target(at: point) == target { return .mouse(MouseEvent(kind, at: point)) }
      }
    }
    Issue.record("nothing shows \(target)")
    return .escape
  }

  // MARK: Pictures

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func pictures(language: Language, size: Size) async throws {
    var tester = await tester(language: language, size: size)
    await tester.press("j", .enter)
    for tab in AgreementTab.allCases {
      await tester.press(.character(Character("\(tab.rawValue + 1)")))
      try expectSnapshot(
        tester.picture.plainText,
        named: "agreement-\(tab)-\(language.rawValue)-\(size.columns)x\(size.rows)")
    }
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 20, rows: 5)])
  func everythingFitsAnySize(size: Size) async throws {
    var tester = await tester(size: size)
    for key: Key in ["j", .enter, "1", "2", "3", .right, .enter, "4", "5", "6", "?"] {
      await tester.press(key)
      #expect(tester.picture.size == size)
    }
  }
}
