import CodingModel

/// What the parser says of a command line it cannot read, in the language of whoever typed it.
///
/// The parser speaks English only; help is English with it. Its sentences are known by how they begin, and
/// one that is not known stays as it is.
enum ParserWords {
  private static let beginnings: [(english: String, dutch: String)] = [
    ("Error: Missing expected argument", "Fout: hier ontbreekt"),
    ("Error: Missing one of:", "Fout: hier ontbreekt een van:"),
    ("Error: Missing value for", "Fout: er ontbreekt een waarde bij"),
    ("Error: Unknown option", "Fout: er is geen optie"),
    ("Error: Unexpected argument", "Fout: te veel is"),
    ("Error: ", "Fout: "), ("Usage: ", "Gebruik: "), ("Help:  ", "Uitleg:  "),
  ]

  /// A message of the parser.
  ///
  /// - Parameters:
  ///   - message: The message, line by line.
  ///   - language: The language.
  /// - Returns: The message in that language, as far as its words are known.
  static func message(_ message: String, in language: Language) -> String {
    guard language == .dutch else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { dutch(String($0)) }.joined(separator: "\n")
  }

  private static func dutch(_ line: String) -> String {
    if let (value, option) = parts(of: line, "Error: The value '", "' is invalid for '") {
      return "Fout: '\(value)' kan niet bij '"
        + option.replacing("Please provide one of", with: "Kies uit", maxReplacements: 1)
    }
    if let (command, _) = parts(of: line, "  See '", "' for more information.") {
      return "  Zie '\(command)'."
    }
    guard let known = beginnings.first(where: { line.hasPrefix($0.english) }) else { return line }
    return known.dutch + line.dropFirst(known.english.count)
  }

  /// What stands between a beginning and a middle, and what comes behind.
  private static func parts(
    of line: String, _ beginning: String, _ middle: String
  ) -> (Substring, Substring)? {
    guard line.hasPrefix(beginning) else { return nil }
    let rest = line.dropFirst(beginning.count)
    guard let found = rest.firstRange(of: middle) else { return nil }
    return (rest[..<found.lowerBound], rest[found.upperBound...])
  }
}
