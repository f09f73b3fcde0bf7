import Foundation
import Testing

/// Preferences, plain mode and what the parser generates, without a terminal.
@Suite struct ConfigCommandTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.file("duid"), withIntermediateDirectories: true)
  }

  private func run(
    _ arguments: [String], config: String? = nil, input: String = ""
  ) throws -> Duid.Outcome {
    if let config { try scratch.write(config, to: "duid/config.yaml") }
    return try Duid.run(
      arguments, environment: ["XDG_CONFIG_HOME": scratch.folder.path()], input: input)
  }

  private var path: String { scratch.folder.path() + "/duid/config.yaml" }

  @Test func saysWhereTheFileIs() throws {
    #expect(try run(["config", "path"]).output.hasSuffix("/duid/config.yaml\n"))
    #expect(try run(["config", "check", "--lang", "nl"]).errors.contains("dit bestand is er niet"))
  }

  @Test func aSoundFileIsFine() throws {
    let outcome = try run(
      ["config", "check", "--lang", "en"],
      config: "theme: high-contrast\nkeys:\n  coding.next-unit: l\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("fine."))
  }

  @Test func everyFaultIsNamedWithItsLine() throws {
    let config = "theme: donker\nkeys:\n  coding.nxt: l\n  coding.next-unit: m\n  coding.undo: xx\n"
    for arguments in [["config", "check", "--lang", "en"]] {
      let outcome = try run(arguments, config: config)
      #expect(outcome.status == 1)
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 4)
      #expect(lines[0].contains("config.yaml: line 1, theme: 'donker' is not allowed here"))
      #expect(lines[1].contains("line 3, keys: there is no action 'coding.nxt'."))
      #expect(lines[2].contains("line 4, keys: 'm' for coding.next-unit is the key of coding.memo"))
      #expect(lines[3].contains("line 5, keys.coding.undo: 'xx' is no key"))
    }
  }

  @Test func keysAreListedAsTheyAre() throws {
    let outcome = try run(
      ["config", "keys", "--lang", "nl"], config: "keys:\n  coding.next-unit: [l, ctrl-n]\n")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    let fields = lines.map { $0.split(separator: " ", omittingEmptySubsequences: true) }
    #expect(fields.contains { $0.starts(with: ["coding.next-unit", "l", "ctrl-n"]) })
    #expect(fields.contains { $0.starts(with: ["workbench.own-editor", "ctrl-o"]) })
    #expect(lines.count > 35)
  }

  @Test func theLanguageIsRemembered() throws {
    let dutch = try run(["config", "check"], config: "language: nl\n")
    #expect(dutch.errors.contains("in orde"))
    let asked = try run(["config", "check", "--lang", "en"], config: "language: nl\n")
    #expect(asked.errors.contains("fine"))
  }

  @Test func aFaultyFileStopsTheWorkbenchBeforeItStarts() throws {
    let small = try SmallStudy()
    let outcome = try run(
      ["code", small.study, "--coder", "anna", "--plain", "--lang", "nl"], config: "mouse: ja\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("regel 1, mouse: 'ja' kan hier niet"))
    #expect(outcome.errors.contains("duid config keys"))
    #expect(outcome.output.isEmpty)
    // Other commands do not need it.
    #expect(try run(["codings", "export", small.study]).status == 0)
  }

  @Test func aKeyThatOnlyACodeHasIsRefusedForThatCodebook() throws {
    let small = try SmallStudy()
    let outcome = try run(
      ["code", small.study, "--coder", "anna", "--plain", "--lang", "en"],
      config: "keys:\n  coding.undo: d\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("line 2, keys: 'd' for coding.undo is in codebook 'klein'"))
    #expect(outcome.errors.contains("the key of code 'druk' (variable 'oordeel')"))
    // Nothing is wrong with the file as such, nor where another key is left.
    #expect(try run(["config", "check"]).status == 0)
    let shared = try run(
      ["code", small.study, "--coder", "anna", "--plain", "--lang", "en"],
      config: "keys:\n  coding.undo: [d, ctrl-u]\n  cross.swap: d\n  grid.open: [d, o]\n",
      input: "q\n")
    #expect(shared.status == 0)
  }

  @Test func codesLineByLineFromAPipe() throws {
    let small = try SmallStudy()
    let outcome = try run(
      ["code", small.study, "--coder", "anna", "--plain", "--lang", "nl"],
      input: "d\nraadslid\nm een memo\n\ngeen druk\n\nonzin\nq\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Eerste verhaal, met een \"citaat\"."))
    #expect(outcome.output.contains("Opgeslagen: Oordeel: druk"))
    #expect(outcome.output.contains("'onzin' is hier geen code of opdracht"))
    #expect(outcome.output.contains("2 van 4 af"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(
      try small.export() == """
        unit,coder,variable,codes,memo
        u1,anna,oordeel,druk,
        u1,anna,bron,raadslid,een memo
        u2,anna,oordeel,geen,

        """)
  }

  @Test func theEndOfInputEndsTheProgram() throws {
    let small = try SmallStudy()
    let outcome = try run(
      ["open", small.study, "--plain", "--lang", "en"], input: "bea\nd\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Saved: Verdict: pressure"))
    #expect(try Duid.run(["verify", small.study]).status == 0)
  }

  @Test func noCoreFileKeepsWhatWasRead() throws {
    let small = try SmallStudy()
    let process = Process()
    process.executableURL = Duid.binary
    process.arguments = ["code", small.study, "--coder", "anna", "--plain"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // It has begun once it has printed something.
    _ = output.fileHandleForReading.availableData
    let limits = try String(
      contentsOf: URL(filePath: "/proc/\(process.processIdentifier)/limits"), encoding: .utf8)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    let core = try #require(limits.split(separator: "\n").first { $0.contains("core file") })
    #expect(core.split(separator: " ").filter { $0 == "0" }.count == 2)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsCompleteCommands(shell: String) throws {
    let outcome = try run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    for word in ["agreement", "config", "no-mouse", "colour-blind-safe"] {
      #expect(outcome.output.contains(word))
    }
  }

  @Test func everyArgumentIsExplained() throws {
    let outcome = try run(["--experimental-dump-help"])
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    try expectExplained(try #require(root["command"] as? [String: Any]))
  }

  private func expectExplained(_ command: [String: Any]) throws {
    let name = try #require(command["commandName"] as? String)
    // The parser's own.
    if name == "help" { return }
    #expect((command["abstract"] as? String)?.isEmpty == false, "\(name)")
    for argument in command["arguments"] as? [[String: Any]] ?? [] {
      #expect((argument["abstract"] as? String)?.isEmpty == false, "\(name): \(argument)")
    }
    for part in command["subcommands"] as? [[String: Any]] ?? [] { try expectExplained(part) }
  }
}
