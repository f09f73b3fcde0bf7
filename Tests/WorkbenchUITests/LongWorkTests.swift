import CodingModel
import LongWork
import Synchronization
import Tables
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Long work on the screens: what they show of it, and how it is stopped.
@Suite struct LongWorkTests {
  let study = FakeStudy()
  let lead = Coder(id: "lead", role: .lead)
  private let half = WorkStatus(
    WorkProgress(.counting, done: 500, of: 1_000), secondsLeft: 12)

  private func workbench(
    _ language: Language = .dutch, _ change: (inout StudyClient) -> Void = { _ in }
  ) -> Workbench {
    var client = study.client
    change(&client)
    return Workbench(
      context: WorkbenchContext(codebook: FakeStudy.codebook, client: client, language: language))
  }

  private var tables: TablesScreen.State {
    TablesScreen.State(viewer: lead, sources: [.final, .coder("anna")])
  }

  /// Pages that wait for something, and how they hear how far it is.
  private var waiting: [(Workbench.Page, Workbench.Action)] {
    var detail = AgreementScreen.State(viewer: lead)
    detail.overview = AgreementOverview(coders: [], summaries: [])
    detail.page = AgreementPage("oordeel")
    var report = AdjudicationScreen.State(viewer: lead)
    report.mode = .changes
    report.overview = DisputeOverview(
      disputes: [], weights: [:], aliases: CoderAliases([], study: "s"), staff: [lead])
    let cross = CrossScreen.State(
      viewer: lead, source: .final, sources: [.final], codebook: FakeStudy.codebook)
    return [
      (.tables(tables), .tables(.progressed(half))), (.cross(cross), .cross(.progressed(half))),
      (.agreement(AgreementScreen.State(viewer: lead)), .agreement(.progressed(half))),
      (.agreement(detail), .agreement(.progressed(half))),
      (
        .adjudication(AdjudicationScreen.State(viewer: lead)), .adjudication(.progressed(half))
      ),
      (.adjudication(report), .adjudication(.progressed(half))),
    ]
  }

  @Test(arguments: 0..<6, [Language.dutch, .english])
  func everyWaitShowsHowFarItIs(index: Int, language: Language) async {
    let (page, told) = waiting[index]
    let workbench = workbench(language)
    var tester = ScreenTester(workbench, state: Workbench.State(page: page))
    let silent = tester.picture.plainText
    #expect(silent.contains(language == .dutch ? "Bezig" : "Working"))
    await tester.send(told)
    let text = tester.picture.plainText
    #expect(text.contains(language == .dutch ? "Eindwaarden bepalen" : "Working out final values"))
    #expect(text.contains(language == .dutch ? "50%, nog 12 s" : "50%, 12 s left"))
    #expect(text.contains("████"))
    #expect(text.contains(language == .dutch ? "Esc breekt af." : "Esc stops it."))
  }

  @Test func whatPortsReportIsShownUntilTheResultIsThere() async {
    let half = half
    let workbench = workbench { client in
      client.tables.planned = { _, _, report in
        report(half)
        return .success([FakeStudy.table])
      }
    }
    let state = Workbench.State(page: .tables(tables))
    var tester = ScreenTester(workbench, state: state)
    await tester.run(workbench.initialEffect(state))
    guard case .tables(let page) = tester.state.page else {
      Issue.record("another page")
      return
    }
    #expect(page.work == half)
    #expect(page.tables?.count == 1)
    #expect(!tester.picture.plainText.contains("50%"))
  }

  /// Whether an effect stops long work, before anything that it starts; starting work of a name stops
  /// what ran under it.
  private func stops<Action>(_ effect: Effect<Action>) -> Bool {
    switch effect {
    case .stopWork, .cancel, .latest: true
    case .batch(let parts): parts.first.map(stops) ?? false
    default: false
    }
  }

  @Test(arguments: 0..<6)
  func escapeStopsIt(index: Int) {
    let workbench = workbench()
    var state = Workbench.State(page: waiting[index].0)
    let action = workbench.action(for: .escape, in: state)
    #expect(action != nil)
    if let action { #expect(stops(workbench.reduce(&state, action))) }
  }

  @Test func anotherSourceStopsTheTablesOfTheFirst() {
    let workbench = workbench()
    var state = Workbench.State(page: .tables(tables))
    #expect(stops(workbench.reduce(&state, .tables(.sourceKeyPressed))))
  }

  /// Stopping a crosstab goes back to the one that is there; only then does Esc leave.
  @Test func aStoppedCrosstabLeavesTheLastOne() async {
    let workbench = workbench()
    let cross = CrossScreen.State(
      viewer: lead, source: .final, sources: [.final], codebook: FakeStudy.codebook)
    let state = Workbench.State(page: .cross(cross))
    var tester = ScreenTester(workbench, state: state)
    await tester.run(workbench.initialEffect(state))
    let before = tester.picture.plainText
    var asking = tester.state
    _ = workbench.reduce(&asking, .cross(.rowsMoved(by: 1)))
    _ = workbench.reduce(&asking, .cross(.progressed(half)))
    var waiting = ScreenTester(workbench, state: asking)
    #expect(waiting.picture.plainText.contains("50%, nog 12 s"))
    await waiting.press(.escape)
    #expect(waiting.picture.plainText.contains("Afgebroken."))
    #expect(!waiting.picture.plainText.contains("50%"))
    let title = before.split(separator: "\n").first { $0.contains("Rijen:") }
    #expect(waiting.picture.plainText.contains(title ?? "?"))
    // What still comes of the stopped one is not taken for an answer.
    await waiting.send(
      .cross(.tableMade(CrossRequest(rows: "oordeel", columns: nil), .success(FakeStudy.table))))
    #expect(waiting.picture.plainText.contains("Afgebroken."))
    await waiting.press(.escape)
    guard case .tables = waiting.state.page else {
      Issue.record("not left")
      return
    }
  }

  @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 200, rows: 60)])
  func itFitsEverySize(size: Size) async {
    for (page, told) in waiting {
      var tester = ScreenTester(workbench(), state: Workbench.State(page: page), size: size)
      await tester.send(told)
      #expect(tester.picture.plainText.contains("50%"))
    }
  }
}
