/// The pairable ratings of data: which rows have at least two ratings, and how often each category
/// occurs in them.
struct PairableTally: Sendable {
  /// The distinct rows of ratings.
  let patterns: RatingPatterns
  /// The rows with two or more ratings.
  let rows: [Int]
  /// The number of ratings of each category in those rows.
  let counts: [Double]
  /// The number of units, all of them pairable, and of their ratings.
  let totals: RatingCounts

  /// Counts the pairable ratings.
  init(_ data: ReliabilityData) throws(AgreementUndefined) {
    guard data.coders.count >= 2 else { throw .needsTwoCoders(found: data.coders.count) }
    let patterns = RatingPatterns(data)
    let rows = (0..<patterns.count).filter { patterns.sizes[$0] >= 2 }
    guard !rows.isEmpty else { throw .noPairableUnits }
    self.init(patterns, rows: rows, multiplicities: patterns.multiplicities)
  }

  /// Counts again with other numbers of units a row, as resampling does.
  init(_ patterns: RatingPatterns, rows: [Int], multiplicities: [Int]) {
    var tally = [Int](repeating: 0, count: patterns.categoryCount)
    var totals = RatingCounts(units: 0, pairableUnits: 0, ratings: 0)
    for row in rows {
      let multiplicity = multiplicities[row]
      totals.units += multiplicity
      totals.ratings += multiplicity * patterns.sizes[row]
      for code in patterns.codes[patterns.range(row)] where code != ReliabilityData.missing {
        tally[Int(code)] += multiplicity
      }
    }
    totals.pairableUnits = totals.units
    self.patterns = patterns
    self.rows = rows
    self.totals = totals
    counts = tally.map(Double.init)
  }

  /// Whether all pairable ratings are one category.
  var isConstant: Bool { counts.count { $0 > 0 } < 2 }
}

/// The disagreement within units and between all pairable ratings, on which alpha builds.
struct PairwiseDisagreement: Sendable {
  /// The pairable ratings.
  let tally: PairableTally
  /// The distances.
  let distance: DistanceFunction
  /// For each row of the patterns, the distances of its ordered pairs over `m - 1`.
  let within: [Double]
  /// For each category, its mean distance to all pairable ratings.
  let profile: [Double]
  /// `D_o`.
  let observed: Double
  /// `D_e` with replacement, that is before the factor `n / (n - 1)`.
  let expectedWithReplacement: Double

  /// Computes disagreements under a metric.
  init(
    _ tally: PairableTally, metric: AgreementMetric, scale: CategoryScale
  ) throws(AgreementUndefined) {
    guard !tally.isConstant else { throw .noVariation }
    let distance = try metric.function(on: scale, counts: tally.counts)
    let patterns = tally.patterns
    var within = [Double](repeating: 0, count: patterns.count)
    var sum = 0.0
    for row in tally.rows {
      within[row] = Self.within(patterns, row: row, distance: distance)
      sum += within[row] * Double(patterns.multiplicities[row])
    }
    let total = Double(tally.totals.ratings)
    let shares = tally.counts.map { $0 / total }
    let profile = distance.profile(shares)
    let expected = zip(shares, profile).reduce(0) { $0 + $1.0 * $1.1 }
    guard expected > 0 else { throw .noVariation }
    self.tally = tally
    self.distance = distance
    self.within = within
    self.profile = profile
    observed = sum / total
    expectedWithReplacement = expected
  }

  /// `D_e`, the mean distance of two different pairable ratings.
  var expected: Double {
    let total = Double(tally.totals.ratings)
    return expectedWithReplacement * total / (total - 1)
  }

  /// Alpha with Gwet's linearisation interval.
  func estimate(confidence: Double) throws(AgreementUndefined) -> AgreementEstimate {
    let value = 1 - observed / expected
    let precision = variance.map {
      AgreementPrecision.linearisation(
        value: value, variance: $0, units: tally.totals.units, confidence: confidence)
    }
    return AgreementEstimate(
      value: value, quantity: .disagreement, observed: observed, expected: expected,
      counts: tally.totals, precision: precision, whyNone: .singleUnit)
  }

  /// The variance over pairable units, conditional on the coders; `nil` for a single unit.
  ///
  /// Gwet (2011), "On the Krippendorff's alpha coefficient", eq. 8, with its weights replaced by
  /// distances: a unit's deviation is what it adds to `D_o` beyond its size, less twice its pull
  /// on `D_e`. The size of a unit enters with Gwet's small-sample factor `1 - 1 / n`, which is
  /// felt only when units differ in size.
  private var variance: Double? {
    let units = tally.totals.units
    guard units >= 2 else { return nil }
    let meanSize = Double(tally.totals.ratings) / Double(units)
    let patterns = tally.patterns
    let ratio = observed / expectedWithReplacement
    let shrinkage = 1 - 1 / Double(tally.totals.ratings)
    var sum = 0.0
    for row in tally.rows {
      let relativeSize = Double(patterns.sizes[row]) / meanSize
      var pull = 0.0
      for code in patterns.codes[patterns.range(row)] where code != ReliabilityData.missing {
        pull += profile[Int(code)]
      }
      let own = observed * (1 + shrinkage * (relativeSize - 1)) - within[row] / meanSize
      let chance = expectedWithReplacement * relativeSize - pull / meanSize
      let deviation = (own - 2 * ratio * chance) / expectedWithReplacement
      sum += deviation * deviation * Double(patterns.multiplicities[row])
    }
    return sum / (Double(units) * Double(units - 1))
  }

  /// The distances of the ordered pairs of ratings in a row, over the row's size less one.
  static func within(
    _ patterns: RatingPatterns, row: Int, distance: DistanceFunction
  ) -> Double {
    let range = patterns.range(row)
    var sum = 0.0
    for first in range where patterns.codes[first] != ReliabilityData.missing {
      for second in range where second != first {
        guard patterns.codes[second] != ReliabilityData.missing else { continue }
        sum += distance.between(Int(patterns.codes[first]), Int(patterns.codes[second]))
      }
    }
    return sum / Double(patterns.sizes[row] - 1)
  }
}
