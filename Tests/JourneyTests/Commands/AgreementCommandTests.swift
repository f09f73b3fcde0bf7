import Foundation
import Testing

/// The agreement command as a researcher types it.
@Suite struct AgreementCommandTests {
  let scratch: Scratch
  let ratings: String

  static let csv = """
    unit,c1,c2,c3
    u1,1,1,2
    u2,2,2,2
    u3,3,3,10
    u4,10,9,10
    u5,1,,1
    u6,2,3,2
    u7,1,1,1
    u8,9,9,

    """

  init() throws {
    scratch = try Scratch()
    ratings = try scratch.write(Self.csv, to: "ratings.csv")
  }

  func run(_ arguments: String...) throws -> Duid.Outcome {
    try Duid.run(["agreement", "--ratings", ratings, "--lang", "en"] + arguments)
  }

  func coefficients(_ arguments: String...) throws -> [[String: Any]] {
    let all = ["agreement", "--ratings", ratings] + arguments
    let variable = try ReferenceAgreementTests.variable(all)
    return try #require(variable["coefficients"] as? [[String: Any]])
  }

  @Test func unknownNamesListTheKnownOnes() throws {
    let coefficient = try run("--coefficient", "gwet-ac3")
    #expect(coefficient.status == 2)
    for part in ["gwet-ac3", "gwet-ac1", "krippendorff-alpha", "specific-agreement"] {
      #expect(coefficient.errors.contains(part))
    }
    let weights = try run("--weights", "square")
    #expect(weights.status == 2)
    for part in ["square", "quadratic", "bipolar", "masi"] {
      #expect(weights.errors.contains(part))
    }
    #expect(try run("--weights", "masi").status == 2)
    #expect(try run("--level", "set", "--weights", "linear").status == 2)
    #expect(try run("--bootstrap", "0").status == 2)
    #expect(try run("--drift", "1").status == 2)
    #expect(try run("--level", "ratio", "--not-applicable", "x").status == 2)
    #expect(try run("--statement").status == 2)
  }

  @Test func theDefaultIsTheThreeCoefficients() throws {
    let names = try coefficients().map { $0["name"] as? String }
    #expect(names == ["percent-agreement", "cohen-kappa", "krippendorff-alpha"])
    let text = try run().output
    #expect(text.contains("measure"))
    #expect(!text.contains("units  "))
  }

  @Test func ranksThatAreNumbersAreInTheOrderOfNumbers() throws {
    let given = try coefficients("--level", "ordinal", "--categories", "1,2,3,9,10")
    let found = try coefficients("--level", "ordinal")
    #expect(given[2]["value"] as? Double == found[2]["value"] as? Double)
    let words = try scratch.write("unit,a,b\n1,laag,hoog\n2,midden,midden\n", to: "words.csv")
    let outcome = try Duid.run(["agreement", "--ratings", words, "--level", "ordinal"])
    #expect(outcome.output.contains("alphabetical order (hoog, laag, midden)"))
  }

