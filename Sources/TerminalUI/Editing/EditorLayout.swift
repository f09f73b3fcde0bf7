/// The rows in which an editor of several lines shows its characters.
///
/// Unlike ``TextLayout`` it keeps every character, since the cursor can stand on each of them;
/// blanks at the end of a full row hang over its edge.
///
/// - Complexity: O(n) to make.
struct EditorLayout {
  /// The places of the characters of every row; a row that ends a line holds its line feed.
  private(set) var rows: [Range<Int>] = []

  /// Lays characters out; the last column is kept for the cursor behind a full row.
  init(_ characters: [Character], columns: Int) {
    let limit = max(1, columns - 1)
    var start = 0
    var column = 0
    var afterBlank: Int?
    for (place, character) in characters.enumerated() {
      if character == "\n" {
        rows.append(start..<(place + 1))
        (start, column, afterBlank) = (place + 1, 0, nil)
        continue
      }
      let width = Self.width(character, at: column)
      let isBlank = character == " " || character == "\t"
      while column + width > limit, !isBlank, place > start {
        let next = afterBlank ?? place
        rows.append(start..<next)
        (start, afterBlank) = (next, nil)
        column = Self.width(characters[next..<place])
      }
      column += Self.width(character, at: column)
      if isBlank { afterBlank = place + 1 }
    }
    rows.append(start..<characters.count)
  }

  /// The row on which the cursor stands before the character of that place.
  func row(of cursor: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].lowerBound <= cursor { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The column of the cursor in its row.
  func column(of cursor: Int, in row: Int, _ characters: [Character]) -> Int {
    Self.width(characters[rows[row].lowerBound..<cursor])
  }

  /// The place in a row that is nearest to a column without going beyond it.
  func place(inRow row: Int, column wanted: Int, _ characters: [Character]) -> Int {
    let last = Self.lastPlace(in: rows[row], of: characters)
    var column = 0
    for place in rows[row].lowerBound..<last {
      column += Self.width(characters[place], at: column)
      if column > wanted { return place }
    }
    return last
  }

  /// Where the cursor stands at the end of a row without being on the next one.
  static func lastPlace(in row: Range<Int>, of characters: [Character]) -> Int {
    guard let last = row.last else { return row.upperBound }
    let isWrapped = row.upperBound < characters.count
    return characters[last] == "\n" || isWrapped ? last : row.upperBound
  }

  private static func width(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + width($1, at: $0) }
  }

  private static func width(_ character: Character, at column: Int) -> Int {
    if let value = character.asciiValue, value >= 0x20, value < 0x7F { return 1 }
    return piece(character, at: column, markers: .pictures).columns
  }

  /// What is drawn for a character that begins at a column.
  static func piece(
    _ character: Character, at column: Int, markers: ControlMarkers
  ) -> DisplayText {
    switch character {
    case "\n": .empty
    case "\t": .blanks(DisplayFilter.tabWidth - column % DisplayFilter.tabWidth)
    default: DisplayText(untrusted: String(character), markers: markers)
    }
  }
}
