public import CodingModel
public import Tables

/// A planned table as it would be published, with what is special about its cells.
public struct PublicationPage: Equatable, Sendable {
  /// A cell about which publishing decides something.
  public struct Mark: Equatable, Sendable {
    /// Why the cell is special.
    public enum Kind: Equatable, Sendable {
      /// Left out: it is small itself, or on a small base, or dominated by a few.
      case atRisk(Suppression)
      /// Left out: a cell that is at risk could be computed from it.
      case protecting
      /// Stands in the table by decision of the lead, with the reason.
      case published(reason: String)
    }

    /// The cell.
    public var cell: PublishedCell
    /// Its row in the table, from 0.
    public var row: Int
    /// Its column in the table, from 0.
    public var column: Int
    /// What row and column are called.
    public var label: String
    /// How many people are in it.
    public var count: Int
    /// Why it is special.
    public var kind: Kind
    /// What a reader of all tables can hold possible for the count, up to `Int.max`; `nil` where it is
    /// printed.
    public var range: ClosedRange<Int>?

    /// Makes a mark.
    public init(
      cell: PublishedCell, row: Int, column: Int, label: String, count: Int, kind: Kind,
      range: ClosedRange<Int>?
    ) {
      (self.cell, self.row, self.column) = (cell, row, column)
      (self.label, self.count, self.kind, self.range) = (label, count, kind, range)
    }
  }

  /// The table as it would be published.
  public var table: Table
  /// The cells that are special, in the order of the table.
  public var marks: [Mark]
  /// The number of persons from which a cell is shown.
  public var minimumCell: Int
  /// The number of persons from which shares of them are shown.
  public var minimumBase: Int

  /// Makes a page.
  public init(table: Table, marks: [Mark], minimumCell: Int, minimumBase: Int) {
    (self.table, self.marks) = (table, marks)
    (self.minimumCell, self.minimumBase) = (minimumCell, minimumBase)
  }
}

/// What the screens of tables ask of the world.
public struct TablePorts: Sendable {
  /// The planned tables, for a viewer; begins a visit, which is journalled while the comparison is
  /// closed.
  public var planned:
    @Sendable (TableSource, Coder, @escaping WorkReport) -> Result<[Table], StudyFailure>
  /// A table that nobody declared, for a viewer.
  public var crossed:
    @Sendable (CrossRequest, TableSource, Coder, @escaping WorkReport) -> Result<
      Table, StudyFailure
    >
  /// The planned tables as they would be published.
  public var published:
    @Sendable (Coder, @escaping WorkReport) -> Result<[PublicationPage], StudyFailure>
  /// Decides that a cell is published nonetheless, or takes that back where there is no reason.
  ///
  /// Returns only when it is on disk. Only the lead can.
  public var decide: @Sendable (PublishedCell, String?, Coder) -> Result<Void, StudyFailure>
  /// One planned table counted in several ways, side by side.
  public var compared:
    @Sendable (TableID, Coder, @escaping WorkReport) -> Result<Table, StudyFailure>

  /// Makes the ports.
  public init(
    planned:
      @escaping @Sendable (TableSource, Coder, @escaping WorkReport) -> Result<
        [Table], StudyFailure
      >,
    crossed:
      @escaping @Sendable (CrossRequest, TableSource, Coder, @escaping WorkReport) -> Result<
        Table, StudyFailure
      >,
    published:
      @escaping @Sendable (Coder, @escaping WorkReport) -> Result<[PublicationPage], StudyFailure>,
    decide: @escaping @Sendable (PublishedCell, String?, Coder) -> Result<Void, StudyFailure>,
    compared:
      @escaping @Sendable (TableID, Coder, @escaping WorkReport) -> Result<Table, StudyFailure>
  ) {
    self.planned = planned
    self.crossed = crossed
    self.published = published
    self.decide = decide
    self.compared = compared
  }
}
