import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

@Suite struct AdjudicationScreenTests {
  let lead = Coder(id: "lead", role: .lead)
  let study: FakeStudy

  /// Three disputes about the verdict or form, one of them with a memo, and one agreement.
  init() {
    study = FakeStudy(staff: Coder.team)
    study.record("anna", "r1", "oordeel", .codes(["oneigenlijk"]))
    study.record("bram", "r1", "oordeel", .codes(["oneigenlijk"]))
    study.record("anna", "r1", "vorm", .codes(["1a"]), memo: "De nota moest om.")
    study.record("bram", "r1", "vorm", .codes(["1b", "2a"]))
    study.record("anna", "r2", "oordeel", .codes(["eigenlijk"]))
    study.record("bram", "r2", "oordeel", .codes(["onvoldoende"]), memo: "Te kort.")
    study.record("anna", "r3", "oordeel", .codes(["onvoldoende"]))
    study.record("bram", "r3", "oordeel", .codes(["eigenlijk"]))
  }

  func tester(
    language: Language = .dutch, size: Size = Size(columns: 80, rows: 24),
    glyphs: Glyphs = .unicode,
    viewer: Coder? = nil
  ) async -> ScreenTester<Workbench> {
    await .opened(
      study.workbench(language),
      on: .adjudication(AdjudicationScreen.State(viewer: viewer ?? lead)), size: size,
      glyphs: glyphs)
  }

  func state(_ tester: ScreenTester<Workbench>) throws -> AdjudicationScreen.State {
    guard case .adjudication(let state) = tester.state.page else {
      throw StudyFailure("not on the adjudication screen")
    }
    return state
  }

  func ruling(_ unit: UnitID, _ variable: VariableID) -> CodingLedger.Entry? {
    study.ledger.coding(of: unit, by: "lead")[variable]
  }

