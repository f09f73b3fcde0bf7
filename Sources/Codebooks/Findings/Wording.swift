/// Puts words from a codebook file into sentences.
enum Wording {
  /// The longest piece of a file that a sentence repeats, in characters.
  static let longestQuote = 60

  /// A word in single quotes, cut where it is long, with control characters made visible.
  static func quoted(_ word: String) -> String {
    let shown = word.count > longestQuote ? String(word.prefix(longestQuote)) + "..." : word
    var safe = ""
    for scalar in shown.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        safe += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default:
        safe.unicodeScalars.append(scalar)
      }
    }
    return "'\(safe)'"
  }

  /// Words in a row: `a, b or c`.
  static func choice(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// The tail of a sentence about a word that is not known.
  static func suggestion(_ word: String?) -> String {
    word.map { " Did you mean \(quoted($0))?" } ?? ""
  }
}
