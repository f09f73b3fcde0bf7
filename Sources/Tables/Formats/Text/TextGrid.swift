/// Draws a grid as plain text, aligned by display width.
///
/// Without columns a grid is a section of prose. One that is wider than it may be is split into blocks of
/// columns that repeat the labels of the rows, without its bars.
public struct TextGrid: Sendable {
  private static let gap = "  "
  private static let barColumns = 20
  private static let narrowestLabel = 20

  private let display: TextDisplay
  private let bars: BarGlyphs
  private let width: TextWidth

  /// Makes a drawer.
  ///
  /// - Parameters:
  ///   - display: How wide text is and what may be shown.
  ///   - bars: The signs of which bars are made.
  ///   - width: How wide text may be.
  public init(
    display: TextDisplay = .plain, bars: BarGlyphs = .unicode, width: TextWidth = .standard
  ) {
    self.display = display
    self.bars = bars
    self.width = width
  }

  /// Writes a grid, with a line break at the end.
  public func write<Output: TextOutputStream>(_ grid: Grid, to output: inout Output) {
    for line in lines([grid.title] + grid.captions) { output.write(line + "\n") }
    for block in blocks(of: grid) {
      if !block.grid.columns.isEmpty { output.write("\n") }
      write(block, to: &output)
    }
    let notes = lines(grid.notes)
    if !notes.isEmpty { output.write("\n") }
    for line in notes { output.write(line + "\n") }
  }

  /// Columns that are drawn beside each other.
  private struct Block {
    let grid: Grid
    let widths: [Int]
  }

  private func write<Output: TextOutputStream>(_ block: Block, to output: inout Output) {
    let (columns, widths) = (block.grid.columns, block.widths)
    if columns.contains(where: { !$0.label.isEmpty }) {
      output.write(drawn(columns.map { .text($0.label) }, columns, widths))
    }
    for row in block.grid.rows {
      switch row {
      case .heading(let text):
        for line in lines([text]) { output.write(line + "\n") }
      case .cells(let cells):
        output.write(drawn(cells, columns, widths))
      case .total(let cells):
        output.write(rule(columns, widths) + drawn(cells, columns, widths))
      }
    }
  }

  /// The grid whole, or in as many blocks as it takes to stay within the width.
  private func blocks(of grid: Grid) -> [Block] {
    let drawn = prepared(grid, bars: bars)
    let whole = Block(
      grid: drawn,
      widths: squeezed(widths(of: drawn), of: drawn, to: width.prose, least: Self.narrowestLabel))
    guard let limit = width.table, Self.total(whole.widths) > limit else { return [whole] }
    let bare = prepared(grid, bars: .none)
    let natural = widths(of: bare)
    // A label may take two fifths of the line, so that something is left to stand beside it.
    let share = limit * 2 / 5
    let least = min(Self.narrowestLabel, share)
    let fitted = squeezed(natural, of: bare, to: limit, least: least)
    guard Self.total(fitted) > limit, bare.columns.first?.kind == .text else {
      return [Block(grid: bare, widths: fitted)]
    }
    let label = min(natural[0], share)
    let room = limit - label - Self.gap.count
    let widths = zip(bare.columns, natural).map { column, width in
      column.kind == .text ? min(width, max(Self.narrowestLabel, room)) : width
    }
    return Self.runs(widths.dropFirst(), within: limit - label).map { run in
      Block(grid: bare.keeping([0] + run), widths: [label] + run.map { widths[$0] })
    }
  }

  /// The columns that stand beside each other, as many as fit and at least one.
  private static func runs(_ widths: ArraySlice<Int>, within limit: Int) -> [[Int]] {
    var runs: [[Int]] = []
    var room = 0
    for index in widths.indices {
      let needed = gap.count + widths[index]
      if needed > room || runs.isEmpty {
        runs.append([])
        room = limit
      }
      runs[runs.count - 1].append(index)
      room -= needed
    }
    return runs
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap.count * max(0, widths.count - 1)
  }

