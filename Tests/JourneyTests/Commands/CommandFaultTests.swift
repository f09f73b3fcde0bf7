import Foundation
import Testing

/// What commands say and do where a path, a name or an option is not what it should be.
@Suite struct CommandFaultTests {
  let small: SmallStudy

  init() throws { small = try SmallStudy() }

  /// The arguments with `STUDY` and `FOLDER` replaced.
  private func filled(_ arguments: [String]) -> [String] {
    arguments.map {
      $0.replacing("STUDY", with: small.study)
        .replacing("FOLDER", with: small.scratch.folder.path(percentEncoded: false))
    }
  }

  static let writers: [[String]] = [
    ["export", "STUDY"], ["codings", "export", "STUDY"], ["notes", "export", "STUDY"],
    ["visits", "export", "STUDY"], ["adjudication", "STUDY"],
    ["weights", "make", "STUDY", "--name", "w", "--margins", "FOLDER/margins.csv"],
  ]

  @Test(arguments: writers)
  func aStudyIsNeverWrittenOver(arguments: [String]) throws {
    try small.scratch.write(
      "variable,code,share\nervaring,ja,50\nervaring,nee,50\n", to: "margins.csv")
    let link = small.scratch.path("koppeling.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: small.study)
    let log = small.study + "-wal"
    try Data().write(to: URL(filePath: log))
    for target in [small.study, link, log] {
      for (language, part) in [("nl", "hier staat een onderzoek"), ("en", "a study stands here")] {
        let outcome = try Duid.run(filled(arguments) + ["-o", target, "--lang", language])
        #expect(outcome.status == 2, "\(target)")
        #expect(outcome.errors.contains(target) && outcome.errors.contains(part))
        #expect(outcome.output.isEmpty)
      }
    }
    #expect(try Duid.run(["verify", small.study]).status == 0)
    let other = small.scratch.path("uit.csv")
    #expect(try Duid.run(filled(arguments) + ["-o", other]).status == 0)
    #expect(FileManager.default.fileExists(atPath: other))
  }

  /// Arguments, the status, and parts of the sentence in Dutch and English.
  static let faults: [([String], Int32, String, String)] = [
    (
      ["export", "STUDY", "-o", ""], 2, "Geef de naam van een bestand.", "Give the name of a file."
    ),
    (["export", "STUDY", "-o", "FOLDER"], 1, "(dit is een map)", "(Is a directory)"),
    (["export", "STUDY", "-o", "FOLDER/weg/x"], 1, "weg: deze map is er niet", "no such folder"),
    (["export", "STUDY", "-o", "/dev/null"], 2, "geen gewoon bestand", "no ordinary file"),
    (["codings", "import", "STUDY", "FOLDER/weg"], 2, "(bestand of map is er niet)", "(No such"),
    (["codings", "import", "STUDY", "FOLDER"], 2, "(dit is een map)", "(Is a directory)"),
    (["codings", "import", "STUDY", ""], 2, "Geef de naam van een bestand.", "name of a file."),
    (["agreement", "--ratings", ""], 2, "Geef de naam van een bestand.", "name of a file."),
    (["agreement", "--ratings", "FOLDER"], 2, "(dit is een map)", "(Is a directory)"),
    (
      ["agreement", "--ratings", "-"], 1, "stdin: er is geen kopregel", "stdin: there is no header"
    ),
    (["table", ""], 2, "'' kan geen onderzoek heten", "'' cannot be the name of a study"),
    (["table", "FOLDER"], 1, "dit is een map; noem het onderzoek", "this is a folder; name the"),
    (
      ["verify", "FOLDER/klein.csv"], 1, "geef een bestand dat duid new",
      "give a file that duid new"
    ),
    (["verify", "FOLDER/stuk.duid"], 1, "stuk.duid: Het onderzoek", "stuk.duid: The study file"),
    (
      ["publish", "STUDY", "1", "--cell", "a", "--withdraw", "--reason", "b"], 2,
      "laat --reason weg", "leave out --reason"
    ),
    (
      ["agreement", "plan", "--alpha-min", "0.8", "--power", "0.5"], 2,
      "--power hoort bij --kappa.",
      "--power goes with --kappa."
    ),
    (
      ["table", "STUDY", "--compare", "--intervals"], 2, "--compare toont aantallen",
      "--compare shows counts"
    ),
    (["tabel", "STUDY"], 2, "Bedoelt u duid table?", "Did you mean duid table?"),
    (["exprot", "STUDY", "-o", "x"], 2, "Bedoelt u duid export?", "Did you mean duid export?"),
    (["codings", "export", "STUDY", "--as", ""], 2, "--as vraagt een naam.", "--as needs a name."),
    (
      ["table"], 2, "Fout: hier ontbreekt '<study>'\n",
      "Error: Missing expected argument '<study>'\n"
    ),
    (
      ["table", "STUDY", "--what"], 2, "Fout: er is geen optie '--what'", "Unknown option '--what'"
    ),
    (
      ["verify", "STUDY", "x"], 2, "Fout: dit hoort hier niet: 'x'\nGebruik: duid",
      "argument 'x'\nUsage: duid"
    ),
    (
      ["table", "STUDY", "--format", "sav"], 2, "Fout: 'sav' kan niet bij '--format",
      "The value 'sav'"
    ),
    (["verify"], 2, "  Zie 'duid verify --help'.", "  See 'duid verify --help' for more"),
    (["code", "STUDY", "--coder", ""], 2, "--coder vraagt een naam.", "--coder needs a name."),
    (["open", "STUDY", "--coder", "", "--plain"], 2, "--coder vraagt", "--coder needs a name."),
    (
      ["weights", "make", "STUDY", "--name", "", "--margins", "x"], 2, "--name vraagt een naam.",
      "--name needs a name."
    ),
    (
      ["table", "STUDY", "--minimum-cell", "3"], 2, "horen bij --publish; zonder dat",
      "go with --publish; without it nothing is left out"
    ),
    (
      ["table", "STUDY", "--format", "csv", "--width", "60"], 2, "--width hoort bij --format text",
      "--width goes with --format text"
    ),
    (["table", "STUDY", "--width", "3"], 2, "--width is 30 of meer.", "--width is 30 or more."),
    (
      ["agreement", "STUDY", "--level", "ordinal"], 2, "gaan over een bestand met coderingen",
      "are about a ratings file"
    ),
    (
      ["agreement", "--ratings", "x", "--variable", "y"], 2, "--variable hoort bij een onderzoek",
      "--variable goes with a study"
    ),
    (
      ["agreement", "STUDY", "--statement", "--pairs"], 2, "laat weg wat erbij staat",
      "leave out what stands beside it"
    ),
    (
      ["agreement", "plan", "STUDY", "--alpha-min", "0.8"], 2, "hoort bij --width",
      "goes with --width"
    ),
  ]

  @Test(arguments: faults)
  func faultsAreNamed(arguments: [String], status: Int32, dutch: String, english: String) throws {
    try Data(contentsOf: URL(filePath: small.study)).prefix(100)
      .write(to: small.scratch.file("stuk.duid"))
    for (language, part) in [("nl", dutch), ("en", english)] {
      let outcome = try Duid.run(filled(arguments) + ["--lang", language])
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
      #expect(!outcome.errors.contains("Nothing was") || arguments.contains("import"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(arguments: ["", ".", "-", "FOLDER/", "FOLDER/.duid", "weg/x"])
  func aStudyHasAName(name: String) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: small.scratch.folder.path())
    let outcome = try Duid.run(
      [
        "new", filled([name])[0], "--codebook", small.scratch.path("klein.yaml"), "--cases",
        small.scratch.path("klein.csv"), "--lang", "en",
      ], in: small.scratch.folder)
    #expect(outcome.status == (name == "weg/x" ? 1 : 2))
    #expect(
      outcome.errors.contains(name == "weg/x" ? "weg: there is no such folder" : "be the name"))
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: small.scratch.folder.path()) == before)
  }

  @Test(arguments: [["codings", "export", "STUDY"], ["table", "STUDY"], ["--help"]])
  func aReaderWhoLeavesIsNoFault(arguments: [String]) throws {
    let process = Process()
    process.executableURL = Duid.binary
    process.arguments = filled(arguments)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try output.fileHandleForReading.close()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // Whoever was quick enough to write all of it has done its work.
    #expect([0, 141].contains(process.terminationStatus))
    #expect(said.isEmpty, "\(String(decoding: said, as: UTF8.self))")
  }

  @Test(arguments: [["--help"], ["--version"], ["table", "STUDY"], ["config", "keys"]])
  func aFullDiskIsSaid(arguments: [String]) throws {
    let process = Process()
    process.executableURL = Duid.binary
    process.arguments = filled(arguments)
    let errors = Pipe()
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = errors
    process.environment = ["LC_ALL": "nl_NL.UTF-8"]
    try process.run()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(said == "stdout: de schijf is vol\n")
  }

  @Test func standardInputIsAFile() throws {
    let rows = "unit,coder,variable,codes,memo\nu1,anna,oordeel,druk,\n"
    let taken = try Duid.run(
      ["codings", "import", small.study, "-", "--lang", "en"], input: rows)
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.errors == "New as coder: anna.\n1 coding imported; 0 stood there already.\n")
    #expect(try small.export() == rows)
    let known = try Duid.run(
      ["codings", "import", small.study, "-", "--lang", "nl"],
      input: rows + "u2,anna,oordeel,geen,\n")
    #expect(known.errors == "1 codering overgenomen; 1 stond er al zo.\n")
    let ratings = try Duid.run(
      ["agreement", "--ratings", "-", "--format", "json"], input: "unit,a,b\n1,x,x\n2,x,y\n")
    #expect(ratings.status == 0 && ratings.output.contains("percent-agreement"))
  }
}
