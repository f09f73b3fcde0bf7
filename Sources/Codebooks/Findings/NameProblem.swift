/// What can be wrong with a name or key.
public enum NameProblem: Hashable, Sendable {
  /// What a name names.
  public enum Kind: String, Hashable, Sendable {
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
    case derived = "derived variable"
    /// A set of weights.
    case weights = "set of weights"
  }

  /// Why a name cannot be used.
  public enum Reason: String, Hashable, Sendable {
    /// Nothing is left of it.
    case empty = "is empty"
    /// Several codes in one cell are split by this sign.
    case separator = "contains '|', which separates codes in files"
    /// In files this means that no code applies.
    case meansNone = "means 'none of these applies' in files"
    /// In files this means that the question was not settled.
    case meansOpen = "means 'open' in files"
    /// It holds a tab, line break or another character that cannot be seen.
    case invisible = "contains a line break or another invisible character"
    /// It starts or ends with a blank.
    case outerBlank = "starts or ends with a blank"
    /// It is a word of the rule language.
    case keyword = "is a word of the rule language"
    /// It is too long for tables and columns.
    case tooLong = "is longer than 100 characters"
    /// It does not fit between brackets in a text.
    case notAWord = "is not a word of at most 20 letters, digits and hyphens"
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

  /// A name is given twice; the other place is earlier in the file.
  case repeated(Kind, String, firstLine: Int)
  /// A column is read as two things.
  case repeatedColumn(String, alreadyReadAs: String)
  /// A set of weights is called like a variable or attribute.
  case takenByVariable(String)
  /// A name cannot be used.
  case unusable(Kind, String, Reason)
  /// A key cannot be used.
  case unusableKey(String, KeyReason)

  /// What is wrong and what to do about it.
  public var sentence: String {
    switch self {
    case .repeated(let kind, let name, let line):
      "\(kind.rawValue) \(Wording.quoted(name)) is defined twice (first at line \(line)). "
        + (kind == .key ? "Choose another key for one of them." : "Rename one of them.")
    case .repeatedColumn(let column, let use):
      "column \(Wording.quoted(column)) is already read as \(use). Name another column."
    case .takenByVariable(let name):
      "set of weights \(Wording.quoted(name)) is called like a variable or attribute. Rename it."
    case .unusable(let kind, let name, let reason):
      "\(kind.rawValue) \(Wording.quoted(name)) \(reason.rawValue). Choose another name."
    case .unusableKey(let key, .notOneCharacter):
      "key \(Wording.quoted(key)) is not one character. Choose one letter or digit."
    case .unusableKey(let key, .notVisible):
      "key \(Wording.quoted(key)) is not a visible character of normal width. Choose a letter or "
        + "digit."
    case .unusableKey(let key, .reserved):
      "key \(Wording.quoted(key)) belongs to the coding screen. Choose another letter or digit."
    }
  }
}
