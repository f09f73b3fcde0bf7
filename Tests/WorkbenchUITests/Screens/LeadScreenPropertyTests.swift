import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Whatever is pressed in whatever order: nothing traps, and every state can be drawn in any size.
@Suite struct LeadScreenPropertyTests {
  static let keys: [Key] =
    ["A", "B", "j", "k", "n", "p", "g", "u", "x", "N", "P", "r", "f", "s", "q", "1", "2", "3", "0"]
    + ["o", "e", "i", "-", ">", " ", "]", "[", "R", "h", "l"]
    + [.enter, .escape, .tab, .up, .down, .left, .right, .pageUp, .pageDown, .backspace]

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func randomKeys(seed: UInt64) async throws {
    let study = AdjudicationScreenTests().study
    let workbench = study.workbench(seed.isMultiple(of: 2) ? .dutch : .english)
    let lead = Coder(id: "lead", role: .lead)
    let start: Workbench.Page =
      seed.isMultiple(of: 3)
      ? .redaction(
        RedactionScreen.State(
          viewer: lead, unit: "r1",
          origin: CodingScreen.State(viewer: lead, position: 0, unitCount: 3)))
      : .adjudication(AdjudicationScreen.State(viewer: lead))
    let state = Workbench.State(page: start)
    let sizes =
      [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]
      + [Size(columns: 40, rows: 12), Size(columns: 20, rows: 5), Size(columns: 1, rows: 1)]
    var tester = ScreenTester(workbench, state: state)
    await tester.run(workbench.initialEffect(state))
    var random = seed
    for _ in 0..<150 where !tester.isFinished {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(random >> 33)
      await tester.press(Self.keys[number % Self.keys.count])
      let size = sizes[(number / 97) % sizes.count]
      await tester.press(.resize(size))
      let picture = tester.picture
      #expect(picture.size == size)
      // The hostile unit's escape never reaches a cell.
      #expect(!picture.plainText.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  /// Undo after any number of rulings leads back to where nothing was ruled.
  @Test func undoTakesBackEveryRuling() async {
    let study = AdjudicationScreenTests().study
    let workbench = study.workbench()
    let state = Workbench.State(
      page: .adjudication(AdjudicationScreen.State(viewer: Coder(id: "lead", role: .lead))))
    var tester = ScreenTester(workbench, state: state)
    await tester.run(workbench.initialEffect(state))
    let before = study.ledger
    await tester.press(.enter, "A", .enter, "B", .enter, "P", .enter, "A", .enter, "q")
    #expect(study.ledger.codings(by: "lead").count == 3)
    await tester.press("u", "u", "u", "u")
    #expect(study.ledger == before)
  }
}
