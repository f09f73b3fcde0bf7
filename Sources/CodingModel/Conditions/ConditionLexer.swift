/// A word, a quoted name or a sign of a rule.
struct Token: Equatable {
  /// The word or sign, without quotes.
  let text: String
  /// Where it starts, in characters.
  let offset: Int
  /// Whether it stood in quotes, and so is never a keyword.
  let isQuoted: Bool
  /// Whether it can name a variable or a code.
  let isName: Bool
}

/// Cuts a rule into tokens.
enum ConditionLexer {
  private static let pairs: Set<String> = ["==", "!=", "<=", ">="]
  private static let keywords: Set<String> = ["and", "or", "not", "in"]

  static func tokens(of text: String) throws(ConditionSyntaxError) -> [Token] {
    var tokens: [Token] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      guard !characters[index].isWhitespace else {
        index += 1
        continue
      }
      let token = try token(at: &index, of: characters)
      tokens.append(token)
      guard tokens.count <= ConditionParser.tokenLimit else {
        throw ConditionSyntaxError(
          problem: .tooComplex(limit: ConditionParser.tokenLimit), offset: token.offset)
      }
    }
    return tokens
  }

  private static func token(
    at index: inout Int, of characters: [Character]
  ) throws(ConditionSyntaxError) -> Token {
    let start = index
    let character = characters[index]
    if character == "'" || character == "\"" {
      guard let close = characters[(index + 1)...].firstIndex(of: character) else {
        throw ConditionSyntaxError(problem: .unterminatedQuote, offset: start)
      }
      index = close + 1
      let name = String(characters[(start + 1)..<close])
      return Token(text: name, offset: start, isQuoted: true, isName: true)
    }
    if isWordCharacter(character) {
      while index < characters.count, isWordCharacter(characters[index]) { index += 1 }
      let word = String(characters[start..<index])
      return Token(text: word, offset: start, isQuoted: false, isName: !keywords.contains(word))
    }
    let pair = String(characters[index..<min(index + 2, characters.count)])
    let sign = pairs.contains(pair) ? pair : String(character)
    index += sign.count
    return Token(text: sign, offset: start, isQuoted: false, isName: false)
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
      || character == "."
  }
}
