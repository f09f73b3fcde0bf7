/// What can be wrong with a name or key.
public enum NameProblem: Hashable, Sendable {
  /// What a name names.
  public enum Kind: Hashable, Sendable {
    /// The codebook itself.
    case codebook
    /// A variable that coders fill.
    case variable
    /// An attribute of respondents.
    case attribute
    /// A code of a variable.
    case code
    /// A category of an attribute.
    case category
    /// A key on the keyboard.
    case key
    /// A table.
    case table
    /// A column of the file of cases.
    case column
    /// What stands in a text in place of words that could identify someone.
    case placeholder
    /// A derived variable.
    case derived
    /// A set of weights.
    case weights
  }

  /// Why a name cannot be used.
  public enum Reason: Hashable, Sendable {
    /// Nothing is left of it.
    case empty
    /// Several codes in one cell are split by this sign.
    case separator
    /// In files this means that no code applies.
    case meansNone
    /// In files this means that the question was not settled.
    case meansOpen
    /// It holds a tab, line break or another character that cannot be seen.
    case invisible
    /// It starts or ends with a blank.
    case outerBlank
    /// It is a word of the rule language.
    case keyword
    /// It is too long for tables and columns.
    case tooLong
    /// It does not fit between brackets in a text.
    case notAWord
  }

  /// Why a key cannot be used.
  public enum KeyReason: Hashable, Sendable {
    /// It is not exactly one character.
    case notOneCharacter
    /// It is a blank, a control character, a mark without a letter, or two columns wide.
    case notVisible
    /// The coding screen uses the key itself.
    case reserved
  }

  /// What a column of the file of cases is read as.
  public enum ColumnUse: Hashable, Sendable {
    /// The respondents' names.
    case id
    /// The open answers.
    case text
    /// The weights.
    case weight
    /// An attribute of that name.
    case attribute(String)
    /// A set of weights of that name.
    case weights(String)
  }

  /// A name is given twice; the other place is earlier in the file.
  case repeated(Kind, String, firstLine: Int)
  /// A column is read as two things.
  case repeatedColumn(String, alreadyReadAs: ColumnUse)
  /// A set of weights is called like a variable or attribute.
  case takenByVariable(String)
  /// A name cannot be used.
  case unusable(Kind, String, Reason)
  /// A key cannot be used.
  case unusableKey(String, KeyReason)

  /// What is wrong and what to do about it.
  var wording: Wording {
    switch self {
    case .repeated(let kind, let name, let line):
      let (dutch, english) = kind.words
      return Wording(
        dutch: "\(dutch) \(Wording.quoted(name)) staat er twee keer (eerst op regel \(line)). "
          + (kind == .key
            ? "Kies voor een van beide een andere." : "Geef een van beide een andere naam."),
        english: "\(english) \(Wording.quoted(name)) is defined twice (first at line \(line)). "
          + (kind == .key ? "Choose another key for one of them." : "Rename one of them."))
    case .repeatedColumn(let column, let use):
      let (dutch, english) = use.words
      return Wording(
        dutch:
          "kolom \(Wording.quoted(column)) wordt al gelezen als \(dutch). Noem een andere kolom.",
        english:
          "column \(Wording.quoted(column)) is already read as \(english). Name another column."
      )
    case .takenByVariable(let name):
      return Wording(
        dutch:
          "gewichten \(Wording.quoted(name)) heten als een variabele of kenmerk. Kies een andere "
          + "naam.",
        english: "set of weights \(Wording.quoted(name)) is called like a variable or attribute. "
          + "Rename it.")
    case .unusable(let kind, let name, let reason):
      return Wording(
        dutch:
          "\(kind.words.dutch) \(Wording.quoted(name)) \(reason.words.dutch). Kies een andere naam.",
        english: "\(kind.words.english) \(Wording.quoted(name)) \(reason.words.english). Choose "
          + "another name.")
    case .unusableKey(let key, .notOneCharacter):
      return Wording(
        dutch: "toets \(Wording.quoted(key)) is niet één teken. Kies één letter of cijfer.",
        english: "key \(Wording.quoted(key)) is not one character. Choose one letter or digit.")
    case .unusableKey(let key, .notVisible):
      return Wording(
        dutch:
          "toets \(Wording.quoted(key)) is geen zichtbaar teken van gewone breedte. Kies een letter "
          + "of cijfer.",
        english: "key \(Wording.quoted(key)) is not a visible character of normal width. Choose a "
          + "letter or digit.")
    case .unusableKey(let key, .reserved):
      return Wording(
        dutch:
          "toets \(Wording.quoted(key)) is van het codeerscherm. Kies een andere letter of een "
          + "ander cijfer.",
        english:
          "key \(Wording.quoted(key)) belongs to the coding screen. Choose another letter or "
          + "digit.")
    }
  }
}

extension NameProblem.Kind {
  fileprivate var words: (dutch: String, english: String) {
    switch self {
    case .codebook: ("codeboek", "codebook")
    case .variable: ("variabele", "variable")
    case .attribute: ("kenmerk", "attribute")
    case .code: ("code", "code")
    case .category: ("categorie", "category")
    case .key: ("toets", "key")
    case .table: ("tabel", "table")
    case .column: ("kolom", "column")
    case .placeholder: ("plaatshouder", "placeholder")
    case .derived: ("afgeleide variabele", "derived variable")
    case .weights: ("gewichtenset", "set of weights")
    }
  }
}

extension NameProblem.Reason {
  fileprivate var words: (dutch: String, english: String) {
    switch self {
    case .empty: ("is leeg", "is empty")
    case .separator:
      (
        "bevat '|', het teken dat codes in bestanden scheidt",
        "contains '|', which separates codes in files"
      )
    case .meansNone:
      (
        "betekent in bestanden 'geen van deze is van toepassing'",
        "means 'none of these applies' in files"
      )
    case .meansOpen: ("betekent in bestanden 'open'", "means 'open' in files")
    case .invisible:
      (
        "bevat een regeleinde of een ander onzichtbaar teken",
        "contains a line break or another invisible character"
      )
    case .outerBlank: ("begint of eindigt met een spatie", "starts or ends with a blank")
    case .keyword: ("is een woord van de regeltaal", "is a word of the rule language")
    case .tooLong: ("is langer dan 100 tekens", "is longer than 100 characters")
    case .notAWord:
      (
        "is geen woord van hoogstens 20 letters, cijfers en streepjes",
        "is not a word of at most 20 letters, digits and hyphens"
      )
    }
  }
}

extension NameProblem.ColumnUse {
  fileprivate var words: (dutch: String, english: String) {
    switch self {
    case .id: ("het id", "the id")
    case .text: ("de tekst", "the text")
    case .weight: ("het gewicht", "the weight")
    case .attribute(let name):
      ("kenmerk \(Wording.quoted(name))", "attribute \(Wording.quoted(name))")
    case .weights(let name):
      ("gewichten \(Wording.quoted(name))", "weights \(Wording.quoted(name))")
    }
  }
}
