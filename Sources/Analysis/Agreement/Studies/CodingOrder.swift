public import CodingModel

/// In which order units were coded, from the journal.
///
/// Coders go through the units each at their own pace, so a unit's place is the mean of its places
/// with the coders who coded it.
public struct CodingOrder: Sendable {
  private let places: [VariableID: [UnitID: Double]]

  /// Reads the order from coding events.
  ///
  /// - Parameters:
  ///   - events: The journal; what was decided last about a unit gives its place.
  ///   - coders: Whose codings count.
  public init(_ events: [CodingEvent], coders: [CoderID]) {
    let counted = Set(coders)
    var last: [VariableID: [CoderID: [UnitID: Int]]] = [:]
    for event in events where counted.contains(event.coder) {
      guard let decision = event.decision else { continue }
      last[decision.variable, default: [:]][event.coder, default: [:]][decision.unit] =
        event.sequence
    }
    places = last.mapValues { coders in
      var sums: [UnitID: (place: Double, count: Double)] = [:]
      for units in coders.values {
        for (place, unit) in units.sorted(by: { $0.value < $1.value }).enumerated() {
          sums[unit.key, default: (0, 0)].place += Double(place)
          sums[unit.key, default: (0, 0)].count += 1
        }
      }
      return sums.mapValues { $0.place / $0.count }
    }
  }

  /// The place of each unit by name, lowest first, for one variable.
  func places(of variable: VariableID) -> [String: Double] {
    var named: [String: Double] = [:]
    for (unit, place) in places[variable] ?? [:] { named[unit.rawValue] = place }
    return named
  }
}

extension AgreementRequest {
  /// The same request, with agreement followed over the order in which units were coded.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - variable: The variable.
  /// - Returns: The request.
  public func following(_ order: CodingOrder, of variable: VariableID) -> AgreementRequest {
    var request = self
    request.places = order.places(of: variable)
    return request
  }
}
