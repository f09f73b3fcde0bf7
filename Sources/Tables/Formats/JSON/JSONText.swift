import FoundationEssentials

/// JSON as Duiding writes it: keys in alphabetical order, numbers at full precision.
enum JSONText {
  /// Writes a value, with a line break at the end.
  ///
  /// Numbers must be finite; a number that is not comes out as `null` through its optional, never
  /// as a word that other readers refuse.
  static func write<Output: TextOutputStream>(
    _ value: some Encodable, to output: inout Output
  ) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    // try? because encoding plain strings and numbers only fails on numbers that are not finite,
    // and every record passes those as nil.
    guard let data = try? encoder.encode(value) else { return }
    output.write(String(decoding: data, as: UTF8.self) + "\n")
  }
}
