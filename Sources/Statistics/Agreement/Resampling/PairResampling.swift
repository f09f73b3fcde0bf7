/// Draws pairs of ratings for the slots of the units, expected disagreement held fixed.
struct PairResampling {
  /// The distance of every pair of ratings within a unit.
  private let distances: [Double]
  /// For each size of unit: the number of slots, and what one distance takes off alpha.
  private let slots: [(count: Int, share: Double)]

  /// Collects the pairs.
  ///
  /// - Parameter disagreement: The data.
  init(_ disagreement: PairwiseDisagreement) {
    let tally = disagreement.tally
    var slotsBySize = [Int](repeating: 0, count: tally.patterns.coderCount + 1)
    var distances: [Double] = []
    tally.patterns.forEach { row in
      guard row.size >= 2 else { return }
      let start = distances.count
      for first in row.ratings.indices {
        for second in row.ratings.indices[(first + 1)...] {
          distances.append(
            disagreement.distance.between(Int(row.ratings[first]), Int(row.ratings[second])))
        }
      }
      let pairs = Array(distances[start...])
      slotsBySize[row.size] += pairs.count * row.multiplicity
      for _ in 1..<row.multiplicity { distances.append(contentsOf: pairs) }
    }
    let full = Double(tally.totals.ratings) * disagreement.expected
    self.distances = distances
    slots = slotsBySize.indices.filter { slotsBySize[$0] > 0 }.map { size in
      (slotsBySize[size], 2 / (Double(size - 1) * full))
    }
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
      var alpha = 1.0
      for (count, share) in slots {
        var sum = 0.0
        for _ in 0..<count { sum += distances[generator.index(below: distances.count)] }
        alpha -= sum * share
      }
      values.append(max(alpha, -1))
    }
    return ResamplingDistribution(values: values)
  }
}
