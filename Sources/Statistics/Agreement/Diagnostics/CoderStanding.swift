/// How one coder stands among the others.
public struct CoderStanding: Sendable {
  /// The column of the coder.
  public let coder: Int
  /// The number of units that the coder rated.
  public let ratings: Int
  /// The coefficient of all other coders: higher than the overall one when this coder is the odd
  /// one out.
  public let without: Result<AgreementEstimate, AgreementUndefined>
  /// The mean, over the units that the coder shares with others, of the share of others who chose
  /// the same category; `nil` when there is no such unit.
  public let agreementWithOthers: Double?
  /// The mean difference between the coder's number or rank and the mean of the others on the same
  /// units, positive for a coder who rates high; `nil` for nominal and set-valued data.
  public let leniency: Double?
}

extension ReliabilityData {
  /// Returns how each coder stands among the others.
  ///
  /// - Parameter measure: The coefficient for the others, alpha by default.
  /// - Returns: One entry a coder, in column order.
  public func coderStandings(
    _ measure: any AgreementMeasure = KrippendorffAlpha()
  ) -> [CoderStanding] {
    coders.indices.map { coder in
      CoderStanding(
        coder: coder, ratings: ratingCount(of: coder), without: result(measure, without: coder),
        agreementWithOthers: comparison(of: coder) { own, others in
          Double(others.count { $0 == own }) / Double(others.count)
        },
        leniency: leniency(of: coder))
    }
  }

  private func result(
    _ measure: any AgreementMeasure, without coder: Int
  ) -> Result<AgreementEstimate, AgreementUndefined> {
    Result { () throws(AgreementUndefined) in
      try measure.evaluate(without(knownCoder: coder))
    }
  }

  private func ratingCount(of coder: Int) -> Int {
    (0..<unitCount).count { category(unit: $0, coder: coder) != nil }
  }

  private func leniency(of coder: Int) -> Double? {
    guard level != .nominal, level != .set else { return nil }
    let positions = scale.numbers ?? scale.labels.indices.map { Double($0 + 1) }
    return comparison(of: coder) { own, others in
      let mean = others.reduce(0) { $0 + positions[$1] } / Double(others.count)
      return positions[own] - mean
    }
  }

  /// The mean of a comparison of a coder with the others, over the units that they share.
  private func comparison(of coder: Int, _ compare: (Int, [Int]) -> Double) -> Double? {
    var sum = 0.0
    var units = 0
    for unit in 0..<unitCount {
      guard let own = category(unit: unit, coder: coder) else { continue }
      let others = coders.indices.compactMap { other in
        other == coder ? nil : category(unit: unit, coder: other)
      }
      guard !others.isEmpty else { continue }
      sum += compare(own, others)
      units += 1
    }
    return units > 0 ? sum / Double(units) : nil
  }
}
