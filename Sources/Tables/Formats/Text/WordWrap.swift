/// Breaks text into lines at blanks.
enum WordWrap {
  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: A text on one line.
  ///   - columns: The widest line; a single word that is wider is cut between characters.
  ///   - measure: How many columns a text takes.
  /// - Returns: At least one line.
  static func lines(of text: String, columns: Int, measure: (String) -> Int) -> [String] {
    guard columns > 0, measure(text) > columns else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      for piece in pieces(of: String(word), columns: columns, measure: measure) {
        let longer = line.isEmpty ? piece : line + " " + piece
        if measure(longer) <= columns {
          line = longer
        } else {
          if !line.isEmpty { lines.append(line) }
          line = piece
        }
      }
    }
    return lines + [line]
  }

  private static func pieces(
    of word: String, columns: Int, measure: (String) -> Int
  ) -> [String] {
    guard measure(word) > columns else { return [word] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, measure(piece + String(character)) > columns {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
