import CodingModel
import Synchronization
import TerminalUI
import TerminalUITestSupport
import Testing

@testable import WorkbenchUI

/// Codebooks with much in them and people with much to say: nothing is cut without a sign, and all of it
/// can be read.
@Suite struct LongContentTests {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]
  private let study = FakeStudy(staff: Coder.team)
  private let anna = Coder(id: "anna", role: .coder)
  private let lead = Coder(id: "lead", role: .lead)

  /// A text of so many words that occur nowhere else.
  private static func words(_ count: Int, _ name: String) -> String {
    (1...count).map { "\(name)\($0)" }.joined(separator: " ")
  }

  /// Twelve variables; the second has forty codes, and all labels are longer than a line.
  private static let codebook: Codebook = {
    var codebook = FakeStudy.codebook
    codebook.variables = (1...12).map { number in
      Variable(
        id: VariableID("v\(number)"), kind: number == 12 ? .text : .single,
        label: LocalizedText(words(12, "label\(number)x")),
        question: LocalizedText(words(60, "vraag\(number)x")),
        codes: number == 12
          ? []
          : (1...(number == 2 ? 40 : 3)).map { code in
            Code(
              id: CodeID("c\(code)"),
              key: Array("abdefhilorstvwyzDEFHIJKOQSTWXYZ123456789")[code - 1],
              label: LocalizedText(words(10, "code\(number)x\(code)x")),
              brief: LocalizedText(words(80, "kort\(code)x")),
              definition: LocalizedText(words(200, "definitie\(code)x")))
          })
    }
    return codebook
  }()

  private func tester(
    _ viewer: Coder, size: Size, text: String = "Een tekst."
  ) async -> ScreenTester<Workbench> {
    var client = study.client
    let unit = Respondent(id: "r1", text: text, attributes: ["cluster": "SO"])
    let study = study
    client.room.enter = { _, _, _, viewer in
      let ledger = study.ledger
      var page = UnitPage(
        respondent: unit, coding: ledger.coding(of: "r1", by: viewer.id),
        notes: ledger.notes(by: viewer.id))
      if viewer.role == .lead {
        for coder in ["anna", "bram"] as [CoderID] {
          page.others[coder] = ledger.coding(of: "r1", by: coder)
          page.otherNotes[coder] = ledger.notes(by: coder)
        }
      }
      return .success(page)
    }
    client.redaction.page = { _, _ in .success(RedactionPage(respondent: unit, own: [:])) }
    let workbench = Workbench(
      context: WorkbenchContext(codebook: Self.codebook, client: client, language: .dutch))
    let state = Workbench.State(
      page: .coding(CodingScreen.State(viewer: viewer, position: 0, unitCount: 1)))
    var tester = ScreenTester(workbench, state: state, size: size)
    await tester.run(workbench.initialEffect(state))
    await tester.press(.resize(size))
    return tester
  }

  /// The words of a picture that were made by ``words(_:_:)`` with a name, without signs.
  private func seen(_ name: String, in tester: ScreenTester<Workbench>) -> Set<String> {
    let picture = tester.picture.plainText
    return Set(
      picture.split { " \n:│┌┐└┘─▲▼".contains($0) }.map(String.init).filter { $0.hasPrefix(name) })
  }

  private func all(_ count: Int, _ name: String) -> Set<String> {
    Set((1...count).map { "\(name)\($0)" })
  }

  /// The words of a text that do not come into view on the way down with a key.
  private func missed(
    _ count: Int, _ name: String, in tester: ScreenTester<Workbench>, pressing key: Key
  ) async -> Set<String> {
    var tester = tester
    var missed = all(count, name).subtracting(seen(name, in: tester))
    for _ in 0..<200 where !missed.isEmpty {
      await tester.press(key)
      missed.subtract(seen(name, in: tester))
    }
    return missed
  }

  @Test(arguments: sizes)
  func aCoderReadsTheirOwnMemosWhole(size: Size) async {
    study.record("anna", "r1", "v1", .codes(["c1"]), memo: Self.words(600, "woord"))
    study.record("anna", Note(.unitMemo("r1"), .text(Self.words(600, "zin"))))
    var tester = await tester(anna, size: size)
    await tester.press(.backTab)
    #expect(tester.picture.plainText.contains("▼"))
    #expect(await missed(600, "woord", in: tester, pressing: "}") == [])
    #expect(await missed(600, "zin", in: tester, pressing: "}") == [])
    // What was asked beyond the end does not add up.
    await tester.press(Array(repeating: "}", count: 60))
    let end = tester.picture
    await tester.press("{")
    #expect(tester.picture != end)
    await tester.press(Array(repeating: "{", count: 60))
    #expect(seen("woord", in: tester).contains("woord1"))
    #expect(seen("zin", in: tester).contains("zin1"))
  }

  @Test(arguments: sizes)
  func theLeadReadsEverybodysMemosWhole(size: Size) async {
    for coder in ["anna", "bram"] as [CoderID] {
      study.record(
        coder, "r1", "v1", .codes(["c1"]), memo: Self.words(500, "\(coder.rawValue)woord"))
      study.record(
        coder, Note(.unitMemo("r1"), .text(Self.words(500, "\(coder.rawValue)zin"))))
    }
    let tester = await tester(lead, size: size)
    for name in ["annawoord", "bramwoord", "annazin", "bramzin"] {
      #expect(await missed(500, name, in: tester, pressing: "}") == [], "\(name)")
    }
  }

  @Test(arguments: sizes)
  func theWheelScrollsTheNotesUnderIt(size: Size) async throws {
    study.record("anna", Note(.unitMemo("r1"), .text(Self.words(600, "zin"))))
    var tester = await tester(anna, size: size)
    let rows = tester.picture.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("zin1 ") })
    let wheel = Key.mouse(MouseEvent(.wheelDown, at: Point(column: 3, row: row)))
    await tester.press(Array(repeating: wheel, count: 60))
    #expect(seen("zin", in: tester).contains("zin600"))
  }

  @Test(arguments: sizes)
  func theLabelsOfWhatHasTheFocusAreReadWhole(size: Size) async {
    var tester = await tester(anna, size: size)
    for number in 1...12 {
      let name = "label\(number)x"
      #expect(seen(name, in: tester) == all(12, name), "\(name)")
      // The others say that they are cut.
      let rows = tester.picture.plainText.split(separator: "\n")
      for row in rows where row.contains("• label") && !row.contains("12: ") {
        #expect(row.contains("…"), "\(row)")
      }
      await tester.press(.tab)
    }
  }

  @Test(arguments: sizes)
  func everyOneOfFortyCodesIsReached(size: Size) async {
    var tester = await tester(anna, size: size)
    await tester.press(.tab)
    for number in 1...40 {
      let name = "code2x\(number)x"
      #expect(seen(name, in: tester) == all(10, name), "\(name)")
      await tester.press(.down)
    }
    // Its brief text may be cut, with a sign; the definition is read whole.
    #expect(tester.picture.plainText.contains("…"))
    await tester.press("x")
    #expect(await missed(200, "definitie40x", in: tester, pressing: .pageDown) == [])
  }

  @Test(arguments: sizes)
  func aLongQuestionSaysThatItIsCutAndStandsInTheCodebook(size: Size) async {
    var tester = await tester(anna, size: size)
    await tester.press(.backTab)
    if seen("vraag12x", in: tester) != all(60, "vraag12x") {
      #expect(tester.picture.plainText.contains("…"))
    }
    await tester.press("B")
    #expect(await missed(60, "vraag12x", in: tester, pressing: .pageDown) == [])
    #expect(seen("label12x", in: tester) == all(12, "label12x"))
  }

  @Test(arguments: sizes, ["", " \n ", "Nee"])
  func aShortTextIsShownAndAnEmptyOneIsSaidToBe(size: Size, text: String) async {
    var tester = await tester(anna, size: size, text: text)
    #expect(tester.picture.plainText.contains(text == "Nee" ? "Nee" : "(geen tekst ingevuld)"))
    await tester.press("V")
    let isEmpty = text != "Nee"
    #expect(tester.picture.plainText.contains("Deze eenheid heeft geen tekst.") == isEmpty)
    await tester.press("R")
    guard isEmpty else { return }
    #expect(tester.state.page.kind == .redaction)
    await tester.press(.right)
    #expect(tester.picture.plainText.contains("Deze eenheid heeft geen tekst."))
  }
}
