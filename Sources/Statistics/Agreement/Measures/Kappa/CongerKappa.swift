/// Conger's kappa: Cohen's kappa for many coders, each with marginals of their own.
///
/// `(p_a - p_e) / (1 - p_e)` with `p_e` the mean over ordered pairs of coders of
/// `sum w_kl p_gk p_hl` (Conger 1980, equation 10; missing ratings and variance after Gwet 2014,
/// equations 2.19 and 5.20). A coder's shares are those among the units this coder rated. For two
/// coders and complete ratings it is Cohen's kappa; with missing ratings Cohen's kappa drops the
/// units that one coder skipped, and Conger's keeps them in the marginals.
///
/// Misleads like Cohen's kappa under lopsided marginals, and rewards coders who differ in their
/// marginals: the more they do, the lower the agreement expected.
public struct CongerKappa: AgreementMeasure {
  /// `conger-kappa`.
  public static let identifier = "conger-kappa"
  /// Many coders, missing ratings, weights; coders are not exchangeable within a unit.
  public static let capabilities: AgreementCapabilities = [
    .manyCoders, .missingRatings, .weights, .chanceCorrected, .standardError,
  ]
  private let options: MeasureOptions

  /// Makes the coefficient; it uses the weights and the confidence.
  public init(options: MeasureOptions = MeasureOptions()) {
    self.options = options
  }

  /// Computes Conger's kappa with its linearisation variance.
  public func evaluate(_ data: ReliabilityData) throws(AgreementUndefined) -> AgreementEstimate {
    let agreement = try PairwiseAgreement(data, weights: options.weights)
    let marginals = try CoderMarginals(agreement.patterns, coders: data.coders)
    let chance = CoderChance(marginals, weights: agreement.weights)
    let pull = chance.pull(of: agreement.patterns, units: agreement.counts.units)
    return try agreement.estimate(
      expected: chance.expected, confidence: options.confidence, pull: pull)
  }
}

/// Each coder's shares of the categories.
private struct CoderMarginals {
  let shares: [[Double]]
  let ratings: [Int]

  init(_ patterns: RatingPatterns, coders: [String]) throws(AgreementUndefined) {
    var tally = [[Int]](
      repeating: [Int](repeating: 0, count: patterns.categoryCount), count: coders.count)
    patterns.forEach { row in
      for (coder, code) in row.all.enumerated() where code >= 0 {
        tally[coder][Int(code)] += row.multiplicity
      }
    }
    ratings = tally.map { $0.reduce(0, +) }
    if let silent = ratings.firstIndex(of: 0) { throw .coderWithoutRatings(name: coders[silent]) }
    shares = zip(tally, ratings).map { counts, total in
      counts.map { Double($0) / Double(total) }
    }
  }
}

/// The chance agreement between coders, and each rating's pull on it.
private struct CoderChance {
  let expected: Double
  private let ratings: [Int]
  /// For each coder and category, the credit it would get from all other coders together.
  private let credit: [[Double]]
  /// For each coder, the mean of that credit over the coder's own shares.
  private let mean: [Double]

  init(_ marginals: CoderMarginals, weights: ResolvedWeights) {
    let shares = marginals.shares
    let sums = shares[0].indices.map { category in shares.reduce(0) { $0 + $1[category] } }
    credit = shares.map { own in
      weights.reverseProfile(zip(sums, own).map { $0 - $1 })
    }
    mean = zip(shares, credit).map { own, credit in
      zip(own, credit).reduce(0) { $0 + $1.0 * $1.1 }
    }
    ratings = marginals.ratings
    let pairs = Double(shares.count * (shares.count - 1))
    expected = mean.reduce(0, +) / pairs
  }

  /// For each row, the chance agreement as it alone would have it.
  func pull(of patterns: RatingPatterns, units: Int) -> [Double] {
    let inflations = ratings.map { Double(units) / Double($0) }
    let silent = mean.reduce(0, +)
    let pairs = Double(patterns.coderCount * (patterns.coderCount - 1))
    var pulls = [Double](repeating: 0, count: patterns.count)
    patterns.forEach { row in
      var sum = silent
      for (coder, code) in row.all.enumerated() where code >= 0 {
        sum += inflations[coder] * (credit[coder][Int(code)] - mean[coder])
      }
      pulls[row.index] = sum / pairs
    }
    return pulls
  }
}
