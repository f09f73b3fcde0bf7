import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// What coders remark on codes reaches the lead where the codes' definitions stand, and nobody else.
@Suite struct CodeMemoTests {
  private let fixture = AdjudicationScreenTests()
  private static let remark = "Te ruim, zie r3."

  init() {
    fixture.study.contents.withLock {
      $0.ledger.record(
        Note(.codeMemo("eigenlijk", of: "oordeel"), .text(Self.remark)), by: "anna")
    }
  }

  private func coding(_ viewer: Coder) async -> ScreenTester<Workbench> {
    let workbench = fixture.study.workbench()
    let state = Workbench.State(
      page: .coding(CodingScreen.State(viewer: viewer, position: 1, unitCount: 3)))
    var tester = ScreenTester(workbench, state: state, size: Size(columns: 120, rows: 40))
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  @Test func inTheDefinitionPanelOfTheLead() async {
    var tester = await coding(fixture.lead)
    await tester.press("e", .backTab)
    #expect(tester.picture.plainText.contains("anna: " + Self.remark))
    await tester.press("x")
    #expect(tester.picture.plainText.contains("anna: " + Self.remark))
  }

  @Test func inTheCodebookOfTheLeadWhereItIsFoundToo() async throws {
    var tester = await coding(fixture.lead)
    await tester.press(["B"] + (try Key.sequence("t e space r u i m")))
    #expect(tester.picture.plainText.contains("anna: " + Self.remark))
  }

  @Test func notOnTheScreenOfAnotherCoder() async {
    var tester = await coding(Coder(id: "bram", role: .coder))
    for keys in [["e", .backTab], ["x"], ["x", "B", "T", "e"]] as [[Key]] {
      await tester.press(keys)
      #expect(!tester.picture.plainText.contains("Te ruim"))
    }
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 160, rows: 50)])
  func inAdjudicationUnderTheNameThatIsShown(size: Size) async throws {
    var tester = await fixture.tester(size: size)
    let anna = try #require(CoderAliases(["anna", "bram"], study: "toets").letter(of: "anna"))
    await tester.press(.enter, "x")
    let anonymous = tester.picture.plainText
    #expect(anonymous.contains("\(anna): " + Self.remark))
    #expect(!anonymous.contains("anna"))
    await tester.press("N")
    #expect(tester.picture.plainText.contains("\(anna) anna: " + Self.remark))
  }
}
