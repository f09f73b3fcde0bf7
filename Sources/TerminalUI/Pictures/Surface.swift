/// One character cell of a screen.
public struct Cell: Hashable, Sendable {
  /// What is drawn: a base with its marks or a joined emoji; empty in the right half of a wide one.
  public let text: String
  /// Columns: 1, 2, or 0 in the right half of a wide character.
  public var width: Int { Int(columns) }
  /// How it is meant.
  public var style: Style

  private let columns: UInt8

  init(text: String, width: Int, style: Style) {
    self.text = text
    columns = UInt8(clamping: width)
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell(text: " ", width: 1, style: .text)

  static func rightHalf(_ style: Style) -> Cell {
    Cell(text: "", width: 0, style: style)
  }
}

/// A screen as a value: what `render` draws on and tests compare.
///
/// Only ``DisplayText`` can be written. Everything is clipped at the edges, and a wide
/// character is drawn whole or not at all.
public struct Surface: Equatable, Sendable {
  /// Extent in cells.
  public let size: Size
  /// The signs that suit the terminal.
  public let glyphs: Glyphs
  /// Where the terminal's cursor is shown; nil hides it.
  public var cursor: Point?
  /// The look of the roles that the picture asks for; nil leaves it to the terminal.
  public var theme: Theme?
  /// What the cells show, for the pointer; see ``Target``.
  var areas: [TargetArea] = []
  /// Where the parts that scroll stand; see ``ScrollPosition``.
  var scrolls: [Region: ScrollPosition] = [:]
  private var cells: [Cell]

  /// Makes an empty screen.
  public init(size: Size, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// All cells.
  public var bounds: Rect { Rect(size: size) }

  /// The cell at a point; blank outside the screen.
  public subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[index(of: point)] : .blank
  }

  /// Draws one line of text to the right of a point.
  ///
  /// - Parameters:
  ///   - text: What to draw; its first line break ends it.
  ///   - point: Where its first cell goes; what lies outside the screen is left out.
  ///   - style: How it is meant.
  ///   - maxColumns: The most columns it may take; nil means up to the edge.
  /// - Returns: The columns used.
  @discardableResult
  public mutating func write(
    _ text: DisplayText, at point: Point, style: Style = .text, maxColumns: Int? = nil
  ) -> Int {
    guard point.row >= 0, point.row < size.rows else { return 0 }
    let limit = min(maxColumns ?? Int.max, size.columns - point.column)
    var used = 0
    var clusters = text.clusters
    while let cluster = clusters.next(), !cluster.isLineBreak {
      guard used + cluster.columns <= limit else { break }
      if cluster.columns > 0 {
        let content =
          cluster.isSingle
          ? String(Character(cluster.first)) : text.string.utf8Slice(cluster.range)
        let cell = Cell(text: content, width: cluster.columns, style: style)
        put(cell, at: point.offset(columns: used))
      }
      used += cluster.columns
    }
    return used
  }

  /// Draws pieces of text one after the other.
  ///
  /// - Parameters:
  ///   - spans: The pieces with their styles.
  ///   - point: Where the first cell goes.
  ///   - maxColumns: The most columns all may take; nil means up to the edge.
  /// - Returns: The columns used.
  @discardableResult
  public mutating func write(_ spans: [Span], at point: Point, maxColumns: Int? = nil) -> Int {
    var used = 0
    for span in spans {
      used += write(
        span.text, at: point.offset(columns: used), style: span.style,
        maxColumns: maxColumns.map { $0 - used })
    }
    return used
  }

  /// Draws one line in the first row of a rectangle, cut with an ellipsis when it is too long.
  ///
  /// - Parameters:
  ///   - text: What to draw.
  ///   - rect: Where; only its first row is used.
  ///   - style: How it is meant.
  ///   - alignment: Where it stands in the row.
  /// - Returns: The columns used.
  @discardableResult
  public mutating func write(
    _ text: DisplayText, in rect: Rect, style: Style = .text, alignment: Alignment = .leading
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let line = text.truncated(toColumns: rect.columns, ellipsis: glyphs.ellipsis)
    let room = rect.columns - line.columns
    let shift =
      switch alignment {
      case .leading: 0
      case .trailing: room
      case .centre: room / 2
      }
    return write(
      line, at: rect.origin.offset(columns: shift), style: style,
      maxColumns: rect.columns - shift)
  }

  /// Changes the style of all cells of a rectangle and keeps their text.
  public mutating func restyle(_ rect: Rect, style: Style) {
    let area = rect.intersection(bounds)
    for row in area.top..<area.bottom {
      for column in area.left..<area.right {
        cells[index(of: Point(column: column, row: row))].style = style
      }
    }
  }

  /// Sets a cell and keeps wide characters whole; outside the screen nothing happens.
  mutating func put(_ cell: Cell, at point: Point) {
    let last = point.column + cell.width - 1
    guard point.column >= 0, last < size.columns else { return }
    clear(point)
    cells[index(of: point)] = cell
    if cell.width == 2 {
      let right = point.offset(columns: 1)
      clear(right)
      cells[index(of: right)] = .rightHalf(cell.style)
    }
  }

  /// Blanks the other half of a wide character that is about to lose this half.
  private mutating func clear(_ point: Point) {
    let here = index(of: point)
    let old = cells[here]
    if old.width == 2, point.column + 1 < size.columns {
      cells[here + 1] = Cell(text: " ", width: 1, style: cells[here + 1].style)
    } else if old.width == 0, point.column > 0 {
      cells[here - 1] = Cell(text: " ", width: 1, style: cells[here - 1].style)
    }
  }

  private func index(of point: Point) -> Int {
    point.row * size.columns + point.column
  }

  /// The cells of one row, for a terminal that compares rows.
  public func cells(inRow row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows else { return [] }
    return cells[(row * size.columns)..<((row + 1) * size.columns)]
  }
}
