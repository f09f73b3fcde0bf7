import CodingModel
import Tables
import TerminalUI
import Testing

@testable import WorkbenchUI

@Suite struct PlainWorkbenchTests {
  let study = FakeStudy()

  /// What is printed for lines that are typed, the first part before any.
  private func run(
    as coder: CoderID? = "anna", _ lines: [String], language: Language = .dutch
  ) throws -> (PlainWorkbench, [String]) {
    var plain = PlainWorkbench(study.workbench(language))
    var printed = [try plain.begin(as: coder)]
    for line in lines { printed.append(plain.take(line)) }
    return (plain, printed.map { $0.map(\.string).joined(separator: "\n") })
  }

  private func entry(_ variable: VariableID, _ unit: UnitID = "r1") -> CodingLedger.Entry? {
    study.ledger.coding(of: unit, by: "anna")[variable]
  }

  @Test func codesAUnitByKeysAndNames() throws {
    let (plain, printed) = try run(["o", "1 informatie", "raadslid"])
    #expect(printed[0].contains("De wethouder belde mij 's avonds."))
    #expect(printed[0].contains("eenheid 1 van 3, r1"))
    #expect(printed[0].contains("o  oneigenlijk"))
    #expect(printed[1].contains("Opgeslagen: Oordeel: oneigenlijk"))
    #expect(printed[1].contains("Vorm"))
    #expect(printed[2].contains("Opgeslagen: Vorm: regels + informatie"))
    #expect(entry("vorm")?.answer == .codes(["1a", "1b"]))
    #expect(plain.prompt.string == "Vorm> ")
    #expect(printed[3].contains("'raadslid' is hier geen code of opdracht"))
  }

  @Test func goesOnAndEnds() throws {
    let (plain, printed) = try run(["i", "", "p", "n", "q", "o"])
    #expect(printed[1].contains("Eenheid af"))
    #expect(printed[2].contains("eenheid 2 van 3, r2"))
    #expect(printed[2].contains("(geen tekst ingevuld)"))
    #expect(printed[3].contains("eenheid 1 van 3, r1"))
    #expect(printed[3].contains("Antwoord: onvoldoende"))
    #expect(printed[5].contains("1 van 3 af"))
    #expect(plain.isFinished)
    #expect(printed[6].isEmpty)
  }

