import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Texts made to do harm, in every place of every screen where data can stand.
@Suite struct HostileScreenTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 200, rows: 60), Size(columns: 40, rows: 12),
    Size(columns: 20, rows: 5),
  ]

  /// One of each kind, for what is tried with many keys.
  private static let few = HostileText.all.filter {
    [
      "clear screen", "title, bell", "clipboard", "unfinished sequence", "null", "every C1",
      "override", "tags", "selectors without a base", "storm of marks", "wide at every edge",
      "10,000 lines", "1 MB in one word", "invalid UTF-8 1",
    ].contains($0.name)
  }

  private func check(
    _ tester: ScreenTester<Workbench>, _ place: String,
    location: SourceLocation = #_sourceLocation
  ) {
    let fault = tester.picture.fault
    #expect(fault == nil, "\(place): \(fault ?? "")", sourceLocation: location)
  }

  private func tester(
    _ workbench: Workbench, _ page: Workbench.Page, size: Size, glyphs: Glyphs = .unicode
  ) async -> ScreenTester<Workbench> {
    let state = Workbench.State(page: page)
    var tester = ScreenTester(workbench, state: state, size: size, glyphs: glyphs)
    await tester.run(workbench.initialEffect(state))
    return tester
  }

  @Test func thereIsOneOfEachKind() { #expect(Self.few.count == 14) }

  @Test(arguments: HostileText.all)
  func everyPageIsDrawnHarmlessly(hostile: HostileText) async {
    let study = HostileStudy(hostile.text)
    let workbench = study.workbench()
    for (number, page) in study.pages.enumerated() {
      for size in Self.sizes {
        check(await tester(workbench, page, size: size), "page \(number), \(size)")
      }
    }
  }

  /// The text does come to the screen: a page that shows nothing would pass the test above.
  @Test func theTextIsShown() async {
    let study = HostileStudy("koekoek\u{1B}]0;titel\u{7}\u{202E}")
    let workbench = study.workbench()
    for (number, page) in study.pages.enumerated() {
      let tester = await tester(workbench, page, size: Size(columns: 200, rows: 60))
      #expect(tester.picture.plainText.contains("koekoek"), "page \(number)")
    }
  }

  /// Panels, lists, prompts and pages behind the first, whatever key leads there.
  @Test(
    arguments: zip(few, Array(repeating: [Language.dutch, .english], count: few.count).joined()))
  func whateverIsPressedIsDrawnHarmlessly(hostile: HostileText, language: Language) async {
    let study = HostileStudy(hostile.text)
    let workbench = study.workbench(language)
    let letters = "abcdefghijklmnopqrstuvwxyzABCDFGHIMNPRSTUVWX?:/123!+-[]".map {
      Key.character($0)
    }
    let keys: [Key] = [.enter, .down, .right, .tab, .pageDown, .backspace, .up] + letters
    for (number, page) in study.pages.enumerated() {
      var tester = await tester(workbench, page, size: Size(columns: 100, rows: 30))
      for key in keys where !tester.isFinished {
        await tester.press(key)
        check(tester, "page \(number), \(key)")
        await tester.press(.escape)
      }
    }
  }

  @Test(arguments: HostileText.all)
  func reasonsOfFailuresAreDrawnHarmlessly(hostile: HostileText) async {
    let study = HostileStudy(hostile.text)
    let workbench = study.workbench(fails: true)
    for (number, page) in study.pages.enumerated() {
      var tester = await tester(workbench, page, size: Size(columns: 80, rows: 24))
      check(tester, "page \(number)")
      await tester.press("o", "u", "p")
      check(tester, "page \(number) after keys")
    }
  }

  /// Plain mode: whatever is printed has no control but the end of its line.
  @Test(arguments: HostileText.all)
  func plainModePrintsHarmlessly(hostile: HostileText) throws {
    let study = HostileStudy(hostile.text)
    for viewer in [study.anna, study.lead] {
      var plain = PlainWorkbench(study.workbench())
      var printed = try plain.begin(as: viewer.id)
      for line in [
        "?", "x", "n", "p", "m \(study.short)", "t", "t 5-1", "a", study.short, "M", "e",
      ] {
        printed.append(plain.prompt)
        printed += plain.take(line)
      }
      let harmful = printed.lazy.flatMap(\.string.unicodeScalars).first { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: scalar.value != 0x200D && !(0x600...0x605).contains(scalar.value)
        default: false
        }
      }
      #expect(harmful == nil)
    }
  }
}
