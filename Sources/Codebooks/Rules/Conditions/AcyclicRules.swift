import CodingModel

extension CodebookRule {
  /// Variables that wait for each other would never be asked.
  static let acyclicRules = CodebookRule(
    name: "AcyclicRules",
    summary: "No variable applies, directly or through others, because of itself."
  ) { context in
    let edges = context.draft.variables.compactMap { variable in
      variable.id.map { (name: $0.value, needs: variable.applies?.value?.variables ?? []) }
    }
    var search = CycleSearch(edges)
    return search.cycles().compactMap { cycle in
      let rule = context.draft.variables.first { $0.id?.value == cycle.first }?.applies
      return rule?.place.finding(.rule(.cycle(cycle + cycle.prefix(1))))
    }
  }
}

/// Finds circles of variables by walking from each to the ones it needs.
struct CycleSearch {
  private let order: [VariableID]
  private let needs: [VariableID: [VariableID]]
  private var finished: Set<VariableID> = []
  private var trail: [VariableID] = []
  private var found: [[VariableID]] = []

  /// Prepares the search; names that are not among the variables lead nowhere.
  init(_ variables: [(name: VariableID, needs: [VariableID])]) {
    order = variables.map(\.name)
    needs = Dictionary(variables.map { ($0.name, $0.needs) }) { first, _ in first }
  }

  /// One circle for every way back that the walk meets, each starting at its first variable in the
  /// order of the codebook.
  mutating func cycles() -> [[VariableID]] {
    for variable in order { visit(variable) }
    return found
  }

  private mutating func visit(_ variable: VariableID) {
    if let start = trail.firstIndex(of: variable) {
      note(Array(trail[start...]))
      return
    }
    guard !finished.contains(variable), let next = needs[variable] else { return }
    trail.append(variable)
    var seen: Set<VariableID> = []
    for other in next where seen.insert(other).inserted { visit(other) }
    trail.removeLast()
    finished.insert(variable)
  }

  private mutating func note(_ cycle: [VariableID]) {
    let members = Set(cycle)
    guard let first = order.first(where: members.contains),
      let start = cycle.firstIndex(of: first)
    else { return }
    let turned = Array(cycle[start...] + cycle[..<start])
    if !found.contains(turned) { found.append(turned) }
  }
}
