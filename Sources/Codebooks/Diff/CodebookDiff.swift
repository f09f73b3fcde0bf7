public import CodingModel

/// What changed between two versions of a codebook, part by part in the order of the newer one.
///
/// Parts are matched by name: a renamed code is one that was removed and one that was added.
public struct CodebookDiff: Equatable, Sendable {
  /// The changes.
  public private(set) var changes: [CodebookChange] = []

  /// Whether the versions say the same.
  public var isEmpty: Bool { changes.isEmpty }

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - old: The earlier version.
  ///   - new: The later version.
  public init(from old: Codebook, to new: Codebook) {
    note(.codebook, "codebook", old.name, new.name)
    relabel(.codebook, old.title, new.title)
    note(.codebook, "summary", old.summary, new.summary)
    compareCases(old.cases, new.cases)
    note(
      .codebook, "placeholders", old.placeholders.map(\.name).joined(separator: ", "),
      new.placeholders.map(\.name).joined(separator: ", "))
    note(.codebook, "disclosure", old.disclosure, new.disclosure)
    match(old.attributes, new.attributes, by: \.id, .codebook, "attributes") {
      .attribute($0.id)
    } compare: {
      $0.compareAttribute($1, $2)
    }
    match(old.variables, new.variables, by: \.id, .codebook, "variables") {
      .variable($0.id)
    } compare: {
      $0.compareVariable($1, $2)
    }
    match(old.derived, new.derived, by: \.id, .codebook, "derived") {
      .derived($0.id)
    } compare: {
      $0.relabel(.derived($2.id), $1.label, $2.label)
      $0.note(.derived($2.id), "codes", $1.codes, $2.codes)
      $0.note(.derived($2.id), "use", $1.isMultiple, $2.isMultiple)
    }
    match(old.tables, new.tables, by: \.id, .codebook, "tables") {
      .table($0.id)
    } compare: {
      $0.compareTable($1, $2)
    }
  }

  private mutating func match<Item, Key: Hashable>(
    _ old: [Item], _ new: [Item], by key: (Item) -> Key, _ whole: CodebookPart, _ field: String,
    part: (Item) -> CodebookPart, compare: (inout CodebookDiff, Item, Item) -> Void
  ) {
    let before = Dictionary(old.map { (key($0), $0) }) { first, _ in first }
    let after = Set(new.map(key))
    for item in old where !after.contains(key(item)) { changes.append(.removed(part(item))) }
    for item in new {
      if let earlier = before[key(item)] {
        compare(&self, earlier, item)
      } else {
        changes.append(.added(part(item)))
      }
    }
    let kept = old.map(key).filter(after.contains)
    if kept != new.map(key).filter({ before[$0] != nil }) {
      changes.append(.reordered(whole, field: field))
    }
  }

  private mutating func compareCases(_ old: CaseSchema, _ new: CaseSchema) {
    note(.cases, "id", old.idColumn, new.idColumn)
    note(.cases, "text", old.textColumn, new.textColumn)
    note(.cases, "weight", old.weightColumn, new.weightColumn)
    note(.cases, "weights", old.weightSets, new.weightSets)
    note(.cases, "population", old.population, new.population)
    rule(.cases, "units", old.units, new.units)
  }

  private mutating func compareAttribute(_ old: Attribute, _ new: Attribute) {
    let part = CodebookPart.attribute(new.id)
    relabel(part, old.label, new.label)
    note(part, "column", old.column, new.column)
    note(part, "blind", old.isBlind, new.isBlind)
    match(old.categories, new.categories, by: \.id, part, "categories") {
      .category($0.id, of: new.id)
    } compare: {
      $0.relabel(.category($2.id, of: new.id), $1.label, $2.label)
    }
  }

  private mutating func compareVariable(_ old: Variable, _ new: Variable) {
    let part = CodebookPart.variable(new.id)
    relabel(part, old.label, new.label)
    note(part, "question", old.question, new.question)
    note(part, "type", old.kind, new.kind)
    note(part, "level", old.level, new.level)
    note(part, "none", old.allowsNone, new.allowsNone)
    rule(part, "applies", old.applies, new.applies)
    match(old.codes, new.codes, by: \.id, part, "codes") {
      .code($0.id, of: new.id)
    } compare: {
      $0.compareCode($1, $2, of: new.id)
    }
  }

  private mutating func compareCode(_ old: Code, _ new: Code, of variable: VariableID) {
    let part = CodebookPart.code(new.id, of: variable)
    relabel(part, old.label, new.label)
    if old.key != new.key { changes.append(.keyChanged(part, from: old.key, to: new.key)) }
    note(part, "brief", old.brief, new.brief)
    note(part, "definition", old.definition, new.definition)
    note(part, "use", old.whenToUse, new.whenToUse)
    note(part, "do-not-use", old.whenNotToUse, new.whenNotToUse)
    note(part, "example", old.example, new.example)
  }

  private mutating func compareTable(_ old: TablePlan, _ new: TablePlan) {
    let part = CodebookPart.table(new.id)
    relabel(part, old.title, new.title)
    note(part, "kind", old.kind, new.kind)
    rule(part, "base", old.base, new.base)
    note(part, "base-label", old.baseLabel, new.baseLabel)
    rule(part, "n", old.headCount, new.headCount)
    note(part, "rows", old.blocks, new.blocks)
    note(part, "columns", old.columns, new.columns)
    note(part, "percent", old.percentage, new.percentage)
    note(part, "total", old.showsTotal, new.showsTotal)
    note(part, "weighted", old.isWeighted, new.isWeighted)
    if (old.testsIndependence, old.publishedP) != (new.testsIndependence, new.publishedP) {
      changes.append(.redefined(part, field: "test"))
    }
    note(part, "notes", old.notes, new.notes)
    note(part, "options", old.options, new.options)
  }

  private mutating func note<Value: Equatable>(
    _ part: CodebookPart, _ field: String, _ old: Value, _ new: Value
  ) {
    if old != new { changes.append(.redefined(part, field: field)) }
  }

  private mutating func rule(
    _ part: CodebookPart, _ field: String, _ old: Condition?, _ new: Condition?
  ) {
    guard old != new else { return }
    let texts = [old, new].map { $0.map(RuleText.text(of:)) ?? "" }
    changes.append(.ruleChanged(part, field: field, from: texts[0], to: texts[1]))
  }

  private mutating func relabel(
    _ part: CodebookPart, _ old: LocalizedText, _ new: LocalizedText
  ) {
    for language in Language.allCases where old[language] != new[language] {
      changes.append(
        .relabelled(part, language, from: old[language], to: new[language]))
    }
  }
}
