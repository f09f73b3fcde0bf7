/// A table laid out as texts in columns, before a format decides how columns are drawn.
///
/// Text and Markdown draw the same grid, so that their numbers are the same strings.
public struct Grid: Equatable, Sendable {
  /// What a column holds.
  public enum Kind: Sendable {
    /// Words, at the left.
    case text
    /// Numbers, at the right.
    case number
    /// Bars; formats that cannot draw leave the column out.
    case bar
  }

  /// A column.
  public struct Column: Equatable, Sendable {
    /// The heading.
    public var label: String
    /// What it holds.
    public var kind: Kind

    /// Makes a column.
    public init(_ label: String, _ kind: Kind) {
      self.label = label
      self.kind = kind
    }
  }

  /// What stands in a row under a column.
  public enum Cell: Equatable, Sendable {
    /// Words or a number.
    case text(String)
    /// A share: its number, how strongly a format may shade it (0 to 1), and whether it stands out.
    case share(String, shade: Double?, isMarked: Bool)
    /// A bar, from 0 to 1; `nil` where there is nothing to draw.
    case bar(Double?)

    /// The words or number; empty for a bar.
    public var text: String {
      switch self {
      case .text(let text), .share(let text, _, _): text
      case .bar: ""
      }
    }

    /// Whether the cell stands out.
    public var isMarked: Bool {
      if case .share(_, _, true) = self { return true }
      return false
    }

    /// The same cell with its words or number changed.
    func mapText(_ transform: (String) -> String) -> Cell {
      switch self {
      case .text(let text): .text(transform(text))
      case .share(let text, let shade, let isMarked):
        .share(transform(text), shade: shade, isMarked: isMarked)
      case .bar: self
      }
    }
  }

  /// A row.
  public enum Row: Equatable, Sendable {
    /// A heading over the rows that follow.
    case heading(String)
    /// One cell a column.
    case cells([Cell])
    /// One cell a column, set apart because the row sums up others.
    case total([Cell])

    /// The cells; empty for a heading.
    public var cells: [Cell] {
      switch self {
      case .heading: []
      case .cells(let cells), .total(let cells): cells
      }
    }
  }

  /// The title.
  public var title: String
  /// Lines between title and rows.
  public var captions: [String]
  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]
  /// Lines under the rows.
  public var notes: [String]

  /// Makes a grid.
  public init(
    title: String, captions: [String] = [], columns: [Column], rows: [Row], notes: [String] = []
  ) {
    self.title = title
    self.captions = captions
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// The same grid with some of its columns only.
  func keeping(_ places: [Int]) -> Grid {
    func kept(_ cells: [Cell]) -> [Cell] { places.filter(cells.indices.contains).map { cells[$0] } }
    var grid = self
    grid.columns = places.map { columns[$0] }
    grid.rows = rows.map { row in
      switch row {
      case .heading: row
      case .cells(let cells): .cells(kept(cells))
      case .total(let cells): .total(kept(cells))
      }
    }
    return grid
  }
}
