/// What is wrong with a rule, and at which character.
public struct ConditionSyntaxError: Error, Equatable, Sendable {
  /// The kinds of fault.
  public enum Problem: Equatable, Sendable {
    /// Something else was expected here; `found` is empty at the end of the rule.
    case expected(String, found: String)
    /// A quotation mark is not closed.
    case unterminatedQuote
    /// The rule is nested deeper, or is longer, than the reader allows.
    case tooComplex(limit: Int)
  }

  /// The fault.
  public let problem: Problem
  /// Where it stands, in characters from the start of the rule.
  public let offset: Int
}

/// Reads rules such as `oordeel == oneigenlijk and (bron in [raadslid, collegelid] or not moment == '>5')`.
///
/// Grammar: `or` binds weakest, then `and`, then `not`. A comparison is `variable == code`,
/// `variable != code`, `variable in [code, ...]` or `answered(variable)`; `all` is always true. Names
/// that hold anything but letters, digits, `-`, `_` and `.` stand in single or double quotes.
public struct ConditionParser {
  /// The most tokens a rule may have: far above any honest rule, low enough to bound the work.
  public static let tokenLimit = 2_000
  /// The deepest nesting a rule may have.
  public static let depthLimit = 50

  private let tokens: [Token]
  private let endOffset: Int
  private var position = 0
  private var depth = 0

  /// Reads a whole rule.
  ///
  /// - Parameter text: The rule.
  /// - Returns: The rule as a value.
  /// - Throws: ``ConditionSyntaxError`` with the place of the first fault.
  public static func parse(_ text: String) throws(ConditionSyntaxError) -> Condition {
    var parser = ConditionParser(
      tokens: try ConditionLexer.tokens(of: text), endOffset: text.count)
    let condition = try parser.disjunction()
    if let rest = parser.current {
      throw ConditionSyntaxError(
        problem: .expected("and, or", found: rest.text), offset: rest.offset)
    }
    return condition
  }

  private init(tokens: [Token], endOffset: Int) {
    self.tokens = tokens
    self.endOffset = endOffset
  }

  private var current: Token? { position < tokens.count ? tokens[position] : nil }

  private func failure(_ expected: String) -> ConditionSyntaxError {
    ConditionSyntaxError(
      problem: .expected(expected, found: current?.text ?? ""),
      offset: current?.offset ?? endOffset)
  }

  private mutating func accept(_ text: String) -> Bool {
    guard let token = current, !token.isQuoted, token.text == text else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ text: String) throws(ConditionSyntaxError) {
    guard accept(text) else { throw failure(text) }
  }

  private mutating func name(_ expected: String) throws(ConditionSyntaxError) -> String {
    guard let token = current, token.isName else { throw failure(expected) }
    position += 1
    return token.text
  }

  private mutating func disjunction() throws(ConditionSyntaxError) -> Condition {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ConditionSyntaxError(
        problem: .tooComplex(limit: Self.depthLimit), offset: current?.offset ?? endOffset)
    }
    var condition = try conjunction()
    while accept("or") { condition = .or(condition, try conjunction()) }
    return condition
  }

  private mutating func conjunction() throws(ConditionSyntaxError) -> Condition {
    var condition = try negation()
    while accept("and") { condition = .and(condition, try negation()) }
    return condition
  }

  private mutating func negation() throws(ConditionSyntaxError) -> Condition {
    var isNegated = false
    while accept("not") { isNegated.toggle() }
    let condition = try primary()
    return isNegated ? .not(condition) : condition
  }

  private mutating func primary() throws(ConditionSyntaxError) -> Condition {
    if accept("(") {
      let condition = try disjunction()
      try expect(")")
      return condition
    }
    let subject = current
    let variable = try name("a variable")
    if subject?.isQuoted == false {
      if variable == "answered", accept("(") {
        let argument = VariableID(try name("a variable"))
        try expect(")")
        return .answered(argument)
      }
      if variable == "all" { return .always }
    }
    return try comparison(of: VariableID(variable))
  }

  private mutating func comparison(
    of variable: VariableID
  ) throws(ConditionSyntaxError) -> Condition {
    if accept("==") { return .includes(variable, [CodeID(try name("a code"))]) }
    if accept("!=") { return .not(.includes(variable, [CodeID(try name("a code"))])) }
    guard accept("in") else { throw failure("==, !=, in") }
    try expect("[")
    var codes = [CodeID(try name("a code"))]
    while accept(",") { codes.append(CodeID(try name("a code"))) }
    try expect("]")
    return .includes(variable, codes)
  }
}

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

enum ConditionLexer {
  static func tokens(of text: String) throws(ConditionSyntaxError) -> [Token] {
    var tokens: [Token] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let start = index
      let character = characters[index]
      if character.isWhitespace {
        index += 1
        continue
      }
      if character == "'" || character == "\"" {
        guard let close = characters[(index + 1)...].firstIndex(of: character) else {
          throw ConditionSyntaxError(problem: .unterminatedQuote, offset: start)
        }
        let name = String(characters[(index + 1)..<close])
        tokens.append(Token(text: name, offset: start, isQuoted: true, isName: true))
        index = close + 1
      } else if isWordCharacter(character) {
        while index < characters.count, isWordCharacter(characters[index]) { index += 1 }
        let word = String(characters[start..<index])
        let isKeyword = ["and", "or", "not", "in"].contains(word)
        tokens.append(Token(text: word, offset: start, isQuoted: false, isName: !isKeyword))
      } else {
        let pair = String(characters[index..<min(index + 2, characters.count)])
        let sign = pair == "==" || pair == "!=" ? pair : String(character)
        tokens.append(Token(text: sign, offset: start, isQuoted: false, isName: false))
        index += sign.count
      }
      guard tokens.count <= ConditionParser.tokenLimit else {
        throw ConditionSyntaxError(
          problem: .tooComplex(limit: ConditionParser.tokenLimit), offset: start)
      }
    }
    return tokens
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
      || character == "."
  }
}
