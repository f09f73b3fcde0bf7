import CodingModel
import Synchronization
import Tables
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// The planned tables in full, as they would be published, and side by side.
@Suite struct TablesScreenTests {
  let study = FakeStudy()
  let tables = FakeTables()
  let lead = Coder(id: "lead", role: .lead)

  private func tester(
    _ language: Language = .dutch, size: Size = Size(columns: 80, rows: 24),
    viewer: Coder? = nil, intervals: Bool = false, glyphs: Glyphs = .unicode
  ) async -> ScreenTester<Workbench> {
    let workbench = tables.workbench(study, language, intervals: intervals)
    let viewer = viewer ?? lead
    let sources: [TableSource] =
      viewer.role == .lead ? [.final, .coder("anna")] : [.coder(viewer.id)]
    let state = Workbench.State(
      page: .tables(TablesScreen.State(viewer: viewer, sources: sources)))
    var tester = ScreenTester(workbench, state: state, size: size, glyphs: glyphs)
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  private func page(_ tester: ScreenTester<Workbench>) throws -> TablesScreen.State {
    guard case .tables(let page) = tester.state.page else { throw StudyFailure("another page") }
    return page
  }

  private var decisions: [PublishedCell: String] { tables.contents.withLock { $0.decisions } }

  @Test func whatIsHiddenAndWhyIsToldWithoutColour() async throws {
    var tester = await tester()
    #expect(tester.picture.plainText.contains("(2)"))
    await tester.press("u")
    let text = tester.picture.plainText
    #expect(text.contains("zoals te publiceren"))
    #expect(text.contains("✗ te klein   • beschermt een kleine cel   ✓ toch gepubliceerd"))
    let councillors = try #require(text.split(separator: "\n").first { $0.contains("raadslid") })
    #expect(councillors.count { $0 == "✗" } == 2)
    #expect(!councillors.contains("40%"))
    let executive = try #require(text.split(separator: "\n").first { $0.contains("collegelid") })
    #expect(executive.count { $0 == "•" } == 2)
    // The chosen cell tells how many and what a reader can compute.
    #expect(text.contains("Cel 1 van 6  collegelid: direct  24 personen"))
    #expect(text.contains("• beschermt een kleine cel; lezer weet: 1 t/m 22"))
    await tester.press("j", "j")
    #expect(tester.picture.plainText.contains("✗ te klein: minder dan 5; lezer weet: 1 t/m 22"))
    await tester.press("u")
    #expect(tester.picture.plainText.contains("(2)"))
  }

  /// Asked for while the tables are being made, another look at them comes as soon as they are there.
  @Test func whatIsAskedForTooSoonComesLater() async throws {
    let workbench = tables.workbench(study)
    let state = Workbench.State(
      page: .tables(TablesScreen.State(viewer: lead, sources: [.final, .coder("anna")])))
    var tester = ScreenTester(workbench, state: state)
    await tester.press("u")
    #expect(tester.picture.plainText.contains("Straks zoals te publiceren, zodra"))
    await tester.press("v")
    #expect(tester.picture.plainText.contains("Straks naast elkaar, zodra de tabellen er zijn."))
    await tester.press("v")
    #expect(!tester.picture.plainText.contains("Straks"))
    await tester.press("u")
    await tester.run(workbench.initialEffect(state))
    #expect(try page(tester).mode == .published)
    #expect(tester.picture.plainText.contains("✗ te klein"))
    // It was asked for once: other values are shown in full again.
    await tester.press("u", "s")
    #expect(try page(tester).mode == .planned)
  }

  @Test func theLeadPublishesACellWithAReasonAndTakesItBack() async throws {
    var tester = await tester()
    await tester.press("u", "j", "j", .enter)
    #expect(tester.picture.plainText.contains("Waarom toch publiceren:"))
    await tester.press(.enter)
    #expect(tester.picture.plainText.contains("Zonder reden geen besluit."))
    #expect(decisions.isEmpty)
    // Letters go into the reason, also those that are keys.
    await tester.press("q", "u", "o", "t", "a", ":", "?", .enter)
    #expect(decisions.map(\.value) == ["quota:?"])
    #expect(try page(tester).mark?.kind == .published(reason: "quota:?"))
    #expect(tester.picture.plainText.contains("✓ toch gepubliceerd: quota:?"))
    #expect(tester.picture.plainText.contains("✓ 40%"))
    #expect(tester.picture.plainText.contains("wordt gepubliceerd; het besluit staat"))
    await tester.press(.enter, .escape)
    #expect(decisions.count == 1)
    await tester.press(.enter, "j", "n", .enter)
    #expect(decisions.isEmpty)
    #expect(try page(tester).mark?.kind == .atRisk(.confidential))
  }

  @Test func aDecisionThatIsNotOnDiskIsNotShown() async throws {
    tables.contents.withLock { $0.refusesToSave = true }
    var tester = await tester()
    await tester.press("u", "j", "j", .enter, "x", .enter)
    #expect(tester.picture.plainText.contains("De schijf is vol."))
    #expect(try page(tester).mark?.kind == .atRisk(.confidential))
  }

  @Test func onlyTheLeadDecidesAndOnlyThoseWhoMaySeeLook() async throws {
    var tester = await tester(viewer: Coder(id: "anna", role: .coder))
    await tester.press("u", "v")
    #expect(try page(tester).mode == .planned)
    #expect(tables.contents.withLock { $0.publications } == 0)
    let workbench = tables.workbench(study)
    var state = TablesScreen.State(
      viewer: Coder(id: "anna", role: .coder), sources: [.final, .coder("anna")])
    state.tables = [FakeTables.crossed()]
    var other = ScreenTester(workbench, state: Workbench.State(page: .tables(state)))
    await other.press("u", .enter)
    #expect(other.picture.plainText.contains("Alleen de leiding besluit"))
  }

  @Test func waysOfCountingStandSideBySide() async throws {
    var tester = await tester()
    await tester.press("v")
    let text = tester.picture.plainText
    for part in ["naast elkaar", "agreed", "*40%", "Grootste verschil"] {
      #expect(text.contains(part))
    }
    await tester.press(.right)
    #expect(try page(tester).comparison?.id == "5-1")
    await tester.press("q")
    #expect(try page(tester).mode == .planned)
    await tester.press("q")
    guard case .study = tester.state.page else { throw StudyFailure("still on tables") }
  }

  @Test func shadesSayTheSameAsNumbersAndCanBeTurnedOff() async throws {
    var tester = await tester()
    var text = tester.picture.plainText
    #expect(text.contains("░ t/m 17%   ▒ t/m 34%   ▓ t/m 51%   █ t/m 68%"))
    let unknown = try #require(text.split(separator: "\n").first { $0.contains("onbekend") })
    for shade in ["░", "█", "▒"] { #expect(unknown.contains(shade)) }
    await tester.press("h")
    text = tester.picture.plainText
    #expect(!text.contains("░") && !text.contains("t/m 17%"))
    await tester.press("h")
    #expect(tester.picture.plainText.contains("░ t/m 17%"))
  }

  @Test func intervalsStandInTheirCellsWhereThePlanHasThem() async throws {
    var tester = await tester(size: Size(columns: 160, rows: 40), intervals: true)
    #expect(tester.picture.plainText.contains("├"))
    #expect(tester.picture.plainText.contains("as van 0 t/m 80%"))
    await tester.press("h")
    #expect(tester.picture.plainText.contains("░"))
    await tester.press("h")
    #expect(!tester.picture.plainText.contains("░") && !tester.picture.plainText.contains("├"))
  }

  @Test func asciiHasSignsToo() async throws {
    var tester = await tester(glyphs: .ascii)
    await tester.press("u")
    let text = tester.picture.plainText
    #expect(text.contains("! te klein   * beschermt een kleine cel   x toch gepubliceerd"))
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
  }

  /// Random keys at random sizes: nothing traps, every state can be drawn, and letters typed into a
  /// reason decide nothing by themselves.
  @Test(arguments: 1...8)
  func randomKeys(seed: Int) async throws {
    var generator = SplitMix(state: UInt64(seed))
    let keys: [Key] = [
      "u", "v", "h", "x", "s", "n", "p", "j", "k", "q", "t", "a", " ", .enter, .escape, .tab,
      .backspace, .up, .down, .left, .right, .pageUp, .pageDown, .paste("reden\u{1B}[2J"),
      .mouse(MouseEvent(.press, at: Point(column: 12, row: 1))),
      .mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 5))),
      .resize(Size(columns: 40, rows: 12)), .resize(Size(columns: 200, rows: 60)),
      .resize(Size(columns: 1, rows: 1)), .resize(Size(columns: 80, rows: 24)),
    ]
    var tester = await tester(intervals: seed.isMultiple(of: 2))
    for _ in 0..<150 where !tester.isFinished {
      guard let key = keys.randomElement(using: &generator) else { return }
      await tester.press(key)
      #expect(tester.picture.fault == nil, "after \(key.name)")
    }
    #expect(decisions.values.allSatisfy { !$0.isEmpty })
  }

  @Test(
    arguments: [Language.dutch, .english],
    [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
  func pictures(language: Language, size: Size) async throws {
    let extent = "\(language.rawValue)-\(size.columns)x\(size.rows)"
    var tester = await tester(language, size: size)
    try expectSnapshot(tester.picture.plainText, named: "tables-shades-\(extent)")
    await tester.press("u", "j", "j")
    try expectSnapshot(tester.picture.plainText, named: "publication-\(extent)")
    await tester.press("v")
    try expectSnapshot(tester.picture.plainText, named: "side-by-side-\(extent)")
    let whiskers = await self.tester(language, size: size, intervals: true)
    try expectSnapshot(whiskers.picture.plainText, named: "tables-whiskers-\(extent)")
  }

  /// Where the cells with a sign stand in the picture, row by row.
  private func signs(in tester: ScreenTester<Workbench>) -> [Point] {
    let lines = tester.picture.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    // The line below the table that explains the signs is no part of it.
    return lines.enumerated().filter { !$1.contains("klein") && !$1.contains("lezer weet") }
      .flatMap { row, line in
        line.enumerated().filter { "✗•✓".contains($1) }.map { Point(column: $0.0, row: row) }
      }
  }

  @Test func aClickOnACellTellsWhyItIsSpecialAndASecondOneDecides() async throws {
    var tester = await tester()
    await tester.press("u")
    let marks = try #require(try page(tester).page?.marks)
    let signs = signs(in: tester)
    try #require(signs.count == marks.count)
    for (index, place) in signs.enumerated().reversed() {
      await tester.press(.mouse(MouseEvent(.press, at: place)))
      #expect(try page(tester).cell == index)
      #expect(tester.picture.plainText.contains("Cel \(index + 1) van 6  \(marks[index].label)"))
    }
    // On a number that is printed there is nothing to tell.
    let text = tester.picture.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(text.firstIndex { $0.contains("gebiedscommissie") })
    await tester.press(.mouse(MouseEvent(.press, at: Point(column: 2, row: row))))
    #expect(try page(tester).cell == 0)
    let double = Key.mouse(MouseEvent(.doublePress, at: signs[0]))
    await tester.press(double)
    #expect(tester.picture.plainText.contains("Waarom toch publiceren:"))
    // What is being typed is not left by a click.
    await tester.press("x", .mouse(MouseEvent(.press, at: signs[3])), .enter)
    #expect(decisions.map(\.value) == ["x"])
    #expect(decisions.keys.first == marks[0].cell)
  }

  @Test func theWheelLeavesTheChosenCellAndAKeyComesBackToIt() async throws {
    var tester = await tester(size: Size(columns: 80, rows: 16))
    await tester.press("u")
    #expect(tester.picture.plainText.contains("collegelid  "))
    let wheel = Key.mouse(MouseEvent(.wheelDown, at: Point(column: 5, row: 8)))
    await tester.press(wheel, wheel, wheel)
    #expect(try page(tester).top > 0)
    #expect(try page(tester).cell == 0)
    #expect(!signs(in: tester).contains { $0.row == 7 && $0.column < 30 })
    let scrolled = tester.picture
    await tester.press("j", "k")
    #expect(tester.picture != scrolled)
    #expect(try page(tester).cell == 0)
  }

  /// Styles by role, so that every theme draws the same and monochrome loses nothing.
  @Test func stylesAreRoles() async throws {
    var tester = await tester()
    await tester.press("u", "j", "j")
    try expectSnapshot(tester.picture.styledText, named: "publication-styles")
  }
}
