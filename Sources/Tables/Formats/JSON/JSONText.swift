import FoundationEssentials

/// JSON as Duiding writes it: keys in alphabetical order, numbers at full precision.
enum JSONText {
  /// Writes a value, with a line break at the end.
  static func write<Output: TextOutputStream>(_ value: JSONValue, to output: inout Output) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // try? because encoding plain strings and numbers only fails on numbers that are not finite,
    // and `JSONValue` has none of those.
    guard let data = try? encoder.encode(value) else { return }
    output.write(String(decoding: data, as: UTF8.self) + "\n")
  }
}
