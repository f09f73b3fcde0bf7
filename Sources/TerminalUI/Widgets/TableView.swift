/// A column of a ``TableView``.
public struct TableColumn: Equatable, Sendable {
  /// The heading.
  public let title: DisplayText
  /// Where cells and heading stand; numbers belong at the right.
  public let alignment: Alignment
  /// The fewest columns it may be narrowed to.
  public let minimum: Int
  /// Whether it gives way when the table is too wide.
  public let isFlexible: Bool

  /// Describes a column.
  ///
  /// - Parameters:
  ///   - title: The heading.
  ///   - alignment: Where cells and heading stand.
  ///   - minimum: The fewest columns it may be narrowed to.
  ///   - isFlexible: Whether it gives way when the table is too wide.
  public init(
    _ title: DisplayText, alignment: Alignment = .leading, minimum: Int = 1,
    isFlexible: Bool = false
  ) {
    self.title = title
    self.alignment = alignment
    self.minimum = minimum
    self.isFlexible = isFlexible
  }
}

/// A row of a ``TableView``.
public struct TableRow: Equatable, Sendable {
  /// One text a column; a missing one is empty.
  public let cells: [DisplayText]
  /// How the row is meant.
  public let style: Style

  /// Makes a row of its cells.
  public init(_ cells: [DisplayText], style: Style = .text) {
    self.cells = cells
    self.style = style
  }
}

/// Rows and columns with a heading, as wide as their contents.
public struct TableView {
  private static let gap = 2
  private let columns: [TableColumn]
  private let rows: [TableRow]
  private let state: ListState?
  private let region: Region?

  /// Describes a table.
  ///
  /// - Parameters:
  ///   - columns: From left to right.
  ///   - rows: From top to bottom.
  ///   - state: Which row is chosen; nil shows the first rows without a choice.
  ///   - region: What clicks on its rows are called; nil when they cannot be pointed at.
  public init(
    columns: [TableColumn], rows: [TableRow], state: ListState? = nil, region: Region? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.state = state
    self.region = region
  }

  /// Draws the heading, a line, and the rows in view.
  public func draw(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty else { return }
    // The sign that there are more rows must not stand on one of them.
    let widths = widths(for: rect.columns - (rows.count > rect.rows - 2 ? 1 : 0))
    let (head, rest) = rect.split(top: 1)
    draw(TableRow(columns.map(\.title), style: .heading), widths, on: &surface, in: head)
    let (rule, body) = rest.split(top: 1)
    if !rule.isEmpty {
      surface.horizontalRule(at: rule.origin, columns: min(rule.columns, total(widths)))
    }
    guard !body.isEmpty, !rows.isEmpty else { return }
    let top = state?.visibleTop(rows: body.rows, count: rows.count) ?? 0
    for line in 0..<min(body.rows, rows.count - top) {
      if let region { surface.mark(.item(region, top + line), in: body.row(line)) }
      draw(rows[top + line], widths, on: &surface, in: body.row(line))
      if top + line == state?.selection { surface.restyle(body.row(line), style: .cursor) }
    }
    ScrollMarks(top: top, visible: body.rows, count: rows.count).draw(on: &surface, in: body)
  }

  /// The columns that the table takes where there is room for all of it.
  public var neededColumns: Int { total(widths(for: .max)) }

  /// The width of every column when the table may take so many columns in all.
  func widths(for available: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(max(columns[index].minimum, columns[index].title.columns)) { widest, row in
        index < row.cells.count ? max(widest, row.cells[index].columns) : widest
      }
    }
    var excess = total(widths) - available
    while excess > 0, let widest = widestFlexible(widths) {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func widestFlexible(_ widths: [Int]) -> Int? {
    columns.indices
      .filter { columns[$0].isFlexible && widths[$0] > max(1, columns[$0].minimum) }
      .max { widths[$0] < widths[$1] }
  }

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap * max(0, widths.count - 1)
  }

  private func draw(
    _ row: TableRow, _ widths: [Int], on surface: inout Surface, in rect: Rect
  ) {
    var rest = rect
    for (index, width) in widths.enumerated() where index < row.cells.count {
      let parts = rest.split(left: width, gap: Self.gap)
      surface.write(
        row.cells[index], in: parts.left, style: row.style, alignment: columns[index].alignment)
      rest = parts.rest
    }
  }
}
