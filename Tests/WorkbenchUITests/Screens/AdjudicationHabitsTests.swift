import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// How a lead looks at disputes holds for the session.
@Suite struct AdjudicationHabitsTests {
  private let fixture = AdjudicationScreenTests()

  @Test func namesFilterAndOrderOutlastTheScreen() async throws {
    var tester = await fixture.tester()
    await tester.press("N", "f", "f", "s", .down, "q")
    guard case .study = tester.state.page else { throw StudyFailure("not on the study screen") }
    let chosen = DisputePlace(unit: "r2", variable: "oordeel")
    await tester.press("d")
    let state = try fixture.state(tester)
    #expect(state.showsNames)
    #expect(state.filter == .all)
    #expect(state.order == .byVariable)
    #expect(state.disputes[state.list.selection].place == chosen)
    #expect(tester.picture.plainText.contains("anna"))
  }

  @Test func aDisputeThatWasLeftIsChosenInTheList() async throws {
    var tester = await fixture.tester()
    await tester.press(.down, .down, .enter, "N", .escape, "q", "d")
    let state = try fixture.state(tester)
    #expect(state.showsNames)
    #expect(state.mode == .list)
    #expect(state.disputes[state.list.selection].unit == "r2")
  }

  @Test func whatIsGoneLeavesTheListAtItsTop() async throws {
    var tester = await fixture.tester()
    await tester.press(.down, "q")
    fixture.study.record("anna", "r1", "vorm", .codes(["1b", "2a"]))
    await tester.press("d")
    let state = try fixture.state(tester)
    #expect(state.disputes.map(\.unit) == ["r3", "r2"])
    #expect(state.list.selection == 0)
  }

  @Test func anotherLeadBeginsWithoutNames() async throws {
    let other = Coder(id: "chef", role: .lead)
    var tester = await fixture.tester()
    await tester.press("N", "q")
    await tester.send(.study(.leave))
    var second = await fixture.tester(viewer: other)
    await second.press("q", "d")
    #expect(try !fixture.state(second).showsNames)
  }
}
