/// A question that coders answer about a unit.
public struct Variable: Equatable, Sendable {
  /// How a variable is answered.
  public enum Kind: String, Sendable, CaseIterable {
    /// One code.
    case single
    /// One main code and any number of further codes.
    case multiple
    /// Free text.
    case text
  }

  /// The name, used in rules, tables and files.
  public var id: VariableID
  /// How it is answered.
  public var kind: Kind
  /// The label for people.
  public var label: LocalizedText
  /// What the coder is asked, in a sentence.
  public var question: LocalizedText
  /// The scale on which codes are compared.
  public var level: MeasurementLevel
  /// The codes, in the order in which they are offered.
  public var codes: [Code]
  /// When the variable is asked.
  public var applies: Condition
  /// Whether "none of these applies" may be answered.
  public var allowsNone: Bool

  /// Makes a variable.
  public init(
    id: VariableID, kind: Kind, label: LocalizedText, question: LocalizedText = "",
    level: MeasurementLevel = .nominal, codes: [Code] = [], applies: Condition = .always,
    allowsNone: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.label = label
    self.question = question
    self.level = level
    self.codes = codes
    self.applies = applies
    self.allowsNone = allowsNone
  }

  /// The code of that name, if the variable has it.
  public func code(_ id: CodeID) -> Code? { codes.first { $0.id == id } }
}

/// A code with its definition, in the structure of MacQueen, McLellan, Kay and Milstein (1998),
/// *Codebook development for team-based qualitative analysis*, Cultural Anthropology Methods 10(2).
public struct Code: Equatable, Sendable {
  /// The name as it stands in files.
  public var id: CodeID
  /// The key that chooses it while its variable is in focus.
  public var key: Character
  /// The label for people.
  public var label: LocalizedText
  /// The definition in one line.
  public var brief: LocalizedText
  /// The full definition.
  public var definition: LocalizedText
  /// When to use it.
  public var whenToUse: LocalizedText
  /// When not to use it.
  public var whenNotToUse: LocalizedText
  /// An example.
  public var example: LocalizedText

  /// Makes a code.
  public init(
    id: CodeID, key: Character, label: LocalizedText, brief: LocalizedText = "",
    definition: LocalizedText = "", whenToUse: LocalizedText = "",
    whenNotToUse: LocalizedText = "", example: LocalizedText = ""
  ) {
    self.id = id
    self.key = key
    self.label = label
    self.brief = brief
    self.definition = definition
    self.whenToUse = whenToUse
    self.whenNotToUse = whenNotToUse
    self.example = example
  }
}
