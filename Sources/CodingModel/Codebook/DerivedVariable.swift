/// A variable that nobody fills: its codes follow from other variables by rules.
///
/// Merged codes, recodes, bands of a number and the most frequent of several questions are all the
/// same thing here: a list of codes, each with the rule by which somebody has it.
public struct DerivedVariable: Equatable, Sendable {
  /// A code with the rule that gives it.
  public struct DerivedCode: Equatable, Sendable {
    /// The name and the label.
    public var category: Category
    /// Who has it.
    public var rule: Condition

    /// Makes a code.
    public init(id: CodeID, label: LocalizedText, rule: Condition) {
      category = Category(id: id, label: label)
      self.rule = rule
    }
  }

  /// The name, used in rules, tables and the exported data set.
  public var id: VariableID
  /// The label for people.
  public var label: LocalizedText
  /// The codes, in order.
  public var codes: [DerivedCode]
  /// Whether somebody has every code whose rule holds; else only the first one.
  public var isMultiple: Bool

  /// Makes a derived variable.
  public init(
    id: VariableID, label: LocalizedText, codes: [DerivedCode], isMultiple: Bool = false
  ) {
    self.id = id
    self.label = label
    self.codes = codes
    self.isMultiple = isMultiple
  }

  /// The codes, seen by name and label only.
  public var categories: [Category] { codes.map(\.category) }

  /// The variables its rules speak of, each once.
  public var sources: Set<VariableID> { Set(codes.flatMap(\.rule.variables)) }

  /// Where the variable stands, given the others.
  ///
  /// Whoever has none of the codes has no value. As long as a rule that could still change the answer
  /// is unknown, the variable is not coded.
  ///
  /// - Parameter value: Where any other variable stands.
  /// - Returns: The value.
  public func value(_ value: (VariableID) -> Value) -> Value {
    var held: [CodeID] = []
    var isUnknown = false
    for code in codes {
      switch code.rule.holds(value) {
      case true?:
        held.append(code.category.id)
        if !isMultiple { return isUnknown ? .notCoded : .answered(.codes(held)) }
      case false?: continue
      case nil: isUnknown = true
      }
    }
    if isUnknown { return .notCoded }
    return held.isEmpty ? .notAsked : .answered(.codes(held))
  }
}

extension Codebook {
  /// The derived variables, each after those it rests on (the codebook reader refuses circles).
  public var derivedInOrder: [DerivedVariable] {
    let names = Set(derived.map(\.id))
    var known: Set<VariableID> = []
    var ordered: [DerivedVariable] = []
    var waiting = derived
    while !waiting.isEmpty {
      let ready = waiting.filter {
        $0.sources.allSatisfy { known.contains($0) || !names.contains($0) }
      }
      guard !ready.isEmpty else { return ordered }
      ordered += ready
      known.formUnion(ready.map(\.id))
      waiting.removeAll { known.contains($0.id) }
    }
    return ordered
  }

  /// The derived variable of that name, if there is one.
  public func derivedVariable(_ id: VariableID) -> DerivedVariable? {
    derived.first { $0.id == id }
  }

  /// Every name that rules and tables can use.
  public var names: [VariableID] {
    attributes.map(\.id) + variables.map(\.id) + derived.map(\.id)
  }

  /// What a name stands for in a rule.
  public func target(of id: VariableID) -> ConditionTarget? {
    if let variable = variable(id) {
      return ConditionTarget(codes: variable.codes.map(\.id), isText: variable.kind == .text)
    }
    if let attribute = attribute(id) {
      let codes = attribute.categories.map(\.id)
      return ConditionTarget(codes: codes, isOpen: codes.isEmpty)
    }
    return derivedVariable(id).map { ConditionTarget(codes: $0.categories.map(\.id)) }
  }
}
