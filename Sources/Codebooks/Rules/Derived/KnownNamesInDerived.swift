import CodingModel

extension CodebookRule {
  /// A derived variable that rests on nothing would be empty for ever.
  static let knownNamesInDerived = CodebookRule(
    name: "KnownNamesInDerived",
    summary: "Every variable and code that a derived variable rests on exists and fits."
  ) { context in
    context.draft.derived.flatMap { draft in
      sourceFindings(in: draft, context) + mergedFindings(in: draft, context)
        + mostFrequentFindings(in: draft, context)
    }
  }

  private static func sourceFindings(
    in draft: DerivedDraft, _ context: RuleContext
  ) -> [Finding] {
    draft.namedSources.compactMap { source in
      guard let target = context.targets[source.value] else {
        let nearest = context.nearestVariable(to: source.value)
        return source.place.finding(
          .derived(.unknownVariable(source.value, suggestion: nearest)))
      }
      return target.isText
        ? source.place.finding(.derived(.textSource(source.value))) : nil
    }
  }

  private static func mergedFindings(
    in draft: DerivedDraft, _ context: RuleContext
  ) -> [Finding] {
    guard let merged = draft.merged?.value, let target = context.targets[merged],
      !target.isOpen, !target.isText
    else { return [] }
    let known = Set(target.codes)
    return draft.codes.flatMap(\.sources).filter { !known.contains($0.value) }.map { code in
      let nearest = context.nearestCode(to: code.value, of: target)
      return code.place.finding(
        .derived(.unknownCode(code.value, merged, suggestion: nearest)))
    }
  }

  private static func mostFrequentFindings(
    in draft: DerivedDraft, _ context: RuleContext
  ) -> [Finding] {
    guard let first = draft.mostFrequent.first, let codes = context.targets[first.value]?.codes
    else { return [] }
    return draft.mostFrequent.dropFirst().compactMap { other in
      guard let target = context.targets[other.value], target.codes != codes else { return nil }
      return other.place.finding(.derived(.codesDiffer(other.value, from: first.value)))
    }
  }
}
