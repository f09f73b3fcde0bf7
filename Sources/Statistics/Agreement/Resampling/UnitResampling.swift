/// Draws pairable units with replacement and computes alpha anew.
///
/// A replicate is a number of units for each distinct row, so that it costs a draw a unit and a
/// few sums a row.
struct UnitResampling {
  private let disagreement: PairwiseDisagreement
  private let isOrdinal: Bool
  /// The distances within each row, which only the ordinal metric changes.
  private let within: [Double]
  /// The row of each unit.
  private let rowOfUnit: [Int32]

  /// Prepares the draws.
  ///
  /// - Parameters:
  ///   - disagreement: The data.
  ///   - metric: The metric behind it.
  init(_ disagreement: PairwiseDisagreement, metric: AgreementMetric) {
    self.disagreement = disagreement
    isOrdinal = metric == .ordinal
    within = disagreement.within()
    var rows: [Int32] = []
    rows.reserveCapacity(disagreement.tally.totals.units)
    disagreement.tally.patterns.forEach { row in
      guard row.size >= 2 else { return }
      rows.append(contentsOf: repeatElement(Int32(row.index), count: row.multiplicity))
    }
    rowOfUnit = rows
  }

  /// Draws replicates.
  ///
  /// - Parameters:
  ///   - replicates: How many.
  ///   - generator: Where chance comes from.
  ///   - goesOn: Asked before every replicate whether to go on.
  /// - Returns: The values of alpha.
  /// - Throws: `AgreementUndefined.interrupted`.
  func distribution(
    _ replicates: Int, using generator: inout SplitMix64, goesOn: (_ drawn: Int) -> Bool
  ) throws(AgreementUndefined) -> ResamplingDistribution {
    var values: [Double] = []
    values.reserveCapacity(replicates)
    for replicate in 0..<replicates {
      guard goesOn(replicate) else { throw .interrupted }
      if let value = alpha(draw(using: &generator)) { values.append(value) }
    }
    return ResamplingDistribution(
      values: values, undefinedReplicates: replicates - values.count)
  }

  /// The number of units of each row in one replicate.
  private func draw(using generator: inout SplitMix64) -> RatingPatterns.Multiplicities {
    var drawn = [Int32](repeating: 0, count: disagreement.tally.patterns.count)
    drawn.withUnsafeMutableBufferPointer { drawn in
      rowOfUnit.withUnsafeBufferPointer { rows in
        for _ in rows.indices { drawn[Int(rows[generator.index(below: rows.count)])] &+= 1 }
      }
    }
    return RatingPatterns.Multiplicities(drawn)
  }

  private func alpha(_ drawn: RatingPatterns.Multiplicities) -> Double? {
    let patterns = disagreement.tally.patterns
    var tally = [Int](repeating: 0, count: patterns.categoryCount)
    var ratings = 0
    var sum = 0.0
    tally.withUnsafeMutableBufferPointer { tally in
      within.withUnsafeBufferPointer { within in
        patterns.forEach(drawn) { row in
          ratings &+= row.size &* row.multiplicity
          sum += within[row.index] * Double(row.multiplicity)
          for code in row.ratings { tally[Int(code)] &+= row.multiplicity }
        }
      }
    }
    guard tally.count(where: { $0 > 0 }) >= 2 else { return nil }
    let total = Double(ratings)
    let counts = tally.map(Double.init)
    let ranks = isOrdinal ? DistanceFunction.midRanks(counts) : nil
    let expected = Self.expected(
      counts.map { $0 / total },
      distance: ranks.map { .squaredDifference($0) } ?? disagreement.distance)
    guard expected > 0, expected.isFinite else { return nil }
    let observed = ranks.map { Self.distances(within: patterns, drawn, ranks: $0) } ?? sum
    return 1 - observed / total / expected * (total - 1) / total
  }

  private static func expected(_ shares: [Double], distance: DistanceFunction) -> Double {
    zip(shares, distance.profile(shares)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The ordinal metric depends on the ratings drawn, so distances within units are new as well.
  private static func distances(
    within patterns: RatingPatterns, _ drawn: RatingPatterns.Multiplicities, ranks: [Double]
  ) -> Double {
    var sum = 0.0
    ranks.withUnsafeBufferPointer { ranks in
      patterns.forEach(drawn) { row in
        sum += row.squaredDifferences(ranks) / Double(row.size - 1) * Double(row.multiplicity)
      }
    }
    return sum
  }
}
