import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct QueueScreenTests {
  let study = FakeStudy()
  let anna = Coder(id: "anna", role: .coder)

  func tester(_ page: Workbench.Page) async -> ScreenTester<Workbench> {
    let workbench = study.workbench()
    let state = Workbench.State(page: page)
    var tester = ScreenTester(workbench, state: state)
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  var coding: Workbench.Page {
    .coding(CodingScreen.State(viewer: anna, position: 0, unitCount: 3))
  }

  func codingState(_ tester: ScreenTester<Workbench>) throws -> CodingScreen.State {
    guard case .coding(let state) = tester.state.page else { throw StudyFailure("other page") }
    return state
  }

  func gridState(_ tester: ScreenTester<Workbench>) throws -> GridScreen.State {
    guard case .grid(let state) = tester.state.page else { throw StudyFailure("other page") }
    return state
  }

  func typing(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test func aFilterIsCountedWhileItIsTypedAndWalkedOnEnter() async throws {
    var tester = await tester(coding)
    await tester.press(["/"] + typing("chef"))
    #expect(tester.picture.plainText.contains("1 eenheid"))
    await tester.press(.enter)
    #expect(try codingState(tester).page?.respondent.id == "r3")
    #expect(try codingState(tester).unitCount == 1)
    #expect(tester.picture.plainText.contains("rij 1 van 1"))
    // The filter stands there still, to be changed.
    await tester.press("/", .control("u"), .enter)
    #expect(try codingState(tester).unitCount == 3)
    #expect(study.queues.count == 2)
  }

  @Test func aFaultyFilterIsExplainedAndNotWalked() async throws {
    var tester = await tester(coding)
    await tester.press(["/"] + typing("chef oordel:x") + [.enter])
    #expect(tester.picture.plainText.contains("teken 6: 'oordel' is geen variabele"))
    #expect(study.queues.isEmpty)
    await tester.press([.control("u")] + typing("rang:directeur") + [.enter])
    #expect(tester.picture.plainText.contains("'rang' is blind voor codeurs"))
    await tester.press([.control("u")] + typing("nergens") + [.enter])
    #expect(tester.picture.plainText.contains("Geen enkele eenheid voldoet"))
    #expect(try codingState(tester).unitCount == 3)
  }

  @Test func readyMadeFiltersAreChosenWithArrows() async throws {
    var tester = await tester(coding)
    await tester.press("!", "/", .down, .down, .down)
    #expect(tester.picture.plainText.contains("Filter: twijfel:ja"))
    await tester.press(.enter)
    #expect(try codingState(tester).unitCount == 1)
    await tester.press("/", .up)
    #expect(tester.picture.plainText.contains("Filter: oordeel:oneigenlijk"))
    await tester.press(.escape)
    #expect(try codingState(tester).overlay == nil)
  }

  @Test func theOrderIsThatOfTheFileTheIdsOrChance() async throws {
    var tester = await tester(coding)
    await tester.press("/", .control("o"))
    #expect(tester.picture.plainText.contains("Volgorde: op nummer"))
    await tester.press(.control("o"))
    #expect(tester.picture.plainText.contains("toeval, zaad 42"))
    await tester.press(.enter)
    let order = SeededOrder(count: 3, seed: 42)
    #expect(try codingState(tester).queue.order == .random(seed: 42))
    #expect(
      try codingState(tester).page?.respondent.id == FakeStudy.respondents[order.item(at: 0)].id)
    await tester.press("/", .control("o"))
    #expect(tester.picture.plainText.contains("zoals in het bestand"))
  }

  @Test func aUnitIsFoundByItsId() async throws {
    var tester = await tester(coding)
    await tester.press("G", "r", "3", .enter)
    #expect(try codingState(tester).position == 2)
    await tester.press("G", "r", "9", .enter)
    #expect(tester.picture.plainText.contains("'r9' staat niet in deze rij"))
    #expect(try codingState(tester).position == 2)
  }

  @Test func visitsAreRememberedWhenSomethingCameOfThem() async throws {
    var tester = await tester(coding)
    await tester.press("n", "p", "j", "k", "n")
    #expect(study.visits.isEmpty)
    await tester.press("i", "n")
    #expect(study.visits == [Visit(unit: "r2", place: 1, keys: 2)])
    await tester.press("!", "q")
    #expect(study.visits.last == Visit(unit: "r3", place: 2, keys: 2))
    #expect(tester.picture.plainText.contains("Deze zitting:"))
    #expect(tester.picture.plainText.contains("2,0 toetsen per eenheid."))
  }

  // MARK: The grid

  @Test func theGridCodesOneVariableDownTheRows() async throws {
    var tester = await tester(.grid(GridScreen.State(viewer: anna)))
    await tester.press("i", "e", "o")
    let ledger = study.ledger
    #expect(ledger.coding(of: "r1", by: "anna")["oordeel"]?.answer == .codes(["onvoldoende"]))
    #expect(ledger.coding(of: "r2", by: "anna")["oordeel"]?.answer == .codes(["eigenlijk"]))
    #expect(ledger.coding(of: "r3", by: "anna")["oordeel"]?.answer == .codes(["oneigenlijk"]))
    #expect(try gridState(tester).list.selection == 2)
    await tester.press(.tab, "1", "2")
    #expect(study.ledger.coding(of: "r3", by: "anna")["vorm"]?.answer == .codes(["1a", "1b"]))
    await tester.press("k", "1")
    #expect(tester.picture.plainText.contains("Deze variabele is hier niet aan de orde."))
    await tester.press("u", "u")
    #expect(study.ledger.coding(of: "r3", by: "anna")["vorm"] == nil)
    await tester.press("U", .backTab, .end, "-")
    #expect(study.ledger.coding(of: "r3", by: "anna")["oordeel"] == nil)
  }

  @Test func theGridShowsOnlyWhatIsOnDisk() async throws {
    var tester = await tester(.grid(GridScreen.State(viewer: anna)))
    study.refuseToSave()
    await tester.press("i", "!")
    #expect(try gridState(tester).rows[0].coding.isEmpty)
    #expect(try gridState(tester).list.selection == 0)
    #expect(tester.picture.plainText.contains("!! De schijf is vol."))
  }

  @Test func theGridIsSortedFilteredAndLeftForTheUnit() async throws {
    study.record("anna", "r3", "oordeel", .codes(["eigenlijk"]))
    study.record("anna", "r2", "oordeel", .codes(["onvoldoende"]))
    var tester = await tester(.grid(GridScreen.State(viewer: anna)))
    await tester.press("<")
    #expect(try gridState(tester).rows.map(\.respondent.id) == ["r3", "r2", "r1"])
    await tester.press("<")
    #expect(try gridState(tester).rows.map(\.respondent.id) == ["r1", "r2", "r3"])
    await tester.press(["/"] + typing("oordeel:*") + [.enter])
    #expect(try gridState(tester).rows.map(\.respondent.id) == ["r2", "r3"])
    await tester.press("G", "r", "3", .enter, .enter)
    #expect(try codingState(tester).page?.respondent.id == "r3")
    #expect(try codingState(tester).unitCount == 2)
    await tester.press("L")
    #expect(try gridState(tester).list.selection == 1)
    await tester.press("q")
    #expect(tester.picture.plainText.contains("Voortgang"))
  }

  /// However many units there are, no more rows are asked for than a tall screen has.
  @Test(arguments: [0, 1, 500, 999_999])
  func onlyRowsInViewAreRead(place: Int) async throws {
    let asked = Asked()
    var client = study.client
    client.room.openQueue = { _, _ in .success(1_000_000) }
    client.room.rows = { places, _, _ in
      asked.add(places)
      return .success(
        places.map {
          GridRow(
            respondent: Respondent(id: UnitID("u\($0)"), text: ""), coding: [:], isDoubtful: false)
        })
    }
    let context = WorkbenchContext(
      codebook: FakeStudy.codebook, client: client, language: .dutch)
    let screen = GridScreen(context: context)
    let start = GridScreen.State(viewer: anna, place: place)
    var tester = ScreenTester(screen, state: start, size: Size(columns: 100, rows: 50))
    await tester.run(screen.loadEffect(start))
    #expect(tester.picture.plainText.contains("u\(place)"))
    await tester.press(.end, .home, .pageDown, .pageDown, .down, .end)
    #expect(tester.picture.plainText.contains("u999999"))
    #expect(asked.places.allSatisfy { $0.count <= GridScreen.window })
    #expect(asked.places.count <= 5)
  }
}

/// The places that rows were asked for.
private final class Asked: Sendable {
  private let contents = Mutex<[Range<Int>]>([])
  var places: [Range<Int>] { contents.withLock { $0 } }
  func add(_ range: Range<Int>) { contents.withLock { $0.append(range) } }
}
