import Foundation
import Testing

/// A synthetic survey of 320 respondents, and what R says of it (`Fixtures/analyse-reference.json`
/// names the versions).
struct AnalyseStudy {
  let scratch: Scratch
  let study: String

  init(population: Int? = nil) throws {
    scratch = try Scratch()
    study = scratch.path("analyse.duid")
    var codebook = try String(contentsOf: Self.fixture("analyse-codebook", "yaml"), encoding: .utf8)
    if let population {
      codebook = codebook.replacing("  units:", with: "  population: \(population)\n  units:")
    }
    let outcome = try Duid.run([
      "new", study, "--codebook", try scratch.write(codebook, to: "analyse.yaml"), "--cases",
      Self.fixture("analyse-cases", "csv").path(), "--lang", "en",
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    notices = outcome.errors
  }

  /// What was said when the study was made.
  let notices: String

  static func fixture(_ name: String, _ kind: String) throws -> URL {
    try #require(
      Bundle.module.url(forResource: name, withExtension: kind, subdirectory: "Fixtures"))
  }

  /// What R says.
  static func reference() throws -> JSONTree {
    try JSONTree(Data(contentsOf: fixture("analyse-reference", "json")))
  }

  /// The output of a command as JSON.
  func json(_ arguments: String...) throws -> JSONTree {
    let head = arguments.first == "analyse" ? 2 : 1
    let outcome = try Duid.run(
      arguments.prefix(head) + [study] + arguments.dropFirst(head) + ["--format", "json"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONTree(Data(outcome.output.utf8))
  }
}

/// A JSON document, read by path.
struct JSONTree {
  let value: Any

  init(_ data: Data) throws { value = try JSONSerialization.jsonObject(with: data) }
  private init(value: Any) { self.value = value }

  subscript(_ name: String) -> JSONTree {
    JSONTree(value: (value as? [String: Any])?[name] ?? NSNull())
  }

  subscript(_ index: Int) -> JSONTree {
    guard let list = value as? [Any], list.indices.contains(index) else {
      return JSONTree(value: NSNull())
    }
    return JSONTree(value: list[index])
  }

  var list: [JSONTree] { (value as? [Any])?.map { JSONTree(value: $0) } ?? [] }
  var number: Double? { (value as? NSNumber)?.doubleValue }
  var text: String? { value as? String }
  var numbers: [Double] { list.compactMap(\.number) }
  var texts: [String] { list.compactMap(\.text) }
}

/// Whether two numbers are equal within a tolerance, relative for large ones.
func agrees(_ found: JSONTree, _ wanted: Double?, _ tolerance: Double = 1e-8) -> Bool {
  guard let found = found.number, let wanted else { return false }
  return abs(found - wanted) <= tolerance * max(1, abs(wanted))
}