  /// The grid with its texts filtered, and without bars where none are drawn.
  private func prepared(_ grid: Grid, bars: BarGlyphs) -> Grid {
    let kept = grid.columns.indices.filter {
      grid.columns[$0].kind != .bar || !bars.full.isEmpty
    }
    let marked = Set(
      kept.filter { index in
        grid.rows.contains { index < $0.cells.count && $0.cells[index].isMarked }
      })
    func filtered(_ cells: [Grid.Cell]) -> [Grid.Cell] {
      kept.filter { $0 < cells.count }.map { index in
        // Where a column has marked numbers, the others keep their place under them.
        let mark = marked.contains(index) ? (cells[index].isMarked ? "*" : " ") : ""
        return cells[index].mapText { display.filter($0) + mark }
      }
    }
    var grid = grid
    grid.columns = kept.map { .init(display.filter(grid.columns[$0].label), grid.columns[$0].kind) }
    grid.rows = grid.rows.map { row in
      switch row {
      case .heading: row
      case .cells(let cells): .cells(filtered(cells))
      case .total(let cells): .total(filtered(cells))
      }
    }
    return grid
  }

  private func widths(of grid: Grid) -> [Int] {
    grid.columns.indices.map { index in
      guard grid.columns[index].kind != .bar else { return Self.barColumns }
      let texts = grid.rows.compactMap { row in
        index < row.cells.count ? row.cells[index].text : nil
      }
      let body = texts.map(display.columns).max() ?? 0
      let heading = grid.columns[index].label.split(separator: " ").map {
        display.columns(String($0))
      }
      let whole = display.columns(grid.columns[index].label)
      return max(body, whole <= max(12, body) ? whole : (heading.max() ?? 0))
    }
  }

  /// The widths with the labels of the rows wrapped where that keeps the grid within some columns.
  ///
  /// - Parameters:
  ///   - widths: The widths of the columns as they are.
  ///   - grid: The grid.
  ///   - columns: The columns to stay within.
  ///   - least: The narrowest that labels may become.
  /// - Returns: The widths.
  private func squeezed(
    _ widths: [Int], of grid: Grid, to columns: Int, least: Int
  ) -> [Int] {
    guard let label = widths.first, grid.columns.first?.kind == .text else { return widths }
    let others = widths.dropFirst().reduce(0) { $0 + $1 + Self.gap.count }
    return [min(label, max(least, columns - others))] + widths.dropFirst()
  }

  private func rule(_ columns: [Grid.Column], _ widths: [Int]) -> String {
    let sign = bars == .unicode ? "─" : "-"
    let shown = columns.indices.filter { columns[$0].kind != .bar }
    let length = shown.reduce(0) { $0 + widths[$1] } + Self.gap.count * max(0, shown.count - 1)
    return String(repeating: sign, count: length) + "\n"
  }

  private func drawn(_ cells: [Grid.Cell], _ columns: [Grid.Column], _ widths: [Int]) -> String {
    let stacks = zip(cells, widths).map { cell, width in
      switch cell {
      case .text(let text): WordWrap.lines(of: text, columns: width, measure: display.columns)
      case .share(let text, _, _): [text]
      case .bar(let fraction): [bars.bar(fraction ?? 0, columns: width)]
      }
    }
    var drawing = ""
    for level in 0..<(stacks.map(\.count).max() ?? 0) {
      var line = ""
      for (index, stack) in stacks.enumerated() {
        let text = level < stack.count ? stack[level] : ""
        let blanks = String(repeating: " ", count: max(0, widths[index] - display.columns(text)))
        if index > 0 { line += Self.gap }
        line += columns[index].kind == .number ? blanks + text : text + blanks
      }
      while line.last == " " { line.removeLast() }
      drawing += line + "\n"
    }
    return drawing
  }

  private func lines(_ texts: [String]) -> [String] {
    texts.map(display.filter).filter { !$0.isEmpty }.flatMap {
      WordWrap.lines(of: $0, columns: width.prose, measure: display.columns)
    }
  }
}
