// Times weighted tables over a large made survey. Used by Benchmarks/tables.py:
//
//   TableBenchmark [SIZE]            times tables, one JSON object a line
//   TableBenchmark SIZE --write      writes the same survey to stdout as CSV

import Analysis
import CodingModel
import Foundation
import Tables

/// A table to time.
struct Task {
  let name: String
  let plan: TablePlan

  init(_ rows: VariableID, _ columns: VariableID?, base: String = "", in survey: Survey) throws {
    let request = CrossRequest(
      rows: rows, columns: columns, base: base, percentage: .row, weight: "weight")
    name = "\(rows) x \(columns.map(\.rawValue) ?? "-")" + (base.isEmpty ? "" : " if \(base)")
    plan = TablePlan(
      request, base: base.isEmpty ? .always : try ConditionParser.parse(base), in: survey.codebook)
  }
}

/// The middle of several times in milliseconds, after one run that warms up.
func median(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
  try body()
  var times: [Double] = []
  for _ in 0..<runs {
    let clock = ContinuousClock()
    let time = try clock.measure(body)
    times.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1e3)
  }
  return times.sorted()[runs / 2]
}

let arguments = CommandLine.arguments.dropFirst()
let size = arguments.first.flatMap { Int($0) } ?? 1_000_000
let survey = Survey(size: size)
if arguments.contains("--write") {
  survey.write { FileHandle.standardOutput.write(Data($0.utf8)) }
  exit(0)
}
let frame = survey.frame
let tasks = [
  try Task("a0", nil, in: survey), try Task("a3", "a4", in: survey),
  try Task("a8", "a17", in: survey), try Task("a1", "a10", in: survey),
  try Task("a8", "a16", base: "a1 == 1 and a7 in (0, 2, 4) or not a5 >= 3", in: survey),
]
for task in tasks {
  var cells: [[Int]] = []
  var weighted = 0.0
  let time = try median(of: 9) {
    let table = try TableKinds.table(for: task.plan, from: frame, language: .english)
    cells = table.rows.map { $0.cells.map(\.count) }
    weighted = table.rows.first?.cells.first?.weighted ?? 0
  }
  let record: [String: Any] = [
    "table": task.name, "ms": time, "rows": cells.count, "first_row": cells.first ?? [],
    "first_weight": weighted,
  ]
  let line = try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys])
  print(String(decoding: line, as: UTF8.self))
}
