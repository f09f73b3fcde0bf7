/// The order in which a lead walks disputes.
public enum DisputeOrder: Sendable, CaseIterable {
  /// The unit that costs agreement most first; all disputes of a unit together, so that its text
  /// is read once.
  case worstFirst
  /// Variable by variable in codebook order, within each the worst first.
  case byVariable

  /// Puts disputes in order.
  ///
  /// - Parameters:
  ///   - disputes: The disputes.
  ///   - codebook: Gives the order of variables.
  ///   - weights: The share of each dispute in the disagreement on its variable; missing is 0.
  /// - Returns: The same disputes; equally bad ones keep their order.
  public func arranged(
    _ disputes: [Dispute], codebook: Codebook, weights: [DisputePlace: Double]
  ) -> [Dispute] {
    let variables = Dictionary(
      codebook.variables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [UnitID: Int] = [:]
    var totals: [UnitID: Double] = [:]
    for dispute in disputes {
      places[dispute.unit] = places[dispute.unit] ?? places.count
      totals[dispute.unit, default: 0] += weights[dispute.place] ?? 0
    }
    func key(_ dispute: Dispute) -> (Double, Double, Double, Double) {
      let variable = Double(variables[dispute.variable] ?? 0)
      let place = Double(places[dispute.unit] ?? 0)
      return switch self {
      case .worstFirst: (-(totals[dispute.unit] ?? 0), place, variable, 0)
      case .byVariable: (variable, -(weights[dispute.place] ?? 0), place, 0)
      }
    }
    return disputes.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
