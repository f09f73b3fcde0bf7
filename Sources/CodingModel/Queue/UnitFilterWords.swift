/// A part of a filter: what stands between blanks, quotation marks holding it together.
struct UnitFilterWord {
  /// Where it begins, in characters.
  let position: Int
  /// What stands before the colon; `nil` for words to search for.
  let name: String?
  /// What stands behind it, without quotation marks.
  let value: String

  /// Splits a filter.
  static func split(_ filter: String) throws(UnitFilterFault) -> [UnitFilterWord] {
    let characters = Array(filter)
    var words: [UnitFilterWord] = []
    var position = 0
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
        continue
      }
      let (word, end) = try read(characters, from: position)
      words.append(word)
      position = end
    }
    return words
  }

  private static func read(
    _ characters: [Character], from start: Int
  ) throws(UnitFilterFault) -> (UnitFilterWord, end: Int) {
    var name: String?
    var value = ""
    var position = start
    var quote: Int?
    while position < characters.count {
      let character = characters[position]
      if character == "\"" {
        quote = quote == nil ? position : nil
      } else if quote == nil, character.isWhitespace {
        break
      } else if quote == nil, character == ":", name == nil, !value.isEmpty {
        name = value
        value = ""
      } else {
        value.append(character)
      }
      position += 1
    }
    if let quote { throw UnitFilterFault(at: quote, .openQuote) }
    return (UnitFilterWord(position: start, name: name, value: value), position)
  }
}
