/// The confusion tables of all pairs of coders, and each unit's influence on a kappa over pairs.
struct CoderPairTables {
  /// One table for each pair, first coder before second.
  let tables: [CohenKappaTable]
  private let pairs: [(first: Int, second: Int)]
  private let coders: [String]
  private let patterns: RatingPatterns
  private let totals: RatingCounts

  /// Counts the tables; every pair of coders must have a unit in common.
  init(_ data: ReliabilityData, weights: AgreementWeights) throws(AgreementUndefined) {
    let coders = data.coders
    guard coders.count >= 2 else { throw .needsTwoCoders(found: coders.count) }
    let patterns = RatingPatterns(data)
    let totals = PairableTally(patterns).totals
    guard totals.units > 0 else { throw .noPairableUnits }
    let resolved = try weights.resolved(for: data.scale)
    var tables: [CohenKappaTable] = []
    var pairs: [(first: Int, second: Int)] = []
    for first in coders.indices {
      for second in coders.indices where second > first {
        let matrix = ConfusionMatrix(
          patterns, first: first, second: second, coders: coders, labels: data.scale.labels)
        guard matrix.total > 0 else {
          throw .noCommonUnits(first: coders[first], second: coders[second])
        }
        tables.append(CohenKappaTable(matrix, weights: resolved))
        pairs.append((first, second))
      }
    }
    self.tables = tables
    self.pairs = pairs
    self.coders = coders
    self.patterns = patterns
    self.totals = totals
  }

  /// The kappa of each pair.
  func kappas() throws(AgreementUndefined) -> [Double] {
    var kappas: [Double] = []
    for (table, pair) in zip(tables, pairs) {
      guard let kappa = table.kappa else {
        throw .pairUndefined(
          first: coders[pair.first], second: coders[pair.second], reason: .chanceAgreementIsOne)
      }
      kappas.append(kappa)
    }
    return kappas
  }

  /// The estimate of a kappa over pairs by linearisation over units.
  ///
  /// - Parameters:
  ///   - value: The kappa over pairs.
  ///   - scales: What the influence of each pair is divided by.
  ///   - kappas: The kappa against which each pair's chance agreement pulls.
  ///   - confidence: The confidence of the interval.
  /// - Returns: The value with its precision.
  func estimate(
    value: Double, scales: [Double], kappas: [Double], confidence: Double
  ) -> AgreementEstimate {
    let pairCount = Double(tables.count)
    let precision = variance(units: totals.units, scales: scales, kappas: kappas).map {
      AgreementPrecision.linearisation(
        value: value, variance: $0, units: totals.units, confidence: confidence)
    }
    return AgreementEstimate(
      value: value, observed: tables.reduce(0) { $0 + $1.observed } / pairCount,
      expected: tables.reduce(0) { $0 + $1.expected } / pairCount, counts: totals,
      precision: precision, whyNone: .singleUnit)
  }

  private func variance(units: Int, scales: [Double], kappas: [Double]) -> Double? {
    guard units >= 2 else { return nil }
    var sum = 0.0
    patterns.forEach { row in
      guard row.size >= 2 else { return }
      var influence = 0.0
      for (index, pair) in pairs.enumerated() {
        let (first, second) = (row.all[pair.first], row.all[pair.second])
        guard first >= 0, second >= 0 else { continue }
        let inflation = Double(units) / Double(tables[index].total)
        let deviation = tables[index].deviation(Int(first), Int(second), kappa: kappas[index])
        influence += inflation * deviation / scales[index]
      }
      sum += influence * influence * Double(row.multiplicity)
    }
    return sum / (Double(units) * Double(units - 1))
  }
}
