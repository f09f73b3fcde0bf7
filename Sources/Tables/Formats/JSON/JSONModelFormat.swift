/// Results as JSON, for scripts: the field names are stable.
///
/// An object with `analysis`, `title`, `captions`, `notes` and a field for each section: a list of
/// objects, or one object where a section is a record. Fields of a family stand in an object of its
/// name. Numbers are not rounded; one that does not exist is `null`, and so is one that is not shown: those
/// are named in `suppressed`, which only records have that lack some.
public struct JSONModelFormat: ModelFormat {
  /// The name in commands.
  public static let identifier = "json"

  /// Makes the format.
  public init() {}

  /// Writes a result as an object.
  public func write<Output: TextOutputStream>(_ result: ModelResult, to output: inout Output) {
    JSONText.write(result.json, to: &output)
  }
}

extension ModelResult {
  fileprivate var json: JSONValue {
    let always: [String: JSONValue] = [
      "analysis": .text(analysis), "title": .text(title), "captions": .texts(captions),
      "notes": .texts(notes),
    ]
    let parts = sections.map { ($0.id, $0.json) }
    return .object(always.merging(parts) { field, _ in field })
  }
}

extension ModelSection {
  fileprivate var json: JSONValue {
    if isRecord, let row = rows.first { return json(of: row) }
    return .list(rows) { json(of: $0) }
  }

  private func json(of row: [Value]) -> JSONValue {
    var record: [String: JSONValue] = [:]
    var families: [String: [String: JSONValue]] = [:]
    for (field, value) in zip(fields, row) {
      if let family = field.family {
        families[family, default: [:]][field.id] = value.json
      } else {
        record[field.id] = value.json
      }
    }
    let hidden = hiddenNames(in: row)
    if !hidden.isEmpty { record["suppressed"] = .texts(hidden) }
    return .object(record.merging(families.mapValues { .object($0) }) { field, _ in field })
  }
}

extension ModelSection.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text), .named(let text, _): .text(text)
    case .flag(let flag): .bool(flag)
    case .list(let names, _): .texts(names)
    case .count(let count): .count(count)
    case .number(let number): .number(number)
    case .suppressed, .none: .null
    }
  }
}
