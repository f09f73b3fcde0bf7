public import CodingModel
public import Tables

/// Agreement on every variable, as the overview of the agreement screen shows it.
public struct AgreementOverview: Equatable, Sendable {
  /// The coders compared.
  public var coders: [CoderID]
  /// One summary for each variable.
  public var summaries: [AgreementSummary]

  /// Makes an overview.
  public init(coders: [CoderID], summaries: [AgreementSummary]) {
    self.coders = coders
    self.summaries = summaries
  }
}

/// Agreement on one variable in one reading, with everything that the screen drills down to.
public struct AgreementDetail: Equatable, Sendable {
  /// The coefficients of all, of pairs and of categories, with units, course and coders.
  public var summary: AgreementSummary
  /// The share of ratings that each category has, by its name.
  public var prevalence: [String: Double]
  /// The confusion matrices, one for each two coders.
  public var matrices: [ConfusionTable]

  /// Makes a detail.
  public init(
    summary: AgreementSummary, prevalence: [String: Double], matrices: [ConfusionTable]
  ) {
    self.summary = summary
    self.prevalence = prevalence
    self.matrices = matrices
  }
}

/// How two coders' codes meet: rows are the first coder's codes, columns the second's.
public struct ConfusionTable: Equatable, Sendable {
  /// The coder of the rows.
  public var rowCoder: CoderID
  /// The coder of the columns.
  public var columnCoder: CoderID
  /// The names of the codes, for rows and columns alike; `{}` is *none applies*, `{n/a}` is *not
  /// applicable*.
  public var codes: [String]
  /// The units of each cell, row by row.
  public var units: [[[UnitID]]]

  /// Makes a matrix.
  public init(rowCoder: CoderID, columnCoder: CoderID, codes: [String], units: [[[UnitID]]]) {
    self.rowCoder = rowCoder
    self.columnCoder = columnCoder
    self.codes = codes
    self.units = units
  }

  /// The numbers of units, row by row.
  var counts: [[Int]] { units.map { $0.map(\.count) } }
  /// The number of units in each row.
  var rowTotals: [Int] { counts.map { $0.reduce(0, +) } }
  /// The number of units in each column.
  var columnTotals: [Int] {
    codes.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
  }
}

/// Where the text of a unit is opened from the agreement screen.
public enum AgreementText: Equatable, Sendable {
  /// On the adjudication screen: coders differ on the variable there.
  case dispute(DisputePlace)
  /// On the coding screen, at a position from 0 among so many units.
  case unit(position: Int, count: Int)
}

/// What the agreement screen asks of the world; coders are answered once the comparison is open.
public struct AgreementPorts: Sendable {
  /// Agreement on every variable; begins a visit, which is journalled while the comparison is
  /// closed.
  public var overview:
    @Sendable (Coder, @escaping WorkReport) -> Result<AgreementOverview, StudyFailure>
  /// Agreement on one variable, in one reading.
  public var detail:
    @Sendable (VariableID, AgreementSummary.Reading.Kind, Coder, @escaping WorkReport) -> Result<
      AgreementDetail, StudyFailure
    >
  /// Where the text of a unit is opened.
  public var text: @Sendable (DisputePlace, Coder) -> Result<AgreementText, StudyFailure>

  /// Makes the ports.
  public init(
    overview:
      @escaping @Sendable (Coder, @escaping WorkReport) -> Result<AgreementOverview, StudyFailure>,
    detail:
      @escaping @Sendable (VariableID, AgreementSummary.Reading.Kind, Coder, @escaping WorkReport)
      -> Result<
        AgreementDetail, StudyFailure
      >,
    text: @escaping @Sendable (DisputePlace, Coder) -> Result<AgreementText, StudyFailure>
  ) {
    self.overview = overview
    self.detail = detail
    self.text = text
  }
}
