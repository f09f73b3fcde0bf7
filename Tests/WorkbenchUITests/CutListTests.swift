import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Whatever does not fit can be scrolled to, or the screen says that there is more.
@Suite struct CutListTests {
  private let lead = Coder(id: "lead", role: .lead)
  private let anna = Coder(id: "anna", role: .coder)
  private let bram = Coder(id: "bram", role: .coder)
  private static let dispute = DisputePlace(unit: "r1", variable: "oordeel")

  /// A dispute with 30 rulings on the same codes before it, and long memos.
  private func disputeTester(
    _ size: Size = Size(columns: 80, rows: 24), memo: String = ""
  ) async -> ScreenTester<Workbench> {
    let answers: [CoderID: Answer] = [
      "anna": .codes(["oneigenlijk"]), "bram": .codes(["eigenlijk"]),
    ]
    let before = (1...30).map { number in
      Dispute(
        unit: UnitID("x\(number)"), variable: "oordeel", answers: answers, standing: .ruled,
        ruling: Ruling(
          lead: "lead", answer: .codes(["eigenlijk"]), reason: "omdat \(number)", order: number))
    }
    let open = Dispute(unit: "r1", variable: "oordeel", answers: answers, standing: .open)
    let staff = [anna, bram, lead]
    var client = FakeStudy(staff: staff).client
    client.adjudication.disputes = { _ in
      .success(
        DisputeOverview(
          disputes: [open] + before, weights: [:],
          aliases: CoderAliases(["anna", "bram"], study: "toets"), staff: staff))
    }
    client.adjudication.unit = { _, _ in
      .success(
        DisputedUnit(
          respondent: Respondent(id: "r1", text: "Een tekst."),
          codings: [
            "anna": ["oordeel": .init(answer: .codes(["oneigenlijk"]), memo: memo)],
            "bram": ["oordeel": .init(answer: .codes(["eigenlijk"]), memo: memo)],
          ], disputes: [open]))
    }
    let workbench = Workbench(
      context: WorkbenchContext(codebook: FakeStudy.codebook, client: client, language: .dutch))
    let state = Workbench.State(page: .adjudication(AdjudicationScreen.State(viewer: lead)))
    var tester = ScreenTester(workbench, state: state, size: size)
    await tester.run(workbench.initialEffect(state))
    await tester.press(.enter)
    return tester
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)])
  func everyPrecedentCanBeSeen(size: Size) async {
    var tester = await disputeTester(size)
    #expect(tester.picture.plainText.contains("Eerder: 30 keer eigenlijk"))
    var seen: Set<Int> = []
    for _ in 0..<30 {
      for number in 1...30
      where tester.picture.plainText.contains("omdat \(number)\n")
        || tester.picture.plainText.contains("omdat \(number) ")
      {
        seen.insert(number)
      }
      await tester.press("}")
    }
    #expect(seen == Set(1...30))
    // What was asked beyond the end does not add up.
    let end = tester.picture.plainText
    await tester.press("{")
    #expect((tester.picture.plainText != end) == (size.rows == 24))
  }

  @Test func thereIsASignThatThereIsMore() async throws {
    var tester = await disputeTester()
    func marks() -> Int { tester.picture.plainText.filter { $0 == "▼" }.count }
    #expect(marks() == 1)
    await tester.press(Array(repeating: "}", count: 30))
    #expect(marks() == 0)
    #expect(tester.picture.plainText.contains("▲"))
  }

  @Test func longMemosAreReadWholeAndThePrecedentsStayInSight() async {
    let memo = (1...80).map { "woord\($0)" }.joined(separator: " ")
    var tester = await disputeTester(memo: memo)
    #expect(tester.picture.plainText.contains("Eerder: 30 keer eigenlijk"))
    #expect(!tester.picture.plainText.contains("woord80"))
    var sightings = 0
    for _ in 0..<12 {
      await tester.press("}")
      if tester.picture.plainText.contains("woord80") { sightings += 1 }
    }
    #expect(sightings > 0)
  }

  @Test func theWheelScrollsWhatIsUnderThePointer() async throws {
    var tester = await disputeTester()
    func wheel(over text: String) throws -> Key {
      for (row, line) in tester.picture.plainText.split(separator: "\n").enumerated() {
        if let range = line.firstRange(of: text) {
          let column = line.distance(from: line.startIndex, to: range.lowerBound)
          return .mouse(MouseEvent(.wheelDown, at: Point(column: column, row: row)))
        }
      }
      throw StudyFailure("'\(text)' is not in view")
    }
    await tester.press(try wheel(over: "omdat 30"))
    guard case .adjudication(let page) = tester.state.page else { throw StudyFailure("elsewhere") }
    #expect(page.sidesTop == 3)
    let highlight = page.highlight
    await tester.press(try wheel(over: "i   onvoldoende"))
    guard case .adjudication(let next) = tester.state.page else { throw StudyFailure("elsewhere") }
    #expect(next.highlight == highlight + 1)
    #expect(next.sidesTop == 3)
  }

  @Test(arguments: [(3, 4), (30, 4), (3, 40), (40, 40)])
  func theStudyScreenSaysHowManyMoreThereAre(coders: Int, variables: Int) async {
    let names = (1...coders).map { CoderID("codeur\($0)") }
    let staff = names.map { Coder(id: $0, role: .coder) } + [lead]
    var codebook = FakeStudy.codebook
    codebook.variables = (1...variables).map {
      Variable(id: VariableID("v\($0)"), kind: .text, label: LocalizedText("Variabele \($0)"))
    }
    var client = FakeStudy(staff: staff).client
    let overview = StudyOverview(
      respondents: 5, units: 3,
      coders: staff.map { CoderProgress(coder: $0, complete: 1, started: 1) },
      answered: [:], openUnits: nil, disputedUnits: nil, isComparisonOpen: true)
    client.overview = { _ in .success(overview) }
    let workbench = Workbench(
      context: WorkbenchContext(codebook: codebook, client: client, language: .dutch))
    let state = Workbench.State(page: .study(StudyScreen.State(viewer: lead)))
    var tester = ScreenTester(workbench, state: state)
    await tester.run(workbench.initialEffect(state))
    let lines = tester.picture.plainText.split(separator: "\n").map { $0.drop { $0 == " " } }
    let told = lines.filter { $0.hasPrefix("nog ") }.compactMap { Int($0.dropFirst(4)) }
    let shown = (
      coders: lines.count { $0.hasPrefix("codeur") && !$0.contains("leiding") },
      variables: lines.count { $0.hasPrefix("Variabele ") }
    )
    #expect(shown.variables > 0 && shown.coders > 0)
    let hidden = [coders - shown.coders, variables - shown.variables].filter { $0 > 0 }
    #expect(told == hidden)
  }
}
