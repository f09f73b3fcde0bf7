import CodingModel

extension CodebookRule {
  /// A derived variable whose codes come from nowhere would be empty for ever.
  static let derivedFits = CodebookRule(
    name: "DerivedFits",
    summary: "A derived variable is derived in one way, and each code has what that way needs."
  ) { context in
    context.draft.derived.flatMap(findings)
  }

  private static func findings(in draft: DerivedDraft) -> [Finding] {
    let name = draft.id?.value.rawValue ?? ""
    func finding(_ problem: DerivedProblem, at place: Place) -> Finding {
      place.finding(.derived(problem))
    }
    if draft.sourceCount > 1 { return [finding(.severalSources(name), at: draft.place)] }
    guard draft.mostFrequent.isEmpty else {
      return draft.codes.isEmpty ? [] : [finding(.codesUnexpected(name), at: draft.place)]
    }
    guard !draft.codes.isEmpty else { return [finding(.codesMissing(name), at: draft.place)] }
    return draft.codes.compactMap { code in
      guard let needs = misfit(of: code, in: draft) else { return nil }
      return finding(.codeMisfit(code.id?.value ?? "", needs: needs), at: code.place)
    }
  }

  /// What a code needs, if it has something else.
  private static func misfit(of code: DerivedCodeDraft, in draft: DerivedDraft) -> DerivedProblem
    .Need?
  {
    let hasBounds = code.atLeast != nil || code.below != nil
    if draft.merged != nil {
      return code.rule != nil || hasBounds ? .from : nil
    }
    if draft.banded != nil {
      let fits = hasBounds && code.rule == nil && code.mergedCodes.isEmpty
      return fits ? nil : .bounds
    }
    let fits = code.rule != nil && !hasBounds && code.mergedCodes.isEmpty
    return fits ? nil : .rule
  }
}
