/// Draws a grid as plain text, aligned by display width.
///
/// Without columns a grid is a section of prose.
public struct TextGrid: Sendable {
  private static let gap = "  "
  private static let barColumns = 20
  private static let narrowestLabel = 20

  private let display: TextDisplay
  private let bars: BarGlyphs
  private let width: Int

  /// Makes a drawer.
  ///
  /// - Parameters:
  ///   - display: How wide text is and what may be shown.
  ///   - bars: The signs of which bars are made.
  ///   - width: The columns to stay within where wrapping words can achieve it.
  public init(display: TextDisplay = .plain, bars: BarGlyphs = .unicode, width: Int = 80) {
    self.display = display
    self.bars = bars
    self.width = width
  }

  /// Writes a grid, with a line break at the end.
  public func write<Output: TextOutputStream>(_ grid: Grid, to output: inout Output) {
    let table = prepared(grid)
    let widths = self.widths(of: table)
    for line in (lines([grid.title]) + lines(grid.captions)) { output.write(line + "\n") }
    if !table.columns.isEmpty { output.write("\n") }
    if table.columns.contains(where: { !$0.label.isEmpty }) {
      let labels = table.columns.map { Grid.Cell.text($0.label) }
      output.write(drawn(labels, table.columns, widths))
    }
    for row in table.rows {
      switch row {
      case .heading(let text):
        for line in lines([text]) { output.write(line + "\n") }
      case .cells(let cells):
        output.write(drawn(cells, table.columns, widths))
      case .total(let cells):
        output.write(rule(table.columns, widths) + drawn(cells, table.columns, widths))
      }
    }
    let notes = lines(grid.notes)
    if !notes.isEmpty { output.write("\n") }
    for line in notes { output.write(line + "\n") }
  }

  /// The grid with its texts filtered, and without bars where none are drawn.
  private func prepared(_ grid: Grid) -> Grid {
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
    var widths = grid.columns.indices.map { index in
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
    if let label = widths.first, grid.columns.first?.kind == .text {
      let others = widths.dropFirst().reduce(0) { $0 + $1 + Self.gap.count }
      widths[0] = min(label, max(Self.narrowestLabel, width - others))
    }
    return widths
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
      WordWrap.lines(of: $0, columns: width, measure: display.columns)
    }
  }
}
