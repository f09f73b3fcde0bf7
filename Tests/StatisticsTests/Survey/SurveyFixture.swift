import Statistics
import Testing

/// Rows of a reference file as columns, and comparisons that name the field.
struct SurveyFixture: Sendable {
  let rows: [JSONValue]

  init(_ data: JSONValue?) throws {
    rows = try #require(data?.array)
  }

  func numbers(_ name: String) throws -> [Double] {
    try rows.map { try #require($0[name]?.number, "no number \(name)") }
  }

  func labels(_ name: String) throws -> [String] {
    try rows.map { try #require($0[name]?.label, "no label \(name)") }
  }

  /// The codes of a column and its labels, sorted.
  func codes(_ name: String) throws -> (codes: [Int], labels: [String]) {
    let values = try labels(name)
    let labels = Set(values).sorted()
    return (values.map { value in labels.firstIndex(of: value) ?? -1 }, labels)
  }
}

/// Whether two numbers are equal within a tolerance, relative for large ones.
func agrees(_ found: Double?, _ wanted: Double?, _ tolerance: Double) -> Bool {
  guard let found, let wanted else { return false }
  return abs(found - wanted) <= tolerance * max(1, abs(wanted))
}

/// Whether an interval has the given ends.
func agrees(_ found: ConfidenceInterval?, _ wanted: JSONValue?, _ tolerance: Double) -> Bool {
  guard let found, let ends = wanted?.numbers, ends.count == 2 else { return false }
  return agrees(found.lower, ends[0], tolerance) && agrees(found.upper, ends[1], tolerance)
}
