/// Typed text of several lines, wrapped at words, and the place of the cursor in it, as a value.
///
/// It moves by the lines that are seen, so it has to know the columns to which text is wrapped;
/// what enter means is left to the screen, and alt with enter begins a new line.
public struct TextEditor: Equatable, Sendable {
  /// The columns of its place on the screen, the one behind the longest line included.
  public var columns: Int
  private var line: LineEditor
  /// The column that moves up and down return to after a short line.
  private var goal: Int?

  /// Rows that a page key moves by.
  private static let pageRows = 8

  /// Begins with a text and the cursor at its end.
  ///
  /// - Parameters:
  ///   - text: The text to edit.
  ///   - columns: The columns of its place on the screen.
  ///   - maxBytes: The most bytes of UTF-8 it may have.
  public init(_ text: String = "", columns: Int = 72, maxBytes: Int = 65_536) {
    self.columns = columns
    line = LineEditor(text, isMultiline: true, maxBytes: maxBytes)
  }

  /// The text as it stands.
  public var text: String { line.text }

  /// Whether there is no text.
  public var isEmpty: Bool { line.isEmpty }

  /// The number of characters before the cursor.
  public var cursor: Int { line.cursor }

  var characters: [Character] { line.characters }

  /// Puts the cursor after so many characters, or as near as there are.
  public mutating func moveCursor(to place: Int) {
    goal = nil
    line.moveCursor(to: place)
  }

  /// Takes another text, such as one that came back from another editor.
  public mutating func replace(with text: String) {
    goal = nil
    line = LineEditor(text, isMultiline: true, maxBytes: line.maxBytes)
  }

  /// Does what a key means in a text of several lines.
  ///
  /// - Parameter key: Any key; besides those of ``LineEditor`` up, down, the page keys, home and
  ///   end by lines as seen, `alt-<` and `alt->` for the whole text, and `alt-enter`.
  /// - Returns: Whether the key belongs to the editor; if not, the screen may use it.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .enter: return false
    case .alt("\r"): insertLineBreak()
    case .up: moveRow(by: -1)
    case .down: moveRow(by: 1)
    case .pageUp: moveRow(by: -Self.pageRows)
    case .pageDown: moveRow(by: Self.pageRows)
    case .mouse(let event):
      guard let step = event.wheelStep else { return false }
      moveRow(by: step)
    case .home: moveCursor(to: rowOfCursor.lowerBound)
    case .end: moveCursor(to: EditorLayout.lastPlace(in: rowOfCursor, of: characters))
    case .alt("<"): moveCursor(to: 0)
    case .alt(">"): moveCursor(to: characters.count)
    default:
      goal = nil
      return line.handle(key)
    }
    return true
  }

  private mutating func insertLineBreak() {
    goal = nil
    line.insert("\n")
  }

  private var layout: EditorLayout { EditorLayout(characters, columns: columns) }

  private var rowOfCursor: Range<Int> {
    let layout = layout
    return layout.rows[layout.row(of: cursor)]
  }

  private mutating func moveRow(by step: Int) {
    let layout = layout
    let row = layout.row(of: cursor)
    let wanted = goal ?? layout.column(of: cursor, in: row, characters)
    let target = min(max(0, row + step), layout.rows.count - 1)
    line.moveCursor(to: layout.place(inRow: target, column: wanted, characters))
    goal = wanted
  }
}

extension TextEditor {
  /// Draws the part of the text around the cursor, and places the cursor.
  ///
  /// - Parameters:
  ///   - surface: The screen.
  ///   - rect: The field; it should be ``columns`` wide.
  ///   - style: How the field is meant.
  ///   - isActive: Whether it has the keyboard; if not, the cursor stays where it was.
  public func draw(
    on surface: inout Surface, in rect: Rect, style: Style = .input, isActive: Bool = true
  ) {
    guard !rect.isEmpty else { return }
    surface.fill(rect, style: style)
    let layout = EditorLayout(characters, columns: rect.columns)
    let cursorRow = layout.row(of: cursor)
    // The cursor keeps to the middle, so that what stands around it is always seen.
    let top = TextPane.clamp(
      top: cursorRow - rect.rows / 2, lineCount: layout.rows.count, rows: rect.rows)
    for row in 0..<min(rect.rows, layout.rows.count - top) {
      draw(layout.rows[top + row], in: rect.row(row), style: style, on: &surface)
    }
    ScrollMarks(top: top, visible: rect.rows, count: layout.rows.count)
      .draw(on: &surface, in: rect)
    guard isActive else { return }
    let column = layout.column(of: cursor, in: cursorRow, characters)
    surface.cursor = rect.origin.offset(
      columns: min(column, rect.columns - 1), rows: cursorRow - top)
  }

  private func draw(
    _ places: Range<Int>, in row: Rect, style: Style, on surface: inout Surface
  ) {
    var column = 0
    for character in characters[places] where column < row.columns {
      let piece = EditorLayout.piece(character, at: column, markers: surface.glyphs.markers)
      surface.write(
        piece, at: row.origin.offset(columns: column), style: style,
        maxColumns: row.columns - column)
      column += piece.columns
    }
  }
}
