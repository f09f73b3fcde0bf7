/// A language of the interface and of reports.
public enum Language: String, Sendable, CaseIterable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"
}

/// A text in one or more languages, as a codebook gives it.
public struct LocalizedText: Equatable, Sendable, ExpressibleByStringLiteral {
  private let texts: [Language: String]
  private let unspecified: String

  /// Makes a text from its translations.
  public init(_ texts: [Language: String]) {
    self.texts = texts
    self.unspecified = ""
  }

  /// Makes a text that reads the same in every language.
  public init(_ text: String) {
    self.texts = [:]
    self.unspecified = text
  }

  /// Makes a text that reads the same in every language.
  public init(stringLiteral value: String) { self.init(value) }

  /// The text in `language`, else in the first other language that has it, else an empty string.
  public subscript(language: Language) -> String {
    if let text = texts[language] { return text }
    for other in Language.allCases {
      if let text = texts[other] { return text }
    }
    return unspecified
  }

  /// Whether there is no text in any language.
  public var isEmpty: Bool {
    unspecified.isEmpty && texts.values.allSatisfy(\.isEmpty)
  }
}
