import FoundationEssentials

/// JSON as Duiding writes it: keys in alphabetical order, numbers at full precision.
///
/// Signs that a terminal could obey, or that nobody can see, are written as escapes: a reader gets them
/// back as they were, and whoever looks at the file sees that they are there.
enum JSONText {
  /// Writes a value, with a line break at the end.
  static func write<Output: TextOutputStream>(_ value: JSONValue, to output: inout Output) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // try? because encoding plain strings and numbers only fails on numbers that are not finite,
    // and `JSONValue` has none of those.
    guard let data = try? encoder.encode(value) else { return }
    output.write(escaped(String(decoding: data, as: UTF8.self)) + "\n")
  }

  /// The same JSON; what is escaped can stand in strings only.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isHidden) else { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      guard isHidden(scalar) else {
        result.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        result.append(contentsOf: escape.unicodeScalars)
      }
    }
    return String(result)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
