/// How a table is counted and shown, beyond its rows and columns.
public struct TableOptions: Equatable, Sendable {
  /// What the shares of a table of several answers are shares of.
  public enum ShareOf: String, Sendable, CaseIterable {
    /// Respondents: shares can add up to more than 100.
    case cases
    /// Answers given: shares add up to 100.
    case mentions
  }

  /// Where respondents without an answer stand.
  ///
  /// That *none applies* is an answer. A unit that is not coded yet has none so far: it is in the base in
  /// no line, or outside where those without an answer are.
  public enum NonResponse: String, Sendable, CaseIterable {
    /// In the base, in no line.
    case inside
    /// Not in the base.
    case outside
    /// In the base, in a line of their own.
    case row
  }

  /// In which order lines stand, within their heading.
  public enum Order: String, Sendable, CaseIterable {
    /// As the plan lists them.
    case listed
    /// The largest first.
    case descending
    /// The smallest first.
    case ascending
  }

  /// What the shares of a table of several answers are shares of.
  public var shareOf = ShareOf.cases
  /// Codes, such as `onbekend`, whose respondents are not in the base and whose lines are not shown.
  public var leftOut: [CodeID] = []
  /// Where respondents without an answer stand; `nil` for what is usual for the kind of table.
  public var nonResponse: NonResponse?
  /// Whether lines with nobody are shown.
  public var showsEmptyRows = true
  /// In which order lines stand.
  public var order = Order.listed
  /// Whether each heading closes with the respondents in any of its lines.
  public var showsSubtotals = false
  /// Whether each row shows its N; `nil` for what is usual for the kind of table.
  public var showsRowN: Bool?
  /// From how many percentage points of difference with the total a cell is marked.
  public var markPoints: Double?
  /// Whether shares stand with their intervals.
  public var showsIntervals = false
  /// Whether the columns of a table of column percentages are compared with each other.
  public var comparesColumns = false
  /// Whether the cells of a tested table carry their adjusted residuals.
  public var showsResiduals = false
  /// Whether the p-value is corrected for the other tests that are made with it (Holm).
  public var correctsTests = false
  /// The set of weights; `nil` for the study's first.
  public var weight: WeightSetID?
  /// Codes whose lines are counted as one where one of them is too small to be published.
  public var bands: [[CodeID]] = []
  /// The language of the table, whatever that of the reader.
  public var language: Language?

  /// Makes the usual options.
  public init() {}
}
