// Times one task of the agreement library on one file of ratings; Benchmarks/agreement.py runs it.
// One task a process, so that the peak of its memory is its own.

import FoundationEssentials
import Glibc

let usage = """
  usage: AgreementBenchmark TASK FILE CODERS CATEGORIES RUNS
  FILE holds the ratings as 32-bit whole numbers, unit by unit; -1 is missing.
  tasks: \(BenchmarkTask.allCases.map(\.rawValue).joined(separator: " "))

  """

guard CommandLine.arguments.count == 6, let request = BenchmarkRequest(CommandLine.arguments) else {
  print(usage, terminator: "")
  exit(2)
}

do {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  let line = try encoder.encode(try BenchmarkReport(request))
  print(String(decoding: line, as: UTF8.self))
} catch {
  print("\(request.task.rawValue): \(error)")
  exit(1)
}
