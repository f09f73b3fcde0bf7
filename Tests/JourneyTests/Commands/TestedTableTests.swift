import Foundation
import Testing

/// Tests, intervals and weights as they stand in tables, through the real binary.
@Suite struct TestedTableTests {
  let study: AnalyseStudy

  init() throws { study = try AnalyseStudy() }

  private func table(_ arguments: String..., format: String = "text") throws -> String {
    let outcome = try Duid.run(["table", study.study] + arguments + ["--format", format])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func raoScottStandsBesideTheNaiveTest() throws {
    let found = try study.json(
      "table", "--cross", "mening", "opleiding", "--weight", "gewicht", "--tests")
    let wanted = try AnalyseStudy.reference()["rao_scott"]
    let test = found["test"]
    #expect(agrees(test["statistic"], wanted["counts"].number))
    #expect(agrees(test["weighted"]["naive"]["statistic"], wanted["naive"].number))
    let second = test["weighted"]["rao_scott"]
    for (name, other) in [
      ("statistic", "F"), ("df", "ndf"), ("denominator_df", "ddf"), ("p", "p"),
    ] {
      #expect(agrees(second[name], wanted[other].number), "\(name)")
    }
    for (row, residuals) in zip(found["rows"].list, wanted["residuals"].list) {
      for (cell, residual) in zip(row["cells"].list, residuals.numbers) {
        #expect(agrees(cell["residual"], residual))
      }
    }
    let plain = try study.json("table", "--cross", "mening", "opleiding", "--tests")
    #expect(plain["test"]["weighted"].value is NSNull)
  }

  @Test func theTestKnowsThePopulation() throws {
    let found = try AnalyseStudy(population: 4426).json(
      "table", "--cross", "mening", "opleiding", "--weight", "gewicht")
    let wanted = try AnalyseStudy.reference()["rao_scott"]
    let second = found["test"]["weighted"]["rao_scott"]
    #expect(agrees(second["statistic"], wanted["F_4426"].number))
    #expect(agrees(second["p"], wanted["p_4426"].number))
  }

  @Test(arguments: ["text", "markdown", "html", "latex"])
  func eachTestHasItsName(format: String) throws {
    let output = try table(
      "--cross", "mening", "opleiding", "--weight", "gewicht", "--tests", "--holm", "--lang", "en",
      format: format
    ).replacing("\n", with: " ")
    for part in [
      "chi-square (unweighted counts) = 12.70", "chi-square (weighted shares, naive) = 12.31",
      "Rao-Scott, second order (weighted): F = 2.73",
      "degrees of freedom = 3.99 and 1,209.34; p = 0.028; p (Holm) = 0.028",
      "mean design effect = 1.13", "adjusted residual of the unweighted counts",
    ] {
      #expect(output.contains(part), "\(part)")
    }
    for arrow in format == "latex" ? ["51 $\\uparrow$", "19 $\\downarrow$"] : ["↑", "↓"] {
      #expect(output.contains(arrow))
    }
  }

  /// Tables that cannot be tested, and why.
  @Test(arguments: [
    (["1"], "No test: without columns", "Geen toets: zonder kolommen"),
    (
      ["--cross", "mening", "mening", "--base", "mening == eens"], "No test: it needs two filled",
      "Geen toets: daarvoor zijn twee gevulde"
    ),
  ])
  func aTableThatCannotBeTestedSaysWhy(arguments: [String], english: String, dutch: String) throws {
    for (language, part) in [("en", english), ("nl", dutch)] {
      let outcome = try Duid.run(
        ["table", study.study] + arguments + ["--tests", "--lang", language])
      #expect(outcome.status == 0)
      #expect(outcome.output.contains(part), "\(outcome.output)")
    }
    let plain = try Duid.run(["table", study.study, "1", "--lang", "en"])
    #expect(!plain.output.contains("No test"))
  }

  @Test func smallExpectedCountsAreNamed() throws {
    let output = try table(
      "--cross", "geslacht", "opleiding", "--tests", "--lang", "nl"
    ).replacing("\n", with: " ")
    #expect(output.contains("cellen hebben een verwacht aantal onder 5"))
    #expect(output.contains("Het zijn: anders x laag ("))
  }

  @Test func aPopulationSmallerThanTheSurveyIsNamed() throws {
    let small = try AnalyseStudy(population: 300)
    #expect(small.notices.contains("the population has 300 persons, but there are 320 respondents"))
    #expect(!study.notices.contains("population"))
    let output = try Duid.run(["table", small.study, "1", "--intervals", "--lang", "en"]).output
      .replacing("\n", with: " ")
    #expect(output.contains("as if the whole population took part. Correct population"))
    let plain = try Duid.run(["table", small.study, "1", "--lang", "en"]).output
    #expect(!plain.contains("whole population"))
  }

  @Test func weightsWithinBoundsAreThoseOfR() throws {
    let wanted = try AnalyseStudy.reference()["bounded"]
    let margins = try study.scratch.write(
      """
      variable,code,share
      geslacht,m,55
      geslacht,v,44
      geslacht,x,1
      regio,noord,40
      regio,oost,20
      regio,zuid,20
      regio,west,20

      """, to: "margins.csv")
    let outcome = try Duid.run([
      "weights", "make", study.study, "--name", "w", "--margins", margins, "--trim", "0.5,2.5",
      "--lang", "en",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Margins and bounds hold together after "))
    let lines = outcome.output.split(separator: "\n").dropFirst()
    #expect(lines.count == 320 && wanted["weights"].numbers.count == 320)
    for (line, weight) in zip(lines, wanted["weights"].numbers) {
      let found = try #require(Double(line.split(separator: ",")[1]))
      // Both stop when margins hold within 1e-8 and 1e-9.
      #expect(abs(found - weight) < 1e-7)
      #expect((0.5 - 1e-12...2.5 + 1e-12).contains(found))
    }
    let tight = try Duid.run([
      "weights", "make", study.study, "--name", "w", "--margins", margins, "--trim", "0.9,1.1",
      "--lang", "nl",
    ])
    #expect(tight.errors.contains("Let op: verdelingen en grenzen gaan niet samen."))
    #expect(tight.errors.contains("Verruim --trim"))
  }
}
