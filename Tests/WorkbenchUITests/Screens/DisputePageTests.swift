import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// A study with many disputes: the first are there at once, the others follow.
@Suite struct DisputePageTests {
  private let fixture = AdjudicationScreenTests()

  /// The screen with its first disputes, and all of them as they were read before anything else
  /// happened.
  private func partial() async throws -> (ScreenSession<Workbench>, DisputeOverview) {
    var client = fixture.study.client
    let whole = try client.adjudication.disputes(fixture.lead).get()
    var first = whole
    first.disputes = whole.disputes.filter { $0.unit != "r3" }
    first.weights = [:]
    first.isWhole = false
    let page = first
    client.adjudication.disputes = { _ in .success(page) }
    client.adjudication.allDisputes = { _, _ in .success(whole) }
    let workbench = Workbench(
      context: WorkbenchContext(
        codebook: FakeStudy.codebook, client: client, language: .dutch))
    let state = Workbench.State(
      page: .adjudication(AdjudicationScreen.State(viewer: fixture.lead)))
    var session = ScreenSession(workbench, state: state)
    session.run(workbench.initialEffect(state))
    return (session, whole)
  }

  private func state(_ session: ScreenSession<Workbench>) throws -> AdjudicationScreen.State {
    guard case .adjudication(let state) = session.state.page else {
      throw StudyFailure("not on the adjudication screen")
    }
    return state
  }

  private func finish(_ session: inout ScreenSession<Workbench>) async {
    for work in session.takeBackgroundWork().compactMap(\.work) {
      session.send(await work { _ in })
    }
  }

  private static let size = Size(columns: 80, rows: 24)

  @Test func theFirstAreShownAtOnceAndTheRestInOrder() async throws {
    var (session, _) = try await partial()
    #expect(try state(session).disputes.map(\.unit) == ["r1", "r2"])
    #expect(
      session.picture(size: Self.size).plainText.contains(
        "de eerste 2; de andere worden nog gelezen …"))
    await finish(&session)
    #expect(try state(session).disputes.map(\.unit) == ["r3", "r1", "r2"])
    #expect(try state(session).list.selection == 0)
    #expect(!session.picture(size: Self.size).plainText.contains("nog gelezen"))
    #expect(session.takeBackgroundWork().isEmpty)
  }

  @Test func whatWasChosenMeanwhileStaysChosen() async throws {
    var (session, _) = try await partial()
    session.handle(.down)
    await finish(&session)
    let after = try state(session)
    #expect(after.disputes[after.list.selection].unit == "r2")
  }

  @Test func whatWasDecidedMeanwhileStaysDecided() async throws {
    var (session, _) = try await partial()
    for key in [.enter, try fixture.key(of: "anna"), .enter] as [Key] { session.handle(key) }
    let place = DisputePlace(unit: "r1", variable: "vorm")
    #expect(try state(session).disputes.first { $0.place == place }?.standing == .ruled)
    await finish(&session)
    let after = try state(session)
    #expect(after.disputes.first { $0.place == place }?.standing == .ruled)
    #expect(after.disputes.count == 3)
    #expect(after.changed.isEmpty)
    #expect(after.mode == .dispute)
  }
}
