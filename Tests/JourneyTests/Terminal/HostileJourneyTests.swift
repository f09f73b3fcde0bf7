import Foundation
import Testing

/// A study whose every word was made to do harm, through every command, in a real terminal and into a pipe.
@Suite struct HostileJourneyTests {
  /// Sequences, controls of both sets, directions, invisible signs, a null.
  static let harm =
    "\u{1B}]0;titel\u{7}\u{1B}[2J\u{1B}[31m \u{9B}31m \u{202E}om\u{202C} \u{200B}\u{FEFF} \0 \u{8} einde"

  static let codebook = """
    codebook: kwaad
    format: 1
    title: {nl: "Kwaad \\e]0;titel\\a\\u202e", en: "Evil \\e]0;titel\\a\\u202e"}
    cases:
      id: id
      text: tekst
      units: ervaring == ja
    attributes:
      - name: ervaring
        label: {nl: "Ervaring \\e[2J", en: "Experience \\e[2J"}
        categories:
          - {code: ja, label: {nl: "ja \\e[31m", en: "yes \\e[31m"}}
          - {code: nee, label: {nl: "nee \\u009b31m", en: "no \\u009b31m"}}
    variables:
      - name: oordeel
        type: single
        label: {nl: "Oordeel \\e]52;c;Z2VoZWlt\\a", en: "Verdict \\e]52;c;Z2VoZWlt\\a"}
        codes:
          - {code: druk, key: d, label: {nl: "druk \\e[5n", en: "pressure \\e[5n"}}
          - {code: geen, key: e, label: {nl: "geen \\u202e", en: "none \\u202e"}}
    tables:
      - table: "1"
        kind: frequency
        title: {nl: "Oordelen \\e[2J", en: "Verdicts \\e[2J"}
        base-label: {nl: "allen \\e[6n", en: "all \\e[6n"}
        rows: {variable: oordeel}
        total: true
    """

  let scratch: Scratch
  let study: String

