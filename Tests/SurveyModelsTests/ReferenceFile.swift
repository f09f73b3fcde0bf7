import Foundation
import Testing

/// Reads the reference files that the tests of `Statistics` keep, so that each is in the package once.
enum ReferenceFile {
  static func read<Content: Decodable>(_ name: String, as type: Content.Type) throws -> Content {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "StatisticsTests/Fixtures/\(name).json")
    return try JSONDecoder().decode(type, from: Data(contentsOf: file))
  }
}

/// A cell of a data row: a number or a text.
enum DataCell: Decodable, Sendable, Equatable, Hashable {
  case number(Double)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {  // not a number: a text
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  /// The text, or the number written as a whole one.
  var label: String {
    switch self {
    case .number(let value): "\(Int(value))"
    case .text(let value): value
    }
  }
}

/// Rows of named cells.
struct DataRows: Decodable, Sendable {
  let rows: [[String: DataCell]]

  init(from decoder: any Decoder) throws {
    rows = try decoder.singleValueContainer().decode([[String: DataCell]].self)
  }

  func numbers(_ name: String) throws -> [Double] {
    try rows.map { try #require($0[name]?.number, "no number \(name)") }
  }

  func labels(_ name: String) throws -> [String] {
    try rows.map { try #require($0[name]?.label, "no \(name)") }
  }

  /// The codes of a column, by its sorted labels.
  func codes(_ name: String) throws -> [Int] {
    let values = try labels(name)
    let labels = Set(values).sorted()
    return values.map { value in labels.firstIndex(of: value) ?? -1 }
  }
}

/// Whether two numbers are equal within a tolerance, relative for large ones.
func agrees(_ found: Double?, _ wanted: Double?, _ tolerance: Double) -> Bool {
  guard let found, let wanted else { return false }
  return abs(found - wanted) <= tolerance * max(1, abs(wanted))
}
