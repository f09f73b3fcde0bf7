/// A variable as a rule names it once: where, and compared with what.
public struct ConditionMention: Equatable, Sendable {
  /// A code with its place.
  public struct PlacedCode: Equatable, Sendable {
    /// The code.
    public let code: CodeID
    /// Where it stands, in characters from the start of the rule.
    public let offset: Int
  }

  /// The variable.
  public let variable: VariableID
  /// Where it stands, in characters from the start of the rule.
  public let offset: Int
  /// The codes it is compared with.
  public internal(set) var codes: [PlacedCode] = []
  /// Whether it is read as a number.
  public internal(set) var isNumeric = false
  /// Whether its codes are counted.
  public internal(set) var isCounted = false
}

/// A rule that was read, with the place of every name in it.
public struct ConditionReading: Equatable, Sendable {
  /// The rule.
  public let condition: Condition
  /// Every variable it names, in order.
  public let mentions: [ConditionMention]
}

/// What a name in a rule stands for, as far as rules care.
public struct ConditionTarget: Sendable {
  /// The codes it can have.
  public var codes: [CodeID]
  /// Whether any other code may stand there too.
  public var isOpen: Bool
  /// Whether it is free text without codes.
  public var isText: Bool

  /// Makes a target.
  public init(codes: [CodeID], isOpen: Bool = false, isText: Bool = false) {
    self.codes = codes
    self.isOpen = isOpen
    self.isText = isText
  }
}

/// A name in a rule that does not fit the codebook.
public struct ConditionFault: Hashable, Sendable {
  /// The kinds of fault.
  public enum Problem: Hashable, Sendable {
    /// Nothing has that name.
    case unknownVariable(VariableID, suggestion: String?)
    /// The variable does not have that code.
    case unknownCode(CodeID, VariableID, suggestion: String?)
    /// Free text is compared with something.
    case comparesText(VariableID)
    /// None of the variable's codes is a number.
    case notNumeric(VariableID)
    /// One of the variable's codes looks like a number and is none, such as `14+`; a comparison with
    /// a number would pass it over in silence.
    case notQuiteNumeric(VariableID, CodeID)
  }

  /// The fault.
  public let problem: Problem
  /// Where it stands, in characters from the start of the rule.
  public let offset: Int
}

extension ConditionReading {
  /// Every name that does not fit, each problem once.
  ///
  /// - Parameters:
  ///   - names: All names there are, for suggestions.
  ///   - target: What a name stands for.
  /// - Returns: The faults, in order of appearance.
  public func faults(
    names: [VariableID], target: (VariableID) -> ConditionTarget?
  ) -> [ConditionFault] {
    var seen: Set<ConditionFault.Problem> = []
    // Sorted at most once, and only where a name is not known: hardly any rule has one.
    var sorted: [String]?
    return mentions.flatMap { mention -> [ConditionFault] in
      guard let target = target(mention.variable) else {
        let known = sorted ?? names.map(\.rawValue).sorted()
        sorted = known
        let nearest = NearestName.of(mention.variable.rawValue, among: known)
        return [
          ConditionFault(
            problem: .unknownVariable(mention.variable, suggestion: nearest),
            offset: mention.offset)
        ]
      }
      return Self.faults(of: mention, target)
    }.filter { seen.insert($0.problem).inserted }
  }

  private static func numberProblem(
    of variable: VariableID, _ codes: [CodeID]
  ) -> ConditionFault.Problem? {
    let others = codes.filter { $0.number == nil }
    if others.count == codes.count { return .notNumeric(variable) }
    return others.first { $0.rawValue.contains(where: \.isNumber) }
      .map { .notQuiteNumeric(variable, $0) }
  }

  private static func faults(
    of mention: ConditionMention, _ target: ConditionTarget
  ) -> [ConditionFault] {
    let variable = mention.variable
    if target.isText {
      guard mention.isNumeric || mention.isCounted || !mention.codes.isEmpty else { return [] }
      return [ConditionFault(problem: .comparesText(variable), offset: mention.offset)]
    }
    if target.isOpen { return [] }
    if mention.isNumeric, let problem = numberProblem(of: variable, target.codes) {
      return [ConditionFault(problem: problem, offset: mention.offset)]
    }
    let known = Set(target.codes)
    return mention.codes.filter { !known.contains($0.code) }.map { placed in
      let nearest = NearestName.of(
        placed.code.rawValue, among: target.codes.map(\.rawValue))
      return ConditionFault(
        problem: .unknownCode(placed.code, variable, suggestion: nearest), offset: placed.offset)
    }
  }
}
