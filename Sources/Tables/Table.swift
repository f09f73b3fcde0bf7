/// A finished table: numbers that need no further computing, in the order in which they are shown.
public struct Table: Equatable, Sendable {
  /// What the cells of a column hold.
  public enum ColumnKind: String, Sendable, CaseIterable {
    /// Percentages.
    case share
    /// Numbers of another kind, such as means.
    case number
  }

  /// Two ends of an interval, from 0 to 100.
  public struct Interval: Equatable, Sendable {
    /// The lower end.
    public var lower: Double
    /// The upper end.
    public var upper: Double

    /// Makes an interval.
    public init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// A column.
  public struct Column: Equatable, Sendable {
    /// The name, the same in every language.
    public var id: String
    /// The label for people; empty where the table has a single column that needs no name.
    public var label: String
    /// The respondents of the column, unweighted, where percentages are shares of the column.
    public var n: Int?
    /// What its cells hold.
    public var kind: ColumnKind
    /// The letter by which cells name the column, where columns are compared.
    public var letter: String?
    /// The label in a few letters, where the table offers one; else where there is little room for the
    /// label the name has to do.
    public var short: String?
    /// The names of what is counted in it, by which columns that overlap are known.
    public var parts: [String] = []

    /// Makes a column.
    public init(id: String, label: String, n: Int? = nil, kind: ColumnKind = .share) {
      self.id = id
      self.label = label
      self.n = n
      self.kind = kind
    }
  }

  /// What stands where a row and a column meet.
  public struct Cell: Equatable, Sendable {
    /// The id of the column.
    public var column: String
    /// How many respondents, unweighted.
    public var count: Int
    /// The sum of their weights.
    public var weighted: Double
    /// The share, from 0 to 100 and not rounded; `nil` where there is nobody to be a share of.
    public var percent: Double?
    /// The number, in a column of numbers; `nil` where it is undefined.
    public var number: Double?
    /// Whether the cell stands out, for the reason that a note gives.
    public var isMarked: Bool
    /// The share's interval at 95% confidence, where it was asked for and exists.
    public var interval: Interval?
    /// The letters of the columns whose share is significantly smaller; empty for none.
    public var letters = ""
    /// The adjusted standardised residual, where it was asked for and exists.
    public var residual: Double?
    /// Why its numbers are not shown; the cell then holds none.
    public var suppressed: Suppression?
    /// The shares of an amount that its largest contributors have together, one, two and so on; never
    /// printed.
    public var concentration: [Double] = []

    /// Makes a cell.
    public init(
      column: String, count: Int, weighted: Double, percent: Double?, number: Double? = nil,
      isMarked: Bool = false
    ) {
      self.column = column
      self.count = count
      self.weighted = weighted
      self.percent = percent
      self.number = number
      self.isMarked = isMarked
    }
  }

  /// A row.
  public struct Row: Equatable, Sendable {
    /// The heading the row stands under, if any.
    public var group: String?
    /// The label for people.
    public var label: String
    /// How many respondents the row's percentages rest on, unweighted.
    public var n: Int
    /// The cells, one a column.
    public var cells: [Cell]
    /// Whether the row sums up others.
    public var isTotal: Bool
    /// Whether its N is not shown; it is then 0.
    public var hidesN = false
    /// The name of what is counted in the rows it stands among, such as a variable.
    public var block = ""
    /// The names of what is counted in it, by which rows that overlap are known; none for everything.
    public var parts: [String] = []

    /// Makes a row.
    public init(
      group: String? = nil, label: String, n: Int, cells: [Cell], isTotal: Bool = false
    ) {
      self.group = group
      self.label = label
      self.n = n
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  /// The outcome of a test for independence of rows and columns.
  public struct Test: Equatable, Sendable {
    /// The name of the test, such as `pearson-chi-square`.
    public var name: String
    /// The test statistic.
    public var statistic: Double
    /// The degrees of freedom.
    public var df: Int
    /// The p-value, from 0 to 1.
    public var p: Double
    /// Cramér's V, from 0 to 1, where defined.
    public var cramersV: Double?
    /// The p-value that was published for the table, if any.
    public var publishedP: Double?
    /// The smallest expected count.
    public var minimumExpected: Double
    /// The p-value of the exact test, where small expected counts asked for one.
    public var exactP: Double?
    /// Whether random tables stood for all of them in the exact test.
    public var exactIsSimulated = false
    /// What simulating adds to the uncertainty of the exact p-value; `nil` where nothing was simulated.
    public var exactError: Double?
    /// ``readP``, corrected for the tests of the tables made with it (Holm), where it was asked for.
    public var holmP: Double?
    /// The tests of the weighted shares, in a weighted table.
    public var weighted: WeightedTest?

    /// Makes an outcome.
    public init(
      name: String, statistic: Double, df: Int, p: Double, cramersV: Double? = nil,
      publishedP: Double? = nil, minimumExpected: Double
    ) {
      self.name = name
      self.statistic = statistic
      self.df = df
      self.p = p
      self.cramersV = cramersV
      self.publishedP = publishedP
      self.minimumExpected = minimumExpected
    }

    /// Whose p-value is the one to read.
    public var reading: Reading {
      if weighted != nil { return .raoScott }
      return exactP == nil ? .chiSquare : .exact
    }

    /// The p-value to read.
    public var readP: Double { weighted?.p ?? exactP ?? p }
  }

  /// The test of several beside each other whose p-value is the one to read.
  public enum Reading: String, Sendable, CaseIterable {
    /// Pearson's, where nothing speaks against it.
    case chiSquare = "pearson-chi-square"
    /// The exact one, where expected counts are too small for Pearson's.
    case exact
    /// That of Rao and Scott, where shares are weighted.
    case raoScott = "rao-scott"
  }

  /// The name, such as `5-1`.
  public var id: String
  /// The title.
  public var title: String
  /// The base of the percentages, in words.
  public var base: String
  /// The number of respondents at the head of the table, unweighted.
  public var headN: Int
  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]
  /// How many units may still change the table, because a value it needs is not final.
  public var openUnits: Int
  /// The test for independence, if one was asked for and the counts allow it.
  public var test: Test?
  /// Remarks.
  public var notes: [String]
  /// Whether each row shows its N; `nil` for what is usual for its columns.
  public var showsRowN: Bool?
  /// How its numbers and words are written, where that does not depend on the reader.
  public var style: TableStyle?
  /// Those of the remarks that would give away single numbers.
  public var tellingNotes: [String] = []
  /// The blocks of rows in which someone can count more than once.
  public var overlappingBlocks: Set<String> = []
  /// Whether someone can count in more than one column.
  public var hasOverlappingColumns = false
  /// The name of what is counted in the columns.
  public var columnBlock = ""
  /// Whether cells count answers and not respondents.
  public var countsMentions = false

  /// Makes a table.
  public init(
    id: String, title: String, base: String, headN: Int, columns: [Column], rows: [Row],
    openUnits: Int = 0, test: Test? = nil, notes: [String] = []
  ) {
    self.id = id
    self.title = title
    self.base = base
    self.headN = headN
    self.columns = columns
    self.rows = rows
    self.openUnits = openUnits
    self.test = test
    self.notes = notes
  }
}
