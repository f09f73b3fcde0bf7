public import CodingModel
public import Tables

/// A table as it can be published, with what was done to it.
public struct PublishedTable: Sendable {
  /// A number that would have pointed at someone, or that protects one that would.
  public struct HiddenCell: Equatable, Sendable {
    /// The cell.
    public let cell: PublishedCell
    /// The label of its row, with the heading the row stands under.
    public let row: String
    /// The label of its column.
    public let column: String
    /// How many people are in it.
    public let count: Int
    /// Why it is left out.
    public let reason: Suppression
    /// Whether it is at risk itself, and not left out to protect others.
    public let isAtRisk: Bool
    /// What a reader of all tables can hold possible for the count, up to `Int.max`; `nil` where it
    /// is printed.
    public let range: ClosedRange<Int>?
    /// Where it stands in the table.
    public let place: Place
  }

  /// The place of a cell.
  public struct Place: Hashable, Sendable {
    /// The row, from 0.
    public let row: Int
    /// The column, from 0.
    public let column: Int
  }

  /// A cell that stands in the table by decision of the lead.
  public struct Decision: Equatable, Sendable {
    /// The cell.
    public let cell: PublishedCell
    /// The label of its row, with the heading the row stands under.
    public let row: String
    /// The label of its column.
    public let column: String
    /// How many people are in it.
    public let count: Int
    /// Why it may be published.
    public let reason: String
    /// Where it stands in the table.
    public let place: Place
  }

  /// The table as it can be published.
  public internal(set) var table: Table
  /// The table before that, for those who may see it.
  public let original: Table
  /// What is left out, or would be.
  public let hidden: [HiddenCell]
  /// What stands in it by decision of the lead.
  public let decisions: [Decision]
}

extension Table {
  /// The labels of a row and a column.
  func labels(row: Int, column: Int) -> (row: String, column: String) {
    let line = rows[row]
    return (
      [line.group, line.label].compactMap(\.self).joined(separator: ", "), columns[column].label
    )
  }
}
