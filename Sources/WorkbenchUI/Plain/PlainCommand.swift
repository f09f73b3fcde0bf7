import CodingModel

/// What can be asked line by line besides the keys of the coding screen, in words of either language.
enum PlainCommand: CaseIterable {
  /// The tables; one of them where its name follows.
  case tables
  /// Agreement between coders; that on one variable where its name follows.
  case agreement
  /// The unit once more.
  case unit

  /// The words that mean it, the one that help names first.
  func names(in language: Language) -> [String] {
    let (dutch, english): ([String], [String]) =
      switch self {
      case .tables: (["tabellen", "tabel"], ["tables", "table"])
      case .agreement: (["overeenstemming"], ["agreement"])
      case .unit: (["eenheid", "lees"], ["unit", "read"])
      }
    return language == .dutch ? dutch + english : english + dutch
  }

  /// The letter that means it where no code and no key of the coding screen is that letter.
  var letter: Character? {
    switch self {
    case .tables: "t"
    case .agreement: "a"
    case .unit: nil
    }
  }

  /// The command that a word names.
  init?(word: String, language: Language) {
    let folded = word.lowercased()
    let found = Self.allCases.first { $0.names(in: language).contains(folded) }
    guard let found else { return nil }
    self = found
  }

  /// The command that a letter names.
  init?(letter word: String) {
    guard let found = Self.allCases.first(where: { $0.letter.map { "\($0)" } == word })
    else { return nil }
    self = found
  }
}
