/// Results as JSON, for scripts: the field names are stable.
///
/// An object with `analysis`, `title`, `captions`, `notes` and a field for each section: a list of
/// objects, or one object where a section is a record. Fields of a family stand in an object of its
/// name. Numbers are not rounded; one that does not exist is `null`.
public struct JSONModelFormat: ModelFormat {
  /// The name in commands.
  public static let identifier = "json"

  /// Makes the format.
  public init() {}

  /// Writes a result as an object.
  public func write<Output: TextOutputStream>(_ result: ModelResult, to output: inout Output) {
    JSONText.write(ResultRecord(result: result), to: &output)
  }
}

private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

private struct ResultRecord: Encodable {
  let result: ModelResult

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: AnyKey.self)
    try fields.encode(result.analysis, forKey: AnyKey("analysis"))
    try fields.encode(result.title, forKey: AnyKey("title"))
    try fields.encode(result.captions, forKey: AnyKey("captions"))
    try fields.encode(result.notes, forKey: AnyKey("notes"))
    for section in result.sections {
      let rows = section.rows.map { RowRecord(fields: section.fields, values: $0) }
      if section.isRecord, let row = rows.first {
        try fields.encode(row, forKey: AnyKey(section.id))
      } else {
        try fields.encode(rows, forKey: AnyKey(section.id))
      }
    }
  }
}

private struct RowRecord: Encodable {
  let fields: [ModelSection.Field]
  let values: [ModelSection.Value]

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: AnyKey.self)
    var families: [String: [(String, ModelSection.Value)]] = [:]
    for (field, value) in zip(fields, values) {
      if let family = field.family {
        families[family, default: []].append((field.id, value))
      } else {
        try encode(value, field.id, in: &record)
      }
    }
    for (family, members) in families {
      var nested = record.nestedContainer(keyedBy: AnyKey.self, forKey: AnyKey(family))
      for (name, value) in members { try encode(value, name, in: &nested) }
    }
  }

  private func encode(
    _ value: ModelSection.Value, _ name: String, in record: inout KeyedEncodingContainer<AnyKey>
  ) throws {
    let key = AnyKey(name)
    switch value {
    case .text(let text), .named(let text, _): try record.encode(text, forKey: key)
    case .list(let names, _): try record.encode(names, forKey: key)
    case .count(let count): try record.encode(count, forKey: key)
    case .flag(let flag): try record.encode(flag, forKey: key)
    case .number(let number): try record.encode(number?.finite, forKey: key)
    case .none: try record.encodeNil(forKey: key)
    }
  }
}
