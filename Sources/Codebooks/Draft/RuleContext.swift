import CodingModel

/// What a codebook rule may look at: the draft, by name, and what the caller knows.
struct RuleContext {
  /// What a name stands for.
  enum Target {
    case variable(VariableDraft)
    case attribute(AttributeDraft)

    /// The codes or categories.
    var codes: [CodeID] {
      switch self {
      case .variable(let variable): variable.codes.compactMap(\.id?.value)
      case .attribute(let attribute): attribute.categories.compactMap(\.id?.value)
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

  /// A rule of the codebook, and whether it may speak of attributes only.
  typealias Rule = (draft: RuleDraft, attributesOnly: Bool)

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

  /// Prepares a draft for the rules.
  init(draft: CodebookDraft, tableKinds: Set<TableKindID>, reservedKeys: Set<Character>) {
    self.draft = draft
    self.tableKinds = tableKinds
    self.reservedKeys = reservedKeys
    let named =
      draft.attributes.compactMap { item in item.id.map { ($0.value, Target.attribute(item)) } }
      + draft.variables.compactMap { item in item.id.map { ($0.value, Target.variable(item)) } }
    targets = Dictionary(named) { first, _ in first }
    var rules: [Rule] = []
    if let units = draft.cases?.units { rules.append((units, true)) }
    for variable in draft.variables {
      if let applies = variable.applies { rules.append((applies, false)) }
    }
    for rule in draft.tables.flatMap({ [$0.base, $0.headCount] }) {
      if let rule { rules.append((rule, false)) }
    }
    self.rules = rules
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
    ScalarAlignment.position(ofCharacter: offset, in: rule.node, source: draft.source)
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
