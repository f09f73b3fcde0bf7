import Foundation
import Testing

/// `table --publish`, `publish`, `check disclosure` and `weights`, as a script runs them on the sample.
@Suite struct DisclosureCommandTests {
  struct Table: Decodable {
    struct Row: Decodable {
      struct Cell: Decodable {
        let count: Int?
        let percent: Double?
        let suppressed: String?
      }

      let label: String
      let n: Int?
      let cells: [Cell]
    }

    let rows: [Row]
    let notes: [String]
  }

  struct Review: Decodable {
    struct Table: Decodable {
      struct Cell: Decodable {
        let row, column, suppressed: String
        let count: Int
        let at_risk: Bool
        let reader_least: Int
        let reader_most: Int?
      }

      let id: String
      let cells: [Cell]
    }

    struct Export: Decodable {
      let combinations, unique, smallest_group, below_minimum: Int
    }

    let tables: [Table]
    let export: Export
  }

  let scratch: Scratch
  let study: String

  init() throws {
    scratch = try Scratch()
    study = scratch.path("proef.duid")
    let data = Duid.packageRoot.appending(path: "SampleData/rekenkamer-2018")
    let book = Duid.packageRoot.appending(path: "Codebooks/rekenkamer-2018.yaml").path()
    for arguments in [
      [
        "new", study, "--codebook", book, "--cases",
        data.appending(path: "respondenten.csv").path(),
      ],
      ["codings", "import", study, data.appending(path: "codings.csv").path()],
    ] {
      let outcome = try Duid.run(arguments)
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
  }

  private func decode<Value: Decodable>(_ arguments: [String]) throws -> Value {
    let outcome = try Duid.run(arguments + ["--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Value.self, from: Data(outcome.output.utf8))
  }

  @Test func aSmallCellIsPublishedByDecisionOnly() throws {
    let review: Review = try decode(["check", "disclosure", study])
    let background = try #require(review.tables.first { $0.id == "5-8" })
    let atRisk = background.cells.filter(\.at_risk)
    #expect(atRisk.map(\.count) == [4])
    #expect(review.export.combinations > 1)
    #expect(review.export.smallest_group >= 1)

    let published: Table = try decode(["table", study, "5-8", "--publish"])
    let counts = published.rows.flatMap(\.cells).compactMap(\.count)
    #expect(!counts.contains { (1...4).contains($0) })
    #expect(published.rows.flatMap(\.cells).count { $0.suppressed != nil } >= 2)
    let plain: Table = try decode(["table", study, "5-8"])
    #expect(plain.rows.flatMap(\.cells).allSatisfy { $0.suppressed == nil && $0.count != nil })

    let cell = try #require(atRisk.first)
    let refused = try Duid.run(["publish", study, "5-8", "--cell", cell.row, cell.column])
    #expect(refused.status == 2)
    let decision = try Duid.run([
      "publish", study, "5-8", "--cell", cell.row, cell.column, "--reason",
      "staat al in het rapport",
      "--lang", "nl",
    ])
    #expect(decision.status == 0, "\(decision.errors)")
    let after: Table = try decode(["table", study, "5-8", "--publish", "--lang", "nl"])
    #expect(after.rows.flatMap(\.cells).compactMap(\.count).contains(cell.count))
    #expect(after.notes.contains { $0.hasSuffix("staat al in het rapport") })
    #expect(try Duid.run(["verify", study]).status == 0)

    let withdrawn = try Duid.run([
      "publish", study, "5-8", "--cell", cell.row, cell.column, "--withdraw",
    ])
    #expect(withdrawn.status == 0, "\(withdrawn.errors)")
    for (language, part) in [("nl", "niets terug te nemen"), ("en", "nothing to take back")] {
      let twice = try Duid.run([
        "publish", study, "5-8", "--cell", cell.row, cell.column, "--withdraw", "--lang", language,
      ])
      #expect(twice.status == 2 && twice.errors.contains(part))
    }
    let again: Table = try decode(["table", study, "5-8", "--publish"])
    #expect(!again.rows.flatMap(\.cells).compactMap(\.count).contains { (1...4).contains($0) })
  }

  /// With whole per cents and N a reader has every count that is printed; with all tables on the desk,
  /// none of the eight small cells of the study can be told, nor what protects them.
  @Test(arguments: [5, 10, 20])
  func noSmallCellOfTheStudyCanBeComputed(minimum: Int) throws {
    let review: Review = try decode([
      "check", "disclosure", study, "--minimum-cell", "\(minimum)",
    ])
    let atRisk = review.tables.flatMap(\.cells).filter(\.at_risk)
    if minimum == 5 { #expect(atRisk.count == 8) }
    for cell in review.tables.flatMap(\.cells) {
      #expect(cell.reader_least <= cell.count)
      #expect(cell.count <= cell.reader_most ?? .max)
    }
    let all: [Table] = try decode([
      "table", study, "--publish", "--minimum-cell", "\(minimum)",
    ])
    for (table, shown) in zip(review.tables, all) {
      let isBare = shown.rows.flatMap(\.cells).allSatisfy { $0.suppressed != nil }
      for cell in table.cells where cell.at_risk && cell.count > 0 && !isBare {
        #expect(cell.reader_most ?? .max >= minimum, "\(table.id) \(cell.row) \(cell.column)")
        #expect((cell.reader_most ?? .max) - cell.reader_least >= minimum - 1)
      }
    }
  }

  /// Whoever publishes what protects a cell hears that it can be computed.
  @Test func whatNothingProtectsIsNamed() throws {
    let quiet = try Duid.run(["check", "disclosure", study, "--lang", "en"])
    #expect(!quiet.output.contains("Mind:"))
    // Cells that protect the small one take each other's place until none is left.
    while true {
      let review: Review = try decode(["check", "disclosure", study])
      let background = try #require(review.tables.first { $0.id == "5-8" })
      let protecting = background.cells.filter {
        !$0.at_risk && $0.row.hasPrefix("moment=")
      }
      if protecting.isEmpty { break }
      for cell in protecting {
        let outcome = try Duid.run([
          "publish", study, "5-8", "--cell", cell.row, cell.column, "--reason", "proef",
        ])
        try #require(outcome.status == 0, "\(outcome.errors)")
      }
    }
    let loud = try Duid.run(["check", "disclosure", study, "--lang", "en"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(loud.contains("Mind: 5-8, period, before 2010"))
    #expect(loud.contains("follows 4."))
  }

  @Test(arguments: ["text", "csv", "markdown", "html", "latex"])
  func everyFormatLeavesItOut(format: String) throws {
    let outcome = try Duid.run(["table", study, "5-8", "--publish", "--format", format])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(format == "csv" ? "confidential" : "·"))
  }

  @Test func weightsAreMadeAddedAndUsed() throws {
    let margins = try scratch.write(
      "variable,code,share\nervaring,ja,10.5\nervaring,nee,88.5\n", to: "margins.csv")
    let file = scratch.path("w.csv")
    let made = try Duid.run([
      "weights", "make", study, "--name", "nieuw", "--margins", margins, "-o", file, "--lang", "en",
    ])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.errors.contains("adds up to 99"))
    let added = try Duid.run(["weights", "add", study, file, "--name", "nieuw"])
    #expect(added.status == 0, "\(added.errors)")
    let shown = try Duid.run(["weights", "show", study, "--lang", "en"])
    #expect(shown.output.contains("nieuw"))
    let table: Table = try decode(["table", study, "5-1", "--weight", "nieuw"])
    let share = try #require(table.rows.first?.cells.first?.percent)
    #expect(abs(share - 100 * 10.5 / 99) < 1e-6)
    #expect(try Duid.run(["verify", study]).status == 0)
  }
}
