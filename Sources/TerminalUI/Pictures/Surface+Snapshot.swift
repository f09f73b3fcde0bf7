extension Surface {
  /// The rows as text, without blanks at their ends, joined by line feeds.
  public var plainText: String {
    (0..<size.rows).map { row in
      Self.trimmed(cells(inRow: row).reduce(into: "") { $0 += $1.text })
    }.joined(separator: "\n")
  }

  /// The rows as text in which every stretch that is no running text names its style.
  ///
  /// A stretch looks like `{cursor+bold|text}`; the cursor is named in a last line
  /// `cursor 4,2` (column, row) when it is shown.
  public var styledText: String {
    var rows = (0..<size.rows).map(styledRow)
    if let cursor { rows.append("cursor \(cursor.column),\(cursor.row)") }
    return rows.joined(separator: "\n")
  }

  private func styledRow(_ row: Int) -> String {
    var result = ""
    var run = ""
    var style = Style.text
    for cell in cells(inRow: row) {
      if cell.style != style {
        result += Self.mark(run, style)
        run = ""
        style = cell.style
      }
      run += cell.text
    }
    return Self.trimmed(result + Self.mark(run, style))
  }

  private static func mark(_ run: String, _ style: Style) -> String {
    if style == .text || run.isEmpty { return run }
    let name = (["\(style.role)"] + style.emphasis.names).joined(separator: "+")
    return "{\(name)|\(run)}"
  }

  private static func trimmed(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex {
      let before = text.index(before: end)
      if text[before] != " " { break }
      end = before
    }
    return String(text[..<end])
  }
}
