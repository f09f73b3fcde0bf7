import CodingModel
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Words chosen with the pointer: pressed, drawn over, pressed twice; the wheel meanwhile.
@Suite struct PointerSelectionTests {
  private let desk = DeskFixture()

  /// Where a word of the first unit, `De wethouder belde mij 's avonds. …`, stands in the picture.
  private func cell(
    _ text: String, _ kind: MouseEvent.Kind, in tester: ScreenTester<Workbench>
  ) throws -> Key {
    try tester.pointer(kind, on: text)
  }

  private func passages(_ code: CodeID = "oneigenlijk") -> [Passage]? {
    let subject = NoteSubject.passages(of: "r1", for: code, of: "oordeel")
    guard case .passages(let passages)? = desk.study.ledger.notes(by: "anna")[subject] else {
      return nil
    }
    return passages
  }

  @Test func drawingOverWordsChoosesAPassageThatEnterKeeps() async throws {
    var tester = await desk.tester(desk.coding)
    await tester.press(try cell("wethouder", .press, in: tester))
    #expect(try desk.page(tester).marking == nil)
    await tester.press(try cell("belde", .drag, in: tester))
    #expect(try desk.page(tester).marking?.passage == Passage(from: 3, to: 18))
    let during = tester.picture.styledText
    #expect(during.contains("{cursor|wethouder belde}"))
    await tester.press(try cell("mij", .drag, in: tester), try cell("mij", .release, in: tester))
    #expect(passages() == nil)
    #expect(
      tester.picture.plainText.contains("Passage bij oneigenlijk: Enter bewaart, Esc laat los."))
    // What the pointer does after the button came up changes nothing.
    await tester.press(try cell("avonds", .drag, in: tester), .enter)
    #expect(passages() == [Passage(from: 3, to: 22)])
    #expect(try desk.page(tester).marking == nil)
  }

  @Test func drawingBackwardsAndBetweenWordsChoosesWholeWords() async throws {
    var tester = await desk.tester(desk.coding)
    await tester.press(try cell("mij", .press, in: tester))
    await tester.press(try cell(" belde", .drag, in: tester), .enter)
    // The blank before a word belongs to the word before it.
    #expect(passages() == [Passage(from: 3, to: 22)])
  }

  @Test func twoPressesChooseAWordAndEscapeDropsIt() async throws {
    var tester = await desk.tester(desk.coding)
    let press = try cell("belde", .press, in: tester)
    await tester.press(press, try cell("belde", .release, in: tester))
    #expect(try desk.page(tester).marking == nil)
    await tester.press(try cell("belde", .doublePress, in: tester))
    await tester.press(try cell("belde", .release, in: tester))
    #expect(try desk.page(tester).marking?.passage == Passage(from: 13, to: 18))
    await tester.press(.escape)
    #expect(try desk.page(tester).marking == nil)
    #expect(passages() == nil)
    await tester.press(try cell("belde", .doublePress, in: tester), .enter)
    #expect(passages() == [Passage(from: 13, to: 18)])
  }

  @Test func aPressWhileMarkingBeginsAnew() async throws {
    var tester = await desk.tester(desk.coding)
    await tester.press("V", try cell("mij", .press, in: tester), .enter)
    #expect(passages() == [Passage(from: 19, to: 22)])
  }

  @Test func aCodeMustBeHighlighted() async throws {
    var tester = await desk.tester(desk.coding)
    await tester.press("e")
    #expect(try desk.page(tester).focus == "toelichting")
    await tester.press(try cell("belde", .doublePress, in: tester))
    #expect(try desk.page(tester).marking == nil)
    #expect(tester.picture.plainText.contains("! "))
  }

  @Test func theKeysOfAPassageAreNotCountedForThePointer() async throws {
    var tester = await desk.tester(desk.coding)
    await tester.press(try cell("wethouder", .press, in: tester))
    await tester.press(try cell("belde", .drag, in: tester))
    await tester.press(try cell("belde", .release, in: tester))
    #expect(try desk.page(tester).visit.keys == 0)
  }

  @Test func aRedactionIsChosenWithThePointerToo() async throws {
    var tester = await desk.tester(desk.coding)
    await tester.press("R")
    await tester.press(try cell("wethouder", .press, in: tester))
    await tester.press(try cell("belde", .drag, in: tester))
    #expect(tester.picture.styledText.contains("{cursor|wethouder belde}"))
    await tester.press(try cell("belde", .release, in: tester), "1")
    #expect(tester.picture.plainText.contains("De [naam] mij"))
  }

  /// A text of many lines, in which the choice would otherwise hold the picture fast.
  @Test(arguments: ["V", "R"] as [Key])
  func theWheelScrollsWhileWordsAreChosen(key: Key) async throws {
    let lines = (1...200).map { "regel\($0)" }.joined(separator: "\n")
    var tester = await desk.longText(lines)
    await tester.press(key)
    func wheel(_ kind: MouseEvent.Kind) -> Key {
      .mouse(MouseEvent(kind, at: Point(column: 5, row: 3)))
    }
    #expect(tester.picture.plainText.contains("regel1\n") || tester.hasLine("regel1"))
    await tester.press(wheel(.wheelDown), wheel(.wheelDown))
    #expect(!tester.hasLine("regel1"))
    #expect(tester.hasLine("regel7"))
    await tester.press(wheel(.wheelUp))
    #expect(tester.hasLine("regel4"))
    // A key brings what is chosen back into view.
    await tester.press(.right)
    #expect(tester.hasLine("regel2"))
  }
}

extension ScreenTester<Workbench> {
  /// Whether a line of the text in view is this word.
  func hasLine(_ word: String) -> Bool {
    picture.plainText.split(separator: "\n").contains { line in
      line.split { " │▸•↑↓".contains($0) }.first == Substring(word)
    }
  }
}
