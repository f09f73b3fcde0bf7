/// Typed text and the place of the cursor in it, as a value.
///
/// Places are counted in user-perceived characters, so that one key press deletes what looks
/// like one character. Control characters other than a line feed (in a field of several lines)
/// and a tab cannot be typed or pasted.
public struct LineEditor: Equatable, Sendable {
  /// Whether the text may have more than one line.
  public let isMultiline: Bool
  /// The most bytes of UTF-8 the text may have; what would exceed it is not inserted.
  public let maxBytes: Int
  private(set) var characters: [Character]
  /// The number of characters before the cursor.
  public private(set) var cursor: Int

  /// Begins with a text and the cursor at its end.
  ///
  /// - Parameters:
  ///   - text: The text to edit.
  ///   - isMultiline: Whether it may have more than one line.
  ///   - maxBytes: The most bytes of UTF-8 it may have.
  public init(_ text: String = "", isMultiline: Bool = false, maxBytes: Int = 65_536) {
    self.isMultiline = isMultiline
    self.maxBytes = maxBytes
    characters = Array(Self.typeable(text, isMultiline: isMultiline))
    cursor = characters.count
  }

  /// The text as it stands.
  public var text: String { String(characters) }

  /// Whether there is no text.
  public var isEmpty: Bool { characters.isEmpty }

  /// Inserts text before the cursor, after removing what cannot be typed.
  public mutating func insert(_ addition: String) {
    let clean = Self.typeable(addition, isMultiline: isMultiline)
    guard text.utf8.count + clean.utf8.count <= maxBytes else { return }
    let before = String(characters[..<cursor]) + clean
    // A mark joins the character before it, so the whole is counted anew.
    characters = Array(before + String(characters[cursor...]))
    cursor = min(before.count, characters.count)
  }

  /// Removes the character before the cursor.
  public mutating func deleteBackward() {
    remove(from: cursor - 1, to: cursor)
  }

  /// Removes the character after the cursor.
  public mutating func deleteForward() {
    remove(from: cursor, to: cursor + 1)
  }

  /// Removes the word before the cursor.
  public mutating func deleteWordBackward() {
    remove(from: wordStart(before: cursor), to: cursor)
  }

  /// Removes the word after the cursor.
  public mutating func deleteWordForward() {
    remove(from: cursor, to: wordEnd(after: cursor))
  }

  /// Removes from the cursor to the end of its line.
  public mutating func deleteToLineEnd() {
    remove(from: cursor, to: lineEnd)
  }

  /// Removes from the beginning of the cursor's line to the cursor.
  public mutating func deleteToLineStart() {
    remove(from: lineStart, to: cursor)
  }

  /// Puts the cursor after so many characters, or as near as there are.
  public mutating func moveCursor(to place: Int) {
    cursor = min(max(0, place), characters.count)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<min(end, characters.count)
    guard !range.isEmpty else { return }
    characters = Array(String(characters[..<range.lowerBound] + characters[range.upperBound...]))
    cursor = min(range.lowerBound, characters.count)
  }

  private static func typeable(_ text: String, isMultiline: Bool) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      let isLineEnd = scalar == "\n" || scalar == "\r"
      if isLineEnd {
        if scalar == "\r" || !isAfterReturn { result.append(isMultiline ? "\n" : " ") }
      } else if scalar == "\t" || scalar.properties.generalCategory != .control {
        result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }
}
