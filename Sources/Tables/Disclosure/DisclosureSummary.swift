/// What publishing a study would give away, and what `--publish` leaves out.
public struct DisclosureSummary: Equatable, Sendable {
  /// A cell that is left out.
  public struct Cell: Equatable, Sendable {
    /// The name of the row.
    public var row: String
    /// The name of the column.
    public var column: String
    /// What both are called.
    public var label: String
    /// How many people are in it.
    public var count: Int
    /// Why it is left out.
    public var reason: Suppression
    /// Whether it is at risk itself, and not left out to protect others.
    public var isAtRisk: Bool
    /// What a reader of all tables can hold possible for the count, up to `Int.max`; `nil` where it
    /// is printed.
    public var range: ClosedRange<Int>?

    /// Makes a cell.
    public init(
      row: String, column: String, label: String, count: Int, reason: Suppression, isAtRisk: Bool,
      range: ClosedRange<Int>? = nil
    ) {
      (self.row, self.column, self.label) = (row, column, label)
      (self.count, self.reason, self.isAtRisk) = (count, reason, isAtRisk)
      self.range = range
    }
  }

  /// A table with what is left out of it.
  public struct Entry: Equatable, Sendable {
    /// The name of the table.
    public var table: String
    /// Its title.
    public var title: String
    /// What is left out.
    public var cells: [Cell]

    /// Makes an entry.
    public init(table: String, title: String, cells: [Cell]) {
      (self.table, self.title, self.cells) = (table, title, cells)
    }
  }

  /// What the exported data set gives away.
  public struct Export: Equatable, Sendable {
    /// How many different combinations of attributes there are.
    public var combinations: Int
    /// How many people share theirs with nobody.
    public var unique: Int
    /// How many people are in the smallest group.
    public var smallestGroup: Int
    /// How many people are in groups below the minimum.
    public var belowMinimum: Int

    /// Makes a description of an export.
    public init(combinations: Int, unique: Int, smallestGroup: Int, belowMinimum: Int) {
      (self.combinations, self.unique) = (combinations, unique)
      (self.smallestGroup, self.belowMinimum) = (smallestGroup, belowMinimum)
    }
  }

  /// The number of persons from which a cell is shown.
  public var minimumCell: Int
  /// The number of persons from which shares of them are shown.
  public var minimumBase: Int
  /// The tables, in the order of the plan.
  public var tables: [Entry]
  /// The exported data set.
  public var export: Export

  /// The cells that are left out but that a reader can tell all the same, to within fewer counts than
  /// the minimum.
  public var computable: [(table: String, cell: Cell)] {
    tables.flatMap { entry in
      entry.cells.filter { cell in
        guard cell.isAtRisk, cell.count > 0, let range = cell.range, range.upperBound < .max else {
          return false
        }
        return range.upperBound < minimumCell
          || range.upperBound - range.lowerBound < minimumCell - 1
      }.map { (entry.table, $0) }
    }
  }

  /// Makes a summary.
  public init(minimumCell: Int, minimumBase: Int, tables: [Entry], export: Export) {
    (self.minimumCell, self.minimumBase) = (minimumCell, minimumBase)
    (self.tables, self.export) = (tables, export)
  }
}
