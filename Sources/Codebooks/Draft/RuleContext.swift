import CodingModel

/// What a codebook rule may look at: the draft, by name, and what the caller knows.
struct RuleContext {
  /// What a name stands for.
  enum Target {
    case variable(VariableDraft)
    case attribute(AttributeDraft)
    /// A derived variable with its codes.
    case derived([CodeID])

    /// The codes or categories.
    var codes: [CodeID] {
      switch self {
      case .variable(let variable): variable.codes.compactMap(\.id?.value)
      case .attribute(let attribute): attribute.categories.compactMap(\.id?.value)
      case .derived(let codes): codes
      }
    }

    /// Whether any code may be named because the attribute does not list its categories.
    var isOpen: Bool {
      if case .attribute(let attribute) = self { return attribute.categories.isEmpty }
      return false
    }

    /// Whether it is a variable of type text.
    var isText: Bool {
      if case .variable(let variable) = self { return variable.kind == .text }
      return false
    }
  }

  /// What a rule may speak of.
  enum Scope {
    /// Attributes only.
    case units
    /// Attributes and what coders fill.
    case routing
    /// Everything, derived variables too.
    case results
  }

  /// A rule of the codebook, and what it may speak of.
  typealias Rule = (draft: RuleDraft, scope: Scope)

  /// The codebook.
  let draft: CodebookDraft
  /// The kinds of table there are.
  let tableKinds: Set<TableKindID>
  /// The keys that the coding screen uses itself.
  let reservedKeys: Set<Character>
  /// What each name stands for; the first of two things of one name.
  let targets: [VariableID: Target]
  /// Every rule in the file.
  let rules: [Rule]
  private let lines: SourceLines

  /// Prepares a draft for the rules.
  init(draft: CodebookDraft, tableKinds: Set<TableKindID>, reservedKeys: Set<Character>) {
    self.draft = draft
    self.tableKinds = tableKinds
    self.reservedKeys = reservedKeys
    lines = SourceLines(draft.source)
    let named =
      draft.attributes.compactMap { item in item.id.map { ($0.value, Target.attribute(item)) } }
      + draft.variables.compactMap { item in item.id.map { ($0.value, Target.variable(item)) } }
    self.targets = Self.targets(Dictionary(named) { first, _ in first }, draft.derived)
    var rules: [Rule] = []
    if let units = draft.cases?.units { rules.append((units, .units)) }
    for variable in draft.variables {
      if let applies = variable.applies { rules.append((applies, .routing)) }
    }
    for rule in draft.derived.flatMap(\.codes).compactMap(\.rule) {
      rules.append((rule, .results))
    }
    for rule in draft.tables.flatMap({ [$0.base, $0.headCount] }) {
      if let rule { rules.append((rule, .results)) }
    }
    self.rules = rules
  }

  /// The names with the derived variables, each after the one whose codes it takes; those that wait
  /// for each other have none.
  private static func targets(
    _ named: [VariableID: Target], _ derived: [DerivedDraft]
  ) -> [VariableID: Target] {
    var targets = named
    var waiting = derived.filter { $0.id.map { named[$0.value] == nil } ?? false }
    while !waiting.isEmpty {
      let names = Set(waiting.compactMap(\.id?.value))
      let ready = waiting.filter { draft in
        draft.mostFrequent.first.map { !names.contains($0.value) } ?? true
      }
      for draft in (ready.isEmpty ? waiting : ready) {
        guard let id = draft.id?.value, targets[id] == nil else { continue }
        targets[id] = .derived(codes(of: draft, among: targets))
      }
      waiting.removeAll { $0.id.map { targets[$0.value] != nil } ?? true }
    }
    return targets
  }

  /// The codes of a derived variable: its own, or those of the first variable of which the most
  /// frequent counts.
  private static func codes(
    of derived: DerivedDraft, among targets: [VariableID: Target]
  ) -> [CodeID] {
    if let first = derived.mostFrequent.first { return targets[first.value]?.codes ?? [] }
    return derived.codes.compactMap(\.id?.value)
  }

  /// The variable or attribute somebody probably meant.
  func nearestVariable(to name: VariableID) -> String? {
    NearestName.of(name.rawValue, among: targets.keys.map(\.rawValue).sorted())
  }

  /// The code somebody probably meant.
  func nearestCode(to code: CodeID, of target: Target) -> String? {
    NearestName.of(code.rawValue, among: target.codes.map(\.rawValue))
  }

  /// The place of a character of a rule.
  func position(ofCharacter offset: Int, in rule: RuleDraft) -> SourcePosition {
    ScalarAlignment.position(ofCharacter: offset, in: rule.node, source: lines)
  }
}

/// Finds values that stand twice.
enum Repetition {
  /// Every value that an earlier one equals, with the earlier one.
  static func pairs<Value: Hashable>(
    in values: some Sequence<Located<Value>>
  ) -> [(again: Located<Value>, first: Located<Value>)] {
    var seen: [Value: Located<Value>] = [:]
    return values.compactMap { value in
      if let first = seen[value.value] { return (value, first) }
      seen[value.value] = value
      return nil
    }
  }

  /// A finding for every name that stands twice.
  static func findings<Scope>(
    in names: some Sequence<Located<Identifier<Scope>>>, kind: NameProblem.Kind
  ) -> [Finding] {
    pairs(in: names).map { again, first in
      again.place.finding(
        .name(.repeated(kind, again.value.rawValue, firstLine: first.place.position.line)))
    }
  }
}
