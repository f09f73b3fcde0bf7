/// A whole coding system: what is coded, with which codes, when, and which tables come of it.
public struct Codebook: Equatable, Sendable {
  /// A short name, such as `rekenkamer-2018`.
  public var name: String
  /// The title for people.
  public var title: LocalizedText
  /// What the codebook is for and where it comes from.
  public var summary: LocalizedText
  /// How the file of cases is read.
  public var cases: CaseSchema
  /// What comes with each respondent: background, survey answers.
  public var attributes: [Attribute]
  /// What coders fill, in the order in which they fill it.
  public var variables: [Variable]
  /// What follows from attributes and variables by rule.
  public var derived: [DerivedVariable]
  /// The tables to make, in report order.
  public var tables: [TablePlan]
  /// What can stand in a text in place of words that could identify someone.
  public var placeholders = Placeholder.standard
  /// What its tables may show when they are published.
  public var disclosure = DisclosurePolicy()

  /// Makes a codebook from its parts; it is not checked here.
  public init(
    name: String, title: LocalizedText, summary: LocalizedText = "", cases: CaseSchema,
    attributes: [Attribute] = [], variables: [Variable], derived: [DerivedVariable] = [],
    tables: [TablePlan] = []
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.cases = cases
    self.attributes = attributes
    self.variables = variables
    self.derived = derived
    self.tables = tables
  }

  /// The variable of that name that coders fill, if there is one.
  public func variable(_ id: VariableID) -> Variable? { variables.first { $0.id == id } }

  /// The attribute of that name, if there is one.
  public func attribute(_ id: VariableID) -> Attribute? { attributes.first { $0.id == id } }

  /// The attributes that someone may see, in order.
  public func attributes(for viewer: Coder) -> [Attribute] {
    attributes.filter { !$0.isBlind || viewer.role == .lead }
  }

  /// The table plan of that name, if there is one.
  public func table(_ id: TableID) -> TablePlan? { tables.first { $0.id == id } }

  /// The codes or categories of a variable or attribute with their labels; empty where it has none.
  public func categories(of id: VariableID) -> [Category] {
    if let variable = variable(id) {
      return variable.codes.map { Category(id: $0.id, label: $0.label) }
    }
    return attribute(id)?.categories ?? derivedVariable(id)?.categories ?? []
  }

  /// The label of a variable, attribute or derived variable; its name where there is none such.
  public func label(of id: VariableID) -> LocalizedText {
    variable(id)?.label ?? attribute(id)?.label ?? derivedVariable(id)?.label
      ?? LocalizedText(id.rawValue)
  }
}

/// How a file of cases is read: which column is what, and which cases are units to code.
public struct CaseSchema: Equatable, Sendable {
  /// The column with the respondent's id.
  public var idColumn: String
  /// The column with the open answer.
  public var textColumn: String
  /// The column with the survey weight, if there is one; else every weight is 1.
  public var weightColumn: String?
  /// Further sets of weights, by name.
  public var weightSets: [WeightSet]
  /// Which respondents are units to code, as a rule over attributes.
  public var units: Condition
  /// How many people the survey is about, where that is known.
  public var population: Int?

  /// Makes a schema.
  public init(
    idColumn: String, textColumn: String, weightColumn: String? = nil,
    weightSets: [WeightSet] = [], units: Condition = .always
  ) {
    self.idColumn = idColumn
    self.textColumn = textColumn
    self.weightColumn = weightColumn
    self.weightSets = weightSets
    self.units = units
  }
}

/// The scale on which codes are compared.
public enum MeasurementLevel: String, Sendable, CaseIterable {
  /// Codes without an order.
  case nominal
  /// Codes in the order in which the codebook lists them.
  case ordinal
  /// Several codes on a unit: sets of labels.
  case set
}

/// Something that comes with each respondent and that nobody codes.
public struct Attribute: Equatable, Sendable {
  /// The name, used in rules and tables.
  public var id: VariableID
  /// The column in the file of cases.
  public var column: String
  /// The label for people.
  public var label: LocalizedText
  /// The values that may stand in the column; empty where any value may.
  public var categories: [Category]
  /// Whether coders do not get to see it, so that it cannot sway them; the lead does.
  public var isBlind: Bool

  /// Makes an attribute.
  public init(
    id: VariableID, column: String, label: LocalizedText, categories: [Category] = [],
    isBlind: Bool = false
  ) {
    self.id = id
    self.column = column
    self.label = label
    self.categories = categories
    self.isBlind = isBlind
  }
}

/// A value of an attribute, or a code seen only by name and label.
public struct Category: Equatable, Sendable {
  /// The value as it stands in files.
  public var id: CodeID
  /// The label for people.
  public var label: LocalizedText

  /// Makes a category.
  public init(id: CodeID, label: LocalizedText) {
    self.id = id
    self.label = label
  }
}
