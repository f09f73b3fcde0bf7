public import CodingModel

/// What can be wrong with a text for people.
public enum TextProblem: Hashable, Sendable {
  /// What a text names.
  public enum Subject: Hashable, Sendable {
    /// The codebook, by its title.
    case codebook
    /// An attribute of respondents.
    case attribute
    /// A category of an attribute.
    case category
    /// A variable that coders fill.
    case variable
    /// A code of a variable.
    case code
    /// A derived variable.
    case derived
    /// A table, by its title.
    case table
    /// A line of a table that counts several codes.
    case line

    fileprivate var wording: Wording {
      switch self {
      case .codebook:
        Wording(dutch: "de titel van het codeboek", english: "the title of the codebook")
      case .attribute:
        Wording(dutch: "het label van dit kenmerk", english: "the label of this attribute")
      case .category:
        Wording(dutch: "het label van deze categorie", english: "the label of this category")
      case .variable:
        Wording(dutch: "het label van deze variabele", english: "the label of this variable")
      case .code: Wording(dutch: "het label van deze code", english: "the label of this code")
      case .derived:
        Wording(
          dutch: "het label van deze afgeleide variabele",
          english: "the label of this derived variable")
      case .table: Wording(dutch: "de titel van deze tabel", english: "the title of this table")
      case .line:
        Wording(
          dutch: "het label van deze regel met verscheidene codes",
          english: "the label of this line of several codes")
      }
    }
  }

  /// A text that people must see is not there.
  case labelMissing(of: Subject)
  /// A text is there in one language and not in another.
  case translationMissing(Language)

  /// What is wrong and what to do about it.
  var wording: Wording {
    switch self {
    case .labelMissing(let subject):
      subject.wording
        + Wording(
          dutch: " ontbreekt. Schrijf dat, in twee talen als ze verschillen: {nl: ..., en: ...}.",
          english: " is missing. Write it, in both languages if they differ: {nl: ..., en: ...}.")
    case .translationMissing(let language):
      Wording(
        dutch: "hier staat geen \(language == .dutch ? "Nederlandse" : "Engelse") tekst "
          + "(\(language.rawValue)). De andere taal wordt in plaats daarvan getoond.",
        english: "there is no \(language == .dutch ? "Dutch" : "English") text "
          + "(\(language.rawValue)) here. The other language is shown in its place.")
    }
  }
}
