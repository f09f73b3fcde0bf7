import CodingModel

/// Makes derived variables of drafts: every way to derive becomes a rule for each code.
struct DerivedBuilder {
  /// Gives the codes of attributes and variables.
  let codebook: Codebook

  /// The derived variables, each built after those it names.
  ///
  /// - Parameters:
  ///   - drafts: The drafts, in which nothing is wrong.
  ///   - codebook: The codebook so far.
  /// - Returns: The variables, in the order of the file.
  static func variables(from drafts: [DerivedDraft], in codebook: Codebook) -> [DerivedVariable] {
    var book = codebook
    var waiting = drafts
    // Each round builds at least one; drafts that wait for each other never get here.
    while !waiting.isEmpty {
      let names = Set(waiting.compactMap(\.id?.value))
      let ready = waiting.filter { draft in
        draft.namedSources.allSatisfy { !names.contains($0.value) }
      }
      guard !ready.isEmpty else { break }
      for draft in ready {
        if let variable = DerivedBuilder(codebook: book).variable(draft) {
          book.derived.append(variable)
        }
      }
      let done = Set(ready.compactMap(\.id?.value))
      waiting.removeAll { $0.id.map { done.contains($0.value) } ?? true }
    }
    return drafts.compactMap { draft in draft.id.flatMap { book.derivedVariable($0.value) } }
  }

  private func variable(_ draft: DerivedDraft) -> DerivedVariable? {
    guard let id = draft.id?.value, let label = draft.label?.text else { return nil }
    let codes =
      draft.mostFrequent.isEmpty
      ? draft.codes.compactMap { code($0, of: draft) }
      : mostFrequent(of: draft.mostFrequent.map(\.value))
    return DerivedVariable(
      id: id, label: label, codes: codes,
      isMultiple: draft.merged != nil && draft.use?.value == .any)
  }

  private func code(
    _ code: DerivedCodeDraft, of draft: DerivedDraft
  ) -> DerivedVariable.DerivedCode? {
    guard let id = code.id?.value else { return nil }
    let source = draft.merged?.value ?? draft.banded?.value
    let own = source.flatMap { codebook.categories(of: $0).first { $0.id == id }?.label }
    let label = code.label?.text ?? own ?? LocalizedText(id.rawValue)
    let rule: Condition
    if let merged = draft.merged?.value {
      let codes = code.sources.map(\.value)
      rule = draft.use?.value == .any ? .includes(merged, codes) : .leads(merged, codes)
    } else if let banded = draft.banded?.value {
      rule = Self.band(of: banded, code)
    } else {
      rule = code.rule?.value ?? .always
    }
    return .init(id: id, label: label, rule: rule)
  }

  private static func band(of variable: VariableID, _ code: DerivedCodeDraft) -> Condition {
    let lower = code.atLeast.map { Condition.compares(.number(variable), .atLeast, $0) }
    let upper = code.below.map { Condition.compares(.number(variable), .less, $0) }
    if let lower, let upper { return .and(lower, upper) }
    return lower ?? upper ?? .answered(variable)
  }

  /// The codes of the first variable, in its order from most to least: whoever has one of them on any
  /// of the variables has it, unless an earlier one.
  private func mostFrequent(of variables: [VariableID]) -> [DerivedVariable.DerivedCode] {
    guard let first = variables.first else { return [] }
    return codebook.categories(of: first).map { category in
      let rules = variables.map { Condition.includes($0, [category.id]) }
      let rule = rules.dropFirst().reduce(rules.first ?? .always) { .or($0, $1) }
      return .init(id: category.id, label: category.label, rule: rule)
    }
  }
}
