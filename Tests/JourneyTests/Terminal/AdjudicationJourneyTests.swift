import Foundation
import Testing

/// The lead decides disagreements with the real binary in a real terminal.
@Suite(.serialized) struct AdjudicationJourneyTests {
  let small: SmallStudy

  init() throws {
    small = try SmallStudy()
    let codings = """
      unit,coder,variable,codes,memo
      u1,anna,oordeel,druk,
      u1,anna,bron,raadslid,
      u1,bram,oordeel,druk,
      u1,bram,bron,wethouder,De wethouder belde zelf.
      u2,anna,oordeel,druk,
      u2,bram,oordeel,geen,
      u3,anna,oordeel,geen,
      u3,bram,oordeel,druk,

      """
    let imported = try Duid.run([
      "codings", "import", small.study, try small.scratch.write(codings, to: "codings.csv"),
    ])
    try #require(imported.status == 0, "\(imported.errors)")
  }

  func window(_ name: String) throws -> TerminalWindow {
    try TerminalWindow(
      "\(Duid.binary.path()) open \(small.study) --coder \(name) --lang nl; echo EINDE $?")
  }

  func heads() throws -> String { try Duid.run(["verify", small.study]).output }

  @Test func theLeadWalksTheDisagreementsAndTheNextComesByItself() throws {
    let window = try window("lead")
    try window.waitFor("druk op d om te beslissen")
    try window.press("d")
    try window.waitFor("3 open, 0 beslist, 3 in totaal")
    try window.press("Enter")
    // The source differs on one unit only, so that unit weighs most.
    try window.waitFor("Eerste verhaal")
    try window.waitFor("De wethouder belde zelf.")
    try window.press("w")
    try window.waitFor("Waarom?")
    try window.type("hij belde")
    try window.press("Enter")
    try window.waitFor("Beslist: u1, Bron: wethouder. Nog 2 open.")
    try window.waitFor("Tweede verhaal")
    try window.press("e", "Enter")
    try window.waitFor("Derde verhaal")
    try window.waitFor("Eerder: 1 keer geen druk")
    try window.press("u")
    try window.waitFor("Ongedaan gemaakt: u2, Oordeel")
    try window.press("d", "Enter")
    try window.waitFor("Derde verhaal")
    try window.press("q")
    try window.waitFor("1 open, 2 beslist, 3 in totaal")
    try window.press("r")
    try window.waitFor("Gevolgen van de beslissingen")
    try window.press("q", "q", "q")
    try window.waitFor("EINDE 0")
    let rows = try small.export().split(separator: "\n").filter { $0.contains(",lead,") }
    #expect(rows == ["u1,lead,bron,wethouder,hij belde", "u2,lead,oordeel,druk,"])
    #expect(try Duid.run(["verify", small.study]).status == 0)
  }

  @Test func aVisitIsJournalledOnceHoweverManyUnitsItOpens() throws {
    let before = try viewings()
    let window = try window("lead")
    try window.waitFor("druk op d")
    let started = try viewings()
    try window.press("d")
    try window.waitFor("3 open")
    try window.press("Enter")
    try window.waitFor("Eerste verhaal")
    try window.press("n")
    try window.waitFor("Tweede verhaal")
    try window.press("n")
    try window.waitFor("Derde verhaal")
    try window.press("q")
    try window.waitFor("3 in totaal")
    #expect(started > before)
    #expect(try viewings() == started + 1)
    try window.press("q", "q")
    try window.waitFor("EINDE 0")
    #expect(try Duid.run(["verify", small.study]).status == 0)
  }

  @Test func aMeetingIsRecordedWithWhoWasPresent() throws {
    let window = try window("lead")
    try window.waitFor("druk op d")
    try window.press("d")
    try window.waitFor("3 open")
    try window.press("P")
    try window.waitFor("Overleg: wie zijn erbij?")
    try window.press("Enter")
    try window.waitFor("Overleg: anna, bram")
    try window.press("Enter")
    try window.waitFor("Eerste verhaal")
    try window.press("r")
    try window.waitFor("Waarom?")
    try window.type("samen gelezen")
    try window.press("Enter")
    try window.waitFor("Beslist: u1, Bron: raadslid")
    try window.waitFor("Tweede verhaal")
    try window.press("q", "q", "q")
    try window.waitFor("EINDE 0")
    let notes = try Duid.run(["notes", "export", small.study]).output
    #expect(notes.contains("u1,lead,consensus,bron,,,,anna|bram\n"))
    let report = try Duid.run(["adjudication", small.study, "--lang", "en"]).output
    #expect(report.contains("ruled: 1 (1 of them in a meeting); open: 2."))
    #expect(try Duid.run(["verify", small.study]).status == 0)
  }

  /// How many events the lead's chain has, as `verify` prints its head.
  private func viewings() throws -> Int {
    let word = try heads().split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("lead:") }
    return word.flatMap { Int($0.split(separator: ":")[1]) } ?? 0
  }

  @Test func aCoderHasNoWayIn() throws {
    let window = try window("anna")
    try window.waitFor("Wat nu?")
    try window.press("d", "?")
    let help = try window.waitFor("Toetsen van dit scherm")
    #expect(!help.contains("beslissen"))
    try window.press("q")
    try window.waitUntilGone("Toetsen van dit scherm")
    try window.press("q")
    try window.waitFor("EINDE 0")
    let refused = try Duid.run(["adjudication", small.study, "--as", "anna"])
    #expect(refused.status == 2)
    #expect(!refused.output.contains("bram"))
  }

  @Test(arguments: ["text", "json", "csv", "markdown"])
  func theReportComesInEveryFormat(format: String) throws {
    let outcome = try Duid.run([
      "adjudication", small.study, "--format", format, "--lang", "en",
    ])
    #expect(outcome.status == 0)
    switch format {
    case "json":
      struct Report: Decodable {
        struct Pair: Decodable { let first, second: String, count: Int, advice: String }
        let disputes, open: Int
        let pairs: [Pair]
      }
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
      #expect((report.disputes, report.open) == (3, 3))
      #expect(report.pairs.map(\.count) == [2, 1])
      #expect(report.pairs[0].first == "druk")
    case "csv": #expect(outcome.output.contains("pair,oordeel,druk,geen,,confused,2\n"))
    case "markdown": #expect(outcome.output.contains("### Codes confused most"))
    default: #expect(outcome.output.contains("Disagreements: 3; ruled: 0; open: 3."))
    }
  }
}
