import CodingModel
import TerminalUI
import TerminalUITestSupport

@testable import WorkbenchUI

/// A workbench on the fake study with a desk of one's own.
struct DeskFixture {
  let study = FakeStudy()
  let lead = Coder(id: "lead", role: .lead)
  let anna = Coder(id: "anna", role: .coder)

  func tester(
    _ page: Workbench.Page, desk: Desk = Desk(), language: Language = .dutch,
    size: Size = Size(columns: 80, rows: 24)
  ) async -> ScreenTester<Workbench> {
    let workbench = Workbench(
      context: WorkbenchContext(
        codebook: FakeStudy.codebook, client: study.client, language: language, desk: desk))
    let state = Workbench.State(page: page)
    var tester = ScreenTester(workbench, state: state, size: size)
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  var coding: Workbench.Page {
    .coding(CodingScreen.State(viewer: anna, position: 0, unitCount: 3))
  }

  func page(_ tester: ScreenTester<Workbench>) throws -> CodingScreen.State {
    guard case .coding(let state) = tester.state.page else {
      throw StudyFailure("not on the coding screen")
    }
    return state
  }
}

extension DeskFixture {
  /// The coding screen with a text of one's own in view.
  func longText(
    _ text: String, size: Size = Size(columns: 80, rows: 24), desk: Desk = Desk()
  ) async -> ScreenTester<Workbench> {
    var client = study.client
    let unit = Respondent(id: "r1", text: text)
    let study = study
    client.room.enter = { _, _, _, viewer in
      var page = UnitPage(respondent: unit, coding: [:])
      page.notes = study.ledger.notes(by: viewer.id)
      return .success(page)
    }
    client.redaction.page = { _, _ in .success(RedactionPage(respondent: unit, own: [:])) }
    let workbench = Workbench(
      context: WorkbenchContext(
        codebook: FakeStudy.codebook, client: client, language: .dutch, desk: desk))
    let state = Workbench.State(page: coding)
    var tester = ScreenTester(workbench, state: state, size: size)
    await tester.run(workbench.initialEffect(state))
    return tester
  }
}
