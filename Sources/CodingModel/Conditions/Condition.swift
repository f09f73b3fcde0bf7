/// A rule over variables and attributes, such as `oordeel == oneigenlijk and not moment in [voor-2010]`.
public indirect enum Condition: Equatable, Sendable {
  /// Always true.
  case always
  /// The variable's codes contain one of these.
  case includes(VariableID, [CodeID])
  /// The variable's main code is one of these.
  case leads(VariableID, [CodeID])
  /// A number taken from the variable stands in this relation to another number.
  case compares(Quantity, Relation, Double)
  /// The variable has an answer.
  case answered(VariableID)
  /// The rule does not hold.
  case not(Condition)
  /// Both hold.
  case and(Condition, Condition)
  /// One of the two holds, or both.
  case or(Condition, Condition)

  /// A number that a rule takes from a variable.
  public enum Quantity: Hashable, Sendable {
    /// The main code, read as a number.
    case number(VariableID)
    /// How many codes the answer has; *none applies* has none.
    case codeCount(VariableID)

    /// The variable.
    public var variable: VariableID {
      switch self {
      case .number(let variable), .codeCount(let variable): variable
      }
    }

    /// The number an answer gives, if it gives one.
    public func value(of answer: Answer) -> Double? {
      switch self {
      case .number: answer.mainCode?.number
      case .codeCount:
        if case .text = answer { nil } else { Double(answer.codes.count) }
      }
    }
  }

  /// How two numbers stand to each other.
  public enum Relation: String, Sendable, CaseIterable {
    /// The first is smaller.
    case less = "<"
    /// The first is not larger.
    case atMost = "<="
    /// The first is larger.
    case more = ">"
    /// The first is not smaller.
    case atLeast = ">="
    /// They are equal.
    case equals = "=="
    /// They differ.
    case differs = "!="

    /// Whether two numbers stand so.
    public func holds(_ left: Double, _ right: Double) -> Bool {
      switch self {
      case .less: left < right
      case .atMost: left <= right
      case .more: left > right
      case .atLeast: left >= right
      case .equals: left == right
      case .differs: left != right
      }
    }
  }

  /// The variables the rule speaks of, in order of appearance, repeats included.
  public var variables: [VariableID] {
    switch self {
    case .always: []
    case .includes(let variable, _), .leads(let variable, _), .answered(let variable): [variable]
    case .compares(let quantity, _, _): [quantity.variable]
    case .not(let inner): inner.variables
    case .and(let left, let right), .or(let left, let right): left.variables + right.variables
    }
  }

  /// Whether the rule holds, in Kleene's three-valued logic (Kleene 1938).
  ///
  /// - Parameter value: Where a variable stands. *Not coded* makes a comparison unknown; *not asked*
  ///   and *none applies* make it false.
  /// - Returns: True, false, or `nil` while it depends on something not coded yet.
  public func holds(_ value: (VariableID) -> Value) -> Bool? {
    switch self {
    case .always: return true
    case .includes(let variable, let codes):
      return Self.test(value(variable)) { $0.codes.contains(where: codes.contains) }
    case .leads(let variable, let codes):
      return Self.test(value(variable)) { $0.mainCode.map(codes.contains) ?? false }
    case .compares(let quantity, let relation, let bound):
      return Self.test(value(quantity.variable)) { answer in
        quantity.value(of: answer).map { relation.holds($0, bound) } ?? false
      }
    case .answered(let variable):
      return Self.test(value(variable)) { _ in true }
    case .not(let inner):
      return inner.holds(value).map { !$0 }
    case .and(let left, let right):
      let first = left.holds(value)
      if first == false { return false }
      let second = right.holds(value)
      if second == false { return false }
      return first == nil || second == nil ? nil : true
    case .or(let left, let right):
      let first = left.holds(value)
      if first == true { return true }
      let second = right.holds(value)
      if second == true { return true }
      return first == nil || second == nil ? nil : false
    }
  }

  private static func test(_ value: Value, _ holds: (Answer) -> Bool) -> Bool? {
    switch value {
    case .answered(let answer): holds(answer)
    case .notAsked: false
    case .notCoded: nil
    }
  }
}

extension Identifier where Scope == Code {
  /// The code read as a number: an optional sign, digits and a decimal point; else `nil`, and so where
  /// there are more digits than a number can hold.
  public var number: Double? {
    let isPlain = rawValue.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(rawValue), number.isFinite else { return nil }
    return number
  }
}
