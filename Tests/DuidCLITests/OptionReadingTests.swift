import ArgumentParser
import CodingModel
import Testing

@testable import DuidCLI

/// What is typed behind an option is read whole or refused; nothing of it is passed over.
@Suite struct OptionReadingTests {
  @Test(
    arguments: [
      ("0.3,3", 0.3, 3), ("1,1", 1, 1), ("0,1e3", 0, 1000), ("-1,2", -1, 2),
    ] as [(String, Double, Double)])
  func pairs(text: String, first: Double, second: Double) throws {
    let pair = try #require(NumberPair.read(text))
    #expect(pair.0 == first && pair.1 == second)
  }

  @Test(arguments: [
    "", "1", "1,", ",1", "1,2,3", "0.3,x,3", "a,b", "1;2", "nan,1", "1,nan", "1, 2",
  ])
  func noPairs(text: String) { #expect(NumberPair.read(text) == nil) }

  @Test(arguments: ["0.3,x,3", "3,0.3", "-1,2", "1", "nan,2"])
  func boundsOfWeights(text: String) {
    #expect(throws: (any Error).self) {
      try WeightsMakeCommand.parse([
        "s.duid", "--name", "w", "--margins", "m.csv", "--trim=\(text)",
      ])
    }
  }

  @Test(arguments: ["0.3", "0.3,0.2,0.1", "a,b", "0.3;0.2"])
  func ratesOfAPlan(text: String) {
    #expect(throws: (any Error).self) {
      try AgreementPlanCommand.parse(["--kappa", "0.8", "--rates=\(text)"])
    }
  }

  @Test func whatIsRightIsTaken() throws {
    _ = try WeightsMakeCommand.parse([
      "s.duid", "--name", "w", "--margins", "m.csv", "--trim", "0.3,3",
    ])
    _ = try AgreementPlanCommand.parse(["--kappa", "0.8", "--rates", "0.3,0.25"])
  }

  /// A statement is always about everything: whatever would be passed over is refused.
  @Test(arguments: [
    ["--pairs"], ["--all"], ["--by-category"], ["--benchmarks"], ["--units"], ["--leave-one-out"],
    ["--bootstrap", "10"], ["--drift", "5"], ["--intra", "x"], ["--coefficient", "gwet-ac1"],
    ["--weights", "linear"], ["--distance", "jaccard"], ["--variable", "v"],
  ])
  func aStatementTakesNothingBesides(more: [String]) throws {
    _ = try AgreementShowCommand.parse(["s.duid", "--statement"])
    _ = try AgreementShowCommand.parse(["s.duid"] + more)
    #expect(throws: (any Error).self) {
      try AgreementShowCommand.parse(["s.duid", "--statement"] + more)
    }
  }

  /// Each plan has options of its own.
  @Test(arguments: [
    ["--alpha-min", "0.8", "--power", "0.5"], ["--alpha-min", "0.8", "--rates", "0.1,0.2"],
    ["--alpha-min", "0.8", "--null-kappa", "0.2"], ["--alpha-min", "0.8", "--two-sided"],
    ["--kappa", "0.8", "--rarest", "0.2"], ["--kappa", "0.8", "--coefficient", "gwet-ac1"],
    ["--width", "0.1", "--ratings", "p.csv", "--significance", "0.1"],
    ["--width", "0.1", "--ratings", "p.csv", "--rarest", "0.1"],
  ])
  func aPlanPassesNothingOver(arguments: [String]) throws {
    #expect(throws: (any Error).self) { try AgreementPlanCommand.parse(arguments) }
    let known = arguments.prefix(arguments.contains("--ratings") ? 4 : 2)
    _ = try AgreementPlanCommand.parse(Array(known))
  }

  /// Limits without publication would look as if something had been left out.
  @Test func limitsGoWithPublication() throws {
    for limit in [["--minimum-cell", "3"], ["--minimum-base", "3"]] {
      _ = try TableCommand.parse(["s.duid", "--publish"] + limit)
      _ = try CheckDisclosureCommand.parse(["s.duid"] + limit)
      #expect(throws: (any Error).self) { try TableCommand.parse(["s.duid"] + limit) }
    }
  }

  @Test(arguments: [
    (["tabel", "s.duid"], "table"), (["Tables", "s.duid"], "table"), (["verfy", "x"], "verify"),
    (["tabel"], nil), (["table", "x"], nil), (["--lang", "nl"], nil), (["onderzoek", "x"], nil),
    ([], nil),
  ])
  func commandsThatAreMisspelt(arguments: [String], nearest: String?) {
    let misspelt = MisspeltCommand(arguments, DuidCommand.commandNames)
    #expect(misspelt?.nearest == nearest)
    #expect(misspelt == nil || misspelt?.word == arguments.first)
  }

  @Test func wordsOfTheParser() {
    let english = """
      Error: The value 'x' is invalid for '--lang <lang>'. Please provide one of 'nl' and 'en'.
      Help:  --lang <lang>  Language.
      Usage: duid new <study>
        See 'duid new --help' for more information.
      """
    #expect(ParserWords.message(english, in: .english) == english)
    #expect(
      ParserWords.message(english, in: .dutch) == """
        Fout: 'x' kan niet bij '--lang <lang>'. Kies uit 'nl' and 'en'.
        Uitleg:  --lang <lang>  Language.
        Gebruik: duid new <study>
          Zie 'duid new --help'.
        """)
    #expect(ParserWords.message("Error: anders", in: .dutch) == "Fout: anders")
    #expect(ParserWords.message("iets anders", in: .dutch) == "iets anders")
  }
}
