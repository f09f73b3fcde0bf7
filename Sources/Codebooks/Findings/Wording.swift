import CodingModel

/// A sentence in both languages.
struct Wording: Equatable {
  /// The longest piece of a file that a sentence repeats, in characters.
  static let longestQuote = 60

  private let dutch: String
  private let english: String

  /// Makes a sentence.
  init(dutch: String, english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// The sentence in one language.
  subscript(language: Language) -> String { language == .dutch ? dutch : english }

  /// Two sentences, one after the other.
  static func + (first: Wording, second: Wording) -> Wording {
    Wording(dutch: first.dutch + second.dutch, english: first.english + second.english)
  }

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
  static func choice(_ words: [String]) -> Wording {
    guard words.count > 1, let last = words.last else {
      return Wording(dutch: words.first ?? "", english: words.first ?? "")
    }
    let rest = words.dropLast().joined(separator: ", ")
    return Wording(dutch: "\(rest) of \(last)", english: "\(rest) or \(last)")
  }

  /// The tail of a sentence about a word that is not known; empty where nothing comes near it.
  static func suggestion(_ word: String?) -> Wording { suggestion(word, else: nil) }

  /// The tail of a sentence about a word that is not known.
  ///
  /// - Parameters:
  ///   - word: What was probably meant.
  ///   - otherwise: What is said where nothing comes near it.
  /// - Returns: The tail, a blank before it.
  static func suggestion(_ word: String?, else otherwise: Wording?) -> Wording {
    guard let word else { return otherwise ?? Wording(dutch: "", english: "") }
    return Wording(
      dutch: " Bedoelde u \(quoted(word))?", english: " Did you mean \(quoted(word))?")
  }
}
