import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Codes of an old study whose keys the screens have learnt to use themselves since.
@Suite struct CodeKeyTests {
  private static let keys: [Character] = [
    "U", "M", "C", "!", "V", "=", ".", "+", "A", "B", "G", "L", "R", "u", "q", " ",
  ]

  private let study = FakeStudy()
  private let anna = Coder(id: "anna", role: .coder)

  /// The study with another key for the code `eigenlijk`.
  private func tester(
    _ key: Character, _ page: Workbench.Page, language: Language = .dutch
  ) async -> ScreenTester<Workbench> {
    var codebook = FakeStudy.codebook
    let codes = codebook.variables[0].codes.map { code in
      Code(
        id: code.id, key: code.id == "eigenlijk" ? key : code.key, label: code.label,
        brief: code.brief, definition: code.definition)
    }
    codebook.variables[0] = Variable(
      id: "oordeel", kind: .single, label: codebook.variables[0].label, codes: codes)
    let workbench = Workbench(
      context: WorkbenchContext(codebook: codebook, client: study.client, language: language))
    let state = Workbench.State(page: page)
    var tester = ScreenTester(workbench, state: state)
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  private var coding: Workbench.Page {
    .coding(CodingScreen.State(viewer: anna, position: 0, unitCount: 3))
  }

  private var answer: Answer? { study.ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer }

  @Test(arguments: keys)
  func theCodesKeyChoosesTheCodeWhileItsVariableIsInFocus(key: Character) async {
    var tester = await tester(key, coding)
    #expect(tester.picture.plainText.contains("Toetsen \(key) kiezen in deze studie een code"))
    await tester.press(.character(key))
    #expect(answer == .codes(["eigenlijk"]))
  }

  @Test func theGridTakesItToo() async {
    var tester = await tester("G", .grid(GridScreen.State(viewer: anna)))
    await tester.press("G")
    #expect(answer == .codes(["eigenlijk"]))
  }

  @Test func elsewhereTheKeyDoesWhatItDoesInOtherStudies() async throws {
    var tester = await tester("M", coding)
    await tester.press("o", "M")
    #expect(tester.picture.plainText.contains("Memo bij deze eenheid"))
  }

  @Test func whatTheKeyDoesElsewhereIsInThePalette() async throws {
    var tester = await tester("M", coding)
    await tester.press([":"] + (try Key.sequence("m e m o space b i j space e e n h")))
    let row = try #require(
      tester.picture.plainText.split(separator: "\n").first { $0.contains("memo bij eenheid") })
    #expect(!row.contains(" M "))
    await tester.press(.enter)
    #expect(tester.picture.plainText.contains("Memo bij deze eenheid"))
  }

  /// The keys that mean the same everywhere stay what they are, and the code is taken from the list.
  @Test(arguments: [":", "?"] as [Character])
  func keysThatHoldEverywhereLeaveTheCodeInTheList(key: Character) async throws {
    var tester = await tester(key, coding)
    let row = try #require(
      tester.picture.plainText.split(separator: "\n").first {
        $0.contains("eigenlijk") && !$0.contains("oneigenlijk")
      })
    #expect(!row.contains(key))
    await tester.press(.character(key))
    #expect(answer == nil)
    await tester.press(.escape, .down, " ")
    #expect(answer == .codes(["eigenlijk"]))
  }

  @Test func ordinaryStudiesAreToldNothing() async {
    let tester = await tester("e", coding)
    #expect(!tester.picture.plainText.contains("in deze studie"))
  }

  @Test func aSideGoesFirstWhereTheLeadDecides() async throws {
    let lead = Coder(id: "lead", role: .lead)
    study.contents.withLock {
      $0.staff = [anna, Coder(id: "bram", role: .coder), lead]
    }
    study.record("anna", "r3", "oordeel", .codes(["onvoldoende"]))
    study.record("bram", "r3", "oordeel", .codes(["eigenlijk"]))
    var tester = await tester("A", .adjudication(AdjudicationScreen.State(viewer: lead)))
    await tester.press(.enter, .home)
    let codes = tester.picture.plainText.split(separator: "\n").filter { $0.contains("eigenlijk") }
    #expect(codes.count > 2 && codes.last?.contains("A") == false)
    await tester.press("A")
    guard case .adjudication(let state) = tester.state.page else { throw StudyFailure("elsewhere") }
    #expect(state.editor != nil)
  }
}