  @Test func anUndeclaredCategoryIsNamedWithItsPlace() throws {
    for level in ["nominal", "ordinal", "interval"] {
      let outcome = try run("--level", level, "--categories", "1,2,3,9")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("'10'"))
      #expect(outcome.errors.contains("c3"))
      #expect(outcome.output.isEmpty)
    }
    #expect(try run("--level", "interval", "--categories=-1,x").status == 2)
    #expect(try run("--categories", "a,a").status == 2)
  }

  @Test func weightsFromAFileAreNamedAfterIt() throws {
    let names = ["1", "2", "3", "9", "10"]
    var rows = [([""] + names).joined(separator: ",")]
    for row in names.indices {
      let cells = names.indices.map { "\(abs($0 - row))" }
      rows.append(([names[row]] + cells).joined(separator: ","))
    }
    let file = try scratch.write(rows.joined(separator: "\n") + "\n", to: "steps.csv")
    let own = try coefficients(
      "--level", "ordinal", "--weights", file, "--coefficient", "fleiss-kappa")
    #expect(own[0]["weights"] as? String == "custom:steps")
    let linear = try coefficients(
      "--level", "ordinal", "--weights", "linear", "--coefficient", "fleiss-kappa")
    let values = try [own, linear].map { try #require($0[0]["value"] as? Double) }
    #expect(abs(values[0] - values[1]) < 1e-12)
    let bad = try scratch.write(",1,2\n1,0,x\n3,1,0\n", to: "bad.csv")
    let outcome = try run("--weights", bad)
    #expect(outcome.status == 1)
    for part in ["bad.csv", "line 2", "column 2", "'x'", "'3'"] {
      #expect(outcome.errors.contains(part))
    }
  }

  @Test func labelTrapsStayApart() throws {
    let traps = "unit,a,b\n1,\"x,y\", x\n2,NA,nan\n3,10,9\n4,\"say \"\"z\"\"\",x\n5,{},|\n"
    let file = try scratch.write(traps, to: "traps.csv")
    let variable = try ReferenceAgreementTests.variable([
      "agreement", "--ratings", file, "--categories",
      "\"x,y\", x,NA,nan,10,9,\"say \"\"z\"\"\",x,{},|", "--coefficient", "specific-agreement",
      "--coefficient", "percent-agreement",
    ])
    let list = try #require(variable["coefficients"] as? [[String: Any]])
    #expect(list[0]["value"] as? Double == 0)
    let categories = list.compactMap { $0["category"] as? String }
    #expect(categories == ["x,y", " x", "NA", "nan", "10", "9", "say \"z\"", "x", "{}", "|"])
  }

  @Test func severalPartsAtOnce() throws {
    let outcome = try run(
      "--level", "ordinal", "--all", "--bootstrap", "50", "--seed", "3", "--units", "--drift", "4",
      "--leave-one-out", "--intra", ratings)
    #expect(outcome.status == 0)
    for part in [
      "Gwet's AC2 (quadratic)", "c1 and c2", "category '10'", "50 replicates, seed 3",
      "Disagreements", "windows of 4 units", "Each coder left out", "own earlier codings",
      "Confusion matrix, c1 × c3", "with a probability of at least 95% reaches",
    ] { #expect(outcome.output.contains(part), "\(part)") }
    for format in ["csv", "markdown", "json"] {
      #expect(try run("--level", "ordinal", "--all", "--format", format).status == 0)
    }
  }

  @Test func intraNeedsTheSameCoders() throws {
    let other = try scratch.write("unit,d1\nu1,1\n", to: "other.csv")
    let outcome = try run("--intra", other)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("other.csv"))
  }

  @Test func plansAreSentencesOrNumbers() throws {
    let plan = try Duid.run(["agreement", "plan", "--alpha-min", "0.8", "--lang", "nl"])
    #expect(plan.status == 0)
    #expect(plan.output.hasPrefix("Codeer "))
    let width = try Duid.run([
      "agreement", "plan", "--width", "0.2", "--ratings", ratings, "--format", "json",
    ])
    let json = try JSONSerialization.jsonObject(with: Data(width.output.utf8)) as? [String: Any]
    #expect(try #require(json?["units"] as? Int) > 8)
    for arguments in [
      [], ["--alpha-min", "2"], ["--width", "0.1"], ["--alpha-min", "0.5", "--kappa", "0.5"],
    ] {
      #expect(try Duid.run(["agreement", "plan"] + arguments).status == 2)
    }
  }

  @Test func aStudyHasAStatementOnceTheViewerMaySeeIt() throws {
    let small = try SmallStudy()
    let codings = try small.scratch.write(
      """
      unit,coder,variable,codes,memo
      u1,anna,oordeel,druk,
      u1,anna,bron,raadslid,
      u1,bram,oordeel,druk,
      u1,bram,bron,wethouder,KANARIE
      u2,anna,oordeel,geen,
      u2,bram,oordeel,druk,
      u2,bram,bron,raadslid,
      u3,anna,oordeel,geen,

      """, to: "in.csv")
    #expect(try Duid.run(["codings", "import", small.study, codings]).status == 0)
    let statement = ["agreement", small.study, "--statement", "--lang", "nl"]
    let outcome = try Duid.run(statement)
    #expect(outcome.status == 0)
    let flowing = outcome.output.replacing("\n", with: " ")
    #expect(flowing.contains("anna (3) en bram (2)"))
    #expect(flowing.contains("Van de 4 eenheden zijn er 2 (50%) door twee of meer codeurs"))
    #expect(!outcome.output.contains("KANARIE"))
    #expect(try Duid.run(statement + ["--as", "bram"]).status == 2)
    #expect(try Duid.run(statement + ["--format", "json"]).status == 2)
    let markdown = try Duid.run(statement + ["--format", "markdown"])
    #expect(markdown.output.hasPrefix("### Betrouwbaarheid van de codering: klein\n"))
    let page = try Duid.run(statement + ["--format", "html"])
    #expect(page.output.contains("<h2>Betrouwbaarheid van de codering: klein</h2>"))
    let drift = try Duid.run([
      "agreement", small.study, "--drift", "2", "--variable", "oordeel", "--lang", "nl",
    ])
    #expect(drift.output.contains("de volgorde van coderen"))
    let table = try small.scratch.write(",druk,geen\ndruk,0,1\ngeen,1,0\n", to: "own.csv")
    let weighted = ["agreement", small.study, "--weights", table, "--format", "csv"]
    #expect(try Duid.run(weighted).status == 2)
    let own = try Duid.run(weighted + ["--variable", "oordeel"])
    #expect(own.output.contains("custom:own"))
    #expect(try Duid.run(weighted + ["--variable", "bron"]).status == 1)
    #expect(try Duid.run(["agreement", small.study, "--categories", "a,b"]).status == 2)
    let readings = try Duid.run(["agreement", small.study, "--variable", "bron", "--lang", "nl"])
    #expect(readings.output.contains("niet-van-toepassing als eigen code (eenheden: 2)"))
  }
}
