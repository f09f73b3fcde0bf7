import Foundation
import Testing

/// One reference file of agreement: ratings, and the values that independent programs gave.
struct ReferenceFile: Sendable, CustomTestStringConvertible {
  static let folder = Duid.packageRoot.appending(path: "Tests/StatisticsTests/Fixtures")

  /// Every file with ratings.
  static let names: [String] = {
    // try? because a folder that is not there gives no names, and a test counts them.
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasPrefix("agree-") && $0.hasSuffix(".json") }.sorted()
  }()

  let name: String
  let level: String
  let coders: [String]
  let units: [String]
  let categories: [String]
  /// Fields of a CSV file; `nil` is missing.
  let rows: [[String?]]
  /// Whether each coder found the unit applicable, where the file says so.
  let gate: [[String]]
  let custom: (name: String, rows: [[Double]])?
  let expectations: [ReferenceValue]

  var testDescription: String { name }

  init(_ name: String) throws {
    self.name = name
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    level = try #require(root["level"] as? String)
    coders = try #require(root["coders"] as? [String])
    categories = try #require(root["categories"] as? [Any]).map(Self.field)
    let ratings = try #require(root["ratings"] as? [[Any]])
    rows = ratings.map { $0.map { $0 is NSNull ? nil : Self.field($0) } }
    let given = root["units"] as? [String] ?? []
    units = given.count == ratings.count ? given : ratings.indices.map { "u\($0 + 1)" }
    gate = root["gate"] as? [[String]] ?? []
    custom = (root["custom_name"] as? String).map { name in
      (name, root["custom_disagreement"] as? [[Double]] ?? [])
    }
    expectations = try #require(root["expected"] as? [[String: Any]]).map(ReferenceValue.init)
  }

  /// A label, a number or a set as a field.
  static func field(_ value: Any) -> String {
    if let labels = value as? [String] {
      return labels.isEmpty ? "{}" : labels.joined(separator: "|")
    }
    if let text = value as? String { return text }
    return (value as? NSNumber)?.stringValue ?? ""
  }

  /// The ratings as a CSV file.
  func csv(rows: [[String?]]? = nil, units: [String]? = nil) -> String {
    let rows = rows ?? self.rows
    let lines = zip(units ?? self.units, rows).map { unit, row in
      ([unit] + row).map { $0.map(Self.quoted) ?? "" }.joined(separator: ",")
    }
    return ([(["unit"] + coders).map(Self.quoted).joined(separator: ",")] + lines)
      .joined(separator: "\n") + "\n"
  }

  /// The user's disagreements as a CSV file.
  func customCSV() throws -> String {
    let table = try #require(custom)
    let header = ([""] + categories).map(Self.quoted).joined(separator: ",")
    let lines = zip(categories, table.rows).map { category, row in
      ([Self.quoted(category)] + row.map { "\($0)" }).joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  /// The categories as the option takes them.
  func list(adding extra: [String] = []) -> String {
    (categories + extra).map(Self.quoted).joined(separator: ",")
  }

  private static func quoted(_ field: String) -> String {
    let special: Set<Character> = [",", "\"", "\n", "\r", "\r\n"]
    // A field without signs is a label in quotes, and missing without.
    guard field.isEmpty || field.contains(where: special.contains) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

/// One value of a reference file.
struct ReferenceValue: @unchecked Sendable {
  // Read once from JSON and never changed.
  let root: [String: Any]

  init(_ root: [String: Any]) { self.root = root }

  /// The name of the coefficient on the command line.
  var name: String {
    String((root["coefficient"] as? String ?? "").map { $0 == "_" ? "-" : $0 })
  }

  func text(_ key: String) -> String? { root[key] as? String }

  func number(_ keys: String...) -> Double? {
    keys.lazy.compactMap { root[$0] as? Double }.first
  }

  /// The name with the selectors: what finds the value in a report.
  var key: String { Self.key(name: name, fields: root) }

  static func key(name: String, fields: [String: Any]) -> String {
    let selectors = ["pair", "category", "label", "weights", "level", "distance"]
    let texts = selectors.compactMap { selector -> String? in
      guard let value = fields[selector] else { return nil }
      let text = (value as? [String])?.joined(separator: "+") ?? ReferenceFile.field(value)
      return "\(selector)=\(text)"
    }
    return ([name] + texts).joined(separator: " ")
  }

  /// Compares with what the program printed; returns how many fields were compared.
  func check(_ found: [String: Any], in file: String) -> Int {
    if let matrix = root["matrix"] as? [[Double]] {
      let printed = found["matrix"] as? [[Double]] ?? []
      #expect(
        printed.count == matrix.count
          && zip(printed, matrix).allSatisfy { Self.areClose($0, $1) }, "\(file): \(key)")
      return 1
    }
    guard root["undefined"] == nil else {
      #expect(found["value"] is NSNull, "\(file): \(key) should be undefined")
      #expect((found["note"] as? String)?.isEmpty == false, "\(file): \(key) says not why")
      return 1
    }
    return checkNumbers(found, in: file)
  }

  private func checkNumbers(_ found: [String: Any], in file: String) -> Int {
    let tolerance = number("tolerance") ?? 1e-9
    let ofError = number("tolerance_se") ?? 1e-7
    let ends = root["ci95"] as? [Double] ?? []
    let foundEnds = found["ci95"] as? [Double] ?? []
    let fields: [(String, Double?, Any?, Double)] = [
      ("value", number("value"), found["value"], tolerance),
      ("se", number("se"), found["se"], ofError),
      ("se0", number("se0"), found["se0"], ofError),
      ("ci95 lower", ends.first, foundEnds.first, number("tolerance_ci") ?? 1e-7),
      ("ci95 upper", ends.last, foundEnds.last, number("tolerance_ci") ?? 1e-7),
      ("z", number("z"), found["z"], ofError),
      ("p_value", number("p_value"), found["p_value"], number("tolerance_p") ?? 1e-7),
      ("units", number("n_units"), found["units"], 0),
      ("ratings", number("n_pairable"), found["ratings"], 0),
      ("observed", number("pa", "po", "Do"), found["observed"], tolerance),
      ("expected", number("pe", "De"), found["expected"], tolerance),
    ]
    var compared = 0
    for (field, wanted, found, tolerance) in fields {
      guard let wanted else { continue }
      compared += 1
      let number = found as? Double
      #expect(
        number.map { Self.isClose($0, wanted, tolerance) } == true,
        "\(file): \(key) \(field): \(number as Any) for \(wanted)")
    }
    return compared
  }

  static func isClose(_ found: Double, _ wanted: Double, _ tolerance: Double) -> Bool {
    abs(found - wanted) <= max(tolerance * max(1, abs(wanted)), .ulpOfOne)
  }

  private static func areClose(_ found: [Double], _ wanted: [Double]) -> Bool {
    found.count == wanted.count && zip(found, wanted).allSatisfy { isClose($0, $1, 1e-9) }
  }
}
