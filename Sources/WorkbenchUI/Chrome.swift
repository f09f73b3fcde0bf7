import TerminalUI

/// The frame that all screens share: title line, body, status line, footer.
struct Chrome {
  /// What the screen is, at the left of the title line.
  let title: DisplayText
  /// Where the user is, at the right of it.
  let place: DisplayText

  /// The narrowest surface on which screens make sense.
  static let minimum = Size(columns: 40, rows: 12)

  /// Draws the frame and gives the room inside it.
  ///
  /// - Parameters:
  ///   - surface: What is drawn on.
  ///   - status: The line above the footer.
  ///   - bindings: The keys of the screen; the prominent ones stand in the footer.
  ///   - words: The language.
  /// - Returns: The body, or `nil` where the surface is too small for any.
  func draw<Action>(
    on surface: inout Surface, status: StatusLine, bindings: [Binding<Action>], words: Words
  ) -> Rect? {
    let (bar, rest) = surface.bounds.split(top: 1)
    guard surface.size.columns >= Self.minimum.columns, surface.size.rows >= Self.minimum.rows
    else {
      surface.write(words[.tooSmall], in: bar, style: .warning)
      return nil
    }
    surface.fill(bar, style: .statusBar)
    let room = bar.inset(columns: 1, rows: 0)
    surface.write(title, in: room, style: Style.statusBar.adding(.bold))
    let placeColumns = min(place.columns, max(0, room.columns - title.columns - 2))
    surface.write(
      place.truncated(toColumns: placeColumns), in: room, style: .statusBar, alignment: .trailing)
    let (above, footer) = rest.split(bottom: 1)
    let (body, statusRow) = above.split(bottom: 1)
    var keys = Footer(bindings, words: words.keys)
    // A help key that was taken away is not shown.
    if let key = (words.keyMap.keys["workbench.help"] ?? [.character("?")]).first {
      keys = keys.preceded(by: key, words.string(.keyHelp))
    }
    keys.draw(on: &surface, in: footer)
    let line = statusRow.inset(columns: 1, rows: 0)
    surface.write(status.spans(columns: line.columns, surface.glyphs), at: line.origin)
    return body
  }
}
