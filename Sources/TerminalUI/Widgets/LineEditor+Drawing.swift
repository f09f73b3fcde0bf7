extension LineEditor {
  /// Draws the text, scrolled so that the cursor is in view, and places the cursor.
  ///
  /// - Parameters:
  ///   - surface: The screen.
  ///   - rect: The field; a field of one line uses its first row.
  ///   - style: How the field is meant.
  ///   - isActive: Whether it has the keyboard; if not, the cursor stays where it was.
  public func draw(
    on surface: inout Surface, in rect: Rect, style: Style = .input, isActive: Bool = true
  ) {
    guard !rect.isEmpty else { return }
    surface.fill(rect, style: style)
    let layout = FieldLayout(self, columns: rect.columns, markers: surface.glyphs.markers)
    let rows = isMultiline ? rect.rows : 1
    let top = max(0, layout.cursor.row - rows + 1)
    // One line scrolls sideways, and shows where the cursor stands after the last character.
    let skipped = isMultiline ? 0 : max(0, layout.cursor.column - rect.columns + 1)
    for row in 0..<rows where top + row < layout.rows.count {
      var column = -skipped
      for piece in layout.rows[top + row] {
        if column >= 0 {
          surface.write(
            piece, at: rect.origin.offset(columns: column, rows: row), style: style,
            maxColumns: rect.columns - column)
        }
        column += piece.columns
      }
    }
    if isActive {
      surface.cursor = rect.origin.offset(
        columns: layout.cursor.column - skipped, rows: layout.cursor.row - top)
    }
  }
}

/// Where every character of an editor is drawn: one piece a character.
private struct FieldLayout {
  var rows: [[DisplayText]] = [[]]
  var cursor = Point(column: 0, row: 0)

  init(_ editor: LineEditor, columns: Int, markers: ControlMarkers) {
    var column = 0
    for (place, character) in editor.characters.enumerated() {
      let piece = EditorLayout.piece(character, at: column, markers: markers)
      let width = piece.columns
      let wraps = editor.isMultiline && column + width > columns && column > 0
      if wraps { startRow(&column) }
      if place == editor.cursor { cursor = Point(column: column, row: rows.count - 1) }
      if character == "\n" {
        startRow(&column)
      } else {
        rows[rows.count - 1].append(piece)
        column += width
      }
    }
    if editor.cursor == editor.characters.count {
      if editor.isMultiline && column >= columns { startRow(&column) }
      cursor = Point(column: column, row: rows.count - 1)
    }
  }

  private mutating func startRow(_ column: inout Int) {
    rows.append([])
    column = 0
  }
}
