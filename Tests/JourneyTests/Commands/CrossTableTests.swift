import Foundation
import Testing

/// `duid table --cross`, `--compare` and the new formats, as a script runs them.
@Suite struct CrossTableTests {
  let small: SmallStudy

  init() throws {
    small = try SmallStudy()
    let rows = """
      unit,coder,variable,codes,memo
      u1,anna,oordeel,druk,
      u1,anna,bron,raadslid,
      u1,bram,oordeel,druk,
      u1,bram,bron,raadslid,
      u2,anna,oordeel,geen,
      u2,bram,oordeel,druk,
      u3,anna,oordeel,geen,
      u3,bram,oordeel,geen,
      u2,lead,oordeel,geen,
      """
    let file = try small.scratch.write(rows + "\n", to: "in.csv")
    let outcome = try Duid.run(["codings", "import", small.study, file])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func run(_ arguments: String...) throws -> Duid.Outcome {
    try Duid.run(["table", small.study] + arguments)
  }

  /// The fourth unit is not coded yet: it has no answer to count.
  @Test func twoVariablesAreCrossed() throws {
    let outcome = try run(
      "--cross", "oordeel", "ervaring", "--percent", "column", "--format", "csv", "--lang", "nl")
    #expect(
      outcome.output == """
        table,group,label,n,column,count,weighted,percent
        oordeel x ervaring,,druk,3,ja,1,1,33.333333333333336
        oordeel x ervaring,,druk,3,nee,0,0,
        oordeel x ervaring,,geen druk,3,ja,2,2,66.66666666666667
        oordeel x ervaring,,geen druk,3,nee,0,0,
        oordeel x ervaring,,totaal,3,ja,3,3,100
        oordeel x ervaring,,totaal,3,nee,0,0,

        """)
  }

  @Test func aBaseIsAnyRule() throws {
    let outcome = try run(
      "--cross", "bron", "oordeel", "--base", "answered(oordeel) and oordeel in (druk)", "--lang",
      "en")
    #expect(outcome.output.contains("Base: answered(oordeel) and oordeel in (druk) (N = 1)"))
    #expect(outcome.output.contains("Bron naar") == false)
    #expect(outcome.output.contains("Source by Verdict"))
  }

  /// Arguments that are wrong, and a part of the sentence that says so.
  static let faults: [([String], String)] = [
    (["--cross", "bron", "ordeel"], "'ordeel' cannot stand in a table. Did you mean 'oordeel'?"),
    (["--cross", "bron"], "--cross needs two variables"),
    (
      ["--cross", "bron", "oordeel", "--base", "oordeel == druck"],
      "character 12: the rule names code 'druck'"
    ),
    (["--cross", "bron", "oordeel", "--base", "oordeel == 'druk"], "character 12: a quotation"),
    (["--cross", "bron", "oordeel", "--base", "ordeel == druk"], "Did you mean 'oordeel'?"),
    (
      ["--cross", "bron", "oordeel", "--base", "oordeel"],
      "character 8: the rule should go on with =="
    ),
    (["--cross", "bron", "oordeel", "--weight", "w"], "There are no weights 'w'."),
    (["1", "--weight", "w"], "There are no weights 'w'."),
    (["1", "--base", "all"], "go with --cross"),
    (["1", "--cross", "bron", "oordeel"], "Name either"),
    (["1", "--compare", "--coder", "anna"], "--compare shows every coder"),
  ]

  @Test(arguments: faults) func wrongUseIsExplained(arguments: [String], part: String) throws {
    let outcome = try Duid.run(["table", small.study] + arguments + ["--lang", "en"])
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
  }

  @Test func comparingNamesTheLargestDifference() throws {
    let outcome = try run("1", "--compare", "--lang", "nl")
    for part in ["definitief", "voor", "beslissing", "anna", "bram"] {
      #expect(outcome.output.contains(part))
    }
    // Bram found pressure twice among five, finally it is there once.
    #expect(
      outcome.output.contains(
        "Grootste verschil: 20,0 punten, in 'druk' (definitief 20,0; bram 40,0)."))
  }

  @Test func aBlindCoderSeesOwnValuesOnly() throws {
    for arguments in [
      ["--cross", "oordeel", "ervaring"], ["1", "--compare"],
      ["--cross", "oordeel", "ervaring", "--coder", "bram"],
    ] {
      let outcome = try Duid.run(["table", small.study] + arguments + ["--as", "anna"])
      #expect(outcome.status != 0)
      #expect(outcome.output.isEmpty)
    }
    let own = try run(
      "--cross", "oordeel", "ervaring", "--coder", "anna", "--as", "anna", "--format", "csv")
    #expect(own.status == 0)
    #expect(own.output.contains("oordeel x ervaring,,pressure,"))
  }

  @Test(arguments: [("html", "<!DOCTYPE html>"), ("latex", "\\begin{table}")])
  func tablesAndAgreementInEveryFormat(format: String, start: String) throws {
    #expect(try run("--format", format).output.hasPrefix(start))
    let agreement = try Duid.run(["agreement", small.study, "--format", format])
    #expect(agreement.output.hasPrefix(start))
  }
}
