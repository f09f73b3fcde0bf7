/// A value as JSON has it; every record that Duiding prints is put together of these.
///
/// Absent values are `null`, and so are numbers that JSON cannot hold, never a word that other readers
/// refuse.
indirect enum JSONValue: Encodable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case unsigned(UInt64)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case fields([String: JSONValue])

  /// Writes the value itself.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .unsigned(let value): try container.encode(value)
    case .double(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .fields(let fields): try container.encode(fields)
    }
  }

  // MARK: Making

  /// A text; `null` where there is none.
  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A whole number; `null` where there is none.
  static func count(_ count: Int?) -> JSONValue { count.map(JSONValue.integer) ?? .null }

  /// A number; `null` where there is none, or none that JSON can hold.
  static func number(_ number: Double?) -> JSONValue {
    number.flatMap { $0.isFinite ? .double($0) : nil } ?? .null
  }

  /// A list of texts; `null` where there is none.
  static func texts(_ texts: [String]?) -> JSONValue {
    texts.map { .array($0.map(JSONValue.string)) } ?? .null
  }

  /// A list of numbers.
  static func numbers(_ numbers: [Double]) -> JSONValue { .array(numbers.map(JSONValue.number)) }

  /// A list.
  static func list<Item>(_ items: [Item], _ value: (Item) -> JSONValue) -> JSONValue {
    .array(items.map(value))
  }

  /// An object.
  ///
  /// - Parameters:
  ///   - fields: The fields that are always there, by name.
  ///   - present: The fields that are left out where they are `null` or an empty list.
  /// - Returns: The object.
  static func object(
    _ fields: [String: JSONValue], present: [String: JSONValue] = [:]
  ) -> JSONValue {
    .fields(fields.merging(present.filter { !$0.value.isNothing }) { always, _ in always })
  }

  private var isNothing: Bool { self == .null || self == .array([]) }
}
