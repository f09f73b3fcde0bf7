/// The finished outcome of an analysis that is more than one table: a tree, a regression, a scale.
///
/// One value for every format: its sections are drawn as grids, written as records with stable names,
/// and its sentences stand under the last section.
public struct ModelResult: Equatable, Sendable {
  /// The name of the analysis, such as `logistic`.
  public var analysis: String
  /// The title for people.
  public var title: String
  /// What stands under the title: the base, and what was asked.
  public var captions: [String]
  /// The parts, in the order in which they are shown.
  public var sections: [ModelSection]
  /// Remarks.
  public var notes: [String]

  /// Makes a result.
  public init(
    analysis: String, title: String, captions: [String], sections: [ModelSection],
    notes: [String] = []
  ) {
    self.analysis = analysis
    self.title = title
    self.captions = captions
    self.sections = sections
    self.notes = notes
  }
}

/// A part of a result: rows of the same fields.
public struct ModelSection: Equatable, Sendable {
  /// How the values of a field are written for people.
  public enum Kind: Equatable, Sendable {
    /// Words.
    case text
    /// Whole numbers.
    case count
    /// Numbers with this many decimals.
    case number(places: Int)
    /// Shares from 0 to 100, as whole per cents.
    case percent
    /// P-values.
    case probability
  }

  /// A field: a column of the section.
  public struct Field: Equatable, Sendable {
    /// The name, the same in every language.
    public var id: String
    /// The label for people.
    public var label: String
    /// How its values are written.
    public var kind: Kind
    /// The name of the fields that it is one of, such as the shares of an outcome's categories; `nil`
    /// when it stands by itself.
    public var family: String?
    /// Whether people see it; else it is for programs only.
    public var isShown: Bool

    /// Makes a field.
    public init(
      _ id: String, _ label: String = "", _ kind: Kind, family: String? = nil, isShown: Bool = true
    ) {
      self.id = id
      self.label = label
      self.kind = kind
      self.family = family
      self.isShown = isShown
    }

    /// The name with that of the family before it, such as `percent.ja`.
    public var fullName: String { (family.map { $0 + "." } ?? "") + id }
  }

  /// What stands in a field.
  public enum Value: Equatable, Sendable {
    /// Words.
    case text(String)
    /// Words for programs, and more of them for people.
    case named(String, shown: String)
    /// Several words that belong together: how they are named for programs, and how for people.
    case list([String], shown: String)
    /// A whole number.
    case count(Int)
    /// Whether something holds; for programs only.
    case flag(Bool)
    /// A number that may not exist.
    case number(Double?)
    /// Something that is not shown.
    case suppressed(Suppression)
    /// Nothing.
    case none
  }

  /// The name, such as `terms`.
  public var id: String
  /// The title for people; empty for none.
  public var title: String
  /// The fields.
  public var fields: [Field]
  /// The rows: a value for each field.
  public var rows: [[Value]]
  /// Whether there is always one row, so that programs read an object and people a list of its fields.
  public var isRecord: Bool

  /// Makes a section.
  public init(
    id: String, title: String = "", fields: [Field], rows: [[Value]], isRecord: Bool = false
  ) {
    self.id = id
    self.title = title
    self.fields = fields
    self.rows = rows
    self.isRecord = isRecord
  }

  /// The names of a row's fields whose values are not shown, each with its family before it.
  public func hiddenNames(in row: [Value]) -> [String] {
    zip(fields, row).compactMap { field, value in
      if case .suppressed = value { field.fullName } else { nil }
    }
  }

  /// Makes a section of one row, its fields with their values.
  public init(id: String, title: String = "", record: [(Field, Value)]) {
    self.init(
      id: id, title: title, fields: record.map(\.0), rows: [record.map(\.1)], isRecord: true)
  }
}
