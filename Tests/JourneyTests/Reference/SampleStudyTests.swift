import Foundation
import Testing

/// The sample study through the real binary, held against the published tables.
@Suite struct SampleStudyTests {
  struct Published: Decodable {
    struct Table: Decodable {
      let n: Int?
      let rows: [String: Cell]?
      let groups: [String: [String: Int]]?
    }

    /// A whole per cent, or one for each column with the row's N.
    struct Cell: Decodable {
      var whole: Int?
      var byColumn: [String: Int] = [:]

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          whole = number
        } else if let columns = try? container.decode([String: Int].self) {
          byColumn = columns
        }
      }
    }

    let tables: [String: Table]
  }

  struct Result: Decodable {
    struct Row: Decodable {
      struct Cell: Decodable {
        let column: String
        let count: Int
        let percent: Double?
      }

      let group: String?
      let label: String
      let n: Int
      let cells: [Cell]
    }

    let id: String
    let n: Int
    let rows: [Row]
    let open_units: Int

    func percent(_ label: String, group: String? = nil, column: String? = nil) -> Int? {
      let row = rows.first { $0.label == label && $0.group == group }
      let cell = column.map { name in row?.cells.first { $0.column == name } } ?? row?.cells.first
      return cell?.percent.map { Int(($0 + 0.5).rounded(.down)) }
    }
  }

  static let data = Duid.packageRoot.appending(path: "SampleData/rekenkamer-2018")
  let scratch: Scratch
  let study: String

  init() throws {
    scratch = try Scratch()
    study = scratch.path("voorbeeld.duid")
    let made = try Duid.run([
      "new", study, "--codebook",
      Duid.packageRoot.appending(path: "Codebooks/rekenkamer-2018.yaml").path(), "--cases",
      Self.data.appending(path: "respondenten.csv").path(),
    ])
    try #require(made.status == 0, "\(made.errors)")
    let imported = try Duid.run([
      "codings", "import", study, Self.data.appending(path: "codings.csv").path(),
    ])
    try #require(imported.status == 0, "\(imported.errors)")
  }

  func results() throws -> [String: Result] {
    let outcome = try Duid.run(["table", study, "--format", "json", "--lang", "nl"])
    let tables = try JSONDecoder().decode([Result].self, from: Data(outcome.output.utf8))
    return Dictionary(uniqueKeysWithValues: tables.map { ($0.id, $0) })
  }

  @Test func everyPublishedCellComesOut() throws {
    let file = try #require(
      Bundle.module.url(
        forResource: "published-tables", withExtension: "json", subdirectory: "Fixtures"))
    let published = try JSONDecoder().decode(Published.self, from: Data(contentsOf: file))
    let results = try results()
    var checked = 0
    for id in (1...8).map({ "5-\($0)" }) {
      let expected = try #require(published.tables[id])
      let table = try #require(results[id])
      #expect(table.n == expected.n)
      #expect(table.open_units == 0)
      for (label, cell) in expected.rows ?? [:] {
        if let whole = cell.whole {
          #expect(table.percent(label) == whole, "\(id) \(label)")
          checked += 1
        }
        for (column, value) in cell.byColumn where column != "n" {
          #expect(table.percent(label, column: column) == value, "\(id) \(label) \(column)")
          checked += 1
        }
        if let n = cell.byColumn["n"] { #expect(table.rows.first { $0.label == label }?.n == n) }
      }
      for (group, rows) in expected.groups ?? [:] {
        for (label, whole) in rows {
          #expect(table.percent(label, group: group) == whole, "\(id) \(group) \(label)")
          checked += 1
        }
      }
    }
    #expect(checked == 68)
  }

  @Test func theCrossStatementsHold() throws {
    let results = try results()
    let cross = try #require(results["bron-oorsprong"])
    let executive = try #require(cross.percent("collegelid", column: "direct"))
    #expect(executive < 50)
    let local = try #require(
      cross.rows.first { $0.label == "gebiedscommissielid of deelgemeentebestuurder" })
    #expect(local.n == 34)
    #expect(local.cells.first { $0.column == "direct" }?.count == 24)
    #expect(results["gemeld"]?.percent("ja") == 69)
  }

  @Test func codersDifferAsPeopleDo() throws {
    struct Report: Decodable {
      struct Variable: Decodable {
        struct Coefficient: Decodable {
          let name: String
          let value: Double?
        }

        let variable: String
        let units: Int
        let coefficients: [Coefficient]
      }

      let variables: [Variable]
    }
    let outcome = try Duid.run(["agreement", study, "--variable", "oordeel", "--format", "json"])
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    let verdict = try #require(report.variables.first)
    #expect(verdict.units == 330)
    let alpha = try #require(
      verdict.coefficients.first { $0.name == "krippendorff-alpha" }?.value)
    #expect((0.75...0.85).contains(alpha))
  }

  @Test func theMostFrequentContactIsThatOfTheSurvey() throws {
    let rows = try Duid.run(["export", study]).output.split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let names = try #require(rows.first)
    let given = try #require(names.firstIndex(of: "contact"))
    let derived = try #require(names.firstIndex(of: "meeste-contact"))
    #expect(rows.count == 1_709)
    #expect(rows.dropFirst().allSatisfy { $0[given] == $0[derived] && !$0[given].isEmpty })
  }

  @Test func allFormsTogetherPassTheMainOnes() throws {
    let results = try results()
    let all = try #require(results["vormen-alle"])
    let main = try #require(results["5-6"])
    #expect(all.n == main.n)
    let threats = try #require(all.rows.first { $0.label.hasPrefix("dreigen") }?.cells.first)
    #expect(threats.count == 31)
    #expect(all.rows.map { $0.cells[0].count } == [45, 31, 30, 25, 9, 3])
  }

  @Test func exportingGivesTheFileThatWasImported() throws {
    let file = try String(contentsOf: Self.data.appending(path: "codings.csv"), encoding: .utf8)
    #expect(try Duid.run(["codings", "export", study]).output == file)
  }

  @Test func noTwoTextsShareEightWords() throws {
    let outcome = try Duid.run(["export", study])
    #expect(outcome.output.split(separator: "\n").count == 1709)
    let text = try String(
      contentsOf: Self.data.appending(path: "respondenten.csv"), encoding: .utf8)
    var seen: Set<[String]> = []
    // Attribute values and ids end a run, so that runs lie within one text.
    let breaks: Set<String> = ["nooit", "jaarlijks", "maandelijks", "wekelijks", "nee", "ja"]
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    func isBreak(_ word: String) -> Bool {
      breaks.contains(word) || (word.count == 5 && (word.hasPrefix("r0") || word.hasPrefix("r1")))
    }
    for start in words.indices.dropLast(8) {
      let run = Array(words[start..<(start + 8)])
      guard !run.contains(where: isBreak) else { continue }
      #expect(seen.insert(run).inserted, "\(run.joined(separator: " "))")
    }
    #expect(seen.count > 2_000)
  }
}
