import CodingModel

extension CodebookRule {
  /// A table that is weighted with nothing would silently not be weighted.
  static let knownWeights = CodebookRule(
    name: "KnownWeights",
    summary: "Sets of weights have names of their own, and tables use sets that are there."
  ) { context in
    let sets = context.draft.cases?.weightSets ?? []
    let first = context.draft.cases?.weight.map {
      Located(value: WeightSetID($0.value), place: $0.place)
    }
    let names = [first].compactMap(\.self) + sets.compactMap(\.id)
    let repeated = Repetition.findings(in: names, kind: .weights)
    let taken = sets.compactMap(\.id).filter {
      context.targets[VariableID($0.value.rawValue)] != nil
    }
    .map { $0.place.finding(.name(.takenByVariable($0.value.rawValue))) }
    let known = names.map(\.value.rawValue)
    let unknown = context.draft.tables.compactMap(\.weight)
      .filter { !known.contains($0.value.rawValue) }
      .map { weight in
        let nearest = NearestName.of(weight.value.rawValue, among: known)
        return weight.place.finding(
          .table(.unknownWeights(weight.value.rawValue, known: known, suggestion: nearest)))
      }
    return repeated + taken + unknown
  }
}
