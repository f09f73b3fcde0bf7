/// Linear or quadratic weights on scores, without a table of every two categories.
///
/// On a scale with as many values as units such a table would grow with the square of the units;
/// the sums that coefficients need follow from sorted scores and their moments instead.
struct ScoreWeights: Sendable {
  private let isQuadratic: Bool
  /// The scores less their middle, over the range of the scale: from -1/2 to 1/2.
  private let scores: [Double]
  /// The categories in ascending order of their scores.
  private let order: [Int]

  /// Makes weights for some scores.
  ///
  /// - Parameters:
  ///   - scheme: `linear` or `quadratic`; no other scheme has such sums.
  ///   - positions: A score for each category, not all the same.
  init?(_ scheme: WeightScheme, positions: [Double]) {
    guard scheme == .linear || scheme == .quadratic, let low = positions.min(),
      let high = positions.max(), high > low, (high - low).isFinite
    else { return nil }
    isQuadratic = scheme == .quadratic
    let middle = low + (high - low) / 2
    scores = positions.map { ($0 - middle) / (high - low) }
    order = positions.indices.sorted { positions[$0] < positions[$1] }
  }

  /// The weight of two categories.
  func between(_ first: Int, _ second: Int) -> Double {
    let difference = abs(scores[first] - scores[second])
    return 1 - (isQuadratic ? difference * difference : difference)
  }

  /// For each category, the mean weight against a distribution of categories.
  func profile(_ shares: [Double]) -> [Double] {
    let moments = moments(of: shares)
    if isQuadratic {
      return scores.map { score in
        moments[0] - (score * score * moments[0] - 2 * score * moments[1] + moments[2])
      }
    }
    var profile = shares
    var below = (share: 0.0, score: 0.0)
    for category in order {
      let score = scores[category]
      below.share += shares[category]
      below.score += shares[category] * score
      let distance =
        score * (2 * below.share - moments[0]) + moments[1] - 2 * below.score
      profile[category] = moments[0] - distance
    }
    return profile
  }

  /// The mean squared weight over two independent distributions of categories.
  func meanSquare(_ rows: [Double], _ columns: [Double]) -> Double {
    let row = moments(of: rows)
    let column = moments(of: columns)
    let squares = row[2] * column[0] - 2 * row[1] * column[1] + row[0] * column[2]
    let pairs = row[0] * column[0]
    if !isQuadratic {
      let weights = zip(rows, profile(columns)).reduce(0) { $0 + $1.0 * $1.1 }
      return pairs - 2 * (pairs - weights) + squares
    }
    let fourth =
      row[4] * column[0] - 4 * row[3] * column[1] + 6 * row[2] * column[2]
      - 4 * row[1] * column[3] + row[0] * column[4]
    return pairs - 2 * squares + fourth
  }

  /// The sum of shares times powers of the scores, from 0 to 4.
  private func moments(of shares: [Double]) -> [Double] {
    var moments = [Double](repeating: 0, count: 5)
    for (share, score) in zip(shares, scores) where share != 0 {
      var term = share
      for power in 0..<5 {
        moments[power] += term
        term *= score
      }
    }
    return moments
  }
}
