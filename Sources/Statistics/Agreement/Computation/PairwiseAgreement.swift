/// The agreement within units, on which all coefficients after Gwet build.
///
/// For a unit with `r >= 2` ratings the agreement is the mean weight over its ordered pairs of
/// ratings; the observed agreement is the mean over such units (Gwet 2014, eq. 2.10 and 3.8).
struct PairwiseAgreement: Sendable {
  /// The distinct rows of ratings.
  let patterns: RatingPatterns
  /// The weights behind the agreement.
  let weights: ResolvedWeights
  /// The agreement within each row, 0 for rows with fewer than two ratings.
  let within: [Double]
  /// The mean agreement over units with two or more ratings.
  let observed: Double
  /// The number of units with a rating, units with two, and ratings.
  let counts: RatingCounts

  /// Computes the agreement within the units of `data`.
  init(_ data: ReliabilityData, weights scheme: AgreementWeights) throws(AgreementUndefined) {
    guard data.coders.count >= 2 else { throw .needsTwoCoders(found: data.coders.count) }
    let patterns = RatingPatterns(data)
    let weights = try scheme.resolved(for: data.scale)
    var counts = RatingCounts(units: 0, pairableUnits: 0, ratings: 0)
    var sum = 0.0
    var within = [Double](repeating: 0, count: patterns.count)
    within.withUnsafeMutableBufferPointer { within in
      weights.forEachRow(of: patterns) { row, credit in
        counts.ratings &+= row.size &* row.multiplicity
        if row.size >= 1 { counts.units &+= row.multiplicity }
        guard row.size >= 2 else { return }
        counts.pairableUnits &+= row.multiplicity
        let agreement = credit / Double(row.size * (row.size - 1))
        within[row.index] = agreement
        sum += agreement * Double(row.multiplicity)
      }
    }
    guard counts.pairableUnits > 0 else { throw .noPairableUnits }
    self.patterns = patterns
    self.weights = weights
    self.within = within
    self.counts = counts
    observed = sum / Double(counts.pairableUnits)
  }

  /// The estimate of a coefficient whose chance agreement is `expected`.
  ///
  /// Gwet (2014), chapter 5: each unit contributes its own agreement, less twice the pull it has
  /// on the chance agreement; the variance is that of these contributions over units, with the
  /// coders taken as given, `n - 1` in the denominator and no finite-population correction.
  ///
  /// - Parameters:
  ///   - expected: The chance agreement, below 1.
  ///   - confidence: The confidence of the interval.
  ///   - pull: The chance agreement as each row alone would have it, `nil` when it does not
  ///     depend on the ratings.
  /// - Returns: The coefficient with its precision.
  /// - Throws: `chanceAgreementIsOne` when nothing is left above chance.
  func estimate(
    expected: Double, confidence: Double, pull: [Double]?
  ) throws(AgreementUndefined) -> AgreementEstimate {
    let room = 1 - expected
    guard room > 1e-14 else { throw .chanceAgreementIsOne }
    let value = (observed - expected) / room
    let scale = Double(counts.units) / Double(counts.pairableUnits)
    let variance = variance { row in
      let own = row.size >= 2 ? scale * (within[row.index] - expected) / room : 0
      let chance = pull.map { 2 * (1 - value) * ($0[row.index] - expected) / room } ?? 0
      return own - chance - value
    }
    return AgreementEstimate(
      value: value, observed: observed, expected: expected, counts: counts,
      precision: precision(value, variance: variance, confidence: confidence),
      whyNone: .singleUnit)
  }

  /// The variance of a mean over units, from each row's deviation; `nil` for a single unit.
  func variance(_ deviation: (RatingRow) -> Double) -> Double? {
    guard counts.units >= 2 else { return nil }
    var sum = 0.0
    patterns.forEach { row in
      guard row.size >= 1 else { return }
      let difference = deviation(row)
      sum += difference * difference * Double(row.multiplicity)
    }
    return sum / (Double(counts.units) * Double(counts.units - 1))
  }

  /// The interval that goes with a variance.
  func precision(_ value: Double, variance: Double?, confidence: Double) -> AgreementPrecision? {
    variance.map {
      .linearisation(value: value, variance: $0, units: counts.units, confidence: confidence)
    }
  }

  /// The mean share of each category over units with a rating (Gwet 2014, equation 2.12).
  func meanShares() -> [Double] {
    var sums = [Double](repeating: 0, count: patterns.categoryCount)
    sums.withUnsafeMutableBufferPointer { sums in
      patterns.forEach { row in
        let share = Double(row.multiplicity) / Double(row.size)
        for code in row.ratings { sums[Int(code)] += share }
      }
    }
    return sums.map { $0 / Double(counts.units) }
  }

  /// For each row, the mean over its ratings of a number per category.
  func rowMeans(_ numbers: [Double]) -> [Double] {
    var means = [Double](repeating: 0, count: patterns.count)
    numbers.withUnsafeBufferPointer { numbers in
      patterns.forEach { row in
        if row.size >= 1 { means[row.index] = row.sum(numbers) / Double(row.size) }
      }
    }
    return means
  }
}
