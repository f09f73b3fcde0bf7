import CodingModel
import Foundation
import Interchange
import Tables
import Testing

@testable import Analysis

/// Every kind of table in every format, held against files; and the same numbers as the same strings in
/// all of them.
@Suite struct FormatSnapshotTests {
  static let kinds = TableKinds.all.map { $0.identifier.rawValue }

  static let formats: [(name: String, format: any TableFormat)] = [
    ("txt", TextTableFormat(style: .dutch)), ("md", MarkdownTableFormat(style: .dutch)),
    ("json", JSONTableFormat()), ("csv", CSVTableFormat()),
    ("html", HTMLTableFormat(style: .dutch)), ("tex", LaTeXTableFormat(style: .dutch)),
  ]

  /// A table of each kind with something of everything a format has to draw.
  private func table(_ kind: String) throws -> Table {
    var study = SmallStudy.standard
    for index in 0..<1_300 { study.add(UnitID("x\(index)"), group: "q", isUnit: false) }
    study.code("a", "u5", "form", "1", "3")
    var plan = TablePlan(
      id: "t", kind: TableKindID(kind), title: "Titel & <onderwerp>", baseLabel: "iedereen_hier",
      blocks: [SmallStudy.block("group", [["p"], ["q"], ["r"]], group: "groep 100%")],
      columns: SmallStudy.block("verdict", [["yes"], ["no"]]), percentage: .row, showsTotal: true,
      testsIndependence: kind == "crosstab", notes: ["Een *opmerking*, [kort]."])
    plan.options.markPoints = 40
    switch kind {
    case "frequency":
      plan.columns = nil
      plan.options.showsSubtotals = true
    case "multi-response":
      plan.columns = SmallStudy.block("form", [["1"], ["2"], ["3"]])
      plan.options.showsIntervals = true
      plan.options.nonResponse = .row
      plan.isWeighted = true
    case "crosstab":
      plan.options.showsResiduals = true
      plan.isWeighted = true
    case "means":
      plan.blocks = [SmallStudy.block("form", [["1"]], group: "schaal")]
      plan.columns = nil
    default: break
    }
    return try TableKinds.table(for: plan, from: study.frame(), language: .dutch)
  }

  private func written(_ format: any TableFormat, _ table: Table) -> String {
    var output = ""
    format.write(table, to: &output)
    return output
  }

  @Test(arguments: kinds) func snapshots(kind: String) throws {
    let table = try table(kind)
    for (name, format) in Self.formats {
      try expectSnapshot(written(format, table), named: "\(kind).\(name)")
    }
  }

  @Test(arguments: kinds) func theSameNumbersAreTheSameStrings(kind: String) throws {
    let table = try table(kind)
    let grid = Grid(table, style: .dutch)
    let numeric = grid.columns.indices.filter { grid.columns[$0].kind == .number }
    let expected = grid.rows.filter { !$0.cells.isEmpty }.map { row in
      numeric.map { row.cells[$0].text }
    }
    func cells(_ format: any TableFormat, _ split: (String) -> [String]?) -> [[String]] {
      written(format, table).split(separator: "\n").compactMap { split(String($0)) }
        .map { row in numeric.map { row.indices.contains($0) ? row[$0] : "?" } }
    }
    let markdown = cells(MarkdownTableFormat(style: .dutch)) { line in
      guard line.hasPrefix("| ") else { return nil }
      return line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
        .map { $0.replacing("**", with: "").replacing("\\", with: "") }
    }
    let html = cells(HTMLTableFormat(style: .dutch)) { line in
      guard line.hasPrefix("<tr") else { return nil }
      return line.replacing(#/<[^>]*>/#, with: "|").replacing(#/\|\|+/#, with: "|")
        .split(separator: "|", omittingEmptySubsequences: true).map { String($0) }
    }
    let latex = cells(LaTeXTableFormat(style: .dutch)) { line in
      guard line.hasSuffix(#" \\"#), !line.hasPrefix(#"\multicolumn"#) else { return nil }
      return line.dropLast(3).components(separatedBy: " & ").map {
        $0.replacing(#/\\textbf{(.*)}/#) { String($0.output.1) }
          .replacing("{[}", with: "[").replacing("{]}", with: "]")
      }
    }
    let text = written(
      TextTableFormat(style: .dutch, display: .plain, width: .init(prose: 200, table: nil)), table)
    // A heading row has no numbers in any format; what is left must be the grid's, row by row.
    func body(_ rows: [[String]]) -> [[String]] { Array(rows.suffix(expected.count)) }
    #expect(body(markdown.filter { !$0.allSatisfy(\.isEmpty) }) == expected)
    #expect(body(html.filter { !$0.contains("?") }) == expected)
    #expect(body(latex) == expected)
    for row in expected {
      #expect(
        text.split(separator: "\n").contains { line in
          row.allSatisfy { $0.isEmpty || line.contains($0) }
        })
    }
  }
}

/// Compares a text with the one on file; `RECORD_SNAPSHOTS=1` writes it, and fails so that a recording
/// run is never taken for a passing one.
private func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(text == expected, sourceLocation: sourceLocation)
}