  init() throws {
    scratch = try Scratch()
    study = scratch.path("kwaad.duid")
    let long = String(repeating: "x", count: 1 << 20)
    let many = (0..<10_000).map { "regel \($0)" }.joined(separator: "\n")
    let cases = """
      id,ervaring,tekst
      "u1\(Self.harm)",ja,"\(Self.harm)"
      u2,ja,"\(long)"
      u3,ja,"\(many)"
      u4,nee,

      """
    let codings = """
      unit,coder,variable,codes,memo
      "u1\(Self.harm)","anna\(Self.harm)",oordeel,druk,"\(Self.harm)"
      "u1\(Self.harm)",bram,oordeel,geen,"\(Self.harm)"
      u2,"anna\(Self.harm)",oordeel,geen,
      u2,bram,oordeel,geen,
      "u1\(Self.harm)",lead,oordeel,druk,"\(Self.harm)"

      """
    for arguments in [
      [
        "new", study, "--codebook", try scratch.write(Self.codebook, to: "kwaad.yaml"), "--cases",
        try scratch.write(cases, to: "kwaad.csv"),
      ], ["codings", "import", study, try scratch.write(codings, to: "codings.csv")],
    ] {
      let outcome = try Duid.run(arguments)
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
  }

  /// The first scalar that a terminal could obey or a reader be misled by.
  private func harmful(in text: String) -> String? {
    let found = text.unicodeScalars.first { scalar in
      switch scalar.properties.generalCategory {
      case .control: !["\n", "\t"].contains(scalar)
      case .lineSeparator, .paragraphSeparator, .format: true
      default: false
      }
    }
    return found.map { "U+" + String($0.value, radix: 16) }
  }

  /// What a command writes on a real terminal, byte for byte; the terminal's own ends of lines are undone.
  private func typescript(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let command = ([Duid.binary.path()] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let file = scratch.path("uit-\(UUID().uuidString)")
    process.arguments = [
      "NO_COLOR=1", "LC_ALL=C.UTF-8", "TERM=xterm-256color", "script", "-qec", command, file,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: URL(filePath: file)), as: UTF8.self)
    // The recorder puts a line of its own before and after.
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .joined(separator: "\n").replacing("\r\n", with: "\n").replacing("\r", with: "")
  }

  static let commands = RedactionJourneyTests.commands.flatMap { command, variants in
    variants.map { options in (command, options) }
  }

  @Test func nothingObeyableComesToATerminal() throws {
    for (command, options) in Self.commands {
      for language in ["nl", "en"] {
        let arguments =
          command.split(separator: " ").map { String($0) } + [study] + options
          + ["--lang", language]
        let written = try typescript(arguments)
        #expect(!written.isEmpty)
        #expect(harmful(in: written) == nil, "\(command) \(options)")
      }
    }
  }

  /// Into a pipe, what is made to be read is as harmless; data stay what they are.
  @Test(arguments: ["text", "markdown", "html", "latex", "json"])
  func nothingObeyableIsInAReport(format: String) throws {
    let commands = [
      ["table", study], ["table", study, "--cross", "oordeel", "ervaring"], ["agreement", study],
      ["adjudication", study],
      ["analyse", "chaid", study, "--outcome", "oordeel", "--predictors", "ervaring"],
    ]
    for arguments in commands {
      let outcome = try Duid.run(arguments + ["--format", format])
      #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
      #expect(harmful(in: outcome.output) == nil, "\(arguments)")
      #expect(harmful(in: outcome.errors) == nil, "\(arguments)")
    }
  }

  @Test func dataComeBackToTheByte() throws {
    let exported = try Duid.run(["codings", "export", study])
    #expect(exported.output.contains(Self.harm))
    let texts = try Duid.run(["export", study, "--texts"])
    #expect(texts.output.contains(Self.harm))
    #expect(texts.output.contains(String(repeating: "x", count: 1 << 20)))
    #expect(texts.output.contains("regel 9998\nregel 9999"))
  }

  /// Whatever is wrong is said harmlessly too.
  @Test func complaintsAreHarmless() throws {
    let missing = "weg\(Self.harm.filter { $0 != "\0" })"
    let broken = try scratch.write(
      "unit,coder,variable,codes,memo\n\"\(Self.harm)\",anna,\"\(Self.harm)\",\"\(Self.harm)\",\n",
      to: "stuk.csv")
    let invalid = scratch.path("bytes.csv")
    try Data([0x69, 0x64, 0x0A, 0xFF, 0xFE, 0x1B, 0x5B]).write(to: URL(filePath: invalid))
    let book = try scratch.write("codebook: \"\\e[2J\"\n\(Self.harm)", to: "stuk.yaml")
    for arguments in [
      ["verify", missing], ["table", study, missing], ["codings", "import", study, broken],
      ["codings", "import", study, invalid], ["agreement", study, missing],
      ["table", study, "--cross", missing, missing], ["export", study, "--as", missing],
      ["new", scratch.path("x.duid"), "--codebook", book, "--cases", invalid], [missing],
      ["verify", study, "--expect", missing],
      ["new", scratch.path("x.duid"), "--codebook", invalid, "--cases", invalid],
      ["agreement", "--ratings", invalid],
      ["weights", "add", study, invalid, "--name", "w"],
      ["weights", "add", study, broken, "--name", "w"],
      ["weights", "make", study, "--name", "w", "--margins", invalid],
      ["weights", "make", study, "--name", "w", "--joint", broken],
      ["weights", "make", study, "--name", missing, "--margins", broken],
    ] {
      let outcome = try Duid.run(arguments)
      #expect(outcome.status != 0, "\(arguments)")
      #expect(!outcome.errors.isEmpty)
      #expect(harmful(in: outcome.output + outcome.errors) == nil, "\(arguments)")
    }
  }

  @Test func plainModeIsHarmlessInAPipe() throws {
    let outcome = try Duid.run(
      ["open", study, "--plain", "--coder", "bram", "--lang", "nl"],
      input: "?\nx\np\np\nt\nt 1\na\nq\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("einde"))
    #expect(harmful(in: outcome.output + outcome.errors) == nil)
  }
}
