import Foundation
import Testing

/// A name that is redacted once appears nowhere again but in the study file.
@Suite(.serialized) struct RedactionJourneyTests {
  static let canary = "Zoroaster"
  let scratch: Scratch
  let study: String

  init() throws {
    scratch = try Scratch()
    study = scratch.path("geheim.duid")
    let inputs = try Scratch()
    let cases = """
      id,ervaring,tekst
      u1,ja,"Toen belde Zoroaster, en later belde zoroaster weer."
      u2,ja,Tweede verhaal.
      u3,ja,Derde verhaal.

      """
    let codings = """
      unit,coder,variable,codes,memo
      u1,anna,oordeel,druk,zie ZOROASTER
      u1,bram,oordeel,geen,Zoroaster is geen wethouder
      u2,bram,oordeel,geen,
      u2,anna,oordeel,geen,
      u1,lead,oordeel,druk,want Zoroaster

      """
    for arguments in [
      [
        "new", study, "--codebook", try inputs.write(SmallStudy.codebook, to: "klein.yaml"),
        "--cases", try inputs.write(cases, to: "klein.csv"),
      ], ["codings", "import", study, try inputs.write(codings, to: "codings.csv")],
    ] {
      let outcome = try Duid.run(arguments)
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
  }

  func window(_ coder: String, command: String = "open") throws -> TerminalWindow {
    try TerminalWindow(
      "\(Duid.binary.path()) \(command) \(study) --coder \(coder) --lang nl; echo EINDE $?",
      columns: 100, rows: 30)
  }

  /// Redacts the name as a coder would, on the screen.
  func redact() throws {
    let window = try window("anna", command: "code")
    try window.waitFor("Derde verhaal")
    try window.press("p", "p")
    try window.waitFor(Self.canary)
    try window.press("R")
    try window.waitFor("Onherkenbaar maken")
    try window.press("Right", "Right", "1")
    try window.waitFor("Toen belde [naam], en later belde [naam] weer.")
    try window.press("q")
    try window.waitFor("eenheid 1 van 3")
    try expectSilence(try window.screen())
    try window.press("q")
    try window.waitFor("Wat nu?")
    try window.press("q")
    try window.waitFor("EINDE 0")
  }

  func expectSilence(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(
      !text.lowercased().contains(Self.canary.lowercased()), sourceLocation: sourceLocation)
  }

  /// Every command that reads a study, with what makes it say most.
  static let commands: [String: [[String]]] = [
    "agreement": [["--format", "text"], ["--format", "json"]],
    "adjudication": [["--format", "text"], ["--format", "csv"], ["--format", "json"]],
    "table": [["--format", "text"], ["--format", "csv"]],
    "analyse chaid": [["--outcome", "oordeel", "--predictors", "ervaring"]],
    "analyse logistic": [
      [
        "--outcome", "oordeel=druk", "--predictors", "ervaring", "--missing", "--format", "json",
      ]
    ], "analyse scale": [["--items", "oordeel", "ervaring"]],
    "export": [[], ["--texts"]],
    "codings export": [[]],
    "notes export": [[]],
    "visits export": [[]],
    "check disclosure": [["--format", "text"], ["--format", "json"]],
    "codebook show": [[], ["--format", "html"]],
    "verify": [[]],
  ]
  /// Commands that show the same to everyone: nothing that anybody coded or wrote.
  static let withoutViewer: Set = ["verify", "codebook show"]
  /// Commands that refuse a study of three, and must be silent about names in saying so.
  static let tooLittle: Set = ["analyse logistic", "analyse scale"]
  /// Commands that show nothing of a study, or only on the screen, or nothing but what they take in.
  static let others: Set = [
    "open", "new", "code", "analyse", "codings", "notes", "visits", "config", "publish", "weights",
    "codebook",
  ]

  @Test func noCommandSaysARedactedNameWhoeverAsks() throws {
    let untouched = try Duid.run(["codings", "export", study])
    #expect(untouched.output.contains(Self.canary))
    try redact()
    for viewer in ["anna", "bram", "lead"] {
      for (command, variants) in Self.commands {
        for options in variants {
          let identity = Self.withoutViewer.contains(command) ? [] : ["--as", viewer]
          let outcome = try Duid.run(
            command.split(separator: " ").map(String.init) + [study] + options + identity)
          try expectSilence(outcome.output + outcome.errors)
          guard !Self.tooLittle.contains(command) else { continue }
          if viewer == "lead" { #expect(outcome.status == 0, "\(command) \(outcome.errors)") }
        }
      }
    }
    let notes = try Duid.run(["notes", "export", study]).output
    // Where the name is in the original, and not what it is.
    #expect(notes.contains("u1,anna,redaction,,naam,11,20,\n"))
    let texts = try Duid.run(["export", study, "--texts"]).output
    #expect(texts.contains("\"Toen belde [naam], en later belde [naam] weer.\""))
    #expect(try Duid.run(["codings", "export", study]).output.contains("want [naam]"))
  }

  @Test func everyCommandIsInTheSearch() throws {
    let help = try Duid.run(["--help"]).output
    let names = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let known = Set(Self.commands.keys.flatMap { $0.split(separator: " ").map(String.init) })
      .union(Self.others)
    // A new command that reads a study belongs in the table above.
    #expect(!names.isEmpty)
    #expect(Set(names).subtracting(known).subtracting(["help", "See"]).isEmpty)
  }

  @Test func noFileButTheStudyHoldsTheName() throws {
    try redact()
    let output = scratch.path("uit.csv")
    #expect(try Duid.run(["export", study, "--texts", "-o", output]).status == 0)
    #expect(try Duid.run(["notes", "export", study, "-o", scratch.path("n.csv")]).status == 0)
    var holders: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path()) {
      let bytes = try Data(contentsOf: scratch.file(name))
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      if text.contains(Self.canary.lowercased()) { holders.append(name) }
    }
    #expect(holders == ["geheim.duid"])
  }

  @Test func noScreenOfACoderShowsTheName() throws {
    try redact()
    let window = try window("bram")
    try window.waitFor("Wat nu?")
    try window.press("c")
    try window.waitFor("Derde verhaal")
    try window.press("p", "p")
    try window.waitFor("Toen belde [naam]")
    try expectSilence(try window.waitFor("[naam] is geen wethouder"))
    try window.press("m")
    try expectSilence(try window.waitFor("Memo bij Oordeel"))
    try window.press("Escape")
    try window.waitUntilGone("Memo bij Oordeel:")
    // Searching for the name finds nothing.
    try window.press("/")
    try window.type("zoroaster")
    try window.waitFor("zoroaster")
    try window.press("Escape")
    try window.waitUntilGone("zoroaster")
    try window.press("R")
    try window.waitFor("Onherkenbaar maken")
    try window.press("o")
    try expectSilence(try window.waitFor("[naam]"))
    try window.press("q")
    try window.waitFor("eenheid 1 van 3")
    try window.press("q")
    try window.waitFor("Wat nu?")
    try window.press("q")
    try window.waitFor("EINDE 0")
  }

  @Test func theLeadSeesTheOriginalAndTheJournalSaysSo() throws {
    try redact()
    func events() throws -> Int {
      let output = try Duid.run(["verify", study]).output
      let head = output.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("lead:") }
      return head.flatMap { Int($0.split(separator: ":")[1]) } ?? 0
    }
    let window = try window("lead", command: "code")
    try expectSilence(try window.waitFor("Toen belde [naam]"))
    try window.press("R")
    try window.waitFor("Onherkenbaar maken")
    let before = try events()
    try window.press("o")
    try window.waitFor("Toen belde Zoroaster")
    #expect(try events() == before + 1)
    try window.press("o")
    try expectSilence(try window.waitFor("De tekst is weer afgeschermd"))
    #expect(try events() == before + 2)
    try window.press("q")
    try window.waitFor("eenheid 1 van 3")
    try window.press("q")
    try window.waitFor("Wat nu?")
    try window.press("q")
    try window.waitFor("EINDE 0")
    #expect(try Duid.run(["verify", study]).status == 0)
  }
}
