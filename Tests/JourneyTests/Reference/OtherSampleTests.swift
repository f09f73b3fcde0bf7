import Foundation
import Testing

/// The two smaller sample studies through the real binary, held against the published tables.
@Suite struct OtherSampleTests {
  struct Published: Decodable {
    struct Views: Decodable {
      let n: Int
      let rows: [String: [String: Int]]
    }

    struct Reasons: Decodable {
      let n: Int
      let rows: [String: Int]
    }

    struct Tables: Decodable {
      let views: Views
      let reasons: Reasons

      enum CodingKeys: String, CodingKey {
        case views = "4-1"
        case reasons = "6-9"
      }
    }

    let tables: Tables
  }

  struct Result: Decodable {
    struct Row: Decodable {
      struct Cell: Decodable {
        let column: String
        let percent: Double?
        let marked: Bool?

        var whole: Int? { percent.map { Int(($0 + 0.5).rounded(.down)) } }
      }

      let label: String
      let n: Int
      let cells: [Cell]
    }

    let n: Int
    let rows: [Row]
    let open_units: Int
  }

  private let scratch: Scratch
  private let published: Published.Tables

  init() throws {
    scratch = try Scratch()
    let file = try #require(
      Bundle.module.url(
        forResource: "published-tables", withExtension: "json", subdirectory: "Fixtures"))
    published = try JSONDecoder().decode(Published.self, from: Data(contentsOf: file)).tables
  }

  private func study(_ name: String) throws -> String {
    let path = scratch.path("\(name).duid")
    let data = Duid.packageRoot.appending(path: "SampleData/\(name)")
    let made = try Duid.run([
      "new", path, "--codebook", Duid.packageRoot.appending(path: "Codebooks/\(name).yaml").path(),
      "--cases", data.appending(path: "respondenten.csv").path(),
    ])
    try #require(made.status == 0, "\(made.errors)")
    let imported = try Duid.run([
      "codings", "import", path, data.appending(path: "codings.csv").path(),
    ])
    try #require(imported.status == 0, "\(imported.errors)")
    return path
  }

  private func table(_ id: String, of study: String) throws -> Result {
    let outcome = try Duid.run(["table", study, id, "--format", "json", "--lang", "nl"])
    return try JSONDecoder().decode(Result.self, from: Data(outcome.output.utf8))
  }

  @Test func everyCellOf41ComesOutWithItsMarks() throws {
    let table = try table("4-1", of: study("opvattingen"))
    #expect(table.n == published.views.n)
    #expect(table.open_units == 0)
    let columns = [
      "machtsmisbruik": "machtsmisbruik", "geen transparantie": "geen-transparantie",
      "negeren regels": "negeren-regels",
    ]
    let total = try #require(published.views.rows["totaal"])
    var checked = 0
    for (label, expected) in published.views.rows {
      let row = try #require(table.rows.first { $0.label == label })
      if let n = expected["n"] { #expect(row.n == n) }
      for (name, column) in columns {
        let cell = try #require(row.cells.first { $0.column == column })
        let percent = try #require(expected[name])
        #expect(cell.whole == percent, "\(label) \(name)")
        // The report sets cells in bold that differ by more than ten points from the total.
        let isBold = abs(percent - (total[name] ?? percent)) > 10
        #expect((cell.marked ?? false) == isBold, "\(label) \(name)")
        checked += 1
      }
    }
    #expect(checked == 24)
    #expect(table.rows.flatMap(\.cells).count { $0.marked == true } == 6)
    #expect(table.rows.map(\.label).first == "Bestuurs- en Concernondersteuning")
  }

  @Test func everyCellOf69ComesOut() throws {
    let table = try table("6-9", of: study("redenen-niet-gemeld"))
    #expect(table.n == published.reasons.n)
    #expect(table.open_units == 0)
    for (label, percent) in published.reasons.rows {
      let row = try #require(table.rows.first { $0.label == label })
      #expect(row.cells.first?.whole == percent, "\(label)")
    }
    #expect(table.rows.count == published.reasons.rows.count)
  }

  @Test(arguments: ["opvattingen", "redenen-niet-gemeld"])
  func exportingGivesTheFileThatWasImported(name: String) throws {
    let file = try String(
      contentsOf: Duid.packageRoot.appending(path: "SampleData/\(name)/codings.csv"),
      encoding: .utf8)
    #expect(try Duid.run(["codings", "export", study(name)]).output == file)
  }

  @Test func noTwoTextsOfAnySampleShareEightWords() throws {
    var seen: [[String]: String] = [:]
    for name in ["opvattingen", "redenen-niet-gemeld"] {
      let text = try String(
        contentsOf: Duid.packageRoot.appending(path: "SampleData/\(name)/respondenten.csv"),
        encoding: .utf8)
      for line in text.split(separator: "\n").dropFirst() {
        let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
        for start in words.indices.dropLast(7) {
          let run = Array(words[start..<(start + 8)])
          #expect(seen[run] == nil, "\(run.joined(separator: " "))")
          seen[run] = name
        }
      }
    }
    #expect(seen.count > 700)
  }
}
