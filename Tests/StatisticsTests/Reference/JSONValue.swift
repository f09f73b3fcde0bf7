import Foundation
import Testing

/// Any JSON, for reading the reference files without one type a coefficient.
enum JSONValue: Decodable, Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {  // not a boolean: try the next kind
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {  // not a number: try the next kind
      self = .number(value)
    } else if let value = try? container.decode(String.self) {  // not a text: try the next kind
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {  // not a list: an object
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var string: String? { if case .string(let value) = self { value } else { nil } }
  var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  var numbers: [Double]? { array?.compactMap(\.number) }
  var isNull: Bool { self == .null }

  /// A text or a number as the label that the library gives it.
  var label: String? {
    guard let number else { return string }
    return number == number.rounded() ? "\(Int(number))" : "\(number)"
  }

  static func fixture(_ name: String) throws -> JSONValue {
    let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
    let file = folder.appendingPathComponent(name + ".json")
    return try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
  }
}