  /// The key of a coder's letter.
  func key(of coder: CoderID) throws -> Key {
    let aliases = CoderAliases(["anna", "bram"], study: "toets")
    return .character(Character(try #require(aliases.letter(of: coder))))
  }

  @Test func theUnitThatCostsMostComesFirst() async throws {
    let tester = await tester()
    #expect(try state(tester).disputes.map(\.unit) == ["r3", "r1", "r2"])
    #expect(tester.picture.plainText.contains("3 open, 0 beslist, 3 in totaal"))
  }

  @Test func byVariableFollowsTheCodebook() async throws {
    var tester = await tester()
    await tester.press("s")
    #expect(
      try state(tester).disputes.map(\.place) == [
        .init(unit: "r3", variable: "oordeel"), .init(unit: "r2", variable: "oordeel"),
        .init(unit: "r1", variable: "vorm"),
      ])
  }

  @Test func oneKeyTakesASideAReasonIsKeptAndTheNextComesByItself() async throws {
    var tester = await tester()
    await tester.press(.enter, try key(of: "bram"), "o", "m", "d", "a", "t", .enter)
    #expect(ruling("r3", "oordeel") == .init(answer: .codes(["eigenlijk"]), memo: "omdat"))
    #expect(try state(tester).place == DisputePlace(unit: "r1", variable: "vorm"))
    #expect(tester.picture.plainText.contains("Beslist: r3, Oordeel: eigenlijk. Nog 2 open."))
  }

  @Test func escapeAtTheReasonDecidesNothing() async throws {
    var tester = await tester()
    await tester.press(.enter, "A", "x", .escape)
    #expect(ruling("r3", "oordeel") == nil)
    #expect(try state(tester).place == DisputePlace(unit: "r3", variable: "oordeel"))
  }

  @Test func aReasonMayBeLeftOutByEnter() async {
    var tester = await tester()
    await tester.press(.enter, "o", .enter)
    #expect(ruling("r3", "oordeel") == .init(answer: .codes(["oneigenlijk"]), memo: ""))
  }

  @Test func severalCodesArePutTogetherBeforeTheReason() async {
    var tester = await tester()
    await tester.press(.enter, "n", "3", "1", .enter, .enter)
    #expect(ruling("r1", "vorm")?.answer == .codes(["2a", "1a"]))
  }

  @Test func aRulingThatIsNotOnDiskDoesNotShow() async throws {
    var tester = await tester()
    study.refuseToSave()
    await tester.press(.enter, "A", .enter)
    #expect(tester.picture.plainText.contains("!! De schijf is vol."))
    #expect(try state(tester).disputes.first?.standing == .open)
    #expect(try state(tester).place == DisputePlace(unit: "r3", variable: "oordeel"))
  }

  @Test func undoComesBackToTheCase() async throws {
    var tester = await tester()
    await tester.press(.enter, "e", .enter, "u")
    #expect(ruling("r3", "oordeel") == nil)
    #expect(try state(tester).place == DisputePlace(unit: "r3", variable: "oordeel"))
    #expect(tester.picture.plainText.contains("Ongedaan gemaakt: r3, Oordeel"))
    #expect(try state(tester).disputes.first?.standing == .open)
  }

  @Test func earlierRulingsOnTheSameCodesStandBesideTheCase() async throws {
    var tester = await tester()
    await tester.press(.enter)
    #expect(tester.picture.plainText.contains("Over deze codes is nog niet beslist"))
    await tester.press("e", "t", "e", "k", "s", "t", .enter, "n")
    #expect(try state(tester).place == DisputePlace(unit: "r2", variable: "oordeel"))
    #expect(tester.picture.plainText.contains("Eerder: 1 keer eigenlijk"))
    #expect(tester.picture.plainText.contains("r3: eigenlijk, tekst"))
  }

  @Test func passagesThatCarryACodeAreMarkedAndQuoted() async throws {
    study.record(
      "bram",
      Note(
        .passages(of: "r1", for: "1b", of: "vorm"), .passages([Passage(from: 3, to: 12)])))
    var tester = await tester()
    await tester.press(.enter, "n")
    let lines = tester.picture.plainText.split(separator: "\n")
    #expect(lines[1].hasPrefix("•De wethouder belde mij"))
    #expect(tester.picture.plainText.contains("\"wethouder\""))
  }

  @Test func clicksAndWheelDoWhatKeysDo() async throws {
    var tester = await tester()
    // The list begins on the fourth line.
    let second = MouseEvent(.press, at: Point(column: 10, row: 4))
    await tester.press(.mouse(second))
    #expect(try state(tester).list.selection == 1)
    await tester.press(.mouse(MouseEvent(.wheelUp, at: second.point)))
    #expect(try state(tester).list.selection == 0)
    await tester.press(.mouse(second), .mouse(MouseEvent(.doublePress, at: second.point)))
    #expect(try state(tester).place == DisputePlace(unit: "r1", variable: "vorm"))
  }

  @Test func codersAreLettersUntilNamesAreAskedFor() async {
    var tester = await tester()
    await tester.press(.enter)
    #expect(!tester.picture.plainText.contains("bram"))
    await tester.press("N")
    #expect(tester.picture.plainText.contains("bram"))
  }

  @Test func aMeetingRecordsWhoWasPresent() async throws {
    var tester = await tester()
    await tester.press("P", .enter, .enter, "A", .enter)
    #expect(tester.picture.plainText.contains("Overleg: anna, bram"))
    let place = DisputePlace(unit: "r3", variable: "oordeel")
    #expect(study.ledger.notes(by: "lead")[.consensus(on: place)] == .people(["anna", "bram"]))
    await tester.press("p")
    #expect(try state(tester).disputes.first?.ruling?.participants == ["anna", "bram"])
  }

  @Test func nobodyMeetsAlone() async throws {
    var tester = await tester()
    await tester.press("P", " ", .enter)
    #expect(tester.picture.plainText.contains("Een overleg telt er twee of meer"))
    #expect(try state(tester).participants.isEmpty)
    await tester.press(.down, " ", .enter)
    #expect(try state(tester).participants.isEmpty)
    #expect(tester.picture.plainText.contains("Het overleg is gesloten"))
  }

  @Test func theFilterShowsWhatIsDecided() async throws {
    var tester = await tester()
    await tester.press(.enter, "e", .enter, "q", "f")
    #expect(tester.picture.plainText.contains("Getoond: beslist, ergste eerst"))
    #expect(tester.picture.plainText.contains("Beslist: eigenlijk"))
    await tester.press("f")
    #expect(try state(tester).filter == .all)
  }

  @Test func whatDependsOnAnotherDisputeWaits() async throws {
    study.record("anna", "r2", "oordeel", .codes(["oneigenlijk"]))
    study.record("bram", "r2", "oordeel", .codes(["oneigenlijk"]))
    study.record("cees", "r2", "oordeel", .codes(["eigenlijk"]))
    study.record("anna", "r2", "bron", .codes(["raadslid"]))
    study.record("bram", "r2", "bron", .codes(["collegelid"]))
    study.contents.withLock { $0.staff.append(Coder(id: "cees", role: .coder)) }
    var tester = await tester()
    let bron = DisputePlace(unit: "r2", variable: "bron")
    #expect(try state(tester).disputes.first { $0.place == bron }?.standing == .waiting)
    await tester.press(.enter, "n", "n")
    #expect(try state(tester).place == bron)
    await tester.press("r")
    #expect(tester.picture.plainText.contains("hangt af van een ander verschil"))
    await tester.press("p", "e", .enter)
    #expect(try state(tester).disputes.first { $0.place == bron }?.standing == .notAsked)
  }

  @Test func aCoderIsRefused() async {
    let tester = await tester(viewer: Coder(id: "anna", role: .coder))
    #expect(tester.picture.plainText.contains("Dat mag alleen de leiding."))
    #expect(!tester.picture.plainText.contains("Te kort"))
  }

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
  func pictures(language: Language, size: Size) async throws {
    var tester = await tester(language: language, size: size)
    let end = "\(language.rawValue)-\(size.columns)x\(size.rows)"
    try expectSnapshot(tester.picture.plainText, named: "disputes-\(end)")
    await tester.press(.enter, "e", "w", "a", "a", "r", .enter)
    try expectSnapshot(tester.picture.plainText, named: "dispute-\(end)")
    await tester.press("1", .enter)
    try expectSnapshot(tester.picture.plainText, named: "dispute-reason-\(end)")
    await tester.press(.escape, "x")
    try expectSnapshot(tester.picture.plainText, named: "dispute-definitions-\(end)")
    await tester.press("q", "q", "P")
    try expectSnapshot(tester.picture.plainText, named: "dispute-meeting-\(end)")
    await tester.press(.escape, "r")
    try expectSnapshot(tester.picture.plainText, named: "dispute-changes-\(end)")
    await tester.press(.tab)
    try expectSnapshot(tester.picture.plainText, named: "dispute-pairs-\(end)")
  }
}
