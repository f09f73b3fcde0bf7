import Foundation
import Testing

/// How `duid analyse` speaks: formats, languages, faults, and who may see what.
@Suite struct AnalyseUseTests {
  let study: AnalyseStudy

  init() throws { study = try AnalyseStudy() }

  private func run(_ arguments: [String]) throws -> Duid.Outcome {
    try Duid.run(
      ["analyse", arguments[0], study.study] + arguments.dropFirst())
  }

  static let regression = [
    "logistic", "--outcome", "gemeld=ja", "--predictors", "geslacht", "opleiding", "--base",
    "geslacht in (m, v)",
  ]
  static let tree = ["chaid", "--outcome", "mening", "--predictors", "opleiding", "regio"]
  static let scale = ["scale", "--items", "s1", "s2", "s3", "--without", "9"]

  @Test(
    arguments: [regression, tree, scale],
    [
      ("text", "N = "), ("markdown", "| "), ("csv", "section,row,field,value"),
      ("html", "<!DOCTYPE html>"), ("latex", "\\begin{tabular}"), ("json", "\"analysis\""),
    ])
  func everyFormatSaysTheSame(arguments: [String], format: (String, String)) throws {
    let dutch = try run(arguments + ["--format", format.0, "--lang", "nl"])
    let english = try run(arguments + ["--format", format.0, "--lang", "en"])
    #expect(dutch.status == 0 && english.status == 0, "\(dutch.errors)")
    #expect(dutch.output.contains(format.1))
    #expect(dutch.errors.isEmpty)
    #expect(dutch.output != english.output)
  }

  @Test func textReadsAsAReport() throws {
    let english = try run(Self.regression + ["--lang", "en"]).output
    for part in [
      "What makes 'Reported = yes' more likely? (logistic regression)",
      "Base: geslacht in (m, v) (N = ", "Sex: woman (against", "odds ratio",
      "What each factor adds", "Maximum likelihood",
    ] {
      #expect(english.contains(part), "\(part)")
    }
    let dutch = try run(Self.scale + ["--lang", "nl"]).output
    for part in [
      "Schaalanalyse", "Geldt als geen antwoord: 9", "Cronbachs alfa", "Grenzen", "0,70", "0,35",
      "0,05", "De schaal blijft binnen alle grenzen.",
    ] {
      #expect(dutch.contains(part), "\(part)")
    }
  }

