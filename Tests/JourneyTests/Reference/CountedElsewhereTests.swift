import Foundation
import Testing

/// Whole studies through the real binary, from codebook, cases and codings to tables and agreement, held
/// against what another program made of the same files (`expected.json` names it).
///
/// The studies are made at random: routing, several codes, none applies, half of it coded, rulings,
/// derived variables, weights of which some are 0, and fourteen tables with every option of a plan.
@Suite struct CountedElsewhereTests {
  static let studies = ["forty", "hundred-twenty"]

  /// A study of a folder of fixtures.
  private struct Study {
    let scratch: Scratch
    let path: String
    let expected: JSONTree

    init(_ name: String) throws {
      scratch = try Scratch()
      path = scratch.path("study.duid")
      func file(_ part: String, _ kind: String) throws -> URL {
        try #require(
          Bundle.module.url(
            forResource: part, withExtension: kind,
            subdirectory: "Fixtures/counted-elsewhere/\(name)"))
      }
      expected = try JSONTree(Data(contentsOf: file("expected", "json")))
      try run([
        "new", path, "--codebook", try file("codebook", "yaml").path(), "--cases",
        try file("cases", "csv").path(),
      ])
      try run(["codings", "import", path, try file("codings", "csv").path()])
    }

    @discardableResult
    func run(_ arguments: [String]) throws -> String {
      let outcome = try Duid.run(arguments + ["--lang", "en"])
      try #require(outcome.status == 0, "\(outcome.errors)")
      return outcome.output
    }

    func json(_ command: String) throws -> JSONTree {
      try JSONTree(Data(run([command, path, "--format", "json"]).utf8))
    }
  }

  /// Whether two numbers are the same, or neither is there.
  private func same(_ found: JSONTree, _ wanted: JSONTree) -> Bool {
    wanted.number == nil ? found.number == nil : agrees(found, wanted.number, 1e-9)
  }

  @Test(arguments: studies) func everyTableIsAsCountedElsewhere(name: String) throws {
    let study = try Study(name)
    let (tables, expected) = (try study.json("table").list, study.expected["tables"].list)
    #expect(tables.count == 14 && expected.count == 14)
    for (table, wanted) in zip(tables, expected) {
      let id = try #require(wanted["id"].text)
      #expect(table["id"].text == id)
      #expect(table["n"].number == wanted["n"].number, "\(id)")
      #expect(table["open_units"].number == wanted["open_units"].number, "\(id)")
      let rows = (table["rows"].list, wanted["rows"].list)
      // A total of answers, which the other program leaves out, is the last row.
      #expect((rows.1.count...(rows.1.count + 1)).contains(rows.0.count), "\(id)")
      for (row, wanted) in zip(rows.0, rows.1) { compare(row, wanted, in: id) }
      guard let test = wanted["test"].list.first?.number else { continue }
      #expect(agrees(table["test"]["statistic"], test), "\(id)")
      #expect(table["test"]["df"].number == wanted["test"][1].number, "\(id)")
      #expect(agrees(table["test"]["p"], wanted["test"][2].number), "\(id)")
    }
  }

  private func compare(_ row: JSONTree, _ wanted: JSONTree, in table: String) {
    let place = "\(table), \(row["label"].text ?? "")"
    if let n = wanted["n"].number { #expect(row["n"].number == n, "\(place)") }
    let cells = row["cells"].list
    for (cell, number) in zip(cells, wanted["numbers"].list) {
      #expect(same(cell["number"], number), "\(place)")
    }
    for (cell, count) in zip(cells, wanted["counts"].list) {
      #expect(cell["count"].number == count.number, "\(place)")
    }
    for (cell, numbers) in zip(cells, wanted["cells"].list) {
      #expect(cell["count"].number == numbers[0].number, "\(place)")
      #expect(agrees(cell["weighted"], numbers[1].number), "\(place)")
      #expect(same(cell["percent"], numbers[2]), "\(place)")
    }
    let size = max(
      wanted["cells"].list.count, wanted["numbers"].list.count, wanted["counts"].list.count)
    #expect(cells.count == size, "\(place)")
  }

  @Test(arguments: studies) func agreementIsAsComputedElsewhere(name: String) throws {
    let study = try Study(name)
    let variables = try study.json("agreement")["variables"].list
    #expect(variables.count == 4)
    for variable in variables {
      let id = try #require(variable["variable"].text)
      let expected = study.expected["agreement"][id].list
      // The variable itself, then its readings where it is not asked of every unit.
      let found = [variable] + variable["readings"].list
      #expect(found.count == expected.count && !expected.isEmpty, "\(id)")
      for (reading, wanted) in zip(found, expected) {
        #expect(reading["units"].number == wanted["units"].number, "\(id)")
        for coefficient in reading["coefficients"].list {
          let name = try #require(coefficient["name"].text)
          let values = wanted["values"].value as? [String: Any]
          guard values?[name] != nil else { continue }
          #expect(same(coefficient["value"], wanted["values"][name]), "\(id) \(name)")
        }
      }
    }
  }
}
