import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// The grid of the lead: final values, and where coders differ.
@Suite struct LeadGridTests {
  private let lead = Coder(id: "lead", role: .lead)
  private let anna = Coder(id: "anna", role: .coder)
  private let study = FakeStudy(staff: Coder.team)

  init() {
    study.record("anna", "r1", "oordeel", .codes(["oneigenlijk"]))
    study.record("bram", "r1", "oordeel", .codes(["eigenlijk"]))
    study.record("anna", "r2", "oordeel", .codes(["eigenlijk"]))
    study.record("bram", "r2", "oordeel", .codes(["eigenlijk"]))
  }

  private func tester(
    _ viewer: Coder, size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode
  ) async -> ScreenTester<Workbench> {
    await .opened(
      study.workbench(), on: .grid(GridScreen.State(viewer: viewer)), size: size, glyphs: glyphs)
  }

  private func line(_ unit: String, _ tester: ScreenTester<Workbench>) -> String {
    tester.picture.plainText.split(separator: "\n").map(String.init)
      .first { $0.contains(" \(unit) ") && !$0.contains(":") } ?? ""
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)])
  func theLeadSeesWhatIsFinalAndWhereCodersDiffer(size: Size) async {
    let tester = await tester(lead, size: size)
    #expect(line("r1", tester).contains("≠verschil"))
    #expect(line("r2", tester).contains(" eigenlijk"))
    #expect(!line("r2", tester).contains("≠"))
    #expect(line("r3", tester).contains("•"))
    #expect(
      tester.picture.plainText.contains(
        "r1 Oordeel: codeurs verschillen  anna oneigenlijk  bram eigenlijk"))
  }

  @Test func aRulingStandsInPlaceOfTheDifferenceAndItsEndBringsThatBack() async {
    var tester = await tester(lead)
    await tester.press("e")
    #expect(study.ledger.coding(of: "r1", by: "lead")["oordeel"]?.answer == .codes(["eigenlijk"]))
    #expect(line("r1", tester).contains("≠eigenlijk"))
    await tester.press("k")
    #expect(tester.picture.plainText.contains("beslist door de leiding  anna"))
    await tester.press("-")
    #expect(line("r1", tester).contains("≠verschil"))
    await tester.press("u")
    #expect(line("r1", tester).contains("≠eigenlijk"))
  }

  /// What coders agree on is what the lead's keys begin with, as on the screen of one unit.
  @Test func aRulingOnSeveralCodesBeginsWithWhatCodersAgreeOn() async {
    for coder in ["anna", "bram"] as [CoderID] {
      study.record(coder, "r3", "oordeel", .codes(["oneigenlijk"]))
      study.record(coder, "r3", "vorm", .codes(["1a", "2a"]))
    }
    var tester = await tester(lead)
    await tester.press(.end, .tab, "2")
    #expect(
      study.ledger.coding(of: "r3", by: "lead")["vorm"]?.answer == .codes(["1a", "2a", "1b"]))
  }

  /// What coders agree on is no answer of the lead's, and cannot be taken back by them.
  @Test(arguments: [true, false])
  func whatOthersSaidIsNotCleared(inTheGrid: Bool) async {
    let unit = CodingScreen.State(viewer: lead, position: 1, unitCount: 3)
    let page: Workbench.Page =
      inTheGrid ? .grid(GridScreen.State(viewer: lead, place: 1)) : .coding(unit)
    var tester = await ScreenTester.opened(study.workbench(), on: page)
    await tester.press(inTheGrid ? [] : [.backTab])
    let steps = study.steps
    await tester.press("-")
    #expect(tester.picture.plainText.contains("Hier is geen antwoord van u."))
    #expect(study.steps == steps)
  }

  @Test func aTerminalWithoutSignsSaysItToo() async {
    let tester = await tester(lead, glyphs: .ascii)
    #expect(line("r1", tester).contains("#verschil"))
  }

  /// Coders see their own codings here, before the comparison is opened and after.
  @Test(arguments: [false, true])
  func aCoderSeesNothingOfOthers(isOpen: Bool) async throws {
    if isOpen { _ = study.client.openComparison(lead) }
    let tester = await tester(anna)
    #expect(line("r1", tester).contains("oneigenlijk"))
    #expect(!tester.picture.plainText.contains("bram"))
    #expect(!tester.picture.plainText.contains("≠"))
    guard case .grid(let page) = tester.state.page else { throw StudyFailure("elsewhere") }
    #expect(page.rows.count == 3)
    #expect(page.rows.allSatisfy { $0.standings.isEmpty })
  }

  @Test func theScreenOfOneUnitForgetsARulingThatWasTakenBack() async throws {
    var tester = await ScreenTester.opened(
      study.workbench(), on: .coding(CodingScreen.State(viewer: lead, position: 0, unitCount: 3)),
      size: Size(columns: 160, rows: 40))
    await tester.press("e")
    // Another unit and back: the ruling is now among what was read.
    await tester.press("n", "p")
    #expect(tester.picture.plainText.contains("(beslist door de leiding)"))
    await tester.press(.backTab, "-")
    #expect(study.ledger.coding(of: "r1", by: "lead")["oordeel"]?.answer == nil)
    #expect(tester.picture.plainText.contains("(codeurs verschillen)"))
  }
}