  /// Arguments that are wrong, the status, and a part of the sentence that says so.
  static let faults: [([String], Int32, String)] = [
    (
      ["chaid", "--outcome", "gemelt", "--predictors", "regio"], 2,
      "There is nothing called 'gemelt'. Did you mean 'gemeld'? There are: geslacht, opleiding"
    ),
    (
      ["logistic", "--outcome", "gemeld", "--predictors", "regio"], 2,
      "--outcome gemeld=code, with one of: ja, nee"
    ),
    (
      ["logistic", "--outcome", "gemeld=j", "--predictors", "regio"], 2,
      "'gemeld' has no code 'j'; there are: ja, nee, zeker."
    ),
    (
      ["logistic", "--outcome", "gemeld=ja", "--predictors", "gemeld=nee"], 2,
      "is both outcome and factor"
    ),
    (
      ["logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "--number", "regio"], 2,
      "Code 'noord' of 'regio' is no number"
    ),
    (
      ["logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "--number", "leeftijd"], 2,
      "'leeftijd' is not one of the variables that you name: regio."
    ),
    (
      ["logistic", "--outcome", "gemeld=ja", "--predictors", "geslacht"], 1,
      "no odds ratio is finite: geslacht: x. Merge categories"
    ),
    (
      [
        "logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "regio=noord",
      ], 1, "cannot be told apart: regio=noord: yes. Leave one out."
    ),
    (
      [
        "logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "mening", "--base",
        "regio == noord",
      ], 1, "all have the same on 'regio'; leave it out."
    ),
    (
      [
        "logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "--base", "gemeld == ja",
      ], 1, "All respondents in the base have this outcome"
    ),
    (
      ["logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "--base", "leeftijd > 99"], 1,
      "Nobody is in this base"
    ),
    (
      [
        "logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "opleiding", "mening",
        "--base", "leeftijd == 60",
      ], 1, "Too few respondents:"
    ),
    (
      ["logistic", "--outcome", "gemeld=ja", "--predictors", "regio", "--weight", "w"], 2,
      "There are no weights 'w'; there are: gewicht."
    ),
    (
      ["chaid", "--outcome", "gemeld", "--predictors", "regio", "--weights", "gewicht"], 2,
      "takes no weights"
    ),
    (
      ["chaid", "--outcome", "gemeld", "--predictors", "regio", "--level", "2"], 2,
      "--level is above"
    ),
    (
      ["chaid", "--outcome", "gemeld", "--predictors", "regio", "--base", "regio = noord"], 2,
      "Base, character 7"
    ),
    (
      ["scale", "--items", "s1", "s2", "--without", "99"], 2, "has a code '99'; correct --without."
    ),
    (["scale", "--items", "s1"], 2, "--items needs two or more names."),
    (["scale", "--items", "s1", "s2", "--reverse", "s3"], 2, "'s3' is not one of"),
    (["scale", "--items", "s1", "regio"], 2, "Code 'noord' of 'regio' is no number"),
    (
      ["scale", "--items", "s1", "s2", "--base", "leeftijd == 19 and s1 == 1"], 1,
      "Too few respondents:"
    ),
  ]

  @Test(arguments: faults)
  func faultsAreExplained(arguments: [String], status: Int32, part: String) throws {
    let outcome = try run(arguments + ["--lang", "en"])
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(part), "\(outcome.errors)")
    let dutch = try run(arguments + ["--lang", "nl"])
    #expect(dutch.status == status)
    #expect(dutch.errors != outcome.errors)
  }

  @Test func aTreeOfTooFewSaysWhy() throws {
    let outcome = try run(Self.tree + ["--base", "regio == noord", "--lang", "en"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("A group is split from 100 respondents on, and there are"))
  }

  @Test func longGroupsAreSaidShort() throws {
    let tree = [
      "chaid", "--outcome", "gemeld", "--predictors", "leeftijd", "--minimum-child", "20",
    ]
    let ordered = try run(tree + ["--ordinal", "leeftijd", "--lang", "nl"])
    #expect(ordered.output.contains("19 t/m "))
    #expect(!ordered.output.contains("--ordinal"))
    let nominal = try run(tree + ["--lang", "nl"])
    #expect(
      nominal.output.replacing("\n", with: " ").contains("geef dan --ordinal leeftijd."))
    #expect(nominal.output.split(separator: "\n").allSatisfy { $0.count < 120 })
    // Programs get every category: 48 ages and those without.
    let all = try study.json(
      "analyse", "chaid", "--outcome", "gemeld", "--predictors", "leeftijd", "--ordinal",
      "leeftijd", "--minimum-child", "20")
    let names = all["predictors"][0]["groups"].texts.flatMap { $0.split(separator: "|") }
    #expect(names.count == 49 && names.contains("(missing)"))
  }

  @Test func missingIsACategoryWhereThatIsAsked() throws {
    let without = try study.json(
      "analyse", "logistic", "--outcome", "gemeld=ja", "--predictors", "opleiding")
    let with = try study.json(
      "analyse", "logistic", "--outcome", "gemeld=ja", "--predictors", "opleiding", "--missing")
    #expect(without["model"]["omitted"].number ?? 0 > with["model"]["omitted"].number ?? 0)
    #expect(with["terms"].list.contains { $0["category"].text == "(missing)" })
    #expect(!without["terms"].list.contains { $0["category"].text == "(missing)" })
    let other = try study.json(
      "analyse", "logistic", "--outcome", "gemeld=ja", "--predictors", "opleiding", "--reference",
      "opleiding=hoog")
    #expect(other["terms"].list.dropFirst().allSatisfy { $0["reference"].text == "hoog" })
  }

  @Test func aBlindCoderAnalysesOwnValuesAndNoBlindAttribute() throws {
    let scratch = try Scratch()
    let path = scratch.path("blind.duid")
    let codebook = SmallStudy.codebook.replacing(
      "variables:",
      with: """
          - name: geheim
            label: geheim
            blind: true
            categories: [{code: a, label: a}, {code: b, label: b}]
        derived:
          - name: afgeleid
            label: afgeleid
            codes:
              - {code: a, label: a, when: geheim == a}
              - {code: b, label: b, when: geheim == b}
        variables:
        """)
    let cases =
      "id,ervaring,geheim,tekst\n"
      + (1...6).map { "u\($0),ja,\($0 % 2 == 0 ? "a" : "b"),x\n" }
      .joined()
    let made = try Duid.run([
      "new", path, "--codebook", try scratch.write(codebook, to: "b.yaml"), "--cases",
      try scratch.write(cases, to: "b.csv"),
    ])
    try #require(made.status == 0, "\(made.errors)")
    let codings =
      "unit,coder,variable,codes,memo\n"
      + (1...6).map {
        "u\($0),anna,oordeel,\($0 < 4 ? "druk" : "geen"),\n"
      }.joined() + "u1,bram,oordeel,geen,\n"
    try #require(
      try Duid.run(["codings", "import", path, scratch.write(codings, to: "c.csv")]).status == 0)
    func analyse(_ predictor: String, _ more: String...) throws -> Duid.Outcome {
      try Duid.run(
        [
          "analyse", "chaid", path, "--outcome", "oordeel", "--predictors", predictor, "--lang",
          "en",
        ]
          + more)
    }
    let final = try analyse("ervaring", "--as", "anna")
    #expect(final.status != 0 && final.output.isEmpty)
    let other = try analyse("ervaring", "--as", "anna", "--coder", "bram")
    #expect(other.status != 0 && other.output.isEmpty)
    let own = try analyse("ervaring", "--as", "anna", "--coder", "anna")
    #expect(own.status == 0, "\(own.errors)")
    for name in ["geheim", "afgeleid"] {
      let hidden = try analyse(name, "--as", "anna", "--coder", "anna")
      #expect(hidden.status == 2 && hidden.errors.contains("There is nothing called '\(name)'"))
      #expect(hidden.errors.contains("There are: ervaring, oordeel"))
      let base = try analyse(
        "ervaring", "--as", "anna", "--coder", "anna", "--base", "\(name) == a")
      #expect(base.status == 2 && base.errors.contains("Base, character 1"))
      let table = try Duid.run([
        "table", path, "--cross", "oordeel", name, "--as", "anna", "--coder", "anna",
      ])
      #expect(table.status == 2 && table.output.isEmpty)
      #expect(try analyse(name, "--as", "lead").status == 0)
    }
  }

  @Test func helpIsComplete() throws {
    for command in ["chaid", "logistic", "scale"] {
      let help = try Duid.run(["analyse", command, "--help"]).output
      #expect(help.contains("In JSON:") || help.contains("JSON:"))
      #expect(help.contains("--base") && help.contains("Example: duid analyse \(command)"))
    }
  }
}
