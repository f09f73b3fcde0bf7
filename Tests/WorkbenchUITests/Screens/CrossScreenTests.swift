import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct CrossScreenTests {
  let study = FakeStudy()
  let lead = Coder(id: "lead", role: .lead)

  /// The screen as it opens from the planned tables.
  private func tester(
    _ language: Language = .dutch, size: Size = Size(columns: 80, rows: 24)
  ) async -> ScreenTester<Workbench> {
    let workbench = study.workbench(language)
    let state = Workbench.State(
      page: .tables(
        TablesScreen.State(viewer: lead, sources: [.final, .coder("anna")])))
    var tester = ScreenTester(workbench, state: state, size: size)
    await tester.run(workbench.initialEffect(state))
    await tester.press("x")
    return tester
  }

  private func request(_ tester: ScreenTester<Workbench>) -> CrossRequest? {
    guard case .cross(let page) = tester.state.page else { return nil }
    return page.request
  }

  @Test func startsWithTheFirstTwoVariables() async {
    let tester = await tester()
    #expect(request(tester) == CrossRequest(rows: "cluster", columns: "oordeel"))
    #expect(tester.picture.plainText.contains("Rijen: Cluster   Kolommen: Oordeel"))
    #expect(tester.picture.plainText.contains("Stadsontwikkeling"))
  }

  @Test func everyKeyPivots() async {
    var tester = await tester()
    await tester.press("r")
    #expect(request(tester)?.rows == "vorm")
    await tester.press("R", "R")
    #expect(request(tester)?.rows == "bron")
    await tester.press("c")
    #expect(request(tester)?.columns == "vorm")
    await tester.press("c", "c")
    #expect(request(tester)?.columns == "cluster")
    await tester.press("x")
    #expect(request(tester).map { [$0.rows, $0.columns] } == ["cluster", "bron"])
    await tester.press("%")
    #expect(tester.picture.plainText.contains("% van het totaal"))
    #expect(tester.picture.plainText.contains("cluster  total"))
    await tester.press("w")
    #expect(request(tester)?.weight == nil)
  }

  @Test func columnsCanBeNone() async {
    var tester = await tester()
    await tester.press("C")
    #expect(request(tester)?.columns == nil)
    await tester.press("x")
    #expect(request(tester)?.rows == "cluster")
    await tester.press("c")
    #expect(request(tester)?.columns == "oordeel")
  }

  @Test func aBaseIsTypedAndItsFaultIsShown() async {
    var tester = await tester()
    await tester.press("b", "f", "o", "u", "t", "q", .backspace)
    #expect(tester.picture.plainText.contains("Basis (regel, leeg voor iedereen): fout"))
    await tester.press(.enter)
    #expect(tester.picture.plainText.contains("Basis, teken 5: hier hoort meer."))
    await tester.press("b", .control("u"), "a", "l", "l", .enter)
    #expect(request(tester)?.base == "all")
    #expect(!tester.picture.plainText.contains("teken 5"))
    await tester.press("b", "x", .escape)
    #expect(request(tester)?.base == "all")
  }

  @Test func leavingGoesBackToTheTables() async {
    var tester = await tester()
    await tester.press("q")
    guard case .tables(let page) = tester.state.page else {
      Issue.record("not on the tables screen")
      return
    }
    #expect(page.sources == [.final, .coder("anna")])
    #expect(page.source == .final)
  }

  @Test func aLateTableOfAnEarlierRequestIsNotShown() async {
    let screen = CrossScreen(context: study.workbench().context)
    var state = CrossScreen.State(
      viewer: lead, source: .final, sources: [.final], codebook: FakeStudy.codebook)
    let early = CrossRequest(rows: "bron", columns: nil)
    _ = screen.reduce(&state, .tableMade(early, FakeStudy.crossTable(early)))
    #expect(state.table == nil)
  }

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func pictures(language: Language, size: Size) async throws {
    let tester = await tester(language, size: size)
    try expectSnapshot(
      tester.picture.plainText, named: "cross-\(language.rawValue)-\(size.columns)x\(size.rows)")
  }
}
