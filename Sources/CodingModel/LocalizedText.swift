/// A language of the interface and of reports.
public enum Language: String, Sendable, CaseIterable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"
}

/// A text in one or more languages, as a codebook gives it.
public struct LocalizedText: Equatable, Sendable, ExpressibleByStringLiteral {
  // A place for each language, not a dictionary: looking a text up is what drawing does most.
  private let dutch: String?
  private let english: String?
  /// The text that reads the same in every language; empty where there are translations.
  public let unspecified: String

  /// Makes a text from its translations.
  public init(_ texts: [Language: String]) {
    dutch = texts[.dutch]
    english = texts[.english]
    unspecified = ""
  }

  /// Makes a text from its translations, those that there are.
  public init(dutch: String?, english: String?) {
    self.dutch = dutch
    self.english = english
    unspecified = ""
  }

  /// Makes a text that reads the same in every language.
  public init(_ text: String) {
    (dutch, english) = (nil, nil)
    unspecified = text
  }

  /// Makes a text that reads the same in every language.
  public init(stringLiteral value: String) { self.init(value) }

  /// The text as it is given in a language; `nil` where that has none of its own.
  public func translation(in language: Language) -> String? {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  /// The text in `language`, else in the first other language that has it, else an empty string.
  public subscript(language: Language) -> String {
    if let text = translation(in: language) { return text }
    for other in Language.allCases {
      if let text = translation(in: other) { return text }
    }
    return unspecified
  }

  /// Whether there is no text in any language.
  public var isEmpty: Bool {
    unspecified.isEmpty && Language.allCases.allSatisfy { translation(in: $0)?.isEmpty ?? true }
  }
}
