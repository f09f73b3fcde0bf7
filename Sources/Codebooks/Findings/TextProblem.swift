public import CodingModel

/// What can be wrong with a text for people.
public enum TextProblem: Hashable, Sendable {
  /// A text that people must see is not there.
  case labelMissing(of: String)
  /// A text is there in one language and not in another.
  case translationMissing(Language)

  /// What is wrong and what to do about it.
  public var sentence: String {
    switch self {
    case .labelMissing(let what):
      "\(what) is missing. Write it, in both languages if they differ: {nl: ..., en: ...}."
    case .translationMissing(let language):
      "there is no \(language == .dutch ? "Dutch" : "English") text (\(language.rawValue)) here. "
        + "The other language is shown in its place."
    }
  }
}
