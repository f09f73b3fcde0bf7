import Foundation
import Testing

/// Every value of the reference files, through the real program: ratings as a CSV file in, JSON out.
@Suite struct ReferenceAgreementTests {
  /// How a value asks for the ratings to be read; see the README of the reference files.
  enum Policy: Hashable {
    /// All declared categories count, missing is missing.
    case declared
    /// Only the categories that occur count.
    case observed
    /// The units on which everyone passed the gate.
    case consensus
    /// *Not applicable* as a category.
    case asCategory
    /// The gate itself.
    case gate
    /// Labels compared by code points.
    case codePoints

    init(_ value: ReferenceValue) {
      switch value.text("skip_policy") {
      case "consensus": self = .consensus
      case "as_category": self = .asCategory
      case "gate": self = .gate
      default:
        self =
          value.text("label_policy") != nil
          ? .codePoints : value.text("q_policy") == "observed" ? .observed : .declared
      }
    }
  }

  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The coefficients that the program prints for ratings, by name and selectors.
  func report(_ file: ReferenceFile, _ policy: Policy) throws -> [String: [String: Any]] {
    var rows = file.rows
    var units = file.units
    var categories: String? = file.list()
    switch policy {
    case .declared: break
    case .observed, .codePoints: categories = nil
    case .consensus:
      let kept = rows.indices.filter { file.gate[$0].allSatisfy { $0 == "yes" } }
      (rows, units) = (kept.map { rows[$0] }, kept.map { units[$0] })
    case .asCategory:
      rows = rows.map { row in row.map { $0 ?? "n/a" } }
      categories = file.list(adding: ["n/a"])
    case .gate: (rows, categories) = (file.gate, "yes,no")
    }
    let ratings = try scratch.write(file.csv(rows: rows, units: units), to: "ratings.csv")
    var arguments = ["agreement", "--ratings", ratings, "--level", file.level, "--all"]
    if let categories { arguments += ["--categories", categories] }
    if policy == .codePoints { arguments += ["--label-policy", "codepoint"] }
    if let custom = file.custom {
      arguments += ["--weights", try scratch.write(file.customCSV(), to: custom.name + ".csv")]
    }
    return try Self.coefficients(arguments)
  }

  static func variable(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Duid.run(arguments + ["--format", "json", "--lang", "en"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.lowercased().contains("nan,"))
    let root = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let variables = try #require((root as? [String: Any])?["variables"] as? [[String: Any]])
    return try #require(variables.first)
  }

  private static func coefficients(_ arguments: [String]) throws -> [String: [String: Any]] {
    let list = try #require(try variable(arguments)["coefficients"] as? [[String: Any]])
    var found: [String: [String: Any]] = [:]
    for coefficient in list {
      let name = try #require(coefficient["name"] as? String)
      let key = ReferenceValue.key(name: name, fields: coefficient)
      #expect(found.updateValue(coefficient, forKey: key) == nil, "\(key) stands twice")
    }
    return found
  }

  @Test(arguments: ReferenceFile.names)
  func theProgramPrintsEveryValue(name: String) throws {
    let file = try ReferenceFile(name)
    var reports: [Policy: [String: [String: Any]]] = [:]
    for value in file.expectations where value.name != "pair-distances" {
      let policy = Policy(value)
      let report = try reports[policy] ?? self.report(file, policy)
      reports[policy] = report
      guard let found = report[value.key] else {
        Issue.record("\(name): the program prints no \(value.key)")
        continue
      }
      #expect(value.check(found, in: name) > 0)
    }
  }

  @Test func noValueIsPassedOver() throws {
    #expect(ReferenceFile.names.count == 54)
    let values = try ReferenceFile.names.flatMap { try ReferenceFile($0).expectations }
    #expect(values.count == 2705)
    #expect(values.count { Policy($0) == .codePoints } == 2)
    #expect(values.count { $0.name == "pair-distances" } == 1)
  }

  @Test(arguments: ["masi", "jaccard", "dice"])
  func unitsShowTheDistanceOfTheirSets(distance: String) throws {
    let file = try ReferenceFile("agree-tiny-sets-masi.json")
    let value = try #require(file.expectations.first { $0.name == "pair-distances" })
    let wanted = try #require((value.root["matrix"] as? [String: [Double]])?[distance])
    let ratings = try scratch.write(file.csv(), to: "ratings.csv")
    let variable = try Self.variable([
      "agreement", "--ratings", ratings, "--level", "set", "--units", "--distance", distance,
    ])
    let list = try #require((variable["disagreements"] as? [String: Any])?["units"])
    var found: [String: Double] = [:]
    for unit in try #require(list as? [[String: Any]]) {
      found[try #require(unit["unit"] as? String)] = unit["mean_distance"] as? Double
    }
    for (unit, wanted) in zip(file.units, wanted) {
      #expect(abs((found[unit] ?? 0) - wanted) < 1e-9)
    }
  }

  /// One file with *n/a* in it gives both readings and the gate, as the reference file has them.
  @Test func readingsOfAConditionalVariable() throws {
    let file = try ReferenceFile("agree-gen-open-skiplogic-3c.json")
    let rows = zip(file.rows, file.gate).map { answers, gate in
      zip(answers, gate).map { answer, gate in gate == "yes" ? answer : "n/a" }
    }
    let ratings = try scratch.write(file.csv(rows: rows), to: "ratings.csv")
    let variable = try Self.variable([
      "agreement", "--ratings", ratings, "--categories", file.list(), "--not-applicable", "n/a",
    ])
    let readings = try #require(variable["readings"] as? [[String: Any]])
    let names = [
      "consensus": "where-all-found-it-applicable", "as_category": "not-applicable-as-a-code",
      "gate": "applicability",
    ]
    var compared = 0
    for value in file.expectations {
      guard let policy = value.text("skip_policy") else { continue }
      let reading = try #require(readings.first { $0["reading"] as? String == names[policy] })
      let coefficients = try #require(reading["coefficients"] as? [[String: Any]])
      let found = try #require(coefficients.first { $0["name"] as? String == value.name })
      compared += value.check(found, in: file.name)
    }
    #expect(compared == 5)
  }
}
