/// A table as a codebook declares it: whom it counts, in which rows and columns, as a share of what.
public struct TablePlan: Equatable, Sendable {
  /// A scope for the names of table kinds; the kinds themselves belong to the analysis.
  public enum Kind {}

  /// What a percentage is a share of.
  public enum Percentage: String, Sendable, CaseIterable {
    /// The column's respondents: cells of a column add up to 100.
    case column
    /// The row's respondents: cells of a row add up to 100.
    case row
    /// All respondents of the base.
    case total
  }

  /// The name, such as `5-1`.
  public var id: TableID
  /// The kind of table.
  public var kind: TableKindID
  /// The title for people.
  public var title: LocalizedText
  /// The respondents the table is about.
  public var base: Condition
  /// The base in words.
  public var baseLabel: LocalizedText
  /// Whose number stands at the head as N, where that is not the base.
  public var headCount: Condition?
  /// The rows, a block for each variable.
  public var blocks: [TableBlock]
  /// The columns, for tables that cross two variables.
  public var columns: TableBlock?
  /// What percentages are a share of.
  public var percentage: Percentage
  /// Whether a row with the total closes the table.
  public var showsTotal: Bool
  /// Whether percentages rest on survey weights; N never does.
  public var isWeighted: Bool
  /// A p-value that was published for the table, to stand beside the computed one.
  public var publishedP: Double?
  /// Whether rows and columns are tested for independence.
  public var testsIndependence: Bool
  /// Remarks under the table.
  public var notes: [LocalizedText]
  /// How it is counted and shown beyond that.
  public var options: TableOptions

  /// Makes a plan.
  public init(
    id: TableID, kind: TableKindID, title: LocalizedText, base: Condition = .always,
    baseLabel: LocalizedText = "", headCount: Condition? = nil, blocks: [TableBlock],
    columns: TableBlock? = nil, percentage: Percentage = .column, showsTotal: Bool = false,
    isWeighted: Bool = false, publishedP: Double? = nil, testsIndependence: Bool = false,
    notes: [LocalizedText] = [], options: TableOptions = TableOptions()
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.base = base
    self.baseLabel = baseLabel
    self.headCount = headCount
    self.blocks = blocks
    self.columns = columns
    self.percentage = percentage
    self.showsTotal = showsTotal
    self.isWeighted = isWeighted
    self.publishedP = publishedP
    self.testsIndependence = testsIndependence
    self.notes = notes
    self.options = options
  }
}

/// The rows (or columns) that one variable gives.
public struct TableBlock: Equatable, Sendable {
  /// Which codes of an answer count.
  public enum Use: String, Sendable, CaseIterable {
    /// The main code only, so that every respondent counts once.
    case main
    /// Every code of the answer.
    case any
  }

  /// The variable or attribute.
  public var variable: VariableID
  /// Which codes of an answer count.
  public var use: Use
  /// The lines, in order.
  public var lines: [TableLine]

  /// Makes a block.
  public init(variable: VariableID, use: Use = .main, lines: [TableLine]) {
    self.variable = variable
    self.use = use
    self.lines = lines
  }
}

/// A row (or column): one code, or several codes counted as one.
public struct TableLine: Equatable, Sendable {
  /// The heading the line stands under; empty for none.
  public var group: LocalizedText
  /// The label for people.
  public var label: LocalizedText
  /// The codes that count in this line.
  public var codes: [CodeID]

  /// Makes a line.
  public init(group: LocalizedText = "", label: LocalizedText, codes: [CodeID]) {
    self.group = group
    self.label = label
    self.codes = codes
  }
}
