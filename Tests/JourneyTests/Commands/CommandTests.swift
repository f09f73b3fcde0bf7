import Foundation
import Testing

/// Commands as a script runs them.
@Suite struct CommandTests {
  let small: SmallStudy

  init() throws { small = try SmallStudy() }

  func importing(_ rows: String) throws -> Duid.Outcome {
    let file = try small.scratch.write(
      "unit,coder,variable,codes,memo\n" + rows, to: "in-\(UUID().uuidString).csv")
    return try Duid.run(["codings", "import", small.study, file, "--lang", "en"])
  }

  @Test func withoutATerminalTheWorkbenchSaysSo() throws {
    let outcome = try Duid.run([small.study, "--lang", "en"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("There is no terminal here"))
    #expect(outcome.output.isEmpty)
  }

  /// Arguments and the exit code they lead to.
  static let uses: [([String], Int32)] = [
    (["table"], 2), (["codings"], 0), (["nonsense", "--what"], 2), (["--help"], 0),
    (["table", "/nowhere/x.duid"], 2), (["agreement"], 2),
    (["export", "x", "--format", "sav"], 2), (["--version"], 0),
  ]

  @Test(arguments: uses)
  func exitCodesTellUseFromData(arguments: [String], status: Int32) throws {
    let outcome = try Duid.run(arguments)
    #expect(outcome.status == status)
    #expect(status == 0 ? outcome.errors.isEmpty : outcome.output.isEmpty)
  }

  @Test func aFileThatIsNoStudyIsTheDatasFault() throws {
    let path = try small.scratch.write("niets", to: "geen.duid")
    let outcome = try Duid.run(["verify", path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(path))
  }

  @Test func everyBadRowIsNamedAndNothingIsImported() throws {
    let outcome = try importing(
      "u1,anna,oordeel,druk,\nu9,anna,oordeel,druk,\nu2,anna,oordel,druk,\nu3,anna,oordeel,weg,\n")
    #expect(outcome.status == 1)
    for part in ["u9", "oordel", "weg"] { #expect(outcome.errors.contains(part)) }
    #expect(try small.export() == "unit,coder,variable,codes,memo\n")
  }

  @Test func exportThenImportIsTheIdentity() throws {
    #expect(
      try importing(
        "u1,anna,oordeel,druk,\"=1+1, \"\"ja\"\"\nen verder\"\nu1,anna,bron,raadslid,\nu1,bram,oordeel,geen,'@x\n"
      ).status == 0)
    let exported = try small.export()
    let other = try SmallStudy()
    let file = try small.scratch.write(exported, to: "again.csv")
    #expect(try Duid.run(["codings", "import", other.study, file]).status == 0)
    #expect(try other.export() == exported)
    let before = try Duid.run(["verify", other.study]).output
    #expect(try Duid.run(["codings", "import", other.study, file]).status == 0)
    #expect(try Duid.run(["verify", other.study]).output == before)
  }

  @Test func aCoderIsBlindUntilTheLeadOpensTheComparison() throws {
    _ = try importing("u1,anna,oordeel,druk,KANARIE\nu1,bram,oordeel,geen,\n")
    let commands = [
      ["codings", "export", small.study], ["table", small.study], ["agreement", small.study],
      ["export", small.study], ["table", small.study, "--coder", "anna"],
    ]
    for command in commands {
      for identity in [command + ["--as", "bram"], command] {
        let outcome = try Duid.run(identity, environment: ["DUID_CODER": "bram"])
        #expect(!outcome.output.contains("KANARIE"))
        #expect(!outcome.output.contains("anna"))
      }
    }
    let own = try Duid.run(["codings", "export", small.study, "--as", "bram"])
    #expect(own.output == "unit,coder,variable,codes,memo\nu1,bram,oordeel,geen,\n")
    #expect(try Duid.run(["agreement", small.study, "--as", "bram"]).status == 2)
  }

  @Test func filesAreForTheirOwnerOnly() throws {
    let output = small.scratch.path("uit.csv")
    #expect(try Duid.run(["export", small.study, "--format", "csv", "-o", output]).status == 0)
    for path in [small.study, output] {
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(!text.contains("verhaal"))
  }

  @Test func aStudyIsNeverOverwritten() throws {
    let outcome = try Duid.run([
      "new", small.study, "--codebook", small.scratch.path("klein.yaml"), "--cases",
      small.scratch.path("klein.csv"),
    ])
    #expect(outcome.status == 2)
  }

  @Test func aBadCodebookGetsALineForEveryFault() throws {
    let bad = SmallStudy.codebook
      .replacing("applies: oordeel == druk", with: "applies: oordeel == dwang")
      .replacing("key: w", with: "key: r").replacing(
        "rows: {variable: oordeel}", with: "rows: {variable: oordel}")
    let outcome = try Duid.run([
      "new", small.scratch.path("slecht.duid"), "--codebook",
      try small.scratch.write(bad, to: "slecht.yaml"), "--cases", small.scratch.path("klein.csv"),
    ])
    #expect(outcome.status == 1)
    for part in ["slecht.yaml:", "dwang", "oordel"] { #expect(outcome.errors.contains(part)) }
    #expect(outcome.errors.split(separator: "\n").count >= 3)
    #expect(!FileManager.default.fileExists(atPath: small.scratch.path("slecht.duid")))
  }

  @Test func ratingsFromAnywhereAreCompared() throws {
    let file = try small.scratch.write("unit,a,b\n1,x,x\n2,x,y\n3,y,y\n4,,y\n", to: "ratings.csv")
    let outcome = try Duid.run(["agreement", "--ratings", file, "--format", "json"])
    #expect(outcome.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let variable = try #require((json["variables"] as? [[String: Any]])?.first)
    let coefficients = try #require(variable["coefficients"] as? [[String: Any]])
    func value(_ name: String) -> Double {
      coefficients.first { $0["name"] as? String == name }?["value"] as? Double ?? .nan
    }
    #expect(abs(value("percent-agreement") - 2.0 / 3.0) < 1e-12)
    // By hand: coincidences xx 2, xy 1, yx 1, yy 2 of 6, so 1 - 5 * 2 / (2 * 3 * 3).
    #expect(abs(value("krippendorff-alpha") - 4.0 / 9.0) < 1e-12)
  }
}
