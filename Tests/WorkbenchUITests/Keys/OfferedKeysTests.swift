import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Footers and lists of keys offer what works now, and nothing else.
@Suite struct OfferedKeysTests {
  /// How far a screen is when somebody looks at its keys.
  enum Stage: CaseIterable {
    /// Nothing was read yet, or reading failed.
    case unread
    /// Read, of a study in which nobody said anything.
    case empty
    /// Read, of a study in which coders differ.
    case coded
  }

  private static let states = DeskFixture().everyState

  /// A study of its own for every key, since keys write.
  private func study(_ stage: Stage) -> FakeStudy {
    let study = FakeStudy(staff: Coder.team)
    guard stage == .coded else { return study }
    for unit in FakeStudy.respondents.map(\.id) {
      study.record("anna", unit, "oordeel", .codes(["oneigenlijk"]), memo: "een memo")
      study.record("bram", unit, "oordeel", .codes(["eigenlijk"]))
      study.record("anna", unit, "bron", .codes(["raadslid"]))
    }
    return study
  }

  private func tester(
    _ state: Workbench.State, _ stage: Stage, size: Size = Size(columns: 80, rows: 24)
  ) async -> ScreenTester<Workbench> {
    let study = study(stage)
    let workbench = Workbench(
      context: WorkbenchContext(
        codebook: FakeStudy.codebook, client: FakeTables().client(study), language: .dutch))
    var tester = ScreenTester(workbench, state: state, size: size)
    if stage != .unread { await tester.run(workbench.initialEffect(state)) }
    return tester
  }

  /// What a person can notice of a state: not how many keys were counted.
  private func visible(_ state: Workbench.State) -> Workbench.State {
    var state = state
    if case .coding(var page) = state.page {
      page.visit = CodingScreen.VisitTally()
      state.page = .coding(page)
    }
    return state
  }

  private func bindings(_ tester: ScreenTester<Workbench>) -> [Binding<Workbench.Action>] {
    FakeStudy().workbench().bindings(for: tester.state)
      .filter { $0.isEnabled && !$0.keys.isEmpty }
  }

  /// Whether a key does anything: another state, another screen, or the end.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - tester: The screen on which it is pressed.
  ///   - isSeen: Whether what it does must be seen, so that remembering something does not count.
  /// - Returns: Whether it does.
  private func works(
    _ key: Key, on tester: ScreenTester<Workbench>, isSeen: Bool = false
  ) async -> Bool {
    var tester = tester
    let (before, picture) = (visible(tester.state), tester.picture)
    guard !tester.isFinished else { return true }
    await tester.press(key)
    if case .keyRefused? = FakeStudy().workbench().action(for: key, in: before) { return false }
    if tester.isFinished { return true }
    return isSeen ? tester.picture != picture : visible(tester.state) != before
  }

  @Test(arguments: states.indices, Stage.allCases)
  func everyKeyOfTheFooterDoesSomething(index: Int, stage: Stage) async {
    let state = Self.states[index]
    let sizes = [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]
    for size in stage == .coded ? sizes : [sizes[0]] {
      for binding in bindings(await tester(state, stage)) where binding.isProminent {
        let works = await works(
          binding.keys[0], on: tester(state, stage, size: size), isSeen: true)
        let what = "\(binding.keys[0].name) \(binding.help) on \(state.page.kind) \(index), \(size)"
        #expect(works, "\(what)")
      }
    }
  }

  /// A key may have reached an end, as the one that goes up on the first line; then it does something
  /// after another key.
  @Test(arguments: states.indices, Stage.allCases)
  func everyKeyOfTheListDoesSomethingSometime(index: Int, stage: Stage) async {
    let state = Self.states[index]
    let all = bindings(await tester(state, stage))
    for binding in all where !binding.action.scrolls {
      if await works(binding.keys[0], on: tester(state, stage)) { continue }
      var worksLater = false
      for other in all where !worksLater {
        var tester = await tester(state, stage)
        await tester.press(other.keys[0])
        guard tester.state.page.kind == state.page.kind,
          bindings(tester).contains(where: { $0.action == binding.action })
        else { continue }
        worksLater = await works(binding.keys[0], on: tester)
      }
      #expect(
        worksLater, "\(binding.keys[0].name) \(binding.help) on \(state.page.kind) \(index)")
    }
  }

  /// Whoever presses a key that is listed with a reason against it is told the reason.
  @Test(arguments: states.indices, Stage.allCases)
  func aKeyThatCannotBeUsedSaysWhy(index: Int, stage: Stage) async {
    let state = Self.states[index]
    let refused = FakeStudy().workbench().bindings(for: await tester(state, stage).state)
      .filter { !$0.isEnabled && !$0.keys.isEmpty }
    for binding in refused {
      var tester = await tester(state, stage)
      await tester.press(binding.keys[0])
      let line = tester.picture.plainText.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().last
      #expect(
        line?.contains(binding.disabledReason ?? "?") == true,
        "\(binding.help) on \(state.page.kind) \(index)")
    }
  }

  @Test func aBlindCoderIsOfferedNothingButTheWayBack() async {
    let anna = Coder(id: "anna", role: .coder)
    let state = Workbench.State(page: .agreement(AgreementScreen.State(viewer: anna)))
    var tester = await tester(state, .coded)
    let rows = tester.picture.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      rows.last?.split(separator: " ").joined(separator: " ") == "? toetsen q terug")
    await tester.press("c")
    #expect(tester.picture.plainText.contains("Hier is nu niets te zien."))
    await tester.press("q")
    #expect(tester.state.page.kind == .study)
  }

  @Test(arguments: [Workbench.Page.Kind.study, .tables, .cross, .redaction, .agreement, .welcome])
  func everyScreenSaysThatAKeyMeansNothing(kind: Workbench.Page.Kind) async throws {
    let state = try #require(Self.states.first { $0.page.kind == kind })
    var tester = await tester(state, .coded)
    await tester.press("Y")
    #expect(tester.picture.plainText.contains("Toets Y doet hier niets; ? toont de toetsen."))
    let told = tester.state
    await tester.press(.paste("losse tekst"))
    #expect(tester.state == told)
  }
}