  @Test func memosAreLines() throws {
    let (_, printed) = try run(["e", "tab", "m", "twijfel é?", "m", "", "m in één keer", "m", "."])
    #expect(printed[3].contains("Memo bij"))
    #expect(printed[3].contains("Een lege regel laat alles staan"))
    #expect(printed[4].contains("Memo opgeslagen"))
    #expect(printed[7].contains("Memo opgeslagen"))
    #expect(
      study.ledger.codings(by: "anna").values.allSatisfy { $0.values.allSatisfy(\.memo.isEmpty) })
  }

  @Test func undoDefinitionsAndHelp() throws {
    let (_, printed) = try run(["i", "u", "x", "x", "?", "o e"])
    #expect(printed[2].contains("Ongedaan gemaakt: Oordeel"))
    #expect(entry("oordeel") == nil)
    #expect(printed[3].contains("Volledige definitie."))
    #expect(printed[3] == printed[4])
    #expect(printed[5].contains("n, right: Eenheden: volgende"))
    #expect(printed[6].contains("Hier kan maar één code."))
  }

  @Test func asksWhoIsThere() throws {
    let (plain, printed) = try run(as: nil, ["", "1", "q"], language: .english)
    #expect(printed[0].contains("1  anna (coder)"))
    #expect(printed[0].contains("2  lead (lead)"))
    #expect(printed[1].contains("Type a name."))
    #expect(printed[2].contains("unit 1 of 3, r1"))
    #expect(printed[3].contains("0 of 3 done"))
    #expect(plain.isFinished)
  }

  @Test func newNamesSitDownToo() throws {
    let (_, printed) = try run(as: nil, ["cees  de wit", "o"])
    #expect(printed[1].contains("eenheid 1 van 3"))
    #expect(study.ledger.coding(of: "r1", by: "cees de wit")["oordeel"] != nil)
  }

  @Test func whatIsNotOnDiskIsNotCalledSaved() throws {
    study.refuseToSave()
    let (_, printed) = try run(["o"])
    #expect(printed[1].contains("!! De schijf is vol."))
    #expect(!printed[1].contains("Opgeslagen"))
  }

  @Test func hostileTextIsPrintedHarmlessly() throws {
    let (_, printed) = try run(["n", "n", "m \u{1B}]0;x\u{7}"])
    #expect(printed[2].contains("verborgen tekens"))
    for text in printed {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
    }
  }

  @Test func aCoderSeesOnlyTheirOwn() throws {
    study.record("bram", "r1", "oordeel", .codes(["eigenlijk"]), memo: "KANARIE")
    let (_, printed) = try run(["o", "p", "n", "x"])
    #expect(!printed.joined().contains("KANARIE"))
    #expect(!printed.joined().contains("bram"))
  }

  // MARK: What is known about a unit, and results

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test(arguments: [Language.dutch, .english])
  func aUnitIsToldWithWhatIsKnownAboutIt(language: Language) throws {
    let (_, printed) = try run(["M wacht op antwoord", "!", "n", "p"], language: language)
    #expect(printed[0].contains("Cluster: Stadsontwikkeling"))
    #expect(!printed.joined().contains("directeur"))
    let memo = language == .dutch ? "Memo bij de eenheid" : "Memo on the unit"
    #expect(printed[4].contains(memo + ": wacht op antwoord"))
    #expect(printed[4].contains(language == .dutch ? "? Twijfel" : "? Doubt"))
  }

  @Test func theLeadSeesBlindAttributesAndWhatCodersNoted() throws {
    study.record("anna", "r1", "oordeel", .codes(["eigenlijk"]), memo: "beslismemo")
    let (_, printed) = try run(as: "lead", [])
    #expect(printed[0].contains("Rang: directeur (blind voor codeurs)"))
    #expect(printed[0].contains("beslismemo"))
  }

  @Test(arguments: [
    (Language.dutch, "tabellen", "tabel 5-1", "Typ tabel en de naam"),
    (.english, "tables", "table 5-1", "Type table and the name"),
    (.dutch, "t", "t 5-1", "Typ tabel"),
    (.english, "tabellen", "TABEL 5-1", "Type table"),
  ])
  func tablesArePrintedAsCommandsPrintThem(
    language: Language, list: String, one: String, hint: String
  ) throws {
    let (_, printed) = try run([list, one, "tabel 9-9"], language: language)
    #expect(printed[1].contains(hint))
    #expect(printed[1].contains("5-1  ervaringen"))
    var expected = ""
    TextTableFormat(
      style: language == .dutch ? .dutch : .english, display: .terminal, bars: .none
    ).write(FakeStudy.table, to: &expected)
    #expect(lines(printed[2]) == lines(expected))
    #expect(!printed[2].contains("█"))
    #expect(printed[3].contains("'9-9'"))
  }

  @Test(arguments: [(Language.dutch, "overeenstemming"), (.english, "agreement")])
  func agreementIsRefusedToTheBlindAndTellsOthers(language: Language, word: String) throws {
    let (_, blind) = try run([word], language: language)
    #expect(blind[1].contains("Nog blind."))
    let (_, printed) = try run(
      as: "lead", [word, word + " oordeel", word + " niets", "a"], language: language)
    var expected = ""
    let overview = FakeStudy.agreementOverview
    TextAgreementFormat(style: language == .dutch ? .dutch : .english, display: .terminal)
      .write(overview.summaries, to: &expected)
    #expect(lines(printed[1]) == lines(expected))
    #expect(printed[2].count < printed[1].count)
    #expect(printed[3].contains("'niets'"))
    #expect(printed[4] == printed[1])
  }

  @Test(arguments: [Language.dutch, .english])
  func helpNamesEverythingThatWorksHere(language: Language) throws {
    let (_, printed) = try run(
      ["?", "/", "L", "R", "B", "V", "A", "page-down"], language: language)
    for word in ["tabellen", "tables", "overeenstemming", "agreement", "eenheid", "unit"] {
      #expect(printed[1].contains(word))
    }
    #expect(printed[1].contains("t, "))
    #expect(!printed[1].contains(language == .dutch ? "raster" : "grid"))
    for answer in printed[2...] {
      #expect(answer.contains(language == .dutch ? "zonder --plain" : "without --plain"))
    }
  }

  @Test func aCodeGoesBeforeALetterThatMeansACommand() throws {
    var codebook = FakeStudy.codebook
    codebook.variables[0].codes[1].key = "t"
    var plain = PlainWorkbench(
      Workbench(
        context: WorkbenchContext(codebook: codebook, client: study.client, language: .dutch)))
    _ = try plain.begin(as: "anna")
    let help = plain.take("?").map(\.string).joined(separator: "\n")
    #expect(!help.contains("t, tabellen") && help.contains("\ntabellen, "))
    #expect(plain.take("t").map(\.string).joined().contains("eigenlijk"))
    #expect(entry("oordeel")?.answer == .codes(["eigenlijk"]))
    #expect(plain.take("eenheid").map(\.string).joined().contains("De wethouder belde"))
  }

  /// Random lines: nothing traps, every answer is a line, and the end is an end.
  @Test(arguments: 0..<10)
  func randomLinesNeverBreakAnything(seed: Int) throws {
    var generator = SplitMix(state: UInt64(seed))
    let lines = [
      "", "o", "e", "i", "1 2", "r", "n", "p", "g", "u", "x", "0", "-", ">", "?", "m", "m tekst",
      "t", "t 5-1", "a", "tabellen", "agreement", "eenheid", "/", "V", "M", "!",
      ".", "tab", "shift-tab", "space", "onzin", "geen druk", "page-down", "\u{1B}[2J", "👩‍👩‍👧", "q",
    ]
    var plain = PlainWorkbench(study.workbench())
    _ = try plain.begin(as: seed % 2 == 0 ? "anna" : "lead")
    for _ in 0..<200 where !plain.isFinished {
      let line = try #require(lines.randomElement(using: &generator))
      let answer = plain.take(line == "q" && !Bool.random(using: &generator) ? "n" : line)
      #expect(!answer.isEmpty, "no answer to '\(line)'")
      #expect(answer.allSatisfy { !$0.string.unicodeScalars.contains("\u{1B}") })
    }
    #expect(plain.isFinished == plain.prompt.isEmpty)
  }
}
