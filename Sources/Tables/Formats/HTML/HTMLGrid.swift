/// Draws grids as one self-contained HTML page: no script, nothing loaded from elsewhere.
public struct HTMLGrid: Sendable {
  /// The steps in which cells are shaded.
  private static let shades = 10

  private let languageTag: String

  /// Makes a drawer.
  ///
  /// - Parameter languageTag: The language of the page (BCP 47).
  public init(languageTag: String) { self.languageTag = languageTag }

  /// Writes a page with all grids, with a line break at the end.
  public func write<Output: TextOutputStream>(_ grids: [Grid], to output: inout Output) {
    let title = HTMLText.element("title", [], HTMLText(grids.first?.title ?? ""))
    let head =
      HTMLText.void("meta", [("charset", "utf-8")])
      + .void("meta", [("name", "viewport"), ("content", "width=device-width")])
      + title + .element("style", [], Self.style)
    let body = grids.map { figure($0) + .newline }.joined()
    let page = HTMLText.element(
      "html", [("lang", languageTag)],
      .newline + .element("head", [], head) + .newline
        + .element("body", [], .newline + body) + .newline)
    output.write("<!DOCTYPE html>\n" + page.markup + "\n")
  }

  private func figure(_ grid: Grid) -> HTMLText {
    let lines = grid.captions.map { HTMLText.element("p", [], HTMLText($0)) + .newline }
    let notes = grid.notes.map { HTMLText.element("li", [], HTMLText($0)) + .newline }
    let list = notes.isEmpty ? .empty : HTMLText.element("ul", [], .newline + notes.joined())
    return .element(
      "section", [],
      .newline + .element("h2", [], HTMLText(grid.title)) + .newline + lines.joined()
        // Without columns a grid is a section of prose.
        + (grid.columns.isEmpty ? .empty : table(grid) + .newline) + list)
  }

  private func table(_ grid: Grid) -> HTMLText {
    // With bars the first column is drawn already; shading is for tables of more columns.
    let isShaded = !grid.columns.contains { $0.kind == .bar }
    let head = grid.columns.map { column in
      HTMLText.element("th", [("scope", "col")] + kind(column), HTMLText(column.label))
    }.joined()
    let rows = grid.rows.map { row in
      .newline + self.row(row, grid.columns, isShaded: isShaded)
    }.joined()
    return .element(
      "table", [],
      .element("thead", [], .element("tr", [], head)) + .newline
        + .element("tbody", [], rows + .newline))
  }

  private func row(_ row: Grid.Row, _ columns: [Grid.Column], isShaded: Bool) -> HTMLText {
    switch row {
    case .heading(let text):
      return .element(
        "tr", [],
        .element(
          "th", [("scope", "rowgroup"), ("colspan", "\(columns.count)")], HTMLText(text)))
    case .cells(let cells):
      return .element("tr", [], self.cells(cells, columns, isShaded: isShaded))
    case .total(let cells):
      return .element("tr", [("class", "total")], self.cells(cells, columns, isShaded: isShaded))
    }
  }

  private func cells(
    _ cells: [Grid.Cell], _ columns: [Grid.Column], isShaded: Bool
  ) -> HTMLText {
    let label = HTMLText.element("th", [("scope", "row")], HTMLText(cells.first?.text ?? ""))
    return label
      + zip(cells, columns).dropFirst().map { cell, column in
        self.cell(cell, column, isShaded: isShaded)
      }.joined()
  }

  private func cell(_ cell: Grid.Cell, _ column: Grid.Column, isShaded: Bool) -> HTMLText {
    switch cell {
    case .text(let text): return .element("td", kind(column), HTMLText(text))
    case .share(let text, let shade, let isMarked):
      let content = isMarked ? HTMLText.element("strong", [], HTMLText(text)) : HTMLText(text)
      let step = isShaded ? shade.map { " s\(Int($0 * Double(Self.shades)))" } ?? "" : ""
      return .element("td", [("class", "n" + step)], content)
    case .bar(let fraction):
      guard let fraction else { return .element("td") }
      let width = String(Int(max(0, min(1, fraction)) * 100 + 0.5))
      let range: [(StaticString, String)] = [("min", "0"), ("max", "100"), ("value", width)]
      return .element("td", [("class", "bar")], .element("meter", range))
    }
  }

  private func kind(_ column: Grid.Column) -> [(StaticString, String)] {
    column.kind == .number ? [("class", "n")] : []
  }

  private static let style = HTMLText.fixed(
    """

    body{font-family:sans-serif;margin:2em;max-width:60em}table{border-collapse:collapse}
    th,td{padding:.2em .8em;text-align:left;vertical-align:bottom}.n{text-align:right}
    thead tr{border-bottom:2px solid}tbody th{font-weight:normal}th[scope=rowgroup]{font-style:italic}
    .total{border-top:1px solid}.total th,.total td{font-weight:bold}ul{font-size:.9em}
    .s1{background:#0000cc0d}.s2{background:#0000cc1a}.s3{background:#0000cc26}
    .s4{background:#0000cc33}.s5{background:#0000cc40}.s6{background:#0000cc4d}
    .s7{background:#0000cc59}.s8{background:#0000cc66}.s9{background:#0000cc73}
    .s10{background:#0000cc80}

    """)
}
