import Foundation
import Testing

/// Long work in a real terminal: what it shows, and what Ctrl-C leaves.
@Suite(.serialized) struct ProgressJourneyTests {
  private static let units = 20_000

  let scratch: Scratch
  let cases: String
  let codings: String

  init() throws {
    scratch = try Scratch()
    let rows = (0..<Self.units).map { "u\($0),ja,Verhaal \($0)." }
    cases = try scratch.write(
      "id,ervaring,tekst\n" + rows.joined(separator: "\n") + "\n", to: "groot.csv")
    let decisions = (0..<Self.units).map { "u\($0),anna,oordeel,geen," }
    codings = try scratch.write(
      "unit,coder,variable,codes,memo\n" + decisions.joined(separator: "\n") + "\n",
      to: "codings.csv")
  }

  /// So many cases that making a study of them takes some seconds: nothing is shown of what is soon done.
  private func manyCases(_ count: Int = 200_000) throws -> String {
    let rows = (0..<count).map { "u\($0),ja,Verhaal \($0)." }
    return try scratch.write(
      "id,ervaring,tekst\n" + rows.joined(separator: "\n") + "\n", to: "groter.csv")
  }

  private func makeStudy(of cases: String? = nil) throws -> String {
    let study = scratch.path("groot.duid")
    let outcome = try Duid.run([
      "new", study, "--codebook", try scratch.write(SmallStudy.codebook, to: "klein.yaml"),
      "--cases", cases ?? self.cases,
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return study
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path()).sorted()
  }

  private func window(
    _ arguments: String, environment: [String: String] = [:], terminal: String = "tmux-256color"
  ) throws -> TerminalWindow {
    // The shell hears Ctrl-C as well, and is to tell how the program ended nonetheless.
    try TerminalWindow(
      "trap : INT; \(Duid.binary.path()) \(arguments); echo EINDE $?", columns: 200, rows: 12,
      terminal: terminal, environment: environment)
  }

  @Test func anImportShowsHowFarItIsAndCtrlCLeavesTheStudyAsItWas() throws {
    let study = try makeStudy()
    let before = try Duid.run(["codings", "export", study]).output
    let heads = try Duid.run(["verify", study]).output
    let present = try files()
    let window = try window("codings import \(study) \(codings) --lang nl")
    let screen = try window.waitFor("Coderingen opslaan", "%", seconds: 60)
    #expect(screen.contains("█") || screen.contains("·"))
    try window.press("C-c")
    let ended = try window.waitFor("EINDE 130")
    #expect(ended.contains("Afgebroken; er staat niets halfs."))
    #expect(!ended.contains("Coderingen opslaan"))
    #expect(!ended.contains("overgenomen"))
    // In this order: a look by the lead before the comparison is open goes into the journal.
    #expect(try Duid.run(["verify", study]).output == heads)
    #expect(try Duid.run(["codings", "export", study]).output == before)
    #expect(try files().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") } == present)
  }

  @Test func aStudyThatIsStoppedInTheMakingIsNotThere() throws {
    let codebook = try scratch.write(SmallStudy.codebook, to: "klein.yaml")
    let cases = try manyCases()
    let present = try files()
    let window = try window(
      "new \(scratch.path("half.duid")) --codebook \(codebook) --cases \(cases) --lang en")
    try window.waitFor("Making the study", seconds: 60)
    try window.press("C-c")
    let ended = try window.waitFor("EINDE 130")
    #expect(ended.contains("Stopped; nothing half-written is left."))
    #expect(try files() == present)
  }

  @Test func whatIsDoneLeavesNoLineBehind() throws {
    let codebook = try scratch.write(SmallStudy.codebook, to: "klein.yaml")
    let window = try window(
      "new \(scratch.path("heel.duid")) --codebook \(codebook) --cases \(cases) --lang nl")
    let ended = try window.waitFor("EINDE 0", seconds: 60)
    let lines = ended.split(separator: "\n").map { String($0) }.filter { !$0.isEmpty }
    #expect(lines.count == 2)
    #expect(lines[0].contains("20.000 respondenten, 20.000 eenheden te coderen."))
  }

  /// Who wants no colours, or cannot draw, gets sentences; a file gets nothing but the message.
  @Test(arguments: [("NO_COLOR", "1", "tmux-256color"), ("LC_ALL", "C.UTF-8", "dumb")])
  func sentencesWhereNothingCanBeDrawn(name: String, value: String, terminal: String) throws {
    let codebook = try scratch.write(SmallStudy.codebook, to: "klein.yaml")
    let cases = try manyCases()
    let path = scratch.path("\(terminal).duid")
    // The window takes NO_COLOR away from what it starts, so it is put back inside.
    let window = try TerminalWindow(
      "\(name)=\(value) \(Duid.binary.path()) new \(path) --codebook \(codebook) --cases \(cases) "
        + "--lang nl; echo EINDE $?",
      columns: 100, rows: 12, terminal: terminal)
    let ended = try window.waitFor("EINDE 0", seconds: 60)
    #expect(ended.contains("Gevallen lezen") || ended.contains("Onderzoek maken"))
    #expect(!ended.contains("█"))
    #expect(try window.screen(escapes: true).contains("\u{1B}") == false)
  }

  @Test func aFileGetsNothingButTheMessage() throws {
    let codebook = try scratch.write(SmallStudy.codebook, to: "klein.yaml")
    let outcome = try Duid.run([
      "new", scratch.path("stil.duid"), "--codebook", codebook, "--cases", cases, "--lang", "nl",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(!outcome.errors.contains("\r"))
  }

  /// The workbench: a table of a large study shows how far it is, and Esc goes back at once.
  @Test func tablesOfALargeStudyCanBeLeftWhileTheyAreMade() throws {
    let study = try makeStudy()
    let taken = try Duid.run(["codings", "import", study, codings])
    try #require(taken.status == 0, "\(taken.errors)")
    let window = try window("\(study) --coder lead --lang nl")
    try window.waitFor("Wat nu?")
    try window.press("t")
    try window.waitFor("Esc breekt af.", "%")
    try window.press("Escape")
    try window.waitFor("Wat nu?")
    try window.press("q")
    try window.waitFor("EINDE 0")
  }

  // MARK: Plain mode

  /// Nothing is drawn or erased: a screen reader hears sentences, and Ctrl-C ends the work, not the program.
  @Test func plainModeTellsInSentencesAndCtrlCEndsOnlyTheWork() throws {
    let study = try makeStudy(of: try manyCases(100_000))
    let window = try window("open \(study) --coder anna --plain --lang nl")
    try window.waitFor("Oordeel>")
    try window.press("t", "Enter")
    let screen = try window.waitFor("%", seconds: 60)
    let told = try #require(screen.split(separator: "\n").first { $0.contains("%") })
    #expect(told.contains(": "))
    #expect(!screen.contains("█") && !screen.contains("·"))
    try window.press("C-c")
    let stopped = try window.waitFor("Afgebroken; er staat niets halfs.")
    #expect(stopped.split(separator: "\n").contains { $0.hasPrefix("Afgebroken") })
    // The program goes on: the same work is done to its end when nobody stops it.
    try window.type("tabellen")
    try window.press("Enter")
    try window.waitFor("1  Oordelen", seconds: 60)
    try window.press("q", "Enter")
    try window.waitFor("EINDE 0")
    #expect(try window.screen(escapes: true).contains("\u{1B}") == false)
  }

  /// At the prompt Ctrl-C means the program, as it always did.
  @Test func ctrlCAtThePromptOfPlainModeLeaves() throws {
    let study = try makeStudy()
    let window = try window("open \(study) --coder anna --plain --lang nl")
    try window.waitFor("Oordeel>")
    try window.press("x", "Enter")
    try window.waitFor("Oordeel>")
    try window.press("C-c")
    try window.waitFor("EINDE 130")
  }
}
