import CodingModel

extension CodebookRule {
  /// Derived variables that rest on each other could never be worked out.
  static let acyclicDerived = CodebookRule(
    name: "AcyclicDerived",
    summary: "No derived variable rests, directly or through others, on itself."
  ) { context in
    let edges = context.draft.derived.compactMap { draft in
      draft.id.map { id in
        let inRules = draft.codes.flatMap { $0.rule?.value?.variables ?? [] }
        return (name: id.value, needs: draft.namedSources.map(\.value) + inRules)
      }
    }
    var search = CycleSearch(edges)
    return search.cycles().compactMap { cycle in
      let draft = context.draft.derived.first { $0.id?.value == cycle.first }
      return draft?.id?.place.finding(.derived(.cycle(cycle + cycle.prefix(1))))
    }
  }
}
