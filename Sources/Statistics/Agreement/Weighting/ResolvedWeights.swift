/// Weights as numbers for the categories of one scale.
struct ResolvedWeights: Sendable {
  /// How the weights are kept: a table only where it stays small.
  private enum Form: Sendable {
    case identity
    case table([Double])
    case scores(ScoreWeights)
    case computed(@Sendable (Int, Int) -> Double)
  }

  /// The largest scale that gets a table of every two categories.
  static let largestTable = 512

  let count: Int
  private let form: Form

  private init(count: Int, form: Form) {
    self.count = count
    self.form = form
  }

  /// Weights that need no table.
  static func identity(count: Int) -> ResolvedWeights {
    ResolvedWeights(count: count, form: .identity)
  }

  /// Weights on scores, which need no table either.
  static func scores(_ weights: ScoreWeights, count: Int) -> ResolvedWeights {
    ResolvedWeights(count: count, form: .scores(weights))
  }

  /// Weights from a function, kept in a table where the scale is small.
  static func computed(
    count: Int, _ weight: @escaping @Sendable (Int, Int) -> Double
  ) -> ResolvedWeights {
    guard count <= largestTable else {
      return ResolvedWeights(count: count, form: .computed(weight))
    }
    return ResolvedWeights(count: count, form: .table(values(count: count, weight)))
  }

  private static func values(count: Int, _ weight: (Int, Int) -> Double) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count * count)
    for first in 0..<count {
      for second in 0..<count { values.append(weight(first, second)) }
    }
    return values
  }

  /// The credit when one coder chose `first` and another `second`.
  subscript(first: Int, second: Int) -> Double {
    switch form {
    case .identity: first == second ? 1 : 0
    case .table(let values): values[first * count + second]
    case .scores(let weights): weights.between(first, second)
    case .computed(let weight): weight(first, second)
    }
  }

  /// For each category, the mean credit against a distribution of categories.
  func profile(_ shares: [Double]) -> [Double] {
    switch form {
    case .identity: return shares
    case .scores(let weights): return weights.profile(shares)
    default:
      return (0..<count).map { first in
        var sum = 0.0
        for second in 0..<count { sum += self[first, second] * shares[second] }
        return sum
      }
    }
  }

  /// For each category, the mean credit as the second choice against a distribution.
  func reverseProfile(_ shares: [Double]) -> [Double] {
    switch form {
    case .identity: return shares
    case .scores(let weights): return weights.profile(shares)
    default:
      return (0..<count).map { second in
        var sum = 0.0
        for first in 0..<count { sum += self[first, second] * shares[first] }
        return sum
      }
    }
  }

  /// The sum over all pairs of categories.
  var total: Double {
    if case .identity = form { return Double(count) }
    return profile([Double](repeating: 1, count: count)).reduce(0, +)
  }

  /// The mean squared credit over two independent distributions of categories.
  func meanSquare(_ rows: [Double], _ columns: [Double]) -> Double {
    switch form {
    case .identity: return zip(rows, columns).reduce(0) { $0 + $1.0 * $1.1 }
    case .scores(let weights): return weights.meanSquare(rows, columns)
    default:
      var sum = 0.0
      for row in 0..<count where rows[row] > 0 {
        for column in 0..<count where columns[column] > 0 {
          sum += rows[row] * columns[column] * self[row, column] * self[row, column]
        }
      }
      return sum
    }
  }

  /// Passes over rows and the credit of their ordered pairs of ratings.
  ///
  /// - Parameters:
  ///   - patterns: The rows.
  ///   - body: Takes a row, which it must not keep, and its credit.
  @inline(__always)
  func forEachRow(of patterns: RatingPatterns, _ body: (RatingRow, Double) -> Void) {
    switch form {
    case .identity:
      patterns.forEach { row in body(row, Double(row.equalPairs)) }
    case .table(let values):
      values.withUnsafeBufferPointer { values in
        patterns.forEach { row in body(row, row.pairSum { values[$0 * count + $1] }) }
      }
    case .scores(let weights):
      patterns.forEach { row in body(row, row.pairSum { weights.between($0, $1) }) }
    case .computed(let weight):
      patterns.forEach { row in body(row, row.pairSum { weight($0, $1) }) }
    }
  }
}
