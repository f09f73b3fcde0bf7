extension LineEditor {
  /// Draws the text on one line, scrolled so that the cursor is in view, and places the cursor;
  /// ``TextEditor`` draws a text of several lines.
  ///
  /// - Parameters:
  ///   - surface: The screen.
  ///   - rect: The field; only its first row is used.
  ///   - style: How the field is meant.
  ///   - isActive: Whether it has the keyboard; if not, the cursor stays where it was.
  public func draw(
    on surface: inout Surface, in rect: Rect, style: Style = .input, isActive: Bool = true
  ) {
    guard !rect.isEmpty else { return }
    surface.fill(rect, style: style)
    var columns = 0
    var cursorColumn = 0
    var pieces: [(text: DisplayText, column: Int)] = []
    for (place, character) in characters.enumerated() {
      if place == cursor { cursorColumn = columns }
      let piece = EditorLayout.piece(character, at: columns, markers: surface.glyphs.markers)
      pieces.append((piece, columns))
      columns += piece.columns
    }
    if cursor == characters.count { cursorColumn = columns }
    // The cursor also stands behind the last character.
    let skipped = max(0, cursorColumn - rect.columns + 1)
    for piece in pieces where piece.column >= skipped {
      let column = piece.column - skipped
      surface.write(
        piece.text, at: rect.origin.offset(columns: column), style: style,
        maxColumns: rect.columns - column)
    }
    if isActive { surface.cursor = rect.origin.offset(columns: cursorColumn - skipped) }
  }
}
