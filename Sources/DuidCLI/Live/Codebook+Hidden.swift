import CodingModel

extension Codebook {
  /// What somebody may not know: blind attributes, and whatever is derived from them.
  func hidden(from viewer: Coder) -> Set<VariableID> {
    guard viewer.role != .lead else { return [] }
    var hidden = Set(attributes.filter(\.isBlind).map(\.id))
    for variable in derivedInOrder where !variable.sources.isDisjoint(with: hidden) {
      hidden.insert(variable.id)
    }
    return hidden
  }
}
