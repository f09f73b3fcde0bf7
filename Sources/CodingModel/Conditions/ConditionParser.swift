/// What is wrong with a rule, and at which character.
public struct ConditionSyntaxError: Error, Equatable, Sendable {
  /// What should have stood in a place.
  public enum Expectation: Hashable, Sendable {
    /// The name of a variable.
    case variable
    /// The name of a code.
    case code
    /// A number.
    case number
    /// One of some signs or words of the rule language, as one writes them, separated by commas.
    case signs(String)
  }

  /// The kinds of fault.
  public enum Problem: Equatable, Sendable {
    /// Something else was expected here; `found` is empty at the end of the rule.
    case expected(Expectation, found: String)
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
/// `or` binds weakest, then `and`, then `not`. `all` is always true. About a variable one can say:
///
/// - `v == code`, `v != code`, `v in [code, ...]` (or with round brackets), `v any (code, ...)`:
///   one of its codes is among these;
/// - `v has code`, `v has (code, ...)`: its codes contain all of these;
/// - `main(v) == code` and likewise `!=`, `in`, `any`: its main code only;
/// - `v < 40` and likewise `<=`, `>`, `>=`: its main code as a number;
/// - `count(v) >= 2`: how many codes it has;
/// - `answered(v)`, `missing(v)`: whether it has an answer.
///
/// Names that hold anything but letters, digits, `-`, `_` and `.` stand in single or double quotes.
public struct ConditionParser {
  /// The most tokens a rule may have: far above any honest rule, low enough to bound the work.
  public static let tokenLimit = 2_000
  /// The deepest nesting a rule may have.
  public static let depthLimit = 50
  /// The words that cannot stand for a variable without quotes, wherever they stand.
  public static let words: Set<String> = ["all", "and", "answered", "in", "not", "or"]

  private let tokens: [Token]
  private let endOffset: Int
  private var position = 0
  private var depth = 0
  private var mentions: [ConditionMention] = []

  /// Reads a whole rule.
  ///
  /// - Parameter text: The rule.
  /// - Returns: The rule as a value.
  /// - Throws: ``ConditionSyntaxError`` with the place of the first fault.
  public static func parse(_ text: String) throws(ConditionSyntaxError) -> Condition {
    try read(text).condition
  }

  /// Reads a whole rule and keeps the place of every name.
  ///
  /// - Parameter text: The rule.
  /// - Returns: The rule with its names.
  /// - Throws: ``ConditionSyntaxError`` with the place of the first fault.
  public static func read(_ text: String) throws(ConditionSyntaxError) -> ConditionReading {
    var parser = ConditionParser(
      tokens: try ConditionLexer.tokens(of: text), endOffset: text.count)
    let condition = try parser.disjunction()
    if let rest = parser.current {
      throw ConditionSyntaxError(
        problem: .expected(.signs("and, or"), found: rest.text), offset: rest.offset)
    }
    return ConditionReading(condition: condition, mentions: parser.mentions)
  }

  private init(tokens: [Token], endOffset: Int) {
    self.tokens = tokens
    self.endOffset = endOffset
  }

  private var current: Token? { position < tokens.count ? tokens[position] : nil }

  private func failure(_ expected: ConditionSyntaxError.Expectation) -> ConditionSyntaxError {
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
    guard accept(text) else { throw failure(.signs(text)) }
  }

  private mutating func name(
    _ expected: ConditionSyntaxError.Expectation
  ) throws(ConditionSyntaxError) -> String {
    guard let token = current, token.isName else { throw failure(expected) }
    position += 1
    return token.text
  }

  private mutating func variable() throws(ConditionSyntaxError) -> VariableID {
    let offset = current?.offset ?? endOffset
    let variable = VariableID(try name(.variable))
    mentions.append(ConditionMention(variable: variable, offset: offset))
    return variable
  }

  private mutating func code() throws(ConditionSyntaxError) -> CodeID {
    let offset = current?.offset ?? endOffset
    let code = CodeID(try name(.code))
    mentions[mentions.count - 1].codes.append(.init(code: code, offset: offset))
    return code
  }

  private mutating func number() throws(ConditionSyntaxError) -> Double {
    guard let token = current, token.isName, let number = CodeID(token.text).number else {
      throw failure(.number)
    }
    position += 1
    return number
  }

  // MARK: Connectives

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
    if let function = current, !function.isQuoted, position + 1 < tokens.count,
      tokens[position + 1].text == "(", !tokens[position + 1].isQuoted,
      let call = Function(rawValue: function.text)
    {
      position += 2
      let argument = try variable()
      try expect(")")
      return try self.call(call, on: argument)
    }
    if accept("all") { return .always }
    return try comparison(of: try variable())
  }

  // MARK: Comparisons

  private enum Function: String {
    case answered, missing, main, count
  }

  private mutating func call(
    _ function: Function, on variable: VariableID
  ) throws(ConditionSyntaxError) -> Condition {
    switch function {
    case .answered: return .answered(variable)
    case .missing: return .not(.answered(variable))
    case .main:
      guard let condition = try membership({ .leads(variable, $0) }) else {
        throw failure(.signs("==, !=, in, any"))
      }
      return condition
    case .count:
      for relation in Condition.Relation.allCases where accept(relation.rawValue) {
        mentions[mentions.count - 1].isCounted = true
        return .compares(.codeCount(variable), relation, try number())
      }
      throw failure(.signs("==, !=, <, <=, >, >="))
    }
  }

  private mutating func comparison(
    of variable: VariableID
  ) throws(ConditionSyntaxError) -> Condition {
    if let condition = try membership({ .includes(variable, $0) }) { return condition }
    if accept("has") {
      let parts = try codes().map { Condition.includes(variable, [$0]) }
      return parts.dropFirst().reduce(parts.first ?? .always) { .and($0, $1) }
    }
    for relation in Condition.Relation.allCases where accept(relation.rawValue) {
      mentions[mentions.count - 1].isNumeric = true
      return .compares(.number(variable), relation, try number())
    }
    throw failure(.signs("==, !=, in, any, has, <, <=, >, >="))
  }

  /// `==`, `!=`, `in` or `any` with its codes, if one of them stands here.
  private mutating func membership(
    _ make: ([CodeID]) -> Condition
  ) throws(ConditionSyntaxError) -> Condition? {
    if accept("==") { return make([try code()]) }
    if accept("!=") { return .not(make([try code()])) }
    if accept("in") { return make(try list(.signs("["))) }
    if accept("any") { return make(try codes()) }
    return nil
  }

  /// One code, or a list of them.
  private mutating func codes() throws(ConditionSyntaxError) -> [CodeID] {
    if let token = current, token.isName { return [try code()] }
    return try list(.code)
  }

  private mutating func list(
    _ expected: ConditionSyntaxError.Expectation
  ) throws(ConditionSyntaxError) -> [CodeID] {
    let isRound = accept("(")
    guard isRound || accept("[") else { throw failure(expected) }
    var codes = [try code()]
    while accept(",") { codes.append(try code()) }
    try expect(isRound ? ")" : "]")
    return codes
  }
}
