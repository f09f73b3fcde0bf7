import Statistics
import Testing

/// One reference file: the ratings, and the values that independent programs gave for them.
struct ReferenceDataSet: Sendable, CustomTestStringConvertible {
  let name: String
  let root: JSONValue
  let expectations: [ReferenceExpectation]

  var testDescription: String { name }

  /// Every file, read once.
  private static let loaded = Result {
    try Dictionary(uniqueKeysWithValues: names.map { ($0, try ReferenceDataSet(reading: $0)) })
  }

  init(_ name: String) throws {
    self = try #require(try Self.loaded.get()[name])
  }

  private init(reading name: String) throws {
    self.name = name
    root = try JSONValue.fixture("agree-" + name)
    expectations = try #require(root["expected"]?.array).map(ReferenceExpectation.init)
  }

  /// The ratings under the policies that an expectation selects.
  func data(for expectation: ReferenceExpectation) throws -> ReliabilityData {
    switch expectation.text("skip_policy") {
    case "consensus": return try applicableToAll()
    case "as_category": return try data(rows: rows(missingAs: .string("n/a")), adding: "n/a")
    case "gate": return try gate()
    default: break
    }
    if expectation.text("label_policy") == "codepoint" { return try byCodePoint() }
    let data = try data(rows: try #require(root["ratings"]?.array))
    return expectation.text("q_policy") == "observed" ? data.restrictedToObservedCategories() : data
  }

  var coders: [String] { root["coders"]?.array?.compactMap(\.string) ?? [] }

  var level: MeasurementLevel {
    get throws { try #require(MeasurementLevel(rawValue: root["level"]?.string ?? "")) }
  }

  /// The user's table of disagreements, for selectors that name it.
  func table(named selector: String) throws -> CategoryTable {
    let rows = try #require(root["custom_disagreement"]?.array).compactMap(\.numbers)
    let name = try #require(root["custom_name"]?.string)
    #expect(selector == "custom:" + name)
    return try #require(CategoryTable(name: name, kind: .disagreement, rows: rows))
  }

  func weights(_ selector: String) throws -> AgreementWeights {
    if selector.hasPrefix("custom:") { return .table(try table(named: selector)) }
    return try #require(AgreementWeights(identifier: selector))
  }

  func metric(_ selector: String) throws -> AgreementMetric {
    if selector.hasPrefix("custom:") { return .table(try table(named: selector)) }
    return AgreementMetric(level: try #require(MeasurementLevel(rawValue: selector)))
  }

  private func data(rows: [JSONValue], adding extra: String? = nil) throws -> ReliabilityData {
    let units = root["units"]?.array?.compactMap(\.string)
    let names = units?.count == rows.count ? units : nil
    let categories = try #require(root["categories"]?.array)
    if try level == .set {
      let sets = rows.map { ($0.array ?? []).map { $0.array?.compactMap(\.string) } }
      return try ReliabilityData(
        sets: sets, coders: coders, unitNames: names, labels: categories.compactMap(\.string))
    }
    let numbers = categories.compactMap(\.number)
    if numbers.count == categories.count, extra == nil {
      return try ReliabilityData(
        numbers: rows.map { ($0.array ?? []).map(\.number) }, coders: coders, unitNames: names,
        categories: numbers, level: level)
    }
    return try ReliabilityData(
      labels: rows.map { ($0.array ?? []).map(\.label) }, coders: coders, unitNames: names,
      categories: categories.compactMap(\.label) + (extra.map { [$0] } ?? []), level: level)
  }

  private func rows(missingAs value: JSONValue) throws -> [JSONValue] {
    try #require(root["ratings"]?.array).map { row in
      .array((row.array ?? []).map { $0.isNull ? value : $0 })
    }
  }

  private func gateRows() throws -> [[String]] {
    try #require(root["gate"]?.array).map { ($0.array ?? []).compactMap(\.string) }
  }

  private func applicableToAll() throws -> ReliabilityData {
    let rows = try #require(root["ratings"]?.array)
    let kept = try gateRows().indices.filter { try gateRows()[$0].allSatisfy { $0 == "yes" } }
    return try data(rows: kept.map { rows[$0] })
  }

  private func gate() throws -> ReliabilityData {
    try ReliabilityData(
      labels: gateRows(), coders: coders, categories: ["yes", "no"])
  }

  private func byCodePoint() throws -> ReliabilityData {
    let rows = try #require(root["ratings"]?.array).map { row in
      (row.array ?? []).map { $0.string.map(CodePointLabel.init) }
    }
    var seen = Set<CodePointLabel>()
    let labels = rows.joined().compactMap { $0 }.filter { seen.insert($0).inserted }
    return try ReliabilityData(
      ratings: rows, coders: coders, categories: labels,
      label: { $0.text.unicodeScalars.map { "\($0.value)" }.joined(separator: " ") })
  }

  /// The names of all reference data sets.
  static let names = [
    "artstein-poesio-2008-t1", "artstein-poesio-2008-t4", "cohen-1960-p45",
    "deg-open-all-one-category", "deg-open-coder-without-ratings", "deg-open-empty-rows",
    "deg-open-no-pairs", "deg-open-one-coder-constant", "deg-open-perfect",
    "deg-open-ratio-sign-cancel", "deg-open-single-unit", "epir-salmon-ifat",
    "fleiss-1971-diagnoses", "gen-open-2c-25k-small", "gen-open-5c-20k-400u",
    "gen-open-binary-2c-balanced", "gen-open-binary-4c", "gen-open-interval-2c-integers",
    "gen-open-interval-3c-decimals", "gen-open-label-traps", "gen-open-negative-3c",
    "gen-open-nominal-2c-8k", "gen-open-nominal-3c-3k-complete", "gen-open-nominal-4c-6k-missing",
    "gen-open-nominal-6c-12k-missing", "gen-open-ordinal-2c-5pt-missing",
    "gen-open-ordinal-2c-5pt", "gen-open-ordinal-5c-7pt-missing", "gen-open-ordinal-8c-4pt",
    "gen-open-paradox-2x2", "gen-open-ratio-4c-zeros", "gen-open-sets-12c-10labels",
    "gen-open-sets-2c-5labels", "gen-open-sets-3c-6labels",
    "gen-open-sets-4c-8labels-missing-empty",
    "gen-open-skiplogic-3c", "gen-open-unicode-labels", "gen-open-unused-category",
    "gwet-3x3abstractors", "gwet-4x4diagnosis", "gwet-5observers", "gwet-g1g2", "gwet-gender",
    "irr-anxiety", "krippendorff-2011-c", "landis-koch-1977-ms-neworleans",
    "landis-koch-1977-ms-winnipeg", "psych-9ratings", "sas-proc-freq-3x3", "sklearn-weighting",
    "tiny-sets-masi", "vcd-sexualfun", "wikipedia-fleiss", "wikipedia-krippendorff",
  ]
}
